using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Standards.Seal;

namespace Samkop.Procurement.HandIn;

/// <summary>
/// Stores sealed tenders. It acts as the system and not as the supplier's person: the audit log holds the pseudonym, and nothing that is stored says
/// who has tendered (OSL 19 kap. 3 §). Whoever shows the receipt is the tenderer.
/// </summary>
internal sealed class TenderIntake(UnitOfWork work, Gate gate, IReads reads, TenderVault vault, ReceiptKey key, TimeProvider clock)
{
    /// <summary>Files of 500 MB fit, as the format says.</summary>
    public const long MostBytes = 520L * 1024 * 1024;

    private static readonly Actor Intake = Actor.System("tender-intake");

    /// <summary>Stores an envelope and gives the receipt. In time is what was wholly on the disk before the deadline.</summary>
    public async Task<Result<TenderReceipt>> TakeAsync(CaseId id, Stream envelope, TenderReceipt? earlier, CancellationToken ct)
    {
        var tender = Guid.NewGuid();
        await vault.PutAsync(tender, envelope, ct);
        var stored = Instant.Now(clock);
        var taken = await TakeStoredAsync(id, tender, stored, earlier, ct);
        if (taken.IsRefused(out _))
        {
            vault.Drop(tender);
        }

        return taken;
    }

    /// <summary>Withdraws the tender that the receipt is for; the envelope stays unopened.</summary>
    public async Task<Result<Done>> WithdrawAsync(CaseId id, TenderReceipt receipt, CancellationToken ct)
    {
        if ((await gate.AskAsync(Intake, new TakeTender(id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        return await work.WriteAsync<TakeTender, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                if (await ClosedAsync(db, id, Instant.Now(clock), ct) is { } late)
                {
                    return late;
                }

                if (await OwnAsync(db, id, receipt, ct) is not { } row)
                {
                    return Refusals.NotYourTender.With();
                }

                row.IsLeft = true;
                Audit(session, row, "withdrawn");
                return Done.It;
            },
            ct);
    }

    /// <summary>Shows that the receipt lies under the published root (PRO-067 before there is one).</summary>
    public async Task<Result<byte[]>> ProveAsync(CaseId id, TenderReceipt receipt, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        if (await db.TenderRoots.FirstOrDefaultAsync(row => row.Case == id, ct) is not { } root)
        {
            return Refusals.NoRootYet.With();
        }

        if (await OwnAsync(db, id, receipt, ct) is not { IsLeft: false } tender)
        {
            return Refusals.NotYourTender.With();
        }

        var published = new TreeRoot(receipt.Procurement, root.Size, root.Root);
        return ReceiptTreeFiles.ReadList(Encoding.UTF8.GetBytes(root.Leaves), published)
            .Map(tree => ReceiptTreeFiles.Write(tree.ProofOf(new TreeReceipt(tender.Nonce, tender.Digest, tender.Received))));
    }

    /// <summary>Refuses when tenders are not taken at the moment.</summary>
    public static async Task<Refusal?> ClosedAsync(ProcurementDb db, CaseId id, Instant at, CancellationToken ct)
    {
        var isOut = await db.Cases.AnyAsync(one => one.Id == id && one.Phase == CasePhase.Published, ct) && await db.CustodyLists.AnyAsync(row => row.Case == id, ct);
        if (!isOut || await db.TimePlans.AsNoTracking().FirstOrDefaultAsync(row => row.Case == id, ct) is not { } plan)
        {
            return Refusals.TakesNoTenders.With();
        }

        return at > plan.Deadline.Moment() ? Refusals.TooLate.With(plan.Deadline) : null;
    }

    private async Task<Result<TenderReceipt>> TakeStoredAsync(CaseId id, Guid tender, Instant stored, TenderReceipt? earlier, CancellationToken ct)
    {
        CheckedEnvelope found;
        await using (var file = vault.Open(tender))
        {
            if ((await Envelope.CheckAsync(file, ct)).IsRefused(out var bad, out found!))
            {
                return bad;
            }
        }

        if ((await gate.AskAsync(Intake, new TakeTender(id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        return await work.WriteAsync<TakeTender, TenderReceipt>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                if (await ClosedAsync(db, id, stored, ct) is { } late)
                {
                    return late;
                }

                if ((await PlaceAsync(db, id, found.Header, earlier, ct)).IsRefused(out var wrong, out var title))
                {
                    return wrong;
                }

                var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
                var context = found.Header.Context;
                var row = new SealedTender
                {
                    Id = tender,
                    Case = id,
                    Pseudonym = context.Pseudonym,
                    Version = checked((int)context.Version),
                    Digest = found.Digest,
                    Received = stored.ToDateTimeOffset().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
                    Nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
                    CodeDigest = DigestOf(code),
                };
                db.SealedTenders.Add(row);
                Audit(session, row, "received");
                var receipt = new TenderReceipt(
                    context.Procurement, title, context.Lot, context.Kind, row.Pseudonym, row.Version, row.Digest, row.Received, found.Header.Custodians, row.Nonce);
                return receipt with { Code = code, Signature = key.Sign(receipt.SignedText()) };
            },
            ct);
    }

    // The envelope belongs here: this procurement and list, a lot of it, and the next version of a tender that the sender holds the receipt of.
    private static async Task<Result<string>> PlaceAsync(ProcurementDb db, CaseId id, EnvelopeHeader header, TenderReceipt? earlier, CancellationToken ct)
    {
        var one = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var list = await db.CustodyLists.AsNoTracking().SingleAsync(row => row.Case == id, ct);
        var lots = await db.Lots.AsNoTracking().Where(row => row.Case == id).Select(row => row.Sequence).ToListAsync(ct);
        var context = header.Context;
        if (header.Custodians != list.Fingerprint || context.Procurement != one.RegisterNumber)
        {
            return Refusals.SealedElsewhere.With(one.RegisterNumber, list.Fingerprint);
        }

        if (context.Kind != "tender" || !lots.Exists(sequence => LotName(sequence) == context.Lot))
        {
            return Refusals.UnknownLot.With(context.Lot, string.Join(", ", lots.Order().Select(LotName)));
        }

        var last = await db.SealedTenders.AsTracking().Where(row => row.Case == id && row.Pseudonym == context.Pseudonym).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return context.Version == 1 ? one.Title : Refusals.WrongVersion.With(1, context.Version);
        }

        if (earlier is null || last.IsLeft || !IsHolder(last, earlier))
        {
            return Refusals.NotYourTender.With();
        }

        if (context.Version != last.Version + 1)
        {
            return Refusals.WrongVersion.With(last.Version + 1, context.Version);
        }

        last.IsLeft = true;
        return one.Title;
    }

    private static async Task<SealedTender?> OwnAsync(ProcurementDb db, CaseId id, TenderReceipt receipt, CancellationToken ct) =>
        await db.SealedTenders.AsTracking().FirstOrDefaultAsync(row => row.Case == id && row.Pseudonym == receipt.Pseudonym && row.Version == receipt.Version && !row.IsLeft, ct) is { } row
        && IsHolder(row, receipt) ? row : null;

    private static bool IsHolder(SealedTender row, TenderReceipt receipt) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromHexString(row.CodeDigest), Convert.FromHexString(DigestOf(receipt.Code)));

    // Under the tender's pseudonym and no entity: the history of the case must not tell how many came, nor when.
    private static void Audit(WriteSession session, SealedTender row, string what) =>
        session.Audit(new AuditNote(new ObjectRef(nameof(SealedTender), row.Pseudonym)) { After = new { row.Version, row.Digest, what } });

    private static string DigestOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>What a lot is called in the notice and in the envelope.</summary>
    public static string LotName(int sequence) => string.Create(CultureInfo.InvariantCulture, $"LOT-{sequence:0000}");
}
