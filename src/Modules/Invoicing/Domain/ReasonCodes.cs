namespace Samkop.Invoicing.Domain;

/// <summary>Codes of reasons that stand on an invoice as a whole.</summary>
internal static class ReasonCodes
{
    /// <summary>Sums do not agree.</summary>
    public const string Sum = "sum";

    /// <summary>Due date is earlier than usual.</summary>
    public const string Due = "due";

    /// <summary>Made out to another buyer.</summary>
    public const string WrongEntity = "entity";

    /// <summary>Seller is not in the register.</summary>
    public const string UnknownSupplier = "supplier";

    /// <summary>Order is another supplier's.</summary>
    public const string OtherSupplier = "other-supplier";

    /// <summary>Same number from the same seller in the same year.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>May be the same as another.</summary>
    public const string MaybeDuplicate = "maybe-duplicate";

    /// <summary>Account is not verified.</summary>
    public const string Payee = "payee";

    /// <summary>Unagreed fee or freight.</summary>
    public const string Fee = "fee";

    /// <summary>No order, subscription or coding.</summary>
    public const string Reference = "reference";

    /// <summary>Foreign currency.</summary>
    public const string Currency = "currency";

    /// <summary>Subscription period or amount.</summary>
    public const string Subscription = "subscription";

    /// <summary>Credit note and what it credits.</summary>
    public const string Credit = "credit";

    /// <summary>Sum of tolerated differences is too large.</summary>
    public const string Tolerance = "tolerance";

    /// <summary>Credit is claimed for a part.</summary>
    public const string Claim = "claim";

    /// <summary>The bank refused the payment: held until a finance officer lets it go.</summary>
    public const string Bank = "bank";

    /// <summary>Reasons that reception gives; examining again keeps them.</summary>
    public static readonly IReadOnlySet<string> FromReception = new HashSet<string>([Sum, Due, WrongEntity, Duplicate], StringComparer.Ordinal);
}
