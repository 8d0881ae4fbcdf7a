using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Raise;

/// <summary>Raises a ceiling by a change of minor value; the page does the sum that the law asks for.</summary>
[Asks<RaiseCeiling>]
internal sealed class RaiseCeilingModel(ContractFiles files, CeilingRaising raising, Reads reads, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty, Required]
    public LegalEntityId? For { get; set; }

    [BindProperty, Required]
    public decimal? Amount { get; set; }

    [BindProperty, Required]
    public string? Kind { get; set; }

    [BindProperty, Required, StringLength(1000, MinimumLength = 20)]
    public string Ground { get; set; } = string.Empty;

    [BindProperty]
    public bool KeepsCharacter { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public IReadOnlyList<Choice> Participants { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = [new("goods", new("Varor eller tjänster", "Goods or services")), new("works", new("Byggentreprenad", "Works"))];

    public IReadOnlyList<(Text Label, ChangeRoom Room)> Rooms { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!KeepsCharacter)
        {
            ModelState.AddModelError(nameof(KeepsCharacter), new Text("Ändringen får inte ändra avtalets övergripande karaktär. Kryssa för att du har prövat det.", "The change may not alter the overall nature of the contract. Tick that you have judged it.").ToString());
        }

        return DoAsync(
            new RaiseCeiling(Id),
            (permit, token) => raising.HandleAsync(permit, new AskedRaise(For!.Value, Amount!.Value, string.Equals(Kind, "works", StringComparison.Ordinal), Ground), token),
            _ => Done(Links.Contract(Id), new("Taket är höjt. Ändringen står i historiken med sin grund.", "The ceiling is raised. The change stands in the history with its ground.")),
            ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new RaiseCeiling(Id), ct)).IsRefused(out var no) || (await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        Participants = [.. Facts.Ceilings.Where(row => row.Entity is not null).Select(row => new Choice(row.Entity!.Value.Value.ToString(), row.Name))];
        var rooms = new List<(Text, ChangeRoom)>();
        foreach (var (isWorks, label) in new[] { (false, Kinds[0].Label), (true, Kinds[1].Label) })
        {
            if (!(await CeilingRaising.RoomAsync(reads, Facts.Contract, isWorks, SwedishTime.Today(clock), ct)).IsRefused(out _, out var room))
            {
                rooms.Add((label, room));
            }
        }

        Rooms = rooms;
        return null;
    }
}
