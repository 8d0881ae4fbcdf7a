using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.Disposing;

/// <summary>What is due for disposal today by which rule, and the disposals made.</summary>
[Asks<BrowseDisposals>]
internal sealed class DisposalsModel(Reads reads, IEntities entities, IEnumerable<IRecordContent> contents, OrderDisposalHandler handler, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Disposal> Latest = ListOrder.Of<Disposal>().Down(one => one.OrderedAt).Down(one => one.Id);

    [BindProperty]
    public Guid Rule { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public IReadOnlyList<DueGroup> Due { get; private set; } = [];

    public IReadOnlyDictionary<Guid, DisposalId> Waiting { get; private set; } = new Dictionary<Guid, DisposalId>();

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public Paged<Disposal> Made { get; private set; } = new([], null, null);

    public bool IsRegistrar { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostOrderAsync(CancellationToken ct) => DoAsync(
        new OrderDisposal(),
        (permit, token) => handler.HandleAsync(permit, Rule, token),
        id => Done(Links.Disposal(id), new("Gallringen är beställd och väntar på en annan person.", "The disposal is ordered and awaits another person.")),
        ct);

    /// <summary>True when a module can erase such content.</summary>
    public bool MayOrder(DueGroup group) => IsRegistrar && contents.Any(one => one.Type == group.Window.Rule.Type);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseDisposals(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        IsRegistrar = permit.Actor.HasAny(Roles.Registrar);
        var due = new List<DueGroup>();
        foreach (var window in await DueRecords.WindowsAsync(reads, permit.Scope, SwedishTime.Today(clock), ct))
        {
            if (await DueRecords.CountAsync(reads, window, ct) is { } group)
            {
                due.Add(group);
            }
        }

        Due = due;
        var db = reads.Of<RecordsDb>();
        Guid[] rules = [.. due.Select(one => one.Window.Rule.Id)];
        Waiting = await db.Disposals.Where(one => rules.Contains(one.Rule) && (one.State == DisposalState.Ordered || one.State == DisposalState.Approved)).ToDictionaryAsync(one => one.Rule, one => one.Id, ct);
        Made = await db.Disposals.PageAsync(permit.Scope, one => one.Entity, Latest, Place, PageSize, ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        return null;
    }
}
