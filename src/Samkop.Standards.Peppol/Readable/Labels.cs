using Samkop.Kernel;

namespace Samkop.Standards.Peppol.Readable;

/// <summary>Words on the readable invoice.</summary>
internal static class Labels
{
    public static readonly Text Invoice = new("Faktura", "Invoice");
    public static readonly Text CreditNote = new("Kreditfaktura", "Credit note");
    public static readonly Text Response = new("Svarsmeddelande", "Response");
    public static readonly Text Number = new("Nummer", "Number");
    public static readonly Text IssueDate = new("Fakturadatum", "Issue date");
    public static readonly Text DueDate = new("Förfallodatum", "Due date");
    public static readonly Text BuyerReference = new("Er referens", "Buyer reference");
    public static readonly Text Order = new("Ordernummer", "Order number");
    public static readonly Text Contract = new("Avtal", "Contract");
    public static readonly Text Project = new("Projekt", "Project");
    public static readonly Text InvoicedObject = new("Fakturerat objekt", "Invoiced object");
    public static readonly Text AccountingCost = new("Kontering", "Accounting cost");
    public static readonly Text Period = new("Period", "Period");
    public static readonly Text Preceding = new("Avser faktura", "Concerns invoice");
    public static readonly Text Delivered = new("Leveransdatum", "Delivered");
    public static readonly Text Note = new("Meddelande", "Note");
    public static readonly Text Seller = new("Säljare", "Seller");
    public static readonly Text Buyer = new("Köpare", "Buyer");
    public static readonly Text Payee = new("Betalningsmottagare", "Payee");
    public static readonly Text LegalId = new("Organisationsnummer", "Legal registration");
    public static readonly Text VatId = new("Momsregistreringsnummer", "VAT number");
    public static readonly Text TaxRegistration = new("Skatteregistrering", "Tax registration");
    public static readonly Text Endpoint = new("Elektronisk adress", "Electronic address");
    public static readonly Text Contact = new("Kontakt", "Contact");
    public static readonly Text Lines = new("Fakturarader", "Lines");
    public static readonly Text Item = new("Artikel", "Item");
    public static readonly Text Quantity = new("Antal", "Quantity");
    public static readonly Text Price = new("Pris", "Price");
    public static readonly Text Vat = new("Moms", "VAT");
    public static readonly Text Net = new("Belopp", "Amount");
    public static readonly Text OrderLine = new("Orderrad", "Order line");
    public static readonly Text Discount = new("Avdrag", "Allowance");
    public static readonly Text Charge = new("Tillägg", "Charge");
    public static readonly Text AllowanceCharges = new("Avdrag och tillägg på hela fakturan", "Allowances and charges on the whole invoice");
    public static readonly Text VatBreakdown = new("Moms per sats", "VAT by rate");
    public static readonly Text Category = new("Kategori", "Category");
    public static readonly Text Rate = new("Sats", "Rate");
    public static readonly Text Taxable = new("Underlag", "Taxable amount");
    public static readonly Text Totals = new("Summor", "Totals");
    public static readonly Text SumOfLines = new("Summa rader", "Sum of lines");
    public static readonly Text WithoutVat = new("Summa utan moms", "Total without VAT");
    public static readonly Text WithVat = new("Summa med moms", "Total with VAT");
    public static readonly Text Prepaid = new("Redan betalt", "Paid already");
    public static readonly Text Rounding = new("Öresavrundning", "Rounding");
    public static readonly Text Payable = new("Att betala", "Amount due");
    public static readonly Text Payment = new("Betalning", "Payment");
    public static readonly Text PaymentReference = new("Betalningsreferens", "Payment reference");
    public static readonly Text Account = new("Konto", "Account");
    public static readonly Text Terms = new("Betalningsvillkor", "Terms of payment");
    public static readonly Text Attachments = new("Bilagor", "Attachments");
    public static readonly Text Exemption = new("Skäl till undantag", "Reason for exemption");

    public static readonly Text SomeLines = new(
        "Här visas de {0} första av fakturans {1} rader, och därefter bara rader med anmärkningar.",
        "Here the first {0} of the invoice's {1} lines are shown, and after them only lines with remarks.");

    public static readonly Text MorePreceding = new("Och {0} tidigare fakturor till.", "And {0} more preceding invoices.");
    public static readonly Text MoreNotes = new("Och {0} meddelanden till.", "And {0} more notes.");
    public static readonly Text MoreAllowances = new("Och {0} avdrag och tillägg till.", "And {0} more allowances and charges.");
    public static readonly Text MoreRates = new("Och {0} satser till.", "And {0} more rates.");
    public static readonly Text MorePayments = new("Och {0} konton till.", "And {0} more accounts.");
    public static readonly Text MoreAttachments = new("Och {0} bilagor till.", "And {0} more attachments.");

    public static readonly Text Verdict = new("Granskning", "Verdict");
    public static readonly Text Valid = new("Godkänd", "Accepted");
    public static readonly Text ValidWithWarnings = new("Godkänd med anmärkningar", "Accepted with remarks");
    public static readonly Text Invalid = new("Underkänd", "Rejected");
    public static readonly Text Unreadable = new("Kan inte läsas", "Cannot be read");
    public static readonly Text Fatal = new("Fel", "Error");
    public static readonly Text Warning = new("Anmärkning", "Remark");
    public static readonly Text Structure = new("Struktur", "Structure");
    public static readonly Text LineNumber = new("rad", "line");
    public static readonly Text Rules = new("Regler", "Rules");
    public static readonly Text Why = new("Varför:", "Why:");

    public static readonly Text Stopped = new(
        "Ett värde står dubbelt eller är inget tal eller datum, så att de officiella reglerna inte kan räkna vidare. Dokumentet måste avvisas.",
        "A value stands twice or is no number or date, so that the official rules cannot reckon on. The document must be rejected.");
}
