using Microsoft.AspNetCore.Mvc;
using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Start.Search;

/// <summary>One field over articles and contracts: the answer to "Vad behöver du?".</summary>
[Asks<SearchEverything>]
internal sealed class SearchModel(IArticles articles, IContracts contracts) : GatedPage
{
    private const int Most = 40;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<ArticleView> Articles { get; private set; } = [];

    public IReadOnlyList<ContractView> Contracts { get; private set; } = [];

    public bool HasAsked => !string.IsNullOrWhiteSpace(Query);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SearchEverything(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (HasAsked && permit.Actor.HomeEntity is { } entity)
        {
            Articles = await articles.SearchAsync(entity, Query!, Most, ct);
            Contracts = await contracts.SearchAsync(entity, Query!, Most, ct);
        }

        return null;
    }
}
