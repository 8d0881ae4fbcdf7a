using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Disposing;

/// <summary>
/// Closes a disposal with its list (gallringsprotokoll): what went, what stayed and why, by which rule and which two persons. The list is
/// registered as a signed document, and its digest stands in the audit log.
/// </summary>
internal sealed class DisposalListWriter(IRegister register, IDocuments documents, IPeople people, IEntities entities)
{
    // sv-literal: a public record of a Swedish authority, in Swedish whatever the reader's language
    private static readonly string[] Columns =
        ["handling", "nummer", "typ", "rubrik", "registrerad", "kontrollsumma", "utfall", "gallrad", "skal", "regel", "beslut", "bestalld_av", "bestalld", "godkand_av", "godkand", "juridisk_person"]; // sv-literal

    public async Task<Result<Done>> FinishAsync(WriteSession session, DisposalId id, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        var disposal = await db.Disposals.SingleAsync(one => one.Id == id, ct);
        var bytes = Encoding.UTF8.GetBytes(await WriteAsync(session, disposal, ct));
        byte[] file = [.. Encoding.UTF8.Preamble, .. bytes];
        var day = SwedishDates.Iso(session.Now.DateInSweden());
        var (record, _) = await register.RegisterAsync(
            session,
            new NewRecord
            {
                About = ObjectRef.To(id), Entity = disposal.Entity, Type = Words.DisposalList, NeedsNumber = true, Title = $"Gallringsprotokoll {day}: {disposal.RuleTitle}", // sv-literal
            },
            ct);
        await session.FlushAsync(ct);
        var document = await documents.AddAsync(session, record, new NewDocument($"gallringsprotokoll-{day}.csv", "text/csv", file, IsSigned: true), ct);
        disposal.Finish(record, document.Bytes.Digest, session.Now);
        session.Audit(AuditNote.On(id, disposal.Entity) with
        {
            After = new { state = disposal.State.ToString(), disposal.Disposed, disposal.Held, list = document.Bytes.Digest, orderedBy = disposal.OrderedBy.Value, approvedBy = disposal.DecidedBy!.Value.Value },
        });
        return Done.It;
    }

    private async Task<string> WriteAsync(WriteSession session, Disposal disposal, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        var names = await people.NamesAsync([disposal.OrderedBy, disposal.DecidedBy!.Value], ct);
        var entity = (await entities.GetAsync(disposal.Entity, ct)).Name;
        var rows = await db.DisposalItems.AsNoTracking().Where(one => one.Disposal == disposal.Id)
            .Join(db.Records.AsNoTracking(), item => item.Record, record => record.Id, (item, record) => new { Item = item, Record = record })
            .OrderBy(row => row.Record.RegisteredAt).ThenBy(row => row.Record.Id).ToListAsync(ct);
        string[] shared =
        [
            disposal.RuleInWords.Sv, disposal.Basis, names.GetValueOrDefault(disposal.OrderedBy, string.Empty), Moment(disposal.OrderedAt),
            names.GetValueOrDefault(disposal.DecidedBy!.Value, string.Empty), Moment(disposal.DecidedAt!.Value), entity,
        ];
        return CsvTable.Write(Columns, rows.Select(row => (IReadOnlyList<string>)
        [
            $"{row.Record.AboutKind}/{row.Record.AboutId}",
            row.Record.Number.Length > 0 ? row.Record.Number : row.Item.Number,
            row.Record.Type,
            row.Record.Title,
            SwedishDates.Iso(row.Record.RegisteredAt.DateInSweden()),
            row.Item.Digests,
            row.Item.State == DisposalItemState.Disposed ? "gallrad" : "kvar", // sv-literal
            row.Item.DoneAt is { } at ? Moment(at) : string.Empty,
            row.Item.HeldSv,
            .. shared,
        ]));
    }

    private static string Moment(Instant at) => at.InSweden().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
