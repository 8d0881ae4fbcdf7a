using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Browse;

/// <summary>The contracts: one's own by the next thing to do, those one may use, and all.</summary>
[Asks<BrowseContracts>]
internal sealed class ContractsListModel(ContractList contracts) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Choice { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public ContractChoice Chosen { get; private set; }

    public bool OwnsSome { get; private set; }

    public bool MayCreate { get; private set; }

    public bool MayImport { get; private set; }

    public Paged<ContractRow> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<ContractRow> Rows => Shown.Rows;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public static Tone ToneOf(ContractStage stage) => stage switch
    {
        ContractStage.InForce or ContractStage.Extended => Tone.Good,
        ContractStage.Upcoming or ContractStage.Signing => Tone.Going,
        ContractStage.ExtensionDue or ContractStage.Expiring => Tone.Soon,
        ContractStage.CeilingReached or ContractStage.Terminated => Tone.Stop,
        _ => Tone.Neutral,
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseContracts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        OwnsSome = permit.Actor.HasAny(Roles.ContractManager | Roles.Buyer);
        MayImport = permit.Actor.HasAny(ImportContracts.Kind.OpenTo);
        MayCreate = permit.Actor.HasAny(CreateContract.Kind.OpenTo);
        Chosen = Choice switch
        {
            "mina" => ContractChoice.Mine,
            "alla" => ContractChoice.All,
            "anvanda" => ContractChoice.Usable,
            _ => OwnsSome ? ContractChoice.Mine : ContractChoice.Usable,
        };
        Shown = await contracts.OfAsync(permit, Chosen, Search, Place, ct);
        return null;
    }
}
