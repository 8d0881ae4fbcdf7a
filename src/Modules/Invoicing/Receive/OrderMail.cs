using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Ordering.Public;
using Samkop.Standards.Ubl;

namespace Samkop.Invoicing.Receive;

/// <summary>
/// Hands answers and advices about our orders, which come the same way as invoices, to ordering. Each is stored in ordering's own transaction
/// before the verdict; both know a message by its number, so that a crash between the two does no harm.
/// </summary>
internal sealed class OrderMail(IOrderResponses responses, IDespatchAdvices advices)
{
    public async Task<Judged> JudgeAsync(Judged found, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var reason = found.AboutOrder == UblDocumentKind.DespatchAdvice
            ? (await advices.ReceiveAsync(bytes, ct)).Then<Text>(numbers => new Text(
                "Leveransavisering till order {0}.", "Despatch advice about order {0}.").With(string.Join(", ", numbers)))
            : (await responses.ReceiveAsync(bytes, ct)).Then<Text>(_ => new Text("Ordersvar.", "Order response."));
        return reason.IsGranted(out var word, out var no)
            ? found with { Verdict = ReceptionVerdict.Accepted, Reason = word }
            : found with
            {
                Verdict = ReceptionVerdict.Rejected,
                Reason = new Text($"{no.Code}: {no.What.Sv}", $"{no.Code}: {no.What.En}"),
                Findings = [new Finding(no.Code, IsFatal: true, no.What.Sv, no.What.En, 0)],
            };
    }
}
