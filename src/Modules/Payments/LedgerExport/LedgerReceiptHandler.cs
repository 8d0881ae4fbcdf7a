using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Records.Public;
using Samkop.Standards.Banking;

namespace Samkop.Payments.LedgerExport;

/// <summary>A receipt to read: of which posting file.</summary>
internal sealed record ReceiptQuestion(LedgerForm Form, DateOnly From, DateOnly Through);

/// <summary>
/// Reads the receipt of the ledger by its profile and holds it against the postings of the period: the ledger's numbers are kept, and what was
/// refused, left out, unknown or booked with another sum is told.
/// </summary>
internal sealed class LedgerReceiptHandler(UnitOfWork work, LedgerFiles files, IArchive archive)
{
    public async Task<Result<ReceiptComparison>> HandleAsync(Permit<ReadLedgerReceipt> permit, ReceiptQuestion asked, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (ProfileOf(asked.Form).IsRefused(out var no, out var profile)
            || ReceiptReader.Read(content, profile).IsRefused(out no, out var receipt)
            || (await files.BatchAsync(permit.Action.Entity, asked.From, asked.Through, ct)).IsRefused(out no, out var batch))
        {
            return no;
        }

        var compared = receipt.CompareWith(batch);
        return await work.WriteAsync<ReadLedgerReceipt, ReceiptComparison>(permit, session => KeepAsync(session, permit, asked, compared, content, ct), ct);
    }

    private static Result<ReceiptProfile> ProfileOf(LedgerForm form) => form switch
    {
        LedgerForm.Unit4 => ReceiptProfile.Unit4Example,
        LedgerForm.Raindance => ReceiptProfile.RaindanceExample,
        _ => Refusals.NoReceiptForm.On("Form"),
    };

    private async Task<Result<ReceiptComparison>> KeepAsync(
        WriteSession session, Permit<ReadLedgerReceipt> permit, ReceiptQuestion asked, ReceiptComparison compared, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var entity = permit.Action.Entity;
        var stored = await archive.StoreAsync(session, content, ct);
        var isRepeated = await db.LedgerReceipts.AnyAsync(one => one.Entity == entity && one.Digest == stored.Digest, ct);
        if (!isRepeated)
        {
            await AddAsync(session, permit, asked, compared, stored.Digest, ct);
        }

        session.Audit(new AuditNote(permit.Action.About)
        {
            Entity = entity,
            After = new { isRepeated, stored.Digest, booked = compared.Booked.Count, refused = compared.Refused.Count, missing = compared.Missing.Count, unknown = compared.Unknown.Count, wrong = compared.WrongSum.Count },
        });
        return compared;
    }

    private static async Task AddAsync(
        WriteSession session, Permit<ReadLedgerReceipt> permit, ReceiptQuestion asked, ReceiptComparison compared, string digest, CancellationToken ct)
    {
        var db = session.Of<PaymentsDb>();
        var entity = permit.Action.Entity;
        var row = new LedgerReceiptRow
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            Entity = entity,
            Form = asked.Form,
            From = asked.From,
            Through = asked.Through,
            Digest = digest,
            At = session.Now,
            By = permit.Actor.Person,
            Booked = compared.Booked.Count,
            Refused = compared.Refused.Count,
            Missing = compared.Missing.Count,
            UnknownLines = compared.Unknown.Count,
            WrongSum = compared.WrongSum.Count,
        };
        db.LedgerReceipts.Add(row);
        await session.FlushAsync(ct);
        var known = await db.BookedVouchers.Where(one => one.Entity == entity).Select(one => one.Voucher).ToListAsync(ct);
        db.BookedVouchers.AddRange(compared.Booked.Where(booked => !known.Contains(booked.Key)).Select(booked => new BookedVoucher
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            Receipt = row.Id,
            Entity = entity,
            Voucher = booked.Key,
            LedgerNumber = booked.Value,
        }));
    }
}
