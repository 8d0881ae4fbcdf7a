using Microsoft.AspNetCore.Mvc;
using Samkop.Demand.Domain;
using Samkop.Demand.History;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Join;

/// <summary>A lot as the form shows it: what was bought, what is proposed, what was saved.</summary>
internal sealed record LotShown(RoundLot Lot, IReadOnlyList<YearVolume> Years, Suggestion? Suggestion, ParticipationVolume? Saved);

/// <summary>Join or decline for one legal entity, with its own history beside each field.</summary>
[Asks<JoinRound>]
internal sealed class JoinPageModel(Reads reads, VolumeMemory memory, JoiningHandler handler, IPeople people, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    /// <summary>For whom, when the reader may answer for several.</summary>
    [BindProperty(SupportsGet = true, Name = "deltagare")]
    public LegalEntityId? Chosen { get; set; }

    [BindProperty]
    public JoinForm Input { get; set; } = new();

    public RoundFile Stored { get; private set; } = null!;

    public LegalEntityId Entity { get; private set; }

    public IReadOnlyList<LegalEntityId> Mine { get; private set; } = [];

    public IReadOnlyList<LotShown> Lots { get; private set; } = [];

    public Participation? Own { get; private set; }

    public string SavedBy { get; private set; } = string.Empty;

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public int Prefilled => Lots.Count(lot => lot.Suggestion is not null);

    public bool IsOpen => Stored.Round.Phase == RoundPhase.Open && Today <= Stored.Round.Closes;

    public bool MayLeave => Stored.Round.Phase is RoundPhase.Open or RoundPhase.Closed && Own?.State == ParticipationState.Joined;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input.Reason = Own?.Reason;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new JoinRound(Id, Input.Entity), (permit, token) => handler.JoinAsync(permit, Input, token), _ => Done(Links.Round(Id), new("Ni är anslutna. Ni kan ändra tills rundan stänger.", "You have joined. You may change until the round closes.")), ct);

    public Task<IActionResult> OnPostDraftAsync(CancellationToken ct) =>
        DoAsync(new JoinRound(Id, Input.Entity), (permit, token) => handler.SaveDraftAsync(permit, Input, token), _ => Done(Links.Join(Id), new("Utkastet är sparat. Det räknas inte förrän ni ansluter.", "The draft is saved. It does not count until you join.")), ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) =>
        DoAsync(new JoinRound(Id, Input.Entity), (permit, token) => handler.DeclineAsync(permit, Input, token), _ => Done(Links.Round(Id), new("Ni avstår. Ni kan ändra er tills rundan stänger.", "You decline. You may change your mind until the round closes.")), ct);

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken ct) =>
        DoAsync(new JoinRound(Id, Input.Entity), (permit, token) => handler.LeaveAsync(permit, Input.Reason, token), _ => Done(Links.Round(Id), new("Ni har lämnat rundan.", "You have left the round.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeRound(Id), ct)).IsRefused(out var unseen, out var seen))
        {
            return unseen;
        }

        Stored = await RoundFile.LoadAsync(reads, Id, ct);
        Mine = [.. Stored.Persons.Where(one => one.Person == seen.Actor.Person && seen.Actor.HasAny(Roles.Staff, one.Entity)).Select(one => one.Entity)];
        Entity = Input.Entity.Value != default ? Input.Entity : Chosen ?? (Mine.Count == 0 ? default : Mine[0]);
        if (Entity.Value == default)
        {
            return JoiningRefusals.NotAuthorised.With(seen.Actor.Name, Stored.Round.Subject);
        }

        if ((await Gate.AskAsync(new JoinRound(Id, Entity), ct)).IsRefused(out var no))
        {
            return no;
        }

        var years = await memory.OfAsync([Entity], Stored.Lots, ct);
        Own = Stored.Of(Entity);
        Lots =
        [
            .. Stored.Lots.Select(lot => new LotShown(
                lot, [.. years[(Entity, lot.Id)]], Suggestion.From([.. years[(Entity, lot.Id)]], Today), Own is null ? null : Stored.Volumes.Find(one => one.Participation == Own.Id && one.Lot == lot.Id))),
        ];
        // A form that said no or left sends no volumes, and is shown again with those that were there.
        Input.Lots = Input.Lots.Count == Lots.Count ? Input.Lots : [.. Lots.Select(Begin)];
        SavedBy = Own is null ? string.Empty : (await people.NamesAsync([Own.ChangedBy], ct)).GetValueOrDefault(Own.ChangedBy, "–");
        return null;
    }

    // What was saved comes first; else the proposal; a lot that was left out before stays empty.
    private LotVolumeForm Begin(LotShown shown) => shown switch
    {
        { Saved: { } saved } => new() { Lot = shown.Lot.Id, Kind = saved.Kind, Low = Units(saved.LowMicro), Expected = Units(saved.ExpectedMicro), High = Units(saved.HighMicro) },
        { Suggestion: { } proposed } when Own is null or { State: ParticipationState.Declined } => new() { Lot = shown.Lot.Id, Low = proposed.Low, Expected = proposed.Expected, High = proposed.High },
        _ => new() { Lot = shown.Lot.Id },
    };

    // Trailing noughts of the division go: what a person typed as 120 is shown as 120.
    private static decimal Units(long micro) => Volumes.Units(micro) / 1.000000000000000000000000000000m;
}
