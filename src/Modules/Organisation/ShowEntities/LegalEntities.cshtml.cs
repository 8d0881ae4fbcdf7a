using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.ShowEntities;

/// <summary>The legal entities with their series and patterns; a reference can be tried against all of them.</summary>
[Asks<BrowseOrganisation>]
internal sealed class LegalEntitiesModel(Reads reads, IReferencePatterns patterns) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "referens")]
    public string? Reference { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayChange { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayChange = permit.Actor.HasAny(ChangeEntity.Kind.OpenTo);
        var entities = await reads.Of<OrganisationDb>().Entities.Within(permit.Scope, one => one.Id).OrderBy(one => one.Form).ThenBy(one => one.Name).ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var entity in entities)
        {
            var own = await patterns.OfAsync(entity.Id, ct);
            var readAs = own.Select(pattern => pattern.Match(Reference)).FirstOrDefault(found => found is not null);
            rows.Add(new Row(entity, own, entity.FormatOrderNumber(entity.OrderFirst), readAs ?? string.Empty));
        }

        Rows = rows;
        return null;
    }

    /// <summary>One entity with its data.</summary>
    internal sealed record Row(LegalEntity Entity, IReadOnlyList<ReferencePattern> Patterns, string FirstOrderNumber, string ReadAs);
}
