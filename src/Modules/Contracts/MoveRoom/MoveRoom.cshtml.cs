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

    [BindProperty]
    public decimal? Amount { get; set; }

    [BindProperty]
    public decimal? Count { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public IReadOnlyList<Choice> Participants { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new ReallocateCeiling(Id),
            (permit, token) => moving.HandleAsync(permit, new RoomToMove(From!.Value, To!.Value, Amount, Count), token),
            _ => Done(Links.Contract(Id), new("Utrymmet är flyttat.", "The room has been moved.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReallocateCeiling(Id), ct)).IsRefused(out var no) || (await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        Participants = [.. Facts.Ceilings.Where(row => row.Entity is not null && (row.Limit ?? row.Quantity?.Limit) is not null).Select(row => new Choice(row.Entity!.Value.Value.ToString(), LeftOf(row)))];
        return null;
    }

    private static Text LeftOf(CeilingRow row)
    {
        var (sv, en) = (row.Name.Sv, row.Name.En);
        if (row.Limit is { } limit)
        {
            var left = Show.Amount(limit - row.Used - row.Ordered);
            (sv, en) = ($"{sv}, kvar {left} kr", $"{en}, left SEK {left}");
        }

        if (row.Quantity is { Limit: { } most } counted)
        {
            var left = Show.Amount(most - counted.Used - counted.Ordered);
            (sv, en) = ($"{sv}, kvar {left} {counted.Unit.Sv}", $"{en}, left {left} {counted.Unit.En}");
        }

        return new Text(sv, en);
    }
}
