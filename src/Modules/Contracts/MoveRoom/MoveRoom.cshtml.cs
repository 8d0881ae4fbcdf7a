using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.MoveRoom;

/// <summary>Moves room between participants of a contract.</summary>
[Asks<ReallocateCeiling>]
internal sealed class MoveRoomModel(ContractFiles files, RoomMoving moving) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty, Required]
    public LegalEntityId? From { get; set; }

    [BindProperty, Required]
    public LegalEntityId? To { get; set; }

    [BindProperty, Required]
    public decimal? Amount { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public IReadOnlyList<Choice> Participants { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new ReallocateCeiling(Id),
            (permit, token) => moving.HandleAsync(permit, From!.Value, To!.Value, Amount!.Value, token),
            _ => Done(Links.Contract(Id), new("Utrymmet är flyttat.", "The room has been moved.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReallocateCeiling(Id), ct)).IsRefused(out var no) || (await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        Participants = [.. Facts.Ceilings.Where(row => row.Entity is not null && row.Limit is not null).Select(row => new Choice(
            row.Entity!.Value.Value.ToString(),
            new Text($"{row.Name.Sv}, kvar {Show.Amount(row.Limit!.Value - row.Used - row.Ordered)} kr", $"{row.Name.En}, left SEK {Show.Amount(row.Limit.Value - row.Used - row.Ordered)}")))];
        return null;
    }
}
