using Samkop.Contracts.Public;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Domain;

/// <summary>
/// An invoice or credit note of one of our entities. Amounts are reckoned by us from the lines; a credit note's are negative.
/// All its business terms stay in the archived bytes; here stands what work needs.
/// </summary>
internal sealed class Invoice : IVersioned
{
    public InvoiceId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public InboundMessageId Message { get; init; }

    /// <summary>BT-1.</summary>
    public required string Number { get; init; }

    public bool IsCredit { get; init; }

    /// <summary>BT-2.</summary>
    public DateOnly IssueDate { get; init; }

    /// <summary>BT-9; the day after 30 days when the sender states none (law 1981:739 and contract give no shorter).</summary>
    public DateOnly DueDate { get; init; }

    /// <summary>BT-5, ISO 4217.</summary>
    public required string Currency { get; init; }

    public long NetMinor { get; init; }

    public long VatMinor { get; init; }

    public long PayableMinor { get; init; }

    /// <summary>BT-27.</summary>
    public required string SellerName { get; init; }

    /// <summary>The seller's organisation number, else VAT number, else electronic address.</summary>
    public required string SellerKey { get; init; }

    public SupplierId? Supplier { get; set; }

    /// <summary>BT-13, as the sender wrote it or as the finance officer mended it; the sender's own stands in the bytes.</summary>
    public required string OrderReference { get; set; }

    /// <summary>BT-10.</summary>
    public required string BuyerReference { get; init; }

    /// <summary>BT-12.</summary>
    public required string ContractReference { get; init; }

    /// <summary>BT-18.</summary>
    public required string InvoicedObject { get; init; }

    /// <summary>BT-25, the first.</summary>
    public required string PrecedingNumber { get; init; }

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    /// <summary>BT-84 in the kernel's canonical form; empty when it cannot be read.</summary>
    public required string PayeeAccount { get; set; }

    /// <summary>BT-83.</summary>
    public required string PaymentReference { get; init; }

    /// <summary>Entity, seller, normalised number and year; unique (anchors-p2p 5.4). Null on one that is stopped as a repetition.</summary>
    public string? DuplicateKey { get; private set; }

    public InvoiceState State { get; set; }

    public InvoiceId? Preceding { get; set; }

    public OrderId? MatchedOrder { get; set; }

    public SubscriptionId? MatchedSubscription { get; set; }

    /// <summary>Who ordered: confirms deliveries and answers for quantities.</summary>
    public PersonId? Orderer { get; set; }

    public string CostCode { get; set; } = string.Empty;

    public string LedgerAccount { get; set; } = string.Empty;

    /// <summary>True when only named persons may see the content.</summary>
    public bool IsProtected { get; set; }

    public string ProtectedGround { get; set; } = string.Empty;

    public Instant ReceivedAt { get; init; }

    /// <summary>Counts the examinations; attests of an earlier one no longer hold.</summary>
    public int Round { get; set; }

    public string? Voucher { get; set; }

    public DateOnly? PostedOn { get; set; }

    public DateOnly? PaidOn { get; set; }

    /// <summary>When the content was erased by the records plan.</summary>
    public DateOnly? DisposedOn { get; init; }

    /// <summary>The payment batch that holds it, as <c>PaymentBatch/id</c>.</summary>
    public string? Batch { get; set; }

    public int RowVersion { get; set; }

    /// <summary>Net that the attest does not approve and that the supplier is to credit.</summary>
    public long ClaimNetMinor { get; set; }

    /// <summary>VAT of the claim.</summary>
    public long ClaimVatMinor { get; set; }

    /// <summary>The credit note that closed the claim.</summary>
    public InvoiceId? ClaimSettledBy { get; set; }

    /// <summary>What is claimed, VAT included.</summary>
    public GrossAmount Claim => GrossAmount.FromMinor(ClaimNetMinor + ClaimVatMinor, Money);

    /// <summary>What may be booked and paid: the document's amount less the claim. Nothing is ever paid beyond it.</summary>
    public GrossAmount Approved => Payable - Claim;

    public Currency Money => Kernel.Currency.Read(Currency).OrThrow();

    public NetAmount Net => NetAmount.FromMinor(NetMinor, Money);

    public VatAmount Vat => VatAmount.FromMinor(VatMinor, Money);

    public GrossAmount Payable => GrossAmount.FromMinor(PayableMinor, Money);

    /// <summary>The number is taken by an earlier invoice: this one holds no key.</summary>
    public Invoice WithoutKey()
    {
        DuplicateKey = null;
        return this;
    }

    /// <summary>Takes its number.</summary>
    public Invoice WithKey(string key)
    {
        DuplicateKey = key;
        return this;
    }

    /// <summary>Goes on, or is refused (INV-001).</summary>
    public Result<Done> Do(InvoiceAct act)
    {
        if (InvoiceStates.After(State, act) is not { } next)
        {
            return InvoicingRefusals.NotInThisState.With(InvoiceStates.Word(State));
        }

        State = next;
        return Done.It;
    }
}

/// <summary>What a row of an invoice is.</summary>
internal enum LineKind
{
    /// <summary>BG-25: goods or service.</summary>
    Item,

    /// <summary>BG-21: a charge on the whole document, such as freight or a fee.</summary>
    Charge,

    /// <summary>BG-20: an allowance on the whole document.</summary>
    Allowance,
}

/// <summary>How a line fits its order line, receipt and contract price.</summary>
internal enum LineOutcome
{
    /// <summary>Not examined, or nothing to compare with.</summary>
    Open,

    /// <summary>Fits exactly.</summary>
    Fits,

    /// <summary>Differs less than the entity's tolerance.</summary>
    WithinTolerance,

    /// <summary>Fits order and price; the goods are not registered as received.</summary>
    Awaits,

    /// <summary>Differs.</summary>
    Deviates,
}

/// <summary>A row of an invoice, with how it was matched and why.</summary>
internal sealed class InvoiceLine
{
    public Guid Id { get; init; }

    public InvoiceId Invoice { get; init; }

    /// <summary>Place in the document, from 1; charges and allowances after the lines.</summary>
    public int Position { get; init; }

    public LineKind Kind { get; init; }

    /// <summary>BT-126.</summary>
    public required string LineId { get; init; }

    /// <summary>BT-132.</summary>
    public required string OrderLineReference { get; init; }

    /// <summary>BT-155.</summary>
    public required string Article { get; init; }

    /// <summary>BT-157 when it is a GTIN, without leading zeros; else empty.</summary>
    public required string Gtin { get; init; }

    /// <summary>BT-153, or the reason of a charge.</summary>
    public required string Name { get; init; }

    public long QuantityMicro { get; init; }

    /// <summary>BT-130 as written.</summary>
    public required string UnitCode { get; init; }

    /// <summary>BT-146 in millionths.</summary>
    public long PriceMicro { get; init; }

    /// <summary>BT-149 in millionths.</summary>
    public long BaseMicro { get; init; }

    public long NetMinor { get; init; }

    public int VatBasisPoints { get; init; }

    public LineOutcome Outcome { get; set; }

    public OrderLineId? OrderLine { get; set; }

    public ContractId? Contract { get; set; }

    /// <summary>What the line costs more (or less) than agreed, net.</summary>
    public long DeviationMinor { get; set; }

    /// <summary>What was agreed, in words, for the right side of the workbench.</summary>
    public string AgreedSv { get; set; } = string.Empty;

    public string AgreedEn { get; set; } = string.Empty;

    public string ReasonSv { get; set; } = string.Empty;

    public string ReasonEn { get; set; } = string.Empty;

    public decimal Quantity => QuantityMicro / 1_000_000m;

    public decimal Price => PriceMicro / 1_000_000m;

    public Text Reason => new(ReasonSv, ReasonEn);

    public Text Agreed => new(AgreedSv, AgreedEn);
}

/// <summary>How much a reason weighs.</summary>
internal enum ReasonWeight
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A person must look.</summary>
    Deviation,

    /// <summary>Nobody may attest before it is cleared up.</summary>
    Stop,
}

/// <summary>A reason on the invoice as a whole.</summary>
internal sealed class InvoiceReason
{
    public Guid Id { get; init; }

    public InvoiceId Invoice { get; init; }

    /// <summary>Stable code: <c>duplicate</c>, <c>payee</c>, <c>fee</c> …</summary>
    public required string Code { get; init; }

    public ReasonWeight Weight { get; init; }

    public required string TextSv { get; init; }

    public required string TextEn { get; init; }

    public Text Text => new(TextSv, TextEn);
}

/// <summary>A row of the coding.</summary>
internal sealed class InvoiceCoding
{
    public Guid Id { get; init; }

    public InvoiceId Invoice { get; init; }

    public required string Account { get; init; }

    public required string CostCode { get; init; }

    public long NetMinor { get; init; }

    public long VatMinor { get; init; }

    public int VatBasisPoints { get; init; }
}

/// <summary>
/// One attest. Neither one person nor one person's right can ever carry both acts of a round: unique indexes on (invoice, round, person) and
/// on (invoice, round, the one whose right it is) say so to every writer.
/// </summary>
internal sealed class InvoiceAttest
{
    public Guid Id { get; init; }

    public InvoiceId Invoice { get; init; }

    public int Round { get; init; }

    public Organisation.Public.AttestAct Act { get; init; }

    public PersonId Person { get; init; }

    /// <summary>For whom the person stood in as named substitute; <see langword="null"/> when the right was the person's own.</summary>
    public PersonId? HeldFor { get; init; }

    /// <summary>Instant of the act.</summary>
    public Instant At { get; init; }

    /// <summary>Decision and limit of the register, or the order's attest when that carries the invoice.</summary>
    public required string Ground { get; init; }

    /// <summary>True when the order's attest and receipt carried the invoice without a new act of a person.</summary>
    public bool IsCarried { get; init; }
}
