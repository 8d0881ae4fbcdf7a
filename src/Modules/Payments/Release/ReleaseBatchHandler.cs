using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Payments.Release;

/// <summary>
/// Signs the release. At the second signature, by another person, every payee is judged again, the file is made and stored,
/// and the invoices are paid: all in one transaction.
/// </summary>
internal sealed class ReleaseBatchHandler(UnitOfWork work, IEntities entities, IInvoices invoices, IPayees payees, IArchive archive, IInbox inbox)
{
    public Task<Result<BatchState>> HandleAsync(Permit<ReleaseBatch> permit, CancellationToken ct) =>
        work.WriteAsync<ReleaseBatch, BatchState>(permit, session => SignAsync(session, permit, ct), ct);

    private async Task<Result<BatchState>> SignAsync(WriteSession session, Permit<ReleaseBatch> permit, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var batch = await db.Batches.SingleAsync(one => one.Id == permit.Action.Id, ct);
        if ((await db.PayerAccounts.Where(one => one.Entity == batch.Entity).ToListAsync(ct)).InUse() is not { } payer)
        {
            return Refusals.NoPayerAccount.With();
        }

        if (batch.Sign(permit.Actor.Person!.Value, payer.Id, session.Now).IsRefused(out var no, out var isSecond))
        {
            return no;
        }

        if (isSecond && (await MakeFileAsync(session, batch, payer, ct)).IsRefused(out no))
        {
            return no;
        }

        await TellAsync(session, batch, isSecond, ct);
        session.Audit(AuditNote.On(batch.Id, batch.Entity) with
        {
            Before = new { state = nameof(BatchState.Proposed) },
            After = new { state = batch.State.ToString(), signature = isSecond ? 2 : 1, total = batch.Total.Minor, account = payer.Id.Value, file = batch.FileDigest },
        });
        return batch.State;
    }

    private async Task<Result<Done>> MakeFileAsync(WriteSession session, Batch batch, PayerAccount payer, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var items = await db.Items.Where(item => item.Batch == batch.Id).ToListAsync(ct);
        var standings = await payees.StandingsAsync(session, [.. items.Select(item => item.Supplier)], ct);
        if (items.Find(item => standings.GetValueOrDefault((item.Supplier, item.Account))?.Payee is null) is { } changed)
        {
            return Refusals.PayeeChanged.With(changed.Account.ToDisplay());
        }

        if (PaymentFileMaker.Make(batch, items, await entities.GetAsync(batch.Entity, ct), payer).IsRefused(out var no, out var file))
        {
            return no;
        }

        var stored = await archive.StoreAsync(session, file.Content, ct);
        batch.Hold(stored.Digest, file.FileName);
        await invoices.MarkPaidAsync(session, ObjectRef.To(batch.Id), batch.PayOn, ct);
        foreach (var payee in items.Select(item => item.Payee).Distinct())
        {
            await payees.MarkPaidAsync(session, payee, ct);
        }

        return Done.It;
    }

    private async Task TellAsync(WriteSession session, Batch batch, bool isSecond, CancellationToken ct)
    {
        if (isSecond)
        {
            await inbox.CloseAsync(session, ObjectRef.To(batch.Id), "release", ct);
            return;
        }

        await inbox.PutAsync(
            session,
            new NewMatter
            {
                About = ObjectRef.To(batch.Id),
                Step = "release",
                What = new Text("Betalningsförslag {0} väntar på den andra underskriften", "Payment batch {0} awaits the second signature").With(batch.Number),
                WhyYou = new("Du är ekonom hos köparen; två olika personer måste frisläppa.", "You are a finance officer of the buyer; two different persons must release."),
                To = Addressee.ToRole(Roles.Finance, batch.Entity),
                Due = batch.PayOn,
                Href = Links.Batch(batch.Id),
            },
            ct);
    }
}

/// <summary>Gives a batch up; its invoices can be paid in another.</summary>
internal sealed class DiscardBatchHandler(UnitOfWork work, IInvoices invoices, IInbox inbox)
{
    public Task<Result<Done>> HandleAsync(Permit<DiscardBatch> permit, CancellationToken ct) => work.WriteAsync<DiscardBatch, Done>(
        permit,
        async session =>
        {
            var batch = await session.Of<PaymentsDb>().Batches.SingleAsync(one => one.Id == permit.Action.Id, ct);
            if (batch.Discard().IsRefused(out var no))
            {
                return no;
            }

            await invoices.ReturnFromBatchAsync(session, ObjectRef.To(batch.Id), ct);
            await inbox.CloseAsync(session, ObjectRef.To(batch.Id), "release", ct);
            session.Audit(AuditNote.On(batch.Id, batch.Entity) with { After = new { state = batch.State.ToString() } });
            return Done.It;
        },
        ct);
}
