using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Contracts.View;

/// <summary>"Så beställer du": one screen on a phone for those who order seldom.</summary>
[Asks<ReadContract>]
internal sealed class HowToOrderModel(ContractFiles files, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public bool IsOpen => Facts.Contract.IsInForceOn(Today);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        return null;
    }
}
