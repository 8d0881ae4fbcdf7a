using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Start.Domain;
using Samkop.Start.Persistence;
using Samkop.Web;

namespace Samkop.Start.Search;

/// <summary>One field over articles, contracts, guidance, what is under way, and links to external shops: the answer to "Vad behöver du?".</summary>
[Asks<SearchEverything>]
internal sealed class SearchModel(IArticles articles, IContracts contracts, IPolicies policies, Reads reads, TimeProvider clock) : GatedPage
{
    private const int Most = 40;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<ArticleView> Articles { get; private set; } = [];

    public IReadOnlyList<ContractView> Contracts { get; private set; } = [];

    /// <summary>Guidance, external shops and what is under way, best first.</summary>
    public IReadOnlyList<Hint> Hints { get; private set; } = [];

    public IReadOnlyList<PolicyView> Policies { get; private set; } = [];

    public bool MayWrite { get; private set; }

    /// <summary>Only those who may open the ordering page are led there.</summary>
    public bool MayOrder { get; private set; }

    public bool HasFound => Articles.Count + Contracts.Count + Hints.Count + Policies.Count > 0;

    public bool HasAsked => !string.IsNullOrWhiteSpace(Query);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SearchEverything(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayWrite = permit.Actor.HasAny(KeepGuidance.Kind.OpenTo);
        MayOrder = permit.Actor.HasAny(Roles.Orderer | Roles.Buyer);
        if (HasAsked && permit.Actor.HomeEntity is { } entity)
        {
            Articles = await articles.SearchAsync(entity, Query!, Most, ct);
            Contracts = await contracts.SearchAsync(entity, Query!, Most, ct);
            await FindTextsAsync(SwedishWords.Of(Query!), ct);
        }

        return null;
    }

    // A few hundred texts at most, written by hand: reading them costs less than an index of their own.
    private async Task FindTextsAsync(IReadOnlyList<string> words, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var shown = await reads.Of<StartDb>().Hints.Where(one => one.ValidThrough == null || one.ValidThrough >= today).ToListAsync(ct);
        Hints = [.. shown.Select(hint => (hint, Score: hint.Score(words))).Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).Take(Most).Select(hit => hit.hint)];
        Policies = [.. (await policies.InForceAsync(today, ct)).Where(policy => words.All(word => SwedishWords.Of(policy.Title.Sv + " " + policy.Title.En).Any(held => held.StartsWith(word, StringComparison.Ordinal))))];
    }
}
