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

/// <summary>One disposal: by which rule, what goes, what stays and why, and who ordered and approved it.</summary>
[Asks<SeeDisposal>]
internal sealed class DisposalPageModel(Reads reads, IEntities entities, IPeople people, ApproveDisposalHandler approve, WithdrawDisposalHandler withdraw) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<DisposalItem> InOrder = ListOrder.Of<DisposalItem>().Up(one => one.Id);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Disposal It { get; private set; } = null!;

    public string Entity { get; private set; } = string.Empty;

    public string OrderedBy { get; private set; } = string.Empty;

    public string DecidedBy { get; private set; } = string.Empty;

    public Paged<(DisposalItem Item, Record Record)> Shown { get; private set; } = new([], null, null);

    public bool MayApprove { get; private set; }

    public bool MayWithdraw { get; private set; }

    public Refusal? WhyNot { get; private set; }

    public static Text StateOf(Disposal disposal) => disposal.State switch
    {
        DisposalState.Ordered => new("Väntar på en annan person", "Awaits another person"),
        DisposalState.Approved => new("Godkänd, genomförs nu", "Approved, being carried out"),
        DisposalState.Done => new("Genomförd", "Carried out"),
        _ => new("Återkallad", "Withdrawn"),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DoAsync(
        new ApproveDisposal(DisposalId.From(Id)),
        approve.HandleAsync,
        _ => Done(Links.Disposal(DisposalId.From(Id)), new("Gallringen är godkänd och genomförs.", "The disposal is approved and is being carried out.")),
        ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => DoAsync(
        new WithdrawDisposal(DisposalId.From(Id)),
        withdraw.HandleAsync,
        _ => Done(Links.Disposals, new("Gallringen är återkallad. Inget är gallrat.", "The disposal is withdrawn. Nothing was disposed of.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        var id = DisposalId.From(Id);
        if ((await Gate.AskAsync(new SeeDisposal(id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<RecordsDb>();
        It = await db.Disposals.SingleAsync(one => one.Id == id, ct);
        Entity = (await entities.GetAsync(It.Entity, ct)).Name;
        var names = await people.NamesAsync([.. new[] { It.OrderedBy, It.DecidedBy }.OfType<PersonId>()], ct);
        OrderedBy = names.GetValueOrDefault(It.OrderedBy, "–");
        DecidedBy = It.DecidedBy is { } other ? names.GetValueOrDefault(other, "–") : string.Empty;
        var items = await db.DisposalItems.Where(one => one.Disposal == id).PageAsync(InOrder, Place, PageSize, ct);
        RecordId[] ids = [.. items.Rows.Select(one => one.Record)];
        var records = await db.Records.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        Shown = items.Select(one => (one, records[one.Record]));
        Judge(permit.Actor);
        return null;
    }

    private void Judge(Actor actor)
    {
        if (It.State != DisposalState.Ordered || !actor.HasAny(Roles.Registrar, It.Entity))
        {
            return;
        }

        WhyNot = It.WhyNotApprove(actor.Person!.Value);
        (MayApprove, MayWithdraw) = (WhyNot is null, true);
    }
}
