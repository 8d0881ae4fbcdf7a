using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.ShowRecord;
using Samkop.Web;

namespace Samkop.Records.Search;

/// <summary>Search in the register by number, title, type and period. Secret records are found by registrar and auditor only.</summary>
[Asks<SearchRegister>]
internal sealed class RegisterSearchModel(Reads reads, IEntities entities) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Record> Latest = ListOrder.Of<Record>().Down(one => one.RegisteredAt).Down(one => one.Id);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "typ")]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "fran")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public DateOnly? Through { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<(Record Record, string Entity)> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<(Record Record, string Entity)> Rows => Shown.Rows;

    public bool IsRegistrar { get; private set; }

    public bool SeesSecret { get; private set; }

    public Text State { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SearchRegister(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        IsRegistrar = permit.Actor.HasAny(Roles.Registrar);
        SeesSecret = permit.Actor.HasAny(Reach.Secret);
        State = SeesSecret
            ? new("Du ser även det som är sekretessmarkerat; varje läsning loggas.", "You also see what is marked secret; each reading is logged.")
            : new("Offentliga handlingar hos de juridiska personer som du arbetar i.", "Public records of the legal entities that you work in.");
        var matching = Matching(reads.Of<RecordsDb>().Records, permit.Actor);
        var found = await matching.PageAsync(permit.Scope, one => one.Entity, Latest, Place, PageSize, ct);
        var names = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        Shown = found.Select(one => (one, names[one.Entity]));
        return null;
    }

    private IQueryable<Record> Matching(IQueryable<Record> records, Actor actor)
    {
        LegalEntityId[] trusted = [.. actor.ScopeOf(Reach.Secret).Entities];
        records = records.Where(one => !one.IsSecret || trusted.Contains(one.Entity));
        if (Query is { Length: > 0 } words)
        {
            var lower = words.Trim().ToLowerInvariant();
            records = records.Where(one => one.Number == words.Trim() || one.TitleKey.Contains(lower));
        }

        if (Type is { Length: > 0 } type)
        {
            records = records.Where(one => one.Type == type);
        }

        if (From is { } first)
        {
            var start = SwedishTime.StartOf(first);
            records = records.Where(one => one.RegisteredAt >= start);
        }

        if (Through is { } last)
        {
            var end = SwedishTime.StartOf(last.AddDays(1));
            records = records.Where(one => one.RegisteredAt < end);
        }

        return records;
    }
}
