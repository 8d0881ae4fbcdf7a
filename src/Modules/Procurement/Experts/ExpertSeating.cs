using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Experts;

/// <summary>A seat to give.</summary>
internal sealed class SeatForm
{
    [Required]
    public PersonId? Person { get; set; }

    [Required, StringLength(200)]
    public string Duty { get; set; } = string.Empty;

    /// <summary>Scores quality, and then sees no price before it is settled.</summary>
    public bool Scores { get; set; }
}

/// <summary>What the holder of a seat declares.</summary>
internal sealed class DeclarationForm
{
    [Required]
    public bool? HasConflict { get; set; }

    [StringLength(2000)]
    public string? Words { get; set; }
}

/// <summary>Seats in the expert group and the declarations of those who hold them.</summary>
internal sealed class ExpertSeating(CaseWriting writing, IInbox inbox, IPeople people, TimeProvider clock)
{
    private const string Step = "declare";

    public async Task<Result<Done>> SeatAsync(Permit<SeatExpert> permit, SeatForm form, CancellationToken ct)
    {
        if (await people.FindAsync(form.Person!.Value, ct) is not { Supplier: null, HomeEntity: { } home })
        {
            return WorkRefusals.NotFound.With();
        }

        return await writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                db.Experts.Add(new Expert { Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = one.Id, Person = form.Person.Value, Duty = form.Duty.Trim(), Scores = form.Scores, SeatedBy = permit.Actor.Person });
                await inbox.PutAsync(session, MatterOf(one, form.Person.Value, home), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { seated = form.Person.Value.Value } });
                return null;
            },
            ct);
    }

    public Task<Result<Done>> UnseatAsync(Permit<SeatExpert> permit, Guid seat, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Experts.AsTracking().FirstOrDefaultAsync(row => row.Id == seat && row.Case == one.Id, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (await db.Ballots.AnyAsync(held => held.Expert == row.Id, ct))
                {
                    return Refusals.SeatInUse.With();
                }

                db.Experts.Remove(row);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Person), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { seated = row.Person.Value } });
                return null;
            },
            ct);

    /// <summary>A new declaration takes the place of the old one; the log keeps that there was one.</summary>
    public Task<Result<Done>> DeclareAsync(Permit<DeclareInterests> permit, DeclarationForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                var row = await db.Experts.AsTracking().SingleAsync(seat => seat.Case == one.Id && seat.Person == permit.Actor.Person, ct);
                (row.DeclaredAt, row.HasConflict, row.Declaration) = (session.Now, form.HasConflict!.Value, form.Words?.Trim() ?? string.Empty);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Person), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { declared = true, row.HasConflict } });
                return null;
            },
            ct);

    private static string StepOf(PersonId person) => $"{Step}-{person.Value:N}";

    private static NewMatter MatterOf(Case one, PersonId person, LegalEntityId home) => new()
    {
        About = ObjectRef.To(one.Id),
        Step = StepOf(person),
        What = new Text("Lämna jävs- och sekretessförklaring för {0}", "Declare interests and secrecy for {0}").With(one.Title),
        WhyYou = new("Du har fått en plats i upphandlingens expertgrupp.", "You have been given a seat in the procurement's expert group."),
        To = Addressee.To(person, home),
        Href = Links.Experts(one.Id),
    };
}
