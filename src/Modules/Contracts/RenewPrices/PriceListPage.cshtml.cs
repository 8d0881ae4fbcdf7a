using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.RenewPrices;

/// <summary>Step two: the new version against the one before, approved or sent back. Also shows versions that are decided.</summary>
[Asks<ReadContract>]
internal sealed class PriceListPageModel(ContractFiles files, PriceListDecisions decisions, Reads reads, IPeople people) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public PriceListId List { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public PriceList Shown { get; private set; } = null!;

    public PriceList? Before { get; private set; }

    public IReadOnlyList<PriceDifference> Differences { get; private set; } = [];

    public string Sender { get; private set; } = string.Empty;

    public bool MayDecide { get; private set; }

    /// <summary>True when it is one's own: another person approves.</summary>
    public bool IsOwn { get; private set; }

    public bool IsProposed => Shown.State == PriceListState.Proposed;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(isApproved: true, new("Prislistan är godkänd.", "The price list is approved."), ct);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken ct) => DecideAsync(isApproved: false, new("Prislistan är återsänd.", "The price list is sent back."), ct);

    public int CountOf(PriceChange change) => Differences.Count(one => one.Change == change);

    public static Text WordFor(PriceChange change) => change switch
    {
        PriceChange.New => new("Ny", "New"),
        PriceChange.Gone => new("Utgår", "Gone"),
        PriceChange.Dearer => new("Dyrare", "Dearer"),
        PriceChange.Cheaper => new("Billigare", "Cheaper"),
        PriceChange.Reworded => new("Ändrade uppgifter", "Changed facts"),
        _ => new("Oförändrad", "Unchanged"),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        var all = await reads.Of<ContractsDb>().PriceLists.Where(list => list.Contract == Id).ToListAsync(ct);
        if (all.Find(list => list.Id == List) is not { } shown)
        {
            return WorkRefusals.NotFound.With();
        }

        Shown = shown;
        Before = all.Where(list => list.State == PriceListState.Approved && list.Id != List && (list.ValidFrom, list.Sequence).CompareTo((shown.ValidFrom, shown.Sequence)) < 0)
            .MaxBy(list => (list.ValidFrom, list.Sequence));
        Differences = PriceDifference.Between(Before is null ? [] : await LinesAsync(Before.Id, ct), await LinesAsync(List, ct));
        Sender = shown.ProposedBy is { } sender ? (await people.FindAsync(sender, ct))?.Name ?? string.Empty : string.Empty;
        IsOwn = shown.ProposedBy == permit.Actor.Person;
        MayDecide = IsProposed && (await Gate.AskAsync(new DecidePriceList(Id, List), ct)).IsGranted(out _, out _);
        return null;
    }

    private async Task<List<PriceLine>> LinesAsync(PriceListId list, CancellationToken ct) =>
        await reads.Of<ContractsDb>().PriceLines.Where(line => line.PriceList == list).OrderBy(line => line.Article).ToListAsync(ct);

    private Task<IActionResult> DecideAsync(bool isApproved, Text message, CancellationToken ct) =>
        DoAsync(new DecidePriceList(Id, List), (permit, token) => decisions.DecideAsync(permit, isApproved, token), _ => Done(Links.Contract(Id), message), ct);
}
