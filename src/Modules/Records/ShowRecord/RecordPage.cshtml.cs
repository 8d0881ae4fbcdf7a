using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.ShowRecord;

/// <summary>One record: facts, retention, documents in all versions. Seeing a secret one is logged before it is shown.</summary>
[Asks<SeeRecord>]
internal sealed class RecordPageModel(Reads reads, IEntities entities, IDocuments documents, IReadLog log) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Record Record { get; private set; } = null!;

    public string Entity { get; private set; } = string.Empty;

    public Text Retention { get; private set; }

    public IReadOnlyList<DocumentView> Documents { get; private set; } = [];

    public IReadOnlyList<Record> Parts { get; private set; } = [];

    public bool MayExport { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        var id = RecordId.From(Id);
        if ((await Gate.AskAsync(new SeeRecord(id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<RecordsDb>();
        Record = await db.Records.SingleAsync(one => one.Id == id, ct);
        if (Record.IsSecret && (await log.NoteAsync(permit.Action.About, Record.Entity, Record.SecrecySection, ct)).IsRefused(out no))
        {
            return no;
        }

        Entity = (await entities.GetAsync(Record.Entity, ct)).Name;
        Documents = await documents.OfAsync(reads, id, ct);
        var maySeeSecret = permit.Actor.HasAny(Reach.Secret, Record.Entity);
        Parts = await db.Records.Where(one => one.CaseId == id && (maySeeSecret || !one.IsSecret)).OrderBy(one => one.RegisteredAt).ToListAsync(ct);
        MayExport = maySeeSecret && Record.CaseId is null;
        Retention = Record.Disposal is { } disposal ? await DisposedAsync(db, disposal, ct) : await RetentionAsync(db, ct);
        return null;
    }

    private async Task<Text> DisposedAsync(RecordsDb db, DisposalId id, CancellationToken ct)
    {
        var disposal = await db.Disposals.SingleAsync(one => one.Id == id, ct);
        return new Text("Gallrad {0}. {1} ({2}).", "Disposed of {0}. {1} ({2}).").With(Show.Date(Record.DisposedAt!.Value.DateInSweden()), disposal.RuleInWords, disposal.Basis);
    }

    private async Task<Text> RetentionAsync(RecordsDb db, CancellationToken ct)
    {
        var day = Record.RegisteredAt.DateInSweden();
        var rule = await db.RetentionRules
            .Where(one => one.Entity == Record.Entity && one.Type == Record.Type && one.ValidFrom <= day)
            .OrderByDescending(one => one.ValidFrom)
            .FirstOrDefaultAsync(ct);
        if (rule is null)
        {
            return new("Planen säger inget om typen: bevaras tills den gör det.", "The plan does not name the type: kept until it does.");
        }

        return rule.DisposalDay(day) is { } disposal
            ? new Text("{0}, tidigast {1} ({2})", "{0}, not before {1} ({2})").With(rule.InWords, Show.Date(disposal), rule.Basis)
            : new Text("{0} ({1})", "{0} ({1})").With(rule.InWords, rule.Basis);
    }
}
