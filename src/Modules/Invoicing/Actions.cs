using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing;

/// <summary>Store a received file: exact bytes, before anything in them is read.</summary>
[RoleDecides]
internal sealed record StoreInbound : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.inbound.store", new("Tog emot en fil", "Received a file"), Roles.System);

    public ObjectRef About => ObjectRef.All<InboundMessageId>();
}

/// <summary>Say what received files turned out to be.</summary>
[RoleDecides]
internal sealed record JudgeInboundFiles : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.inbound.judge", new("Bedömde en mottagen fil", "Judged a received file"), Roles.System);

    public ObjectRef About => ObjectRef.All<InboundMessageId>();
}

/// <summary>See the list of received files.</summary>
[RoleDecides]
internal sealed record ListInbound : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.inbound.list", new("Såg mottagna filer", "Saw received files"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<InboundMessageId>();
}

/// <summary>See one received file with its findings, and fetch it.</summary>
[RoleDecides]
internal sealed record ReadInbound(InboundMessageId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.inbound.read", new("Läste en mottagen fil", "Read a received file"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>See the queue of invoices.</summary>
[RoleDecides]
internal sealed record ListInvoices : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.list", new("Såg fakturakön", "Saw the invoice queue"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>See one invoice.</summary>
internal sealed record ReadInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.read", new("Läste fakturan", "Read the invoice"), Roles.Finance | Roles.Auditor | Roles.Orderer | Roles.Approver | Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Note that a named person looked at a protected invoice.</summary>
internal sealed record LogProtectedView(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.view-protected", new("Öppnade en skyddad faktura", "Opened a protected invoice"), ReadInvoice.Kind.OpenTo);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Examine an invoice against supplier, order, receipt and contract.</summary>
internal sealed record ExamineInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.examine", new("Prövade fakturan", "Examined the invoice"), Roles.Finance | Roles.System);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Give the invoice another order number than the sender wrote.</summary>
internal sealed record MendReference(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.mend-reference", new("Rättade referensen", "Mended the reference"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Code an invoice without an order.</summary>
internal sealed record CodeInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.code", new("Konterade fakturan", "Coded the invoice"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Receipt attest (mottagningsattest).</summary>
internal sealed record AttestReceipt(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.attest-receipt", new("Mottagningsattesterade fakturan", "Attested the receipt"), Roles.Orderer | Roles.Approver | Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Expenditure attest (beslutsattest).</summary>
internal sealed record AttestExpenditure(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.attest-expenditure", new("Beslutsattesterade fakturan", "Attested the expenditure"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Dispute an invoice with the supplier.</summary>
internal sealed record DisputeInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.dispute", new("Bestred fakturan", "Disputed the invoice"), Roles.Finance | Roles.Orderer | Roles.Approver | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Send an invoice back: it is not to be paid.</summary>
internal sealed record ReturnInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.return", new("Returnerade fakturan", "Returned the invoice"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Let an invoice whose payment the bank refused go to the next payment.</summary>
internal sealed record LetGoToPayment(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.let-go", new("Släppte fakturan till nästa betalning", "Let the invoice go to the next payment"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Protect an invoice as its first reader.</summary>
internal sealed record ProtectInvoice(InvoiceId Id) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.invoice.protect", new("Skyddade fakturan", "Protected the invoice"), Roles.Finance | Roles.Orderer | Roles.Approver);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>See the supplier's own invoices.</summary>
[RoleDecides]
internal sealed record ListOwnInvoices : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.own.list", new("Såg sina fakturor", "Saw own invoices"), Roles.Supplier);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>Pass on what falls due undone.</summary>
[RoleDecides]
internal sealed record PassOnLateInvoices : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.late.pass-on", new("Förde vidare fakturor som förfaller", "Passed on invoices that fall due"), Roles.System);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>See to receptions that were left.</summary>
[RoleDecides]
internal sealed record SweepReceptions : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.inbound.sweep", new("Tog hand om det som blivit liggande", "Saw to what was left lying"), Roles.System);

    public ObjectRef About => ObjectRef.All<InboundMessageId>();
}

/// <summary>Record what an invoice may differ by.</summary>
[RoleDecides]
internal sealed record KeepTolerance : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.tolerance.keep", new("Lade in en tolerans", "Recorded a tolerance"), Roles.Finance);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>Record that the invoices of a supplier or with a code are protected. Administrators have no part in it.</summary>
[RoleDecides]
internal sealed record ProtectByRule : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.protection.add", new("Lade in en regel om skydd", "Recorded a rule of protection"), Roles.Finance);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>End a rule of protection.</summary>
[RoleDecides]
internal sealed record EndProtectionRule(Guid Rule) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.protection.end", new("Avslutade en regel om skydd", "Ended a rule of protection"), Roles.Finance);

    public ObjectRef About => new("ProtectionRule", Rule.ToString());
}

/// <summary>Name a person who reads protected invoices. Administrators have no part in it, and nobody names oneself.</summary>
[RoleDecides]
internal sealed record NameProtectedReader : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.protected-reader.name", new("Utsåg en läsare av skyddade fakturor", "Named a reader of protected invoices"), Roles.Finance);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}

/// <summary>End a person's right to read protected invoices.</summary>
[RoleDecides]
internal sealed record EndProtectedReader(Guid Reader) : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.protected-reader.end", new("Avslutade rätten att läsa skyddade fakturor", "Ended the right to read protected invoices"), Roles.Finance);

    public ObjectRef About => new("ProtectedReader", Reader.ToString());
}

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedInvoicing : IAction
{
    public static ActionKind Kind { get; } = new("invoicing.seed", new("Fyllde på faktureringen", "Filled the invoicing"), Roles.System);

    public ObjectRef About => ObjectRef.All<InvoiceId>();
}
