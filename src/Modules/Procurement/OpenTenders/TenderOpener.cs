using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Domain;
using Samkop.Procurement.HandIn;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.Seal;

namespace Samkop.Procurement.OpenTenders;

/// <summary>
/// Opens all tenders of a case at one occasion (LOU 12 kap. 10 §) when every custodian of a group has handed in shares. A tender that cannot be opened
/// stands in the protocol with the number of what was wrong, and the others are opened.
/// </summary>
internal sealed class TenderOpener(UnitOfWork work, IReads reads, TenderVault vault, IArchive archive)
{
    /// <summary>The headers of all tenders, one after the other: what a custodian needs in order to make shares.</summary>
    public async Task<Result<byte[]>> HeadersAsync(CaseId id, CancellationToken ct)
    {
        if (await NotClosedAsync(id, ct) is { } no)
        {
            return no;
        }

        using var all = new MemoryStream();
        foreach (var tender in await TendersAsync(reads.Of<ProcurementDb>(), id, ct))
        {
            all.Write((await HeaderAsync(tender, ct)).AsMemory.Span);
        }

        return all.ToArray();
    }

    /// <summary>Takes a custodian's shares, and opens when the group is whole. A try before the time is noted and refused.</summary>
    public async Task<Result<Done>> HandAsync(Permit<OpenTendersOf> permit, byte[] file, CancellationToken ct)
    {
        var id = permit.Action.Case;
        if (await NotClosedAsync(id, ct) is { } early)
        {
            (await NoteAsync(permit, early.Code, ct)).OrThrow();
            return early;
        }

        var list = await reads.Of<ProcurementDb>().CustodyLists.SingleAsync(row => row.Case == id, ct);
        if (CustodianShares.Read(file).IsRefused(out var no, out var shares))
        {
            return no with { Field = "Upload" };
        }

        var set = CustodianSet.Read(Encoding.UTF8.GetBytes(list.Json)).OrThrow();
        if (shares.Custodians != list.Fingerprint || shares.Custodian != list.PlaceOf(permit.Actor.Person)
            || shares.Group < 0 || shares.Group >= set.Groups.Count || !set.Groups[shares.Group].Contains(shares.Custodian))
        {
            return Refusals.NotYourShares.On("Upload");
        }

        var taken = await work.WriteAsync<OpenTendersOf, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                await db.HandedShares.Where(row => row.Case == id && row.Group == shares.Group && row.Custodian == shares.Custodian).ExecuteDeleteAsync(ct);
                db.HandedShares.Add(new HandedShares
                {
                    Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()), Case = id, Group = shares.Group, Custodian = shares.Custodian, Person = permit.Actor.Person, Json = Encoding.UTF8.GetString(file), At = session.Now,
                });
                session.Audit(AuditNote.On(id, permit.Scope.Entities.FirstOrDefault()) with { After = new { shares.Group, shares.Custodian } });
                return Done.It;
            },
            ct);
        return taken.IsRefused(out no) ? no : await OpenIfWholeAsync(permit, set, shares.Group, ct);
    }

    private async Task<Result<Done>> OpenIfWholeAsync(Permit<OpenTendersOf> permit, CustodianSet set, int group, CancellationToken ct)
    {
        var id = permit.Action.Case;
        var db = reads.Of<ProcurementDb>();
        var handed = await db.HandedShares.AsNoTracking().Where(row => row.Case == id && row.Group == group).OrderBy(row => row.Custodian).ToListAsync(ct);
        if (handed.Count < set.Groups[group].Count)
        {
            return Done.It;
        }

        List<CustodianShares> shares = [.. handed.Select(row => CustodianShares.Read(Encoding.UTF8.GetBytes(row.Json)).OrThrow())];
        var opened = new List<Opened>();
        foreach (var tender in await TendersAsync(db, id, ct))
        {
            opened.Add(await OpenAsync(tender, set, shares, ct));
        }

        return await work.WriteAsync<OpenTendersOf, Done>(permit, session => WriteAsync(session, permit.Action.Case, group, opened, handed, ct), ct);
    }

    private async Task<Result<Done>> WriteAsync(WriteSession session, CaseId id, int group, List<Opened> opened, List<HandedShares> handed, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var one = await db.Cases.AsTracking().SingleAsync(row => row.Id == id, ct);
        if (one.MoveTo(CasePhase.Opened).IsRefused(out var no))
        {
            return no;
        }

        foreach (var (tender, files, _) in opened)
        {
            db.OpenedTenders.Add(tender);
            db.OpenedFiles.AddRange(files);
        }

        await TenderReading.AddAsync(db, one, opened.ConvertAll(row => new ReadTender(row.Tender, row.Answers)), ct);

        var stored = await archive.StoreAsync(session, OpeningProtocol.Write(one, opened, handed, session.Now), ct);
        db.Openings.Add(new TenderOpening { Case = id, Group = group, At = session.Now, ProtocolDigest = stored.Digest });
        session.Audit(AuditNote.On(id, one.Entity) with
        {
            After = new { phase = one.Phase.ToString(), opened = opened.Count(row => row.Tender.Fault.Length == 0), faulty = opened.Count(row => row.Tender.Fault.Length > 0), protocol = stored.Digest, pseudonyms = opened.ConvertAll(row => row.Tender.Pseudonym) },
        });
        return Done.It;
    }

    private async Task<Opened> OpenAsync(SealedTender tender, CustodianSet set, List<CustodianShares> shares, CancellationToken ct)
    {
        await using var envelope = vault.Open(tender.Id);
        var header = (await EnvelopeHeader.ReadAsync(envelope, ct)).OrThrow();
        var files = new List<OpenedFile>();
        var read = shares.TrueForAll(share => share.Envelopes.Contains(header.Id)) ? ContentKey.Combine(header, set, shares) : SealRefusals.WrapUnreadable.With(string.Empty);
        if (!read.IsRefused(out var fault, out var key))
        {
            var names = await Envelope.OpenAsync(
                key,
                envelope,
                (name, length) =>
                {
                    files.Add(new OpenedFile { Id = Guid.NewGuid(), Tender = tender.Id, Case = tender.Case, Number = files.Count + 1, Name = name, Length = length, Digest = string.Empty });
                    return vault.CreateOpened(tender.Id, files.Count);
                },
                ct);
            names.IsRefused(out fault);
        }

        if (fault is not null)
        {
            files.ForEach(file => vault.DropOpened(tender.Id, file.Number));
            return new Opened(Row(tender, header, string.Empty, fault.Code), []);
        }

        var tenderer = string.Empty;
        byte[]? answers = null;
        var whole = new List<OpenedFile>();
        foreach (var file in files)
        {
            whole.Add(new OpenedFile { Id = file.Id, Tender = file.Tender, Case = file.Case, Number = file.Number, Name = file.Name, Length = file.Length, Digest = await vault.DigestAsync(tender.Id, file.Number, ct) });
            if (string.Equals(file.Name, TendererFile.Name, StringComparison.OrdinalIgnoreCase))
            {
                await using var who = vault.OpenOpened(tender.Id, file.Number);
                tenderer = await TendererFile.ReadAsync(who, tender.Pseudonym, ct);
            }

            if (string.Equals(file.Name, AnswerFile.Name, StringComparison.OrdinalIgnoreCase))
            {
                answers = await AnswersAsync(tender.Id, file, ct);
            }
        }

        return new Opened(Row(tender, header, tenderer, string.Empty), whole, answers);
    }

    // One sign more than is allowed tells that it is too long, without reading all of it.
    private async Task<byte[]> AnswersAsync(Guid tender, OpenedFile file, CancellationToken ct)
    {
        await using var stream = vault.OpenOpened(tender, file.Number);
        var bytes = new byte[Math.Min(file.Length, AnswerFile.MostBytes + 1)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static OpenedTender Row(SealedTender tender, EnvelopeHeader header, string tenderer, string fault) => new()
    {
        Id = tender.Id, Case = tender.Case, Lot = header.Context.Lot, Kind = header.Context.Kind, Pseudonym = tender.Pseudonym, Received = tender.Received, Tenderer = tenderer, Fault = fault,
    };

    private async Task<EnvelopeHeader> HeaderAsync(SealedTender tender, CancellationToken ct)
    {
        await using var envelope = vault.Open(tender.Id);
        return (await EnvelopeHeader.ReadAsync(envelope, ct)).OrThrow();
    }

    // In random order of the id: the order says nothing of who came first.
    private static Task<List<SealedTender>> TendersAsync(ProcurementDb db, CaseId id, CancellationToken ct) =>
        db.SealedTenders.AsNoTracking().Where(row => row.Case == id && !row.IsLeft).OrderBy(row => row.Id).ToListAsync(ct);

    private async Task<Refusal?> NotClosedAsync(CaseId id, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var phase = await db.Cases.Where(one => one.Id == id).Select(one => one.Phase).SingleAsync(ct);
        if (phase == CasePhase.Closed)
        {
            return await db.CustodyLists.AnyAsync(row => row.Case == id, ct) ? null : Refusals.TakesNoTenders.With();
        }

        var last = await db.TimePlans.AsNoTracking().FirstOrDefaultAsync(row => row.Case == id, ct);
        return phase > CasePhase.Closed ? Refusals.OpenedAlready.With() : Refusals.BeforeDeadline.With(last?.Deadline.ToString() ?? "–");
    }

    private Task<Result<Done>> NoteAsync(Permit<OpenTendersOf> permit, string code, CancellationToken ct) =>
        work.WriteAsync<OpenTendersOf, Done>(
            permit,
            session =>
            {
                session.Audit(AuditNote.On(permit.Action.Case, permit.Scope.Entities.FirstOrDefault()) with { After = new { refused = code } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
}

/// <summary>A tender and its files, on the way into the protocol.</summary>
internal sealed record Opened(OpenedTender Tender, List<OpenedFile> Files, byte[]? Answers = null);
