using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Accounts;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Verifying;

/// <summary>A call-back as typed.</summary>
internal sealed class VerifyForm
{
    /// <summary>Not chosen beforehand: the verifier says what was done.</summary>
    public CallBackChannel? Channel { get; set; }

    [StringLength(2000)]
    public string? Note { get; set; }

    /// <summary>The verifier certifies that the contact details did not come with the account.</summary>
    public bool IsOtherChannel { get; set; }
}

/// <summary>A finance officer who has not verified this account before.</summary>
internal sealed class VerifyPayeePolicy : IPolicy<VerifyPayee>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, VerifyPayee action, IReads reads, CancellationToken ct)
    {
        // A job cannot call anybody back.
        if (actor.Person is not { } person)
        {
            return WorkRefusals.RoleMissing.With(RoleNames.List(Roles.Finance));
        }

        if (await reads.Of<SuppliersDb>().Payees.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Payee, ct) is not { } payee)
        {
            return WorkRefusals.NotFound.With();
        }

        return payee.MayVerify(person) is { } no ? no : Judgement.Granted(actor.ScopeOf(Roles.Finance));
    }
}

/// <summary>Saves one person's verification; the second one starts the cooling-off time.</summary>
internal sealed class VerifyPayeeHandler(UnitOfWork work, Reads reads, Payees payees, IInbox inbox, IAccountOwnerCheck ownerCheck)
{
    public async Task<Result<Done>> HandleAsync(Permit<VerifyPayee> permit, VerifyForm form, CancellationToken ct)
    {
        if (form.Channel is not { } channel)
        {
            return Refusals.ChannelMissing.On(nameof(form.Channel));
        }

        if (!form.IsOtherChannel)
        {
            return Refusals.SameChannel.On(nameof(form.IsOtherChannel));
        }

        // Asked before the transaction: a foreign service must not hold the database.
        var answer = await AskOwnerAsync(permit.Action.Payee, ct);
        return answer.Outcome == OwnerCheckOutcome.Differs
            ? Refusals.OwnerDiffers.With(answer.Owner)
            : await work.WriteAsync<VerifyPayee, Done>(permit, session => SaveAsync(session, permit, new CallBack(permit.Actor.Person!.Value, channel, form.Note ?? string.Empty), answer, ct), ct);
    }

    private async Task<OwnerCheckAnswer> AskOwnerAsync(PayeeId id, CancellationToken ct)
    {
        var db = reads.Of<SuppliersDb>();
        var payee = await db.Payees.SingleAsync(one => one.Id == id, ct);
        var supplier = await db.Suppliers.SingleAsync(one => one.Id == payee.Supplier, ct);
        return await ownerCheck.AskAsync(payee.Account, supplier.OrganisationNumber, ct);
    }

    private async Task<Result<Done>> SaveAsync(
        WriteSession session, Permit<VerifyPayee> permit, CallBack callBack, OwnerCheckAnswer answer, CancellationToken ct)
    {
        var db = session.Of<SuppliersDb>();
        var payee = await db.Payees.SingleAsync(one => one.Id == permit.Action.Payee, ct);
        var today = session.Now.DateInSweden();
        var rule = await db.CoolingOffRules.AsNoTracking().Where(one => one.ValidFrom <= today).OrderByDescending(one => one.ValidFrom).FirstAsync(ct);
        if (payee.Verify(callBack, session.Now, rule.Days).IsRefused(out var no))
        {
            return no;
        }

        session.Audit(AuditNote.On(payee.Id, payee.Entity) with
        {
            After = new { isSecond = payee.SecondVerifier is not null, channel = callBack.Channel.ToString(), payee.ActiveFrom, rule.Days, ownerCheck = answer.Outcome.ToString() },
            Personal = new { note = callBack.Note },
        });
        if (payee.SecondVerifier is null)
        {
            await payees.AskToVerifyAsync(session, payee, ct);
        }
        else
        {
            await inbox.CloseAsync(session, ObjectRef.To(payee.Id), Payees.VerifyStep, ct);
        }

        return Done.It;
    }
}

/// <summary>Stops an account for good.</summary>
internal sealed class BlockPayeeHandler(UnitOfWork work, IInbox inbox)
{
    public Task<Result<Done>> HandleAsync(Permit<BlockPayee> permit, string reason, CancellationToken ct) =>
        work.WriteAsync<BlockPayee, Done>(
            permit,
            async session =>
            {
                if (await session.Of<SuppliersDb>().Payees.FirstOrDefaultAsync(one => one.Id == permit.Action.Payee, ct) is not { } payee)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (payee.Block(permit.Actor.Person!.Value, PersonalNumberScan.Mask(reason), session.Now).IsRefused(out var no))
                {
                    return no;
                }

                session.Audit(AuditNote.On(payee.Id, payee.Entity) with { After = new { blocked = payee.BlockReason } });
                await inbox.CloseAsync(session, ObjectRef.To(payee.Id), Payees.VerifyStep, ct);
                return Done.It;
            },
            ct);
}
