using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Ordering.Showing;
using Samkop.Web;

namespace Samkop.Ordering.Approval;

/// <summary>Approve, ask back or return: on a phone in three taps.</summary>
[Asks<ViewRequisition>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class ApproveModel(RequisitionReading reading, ApproveRequisitionHandler approving, ReturnRequisitionHandler returning) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Words { get; set; }

    public ShownRequisition Shown { get; private set; } = null!;

    /// <summary>Why one may approve: the row of the register; empty when one may not.</summary>
    public string Ground { get; private set; } = string.Empty;

    /// <summary>Why one may not, and who can.</summary>
    public Refusal? Hindrance { get; private set; }

    private RequisitionId Key => RequisitionId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DoAsync(
        new ApproveRequisition(Key), approving.HandleAsync,
        orders => Done(
            Links.Requisition(Key),
            orders.Count == 1 ? new("Attesterad. En order är på väg till leverantören.", "Approved. One order is on its way to the supplier.") : new Text("Attesterad. {0} ordrar är på väg till leverantörerna.", "Approved. {0} orders are on their way to the suppliers.").With(orders.Count)),
        ct);

    public Task<IActionResult> OnPostAskAsync(CancellationToken ct) => DoAsync(
        new ReturnRequisition(Key), (permit, token) => returning.AskAsync(permit, Words, token),
        _ => Done(Links.Requisition(Key), new("Frågan är skickad till beställaren.", "The question is sent to the orderer.")), ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => DoAsync(
        new ReturnRequisition(Key), (permit, token) => returning.ReturnAsync(permit, Words, token),
        _ => Done(Links.Requisition(Key), new("Rekvisitionen är återlämnad.", "The requisition is returned.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ViewRequisition(Key), ct)).IsRefused(out var no))
        {
            return no;
        }

        Shown = await reading.LoadAsync(Key, ct);
        if ((await Gate.AskAsync(new ApproveRequisition(Key), ct)).IsGranted(out var permit, out var hindrance))
        {
            Ground = permit.Ground ?? string.Empty;
        }

        Hindrance = hindrance;
        return null;
    }
}
