using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Release;
using Samkop.Records.Public;
using Samkop.Standards.Banking;

namespace Samkop.Payments.BankAnswers;

/// <summary>
/// Takes pain.002 in: the state of the batch follows from what is said of its payments, and every refused payment becomes a task and leaves its
/// invoices unpaid. The same answer twice does nothing the second time.
/// </summary>
internal sealed class TakeBankAnswerHandler(UnitOfWork work, IInvoices invoices, IArchive archive)
{
    public async Task<Result<BankState>> HandleAsync(Permit<TakeBankAnswer> permit, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        Pain002Reader.Read(content).IsRefused(out var no, out var report)
            ? no
            : await work.WriteAsync<TakeBankAnswer, BankState>(permit, session => TakeAsync(session, permit, report, content, ct), ct);

    private async Task<Result<BankState>> TakeAsync(
        WriteSession session, Permit<TakeBankAnswer> permit, PaymentStatusReport report, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var batch = await db.Batches.SingleAsync(one => one.Id == permit.Action.Id, ct);
        if (batch.State != BatchState.Released)
        {
            return Refusals.NotReleased.With();
        }

        if (!string.Equals(report.Original.Id, batch.Number, StringComparison.OrdinalIgnoreCase))
        {
            return Refusals.OtherFile.With(report.Original.Id, batch.Number);
        }

        if (await db.BankAnswers.AnyAsync(one => one.Batch == batch.Id && one.MessageId == report.MessageId, ct))
        {
            session.Audit(AuditNote.On(batch.Id, batch.Entity) with { After = new { answer = report.MessageId, repeated = true } });
            return batch.BankState;
        }

        var items = await db.Items.Where(item => item.Batch == batch.Id).ToListAsync(ct);
        var before = batch.BankState;
        var earlier = Latest(await db.Outcomes.Where(one => one.Batch == batch.Id).ToListAsync(ct));
        var outcomes = await WriteAsync(session, batch, report, items, new(permit.Actor.Person, content), ct);
        await ReopenAsync(session, batch, items, outcomes.Where(one => earlier.GetValueOrDefault(one.Item)?.Status != PaymentStatusCode.Rejected), ct);
        var now = Latest([.. earlier.Values, .. outcomes]);
        batch.BankState = BankStates.Of([.. items.Select(item => now.GetValueOrDefault(item.Id)?.Status)]);
        session.Audit(AuditNote.On(batch.Id, batch.Entity) with
        {
            Before = new { bank = before.ToString() },
            After = new { bank = batch.BankState.ToString(), answer = report.MessageId, rejected = outcomes.Count(one => one.Status == PaymentStatusCode.Rejected) },
        });
        return batch.BankState;
    }

    /// <summary>The word that holds for each item: a refusal once said, else the last.</summary>
    internal static Dictionary<Guid, PaymentOutcome> Latest(IEnumerable<PaymentOutcome> outcomes) => outcomes
        .GroupBy(one => one.Item)
        .ToDictionary(group => group.Key, group => group.FirstOrDefault(one => one.Status == PaymentStatusCode.Rejected) ?? group.MaxBy(one => one.Id)!);

    private async Task<IReadOnlyList<PaymentOutcome>> WriteAsync(
        WriteSession session, Batch batch, PaymentStatusReport report, IReadOnlyList<BatchItem> items, HandedIn handedIn, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var answer = new BankAnswer
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            Batch = batch.Id,
            MessageId = report.MessageId,
            At = session.Now,
            By = handedIn.By,
            Digest = (await archive.StoreAsync(session, handedIn.Content, ct)).Digest,
        };
        db.BankAnswers.Add(answer);
        await session.FlushAsync(ct);
        var outcomes = PaymentFileMaker.ItemsByPayment(batch, items).SelectMany(payment => Of(session, answer, report, payment.Key, payment.Value)).ToList();
        db.Outcomes.AddRange(outcomes);
        return outcomes;
    }

    private static IEnumerable<PaymentOutcome> Of(WriteSession session, BankAnswer answer, PaymentStatusReport report, string number, IReadOnlyList<BatchItem> items)
    {
        var said = report.Payments.FirstOrDefault(payment => string.Equals(payment.EndToEndId, number, StringComparison.OrdinalIgnoreCase));
        if (report.StatusOf(said?.EndToEndId ?? number, said?.GroupId ?? string.Empty) is not { } status)
        {
            yield break;
        }

        var reason = said?.Reasons.Concat(report.Original.Reasons).FirstOrDefault() ?? report.Original.Reasons.FirstOrDefault() ?? new PaymentStatusReason(string.Empty, string.Empty);
        foreach (var item in items)
        {
            yield return new PaymentOutcome
            {
                Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
                Answer = answer.Id,
                Batch = answer.Batch,
                Item = item.Id,
                Status = status,
                RawStatus = said?.RawStatus ?? status.ToString(),
                ReasonCode = reason.Code,
                ReasonSv = reason.Meaning.Sv,
                ReasonEn = reason.Meaning.En,
            };
        }
    }

    private async Task ReopenAsync(WriteSession session, Batch batch, IReadOnlyList<BatchItem> items, IEnumerable<PaymentOutcome> outcomes, CancellationToken ct)
    {
        foreach (var refused in outcomes.Where(one => one.Status == PaymentStatusCode.Rejected))
        {
            var item = items.Single(one => one.Id == refused.Item);
            await invoices.ReopenUnpaidAsync(session, item.Invoice, ObjectRef.To(batch.Id), refused.Reason, ct);
        }
    }

    private readonly record struct HandedIn(PersonId? By, ReadOnlyMemory<byte> Content);
}
