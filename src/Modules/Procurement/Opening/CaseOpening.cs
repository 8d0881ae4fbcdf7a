using System.ComponentModel.DataAnnotations;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Opening;

/// <summary>What begins a procurement.</summary>
internal sealed class NeedForm
{
    [Required, StringLength(200)]
    public string Title { get; set; } = string.Empty;

    [Required, StringLength(4000)]
    public string Need { get; set; } = string.Empty;

    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public Nature? Nature { get; set; }

    public decimal? Estimate { get; set; }
}

/// <summary>Begins a procurement: it stands in the register at once.</summary>
internal sealed class CaseOpening(UnitOfWork work, IRegister register, TimeProvider clock)
{
    public Task<Result<CaseId>> OpenAsync(Permit<OpenCase> permit, NeedForm form, CancellationToken ct) =>
        work.WriteAsync<OpenCase, CaseId>(
            permit,
            async session =>
            {
                if (form.Estimate is { } typed && Money.FromDecimal(typed).IsRefused(out var no))
                {
                    return no;
                }

                var db = session.Of<ProcurementDb>();
                var one = new Case
                {
                    Id = EntityId.New<CaseId>(clock),
                    Entity = permit.Action.Entity!.Value,
                    Title = form.Title.Trim(),
                    Need = form.Need.Trim(),
                    Law = Act.Lou,
                    Nature = form.Nature!.Value,
                    Estimate = form.Estimate is { } estimate ? NetAmount.From(Money.FromDecimal(estimate).OrThrow()) : null,
                    Buyer = permit.Actor.Person!.Value,
                    OpenedAt = session.Now,
                };
                (one.Record, one.RegisterNumber) = await register.RegisterAsync(session, RecordOf(one), ct);
                db.Cases.Add(one);
                db.Strategies.Add(new Strategy { Case = one.Id });
                db.Participants.Add(new Participant { Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = one.Id, Entity = one.Entity, Role = ParticipantRole.Lead, Law = one.Law });
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { one.RegisterNumber, one.Title } });
                return one.Id;
            },
            ct);

    /// <summary>The case as the register shows it.</summary>
    public static NewRecord RecordOf(Case one) => new()
    {
        About = ObjectRef.To(one.Id),
        Entity = one.Entity,
        Type = "case",
        NeedsNumber = true,
        Title = $"Upphandling: {one.Title}",
    };
}
