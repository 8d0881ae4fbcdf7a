using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Approval;

/// <summary>Approve, ask or return a requisition in the row of the inbox: one tap each, words if wanted.</summary>
internal sealed class RequisitionActs(Gate gate, ICurrentActor current, ApproveRequisitionHandler approving, ReturnRequisitionHandler returning) : IMatterActs
{
    private const string Approve = "approve";
    private const string Ask = "ask";
    private const string Return = "return";

    private static readonly Text MoreWanted = new("Attestanten vill veta mer.", "The approver wants to know more.");
    private static readonly Text GivenBack = new("Attestanten lämnade tillbaka utan att skriva varför.", "The approver returned it without writing why.");

    private static readonly RowAct[] Acts =
    [
        new(Approve, new("Attestera", "Approve"), new("Attesterad. Ordern är på väg till leverantören.", "Approved. The order is on its way to the supplier.")) { IsApproval = true },
        new(Ask, new("Fråga", "Ask"), new("Frågan är skickad till beställaren.", "The question is sent to the orderer.")) { TakesWords = true },
        new(Return, new("Lämna tillbaka", "Return"), new("Rekvisitionen är återlämnad.", "The requisition is returned.")) { TakesWords = true },
    ];

    public IReadOnlyList<RowAct> Of(string objectKind, string step) =>
        objectKind == ObjectRef.To(default(RequisitionId)).Kind && step == Matters.Approve ? Acts : [];

    public async Task<Result<Done>> DoAsync(ObjectRef about, RowAct act, string? words, CancellationToken ct)
    {
        var id = RequisitionId.From(Guid.Parse(about.Id));
        var actor = await current.GetAsync(ct);
        if (act.Key == Approve)
        {
            return (await gate.AskAsync(actor, new ApproveRequisition(id), ct)).IsRefused(out var no, out var permit) ? no
                : (await approving.HandleAsync(permit, ct)).Then<Done>(_ => Done.It);
        }

        if ((await gate.AskAsync(actor, new ReturnRequisition(id), ct)).IsRefused(out var refused, out var mayReturn))
        {
            return refused;
        }

        return act.Key == Ask
            ? await returning.AskAsync(mayReturn, Said(words, MoreWanted), ct)
            : await returning.ReturnAsync(mayReturn, Said(words, GivenBack), ct);
    }

    private static string Said(string? words, Text otherwise) => string.IsNullOrWhiteSpace(words) ? otherwise.Sv : words;
}
