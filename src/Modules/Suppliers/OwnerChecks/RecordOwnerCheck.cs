using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.OwnerChecks;

/// <summary>A reading as typed.</summary>
internal sealed class OwnerCheckForm
{
    public OwnerCheckOutcome? Outcome { get; set; }

    [StringLength(200)]
    public string? Owner { get; set; }

    public OwnerCheckChannel? Channel { get; set; }

    public DateOnly? CheckedOn { get; set; }

    [StringLength(2000)]
    public string? Remark { get; set; }
}

/// <summary>Records what a person read of the account's owner in a register outside.</summary>
internal sealed class RecordOwnerCheckHandler(UnitOfWork work, TimeProvider clock)
{
    public async Task<Result<Done>> HandleAsync(Permit<RecordOwnerCheck> permit, OwnerCheckForm form, CancellationToken ct)
    {
        if (form is not { Outcome: OwnerCheckOutcome.Matches or OwnerCheckOutcome.Differs, Channel: not null, CheckedOn: { } day } || string.IsNullOrWhiteSpace(form.Owner))
        {
            return Refusals.OwnerCheckIncomplete.On(nameof(form.Owner));
        }

        return day > SwedishTime.Today(clock)
            ? Refusals.OwnerCheckInFuture.On(nameof(form.CheckedOn))
            : await work.WriteAsync<RecordOwnerCheck, Done>(permit, session => SaveAsync(session, permit, form, ct), ct);
    }

    private async Task<Result<Done>> SaveAsync(WriteSession session, Permit<RecordOwnerCheck> permit, OwnerCheckForm form, CancellationToken ct)
    {
        var db = session.Of<SuppliersDb>();
        if (await db.Payees.AsNoTracking().FirstOrDefaultAsync(one => one.Id == permit.Action.Payee, ct) is not { } payee)
        {
            return WorkRefusals.NotFound.With();
        }

        var check = new OwnerCheck
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Payee = payee.Id,
            Outcome = form.Outcome!.Value,
            Owner = PersonalNumberScan.Mask(form.Owner!.Trim()),
            Channel = form.Channel!.Value,
            Note = PersonalNumberScan.Mask(form.Remark?.Trim() ?? string.Empty),
            CheckedOn = form.CheckedOn!.Value,
            Person = permit.Actor.Person!.Value,
            At = session.Now,
        };
        db.OwnerChecks.Add(check);
        session.Audit(AuditNote.On(payee.Id, payee.Entity) with
        {
            After = new { ownerCheck = check.Outcome.ToString(), channel = check.Channel.ToString(), check.CheckedOn },
            Personal = new { owner = check.Owner, note = check.Note },
        });
        return Done.It;
    }
}
