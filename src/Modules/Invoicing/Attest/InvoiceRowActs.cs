using Samkop.Inbox.Public;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Attest;

/// <summary>Attest an invoice that fits in the row of the inbox. One that deviates, or is protected, is opened first.</summary>
internal sealed class InvoiceRowActs(Gate gate, ICurrentActor current, AttestExpenditureHandler attesting) : IMatterActs
{
    private static readonly RowAct[] Acts =
    [
        new("approve", new("Attestera", "Attest"), new("Beslutsattesterad och bokförd.", "Expenditure attested and posted.")) { IsApproval = true },
    ];

    public IReadOnlyList<RowAct> Of(string objectKind, string step) =>
        objectKind == ObjectRef.To(default(InvoiceId)).Kind && step == InvoiceTasks.Attest ? Acts : [];

    public async Task<Result<Done>> DoAsync(ObjectRef about, RowAct act, string? words, CancellationToken ct) =>
        (await gate.AskAsync(await current.GetAsync(ct), new AttestExpenditure(InvoiceId.From(Guid.Parse(about.Id))), ct)).IsRefused(out var no, out var permit)
            ? no
            : (await attesting.HandleAsync(permit, ct)).Then<Done>(_ => Done.It);
}
