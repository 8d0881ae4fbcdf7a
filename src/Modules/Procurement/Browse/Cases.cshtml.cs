using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Browse;

/// <summary>The procurements: one's own, or all that one's entities take part in.</summary>
[Asks<BrowseCases>]
internal sealed class CasesModel(CaseList cases) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Choice { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public bool IsMine { get; private set; }

    public bool IsBuyer { get; private set; }

    public Paged<CaseRow> Shown { get; private set; } = new([], null, null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public static Tone ToneOf(CasePhase phase) => phase switch
    {
        CasePhase.Published or CasePhase.Closed or CasePhase.Opened or CasePhase.Evaluation => Tone.Going,
        CasePhase.Award or CasePhase.Standstill => Tone.Soon,
        CasePhase.Contract or CasePhase.HandedOver => Tone.Good,
        CasePhase.Cancelled => Tone.Stop,
        _ => Tone.Neutral,
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseCases(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        IsBuyer = permit.Actor.HasAny(Roles.Buyer);
        IsMine = IsBuyer && Choice != "alla";
        Shown = await cases.OfAsync(permit, IsMine, Place, ct);
        return null;
    }
}
