using Samkop.Contracts.Public;
using Samkop.Invoicing.Domain;
using Samkop.Ordering.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Invoicing.Match;

/// <summary>The registers that an invoice is held against.</summary>
internal sealed record Registers(ISuppliers Suppliers, IPayees Payees, IOrders Orders, IContracts Contracts, IInvoiceMatcher Matcher);

/// <summary>What an examination came to.</summary>
/// <param name="Act">What happens to the invoice; <see cref="InvoiceAct.Carry"/> when everything fits.</param>
internal sealed record Examined(InvoiceAct Act)
{
    public OrderForMatching? Order { get; init; }

    public SubscriptionForMatching? Subscription { get; init; }

    /// <summary>The invoice that a credit note credits.</summary>
    public Invoice? Preceding { get; init; }

    /// <summary>The contract whose price or terms are broken; its owner is told.</summary>
    public ContractId? BrokenContract { get; init; }
}
