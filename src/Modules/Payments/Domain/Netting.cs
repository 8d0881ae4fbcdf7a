using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Suppliers.Public;

namespace Samkop.Payments.Domain;

/// <summary>An invoice with the verified account it may be paid to.</summary>
internal sealed record Candidate(PayableInvoice Invoice, VerifiedPayee Payee);

/// <summary>
/// Credit notes are set off against invoices to the same account. A payee whose sum is not positive is left out whole:
/// a bank file cannot carry a claim, and a credit must not be lost by paying the invoices beside it.
/// </summary>
internal static class Netting
{
    public static (IReadOnlyList<IReadOnlyList<Candidate>> Pay, IReadOnlyList<Candidate> LeftOut) ByPayee(IEnumerable<Candidate> candidates)
    {
        var groups = candidates.GroupBy(candidate => candidate.Payee.Id).Select(group => (IReadOnlyList<Candidate>)[.. group]).ToList();
        var pay = groups.Where(group => Sum(group) > GrossAmount.Zero).ToList();
        return (pay, [.. groups.Where(group => Sum(group) <= GrossAmount.Zero).SelectMany(group => group)]);
    }

    public static GrossAmount Sum(IEnumerable<Candidate> group) =>
        group.Aggregate(GrossAmount.Zero, (sum, candidate) => sum + candidate.Invoice.Payable);
}
