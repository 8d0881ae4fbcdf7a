using Microsoft.AspNetCore.Mvc;
using Samkop.Demand.Domain;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Decide;

/// <summary>A legal entity's binding decision: on what it joined with, or on a change of the frozen table.</summary>
[Asks<RecordVolumeDecision>]
internal sealed class DecisionPageModel(Reads reads, VolumeDecisions decisions, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    /// <summary>For whom, when the reader may record for several.</summary>
    [BindProperty(SupportsGet = true, Name = "deltagare")]
    public LegalEntityId? Chosen { get; set; }

    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    public RoundFile Stored { get; private set; } = null!;

    public IReadOnlyList<LegalEntityId> Allowed { get; private set; } = [];

    public LegalEntityId Entity { get; private set; }

    public bool ChangesTable => Stored.Round.FrozenOn is not null;

    public EntityKind Kind => Stored.Invitations.First(one => one.Entity == Entity).Kind;

    public IReadOnlyList<Choice> Bodies => Words.Bodies(Kind);

    public IReadOnlyList<Choice> Lots =>
        [.. Stored.Lots.Select(lot => new Choice(lot.Id.ToString(), new Text($"{lot.Name} ({lot.Unit.Name.Sv}, {Stands(lot, "nu", "inte med")})", $"{lot.Name} ({lot.Unit.Name.En}, {Stands(lot, "now", "not in it")})")))]; // sv-literal

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input.Date = SwedishTime.Today(clock);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new RecordVolumeDecision(Id, Input.Entity),
            (permit, token) => decisions.RecordAsync(permit, Input, token),
            effect => Done(Links.Round(Id), effect == ChangeEffect.PublishedMaximum
                ? new("Volymen är ändrad. Den annonserade högsta volymen ändras: annonsen måste rättas eller göras om.", "The volume is changed. The announced maximum changes: the notice must be corrected or made anew.")
                : new("Beslutet är infört och registrerat.", "The decision is recorded and registered.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeRound(Id), ct)).IsRefused(out var unseen, out var seen))
        {
            return unseen;
        }

        Stored = await RoundFile.LoadAsync(reads, Id, ct);
        var runsIt = (await Gate.AskAsync(new RunRound(Id), ct)).IsGranted(out _, out _);
        Allowed = [.. Stored.Invitations.Where(one => runsIt || Stored.Persons.Any(person => person.Entity == one.Entity && person.Person == seen.Actor.Person)).Select(one => one.Entity)];
        Entity = Input.Entity.Value != default ? Input.Entity : Chosen ?? (Allowed.Count == 0 ? default : Allowed[0]);
        if (Entity.Value == default)
        {
            return JoiningRefusals.NotAuthorised.With(seen.Actor.Name, Stored.Round.Subject);
        }

        return (await Gate.AskAsync(new RecordVolumeDecision(Id, Entity), ct)).IsRefused(out var no) ? no : null;
    }

    private string Stands(RoundLot lot, string now, string absent) =>
        Stored.Frozen.Find(one => one.Entity == Entity && one.Lot == lot.Id) is { } row
            ? $"{now} {Words.Volume(row.LowMicro)}–{Words.Volume(row.ExpectedMicro)}–{Words.Volume(row.HighMicro)}"
            : absent;
}
