using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.DirectAwards;

/// <summary>A direct award as typed.</summary>
internal sealed class DirectAwardInput
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    /// <summary>Organisation number of a supplier in the register.</summary>
    [Required, StringLength(20)]
    public string SupplierNumber { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string What { get; set; } = string.Empty;

    [Required]
    public decimal? Value { get; set; }

    [Required]
    public DirectAwardGround? Ground { get; set; }

    [Required, StringLength(2000, MinimumLength = 20)]
    public string Reason { get; set; } = string.Empty;

    [Required, StringLength(2000)]
    public string Competition { get; set; } = string.Empty;

    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public DateOnly? Through { get; set; }
}

/// <summary>
/// Records a purchase that the contract's ceiling had no room for as a direct award: ground, reason, competition, value and time, with a
/// register number of its own. What must be documented follows Upphandlingsmyndigheten (from 100 000 kronor; here always).
/// </summary>
internal sealed class DirectAwardRecording(UnitOfWork work, ISuppliers suppliers, IRegister register, IDelegatedDecisions decisions, TimeProvider clock)
{
    private const decimal MostKronor = 1_000_000_000m;

    public async Task<Result<Done>> HandleAsync(Permit<RecordDirectAward> permit, DirectAwardInput input, CancellationToken ct)
    {
        if (await suppliers.IdentifyAsync(new SupplierKeys(input.SupplierNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct) is not { } supplier)
        {
            return Refusals.UnknownSupplier.On(nameof(input.SupplierNumber));
        }

        if (input.Value is not (> 0 and <= MostKronor) || Money.FromDecimal(input.Value.Value).IsRefused(out _, out var value) || input.Through < input.From)
        {
            return Refusals.BadDirectAward.On(nameof(input.Value));
        }

        return await work.WriteAsync<RecordDirectAward, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ContractsDb>();
                var contract = await db.Contracts.AsNoTracking().Include(one => one.Participants).SingleAsync(one => one.Id == permit.Action.Contract, ct);
                if (!contract.MayCallOff(input.Entity!.Value))
                {
                    return Refusals.NotParticipant.On(nameof(input.Entity), contract.Number);
                }

                var id = Guid.CreateVersion7(clock.GetUtcNow());
                var about = new ObjectRef(nameof(DirectAward), id.ToString());
                var (_, number) = await register.RegisterAsync(
                    session, new NewRecord { About = about, Entity = input.Entity.Value, Type = "decision", NeedsNumber = true, Title = $"Direktupphandling vid avtal {contract.Number}" }, ct); // sv-literal
                db.DirectAwards.Add(Award(session, contract, permit.Actor.Person, (id, supplier.Id, value.Minor, number), input));
                await decisions.NoteAsync(
                    session,
                    new DelegatedAct
                    {
                        Kind = DelegatedKind.DirectAward,
                        About = about,
                        Entity = input.Entity.Value,
                        What = $"Direktupphandling vid avtal {contract.Number}, {NetAmount.From(value)}", // sv-literal
                        Person = permit.Actor.Person,
                        RegisterNumber = number,
                    },
                    ct);
                session.Audit(AuditNote.On(contract.Id, input.Entity) with
                {
                    Ground = input.Reason.Trim(),
                    After = new { DirectAward = id, Number = number, Supplier = supplier.Id.Value, value.Minor, Ground = input.Ground.ToString(), From = SwedishDates.Iso(input.From!.Value), Through = SwedishDates.Iso(input.Through!.Value) },
                });
                return Done.It;
            },
            ct);
    }

    private static DirectAward Award(WriteSession session, Contract contract, PersonId? by, (Guid Id, SupplierId Supplier, long Minor, string Number) made, DirectAwardInput input) => new()
    {
        Id = made.Id,
        Contract = contract.Id,
        Cpv = contract.Cpv,
        Entity = input.Entity!.Value,
        Supplier = made.Supplier,
        What = input.What.Trim(),
        ValueMinor = made.Minor,
        Ground = input.Ground!.Value,
        Reason = input.Reason.Trim(),
        Competition = input.Competition.Trim(),
        From = input.From!.Value,
        Through = input.Through!.Value,
        RegisterNumber = made.Number,
        DecidedOn = session.Now.DateInSweden(),
        DecidedBy = by,
        DecidedAt = session.Now,
    };
}
