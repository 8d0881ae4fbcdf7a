using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Demand.Browse;

/// <summary>The joining rounds: those under way first, and all.</summary>
[Asks<BrowseRounds>]
internal sealed class RoundsPageModel(RoundList rounds) : GatedPage
{
    /// <summary><c>alla</c> shows those that are live too.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Choice { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public bool IsOngoing => Choice != "alla";

    public bool MayAnnounce { get; private set; }

    public Paged<RoundRow> Shown { get; private set; } = new([], null, null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseRounds(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayAnnounce = permit.Actor.HasAny(AnnounceRound.Kind.OpenTo);
        Shown = await rounds.OfAsync(permit, IsOngoing, Place, ct);
        return null;
    }
}
