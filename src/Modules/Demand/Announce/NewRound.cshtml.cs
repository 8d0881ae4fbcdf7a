using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Demand.Announce;

/// <summary>A new joining round on one page.</summary>
[Asks<AnnounceRound>]
internal sealed class NewRoundModel(AnnounceRoundHandler handler, IEntities entities, IPeople people, TimeProvider clock) : GatedPage
{
    private const int DaysOpen = 21;
    private const int DaysToNotice = 45;

    [BindProperty]
    public RoundForm Input { get; set; } = new();

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Holders { get; private set; } = [];

    public IReadOnlyDictionary<LegalEntityId, IReadOnlyList<Choice>> People { get; private set; } = new Dictionary<LegalEntityId, IReadOnlyList<Choice>>();

    public IReadOnlyList<Choice> Units { get; } = [.. UnitCode.All.OrderBy(unit => unit.Name.ToString(), StringComparer.CurrentCulture).Select(unit => new Choice(unit.ToString(), unit.Name))];

    public string NameOf(LegalEntityId entity) => Entities.First(one => one.Id == entity).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        var today = SwedishTime.Today(clock);
        var opens = WorkingDays.Add(today, 5);
        (Input.Opens, Input.Closes, Input.Notice) = (opens, WorkingDays.OnOrAfter(opens.AddDays(DaysOpen)), WorkingDays.OnOrAfter(opens.AddDays(DaysToNotice)));
        Input.Entity = Holders.Count == 0 ? null : LegalEntityId.From(Guid.Parse(Holders[0].Value));
        Input.Invited = [.. Entities.Select(entity => new InviteForm { Entity = entity.Id, IsInvited = true })];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new AnnounceRound(Input.Entity),
            (permit, token) => handler.HandleAsync(permit, Input, id: null, token),
            id => Done(Links.Round(id), new("Rundan är aviserad. Den öppnar av sig själv på sin dag.", "The round is announced. It opens by itself on its day.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AnnounceRound(null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = await entities.AllAsync(ct);
        Holders = [.. Entities.Where(entity => permit.Scope.Covers(entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        var found = new Dictionary<LegalEntityId, IReadOnlyList<Choice>>();
        foreach (var entity in Entities)
        {
            // Those who can decide or buy there come first: they are whom one looks for.
            var holders = await people.HoldersAsync(Roles.Approver | Roles.Buyer | Roles.Orderer, entity.Id, ct);
            found[entity.Id] = [.. holders.OrderBy(person => person.HomeEntity != entity.Id).Select(person => new Choice(person.Id.Value.ToString(), Text.Same($"{person.Name}, {person.Title}")))];
        }

        People = found;
        while (Input.Lots.Count < RoundForm.LotRows)
        {
            Input.Lots.Add(new LotForm());
        }

        Input.Invited = [.. Input.Invited.Where(one => found.ContainsKey(one.Entity))];
        return null;
    }
}
