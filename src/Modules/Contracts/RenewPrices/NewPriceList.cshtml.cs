using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Public;
using Samkop.Contracts.Sheets;
using Samkop.Contracts.View;
using Samkop.Kernel.Work;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Contracts.RenewPrices;

/// <summary>Step one of a new price list: the file and its first day. Every faulty cell is listed at once.</summary>
[Asks<ProposePriceList>]
[RequestSizeLimit(SheetTable.MostBytes + (64 * 1024))]
internal sealed class NewPriceListModel(ContractFiles files, PriceListDecisions decisions, TimeProvider clock) : GatedPage
{
    public const int MostFaultsShown = 200;

    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty]
    public NewPriceListForm Input { get; set; } = new();

    public ContractFile Facts { get; private set; } = null!;

    public IReadOnlyList<FaultyCell> Faults { get; private set; } = [];

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.ValidFrom = Today.AddDays(14);
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new ProposePriceList(Id),
            SendAsync,
            list => Done(Links.PriceList(Id, list), new("Prislistan är inläst. Den gäller först när en annan person har godkänt den.", "The price list has been read. It holds only when another person has approved it.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ProposePriceList(Id), ct)).IsRefused(out var no) || (await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        return null;
    }

    private async Task<Result<PriceListId>> SendAsync(Permit<ProposePriceList> permit, CancellationToken ct)
    {
        var outcome = await decisions.ProposeAsync(permit, await SentAsync(ct), ct);
        return outcome.Then<PriceListId>(read =>
        {
            Faults = read.Faults;
            return read.Stored is { } stored ? stored : Refusals.FaultyFile.On(nameof(NewPriceListForm.File), read.Faults.Count);
        });
    }

    private async Task<SentPriceList> SentAsync(CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await Input.File!.CopyToAsync(bytes, ct);
        return new SentPriceList(System.IO.Path.GetFileName(Input.File.FileName), bytes.ToArray(), Input.ValidFrom!.Value, Input.ValidThrough);
    }
}

/// <summary>What is filled in.</summary>
internal sealed class NewPriceListForm
{
    [Required]
    public IFormFile? File { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidThrough { get; set; }
}
