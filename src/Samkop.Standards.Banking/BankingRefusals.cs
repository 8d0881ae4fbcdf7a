using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>How bank and ledger files say no. A number is never used again.</summary>
public static class BankingRefusals
{
    /// <summary>The batch is empty.</summary>
    public static readonly RefusalDefinition EmptyBatch = Invalid(
        "BNK-001",
        new("Omgången är tom.", "The batch is empty."),
        new("Lägg till minst en rad.", "Add at least one line."));

    /// <summary>“…” cannot be an id in the file.</summary>
    public static readonly RefusalDefinition BadId = Invalid(
        "BNK-002",
        new("”{0}” kan inte vara en beteckning i filen.", "“{0}” cannot be an id in the file."),
        new("Använd bokstäver A–Z, siffror och bindestreck, högst {1} tecken.", "Use letters A–Z, digits and hyphens, at most {1} characters."));

    /// <summary>Payment … is of ….</summary>
    public static readonly RefusalDefinition AmountNotPositive = Invalid(
        "BNK-003",
        new("Betalning {0} är på {1}.", "Payment {0} is of {1}."),
        new("Bara belopp större än noll kan betalas; låt krediten vänta på nästa faktura.", "Only amounts above nought can be paid; let the credit wait for the next invoice."));

    /// <summary>Payment … is in ….</summary>
    public static readonly RefusalDefinition WrongCurrency = Invalid(
        "BNK-004",
        new("Betalning {0} är i {1}.", "Payment {0} is in {1}."),
        new("En omgång har en valuta, och giro betalas i kronor.", "A batch has one currency, and giro is paid in kronor."));

    /// <summary>The id … occurs twice in the batch.</summary>
    public static readonly RefusalDefinition IdTwice = Invalid(
        "BNK-005",
        new("Beteckningen {0} förekommer två gånger i omgången.", "The id {0} occurs twice in the batch."),
        new("Ta bort den ena.", "Remove one of them."));

    /// <summary>The invoices of payment … do not sum to ….</summary>
    public static readonly RefusalDefinition ItemsDoNotSum = Invalid(
        "BNK-006",
        new("Fakturorna i betalning {0} summerar inte till {1}.", "The invoices of payment {0} do not sum to {1}."),
        new("Kontrollera vilka fakturor betalningen gäller.", "Check which invoices the payment is for."));

    /// <summary>The payee's name or country is missing in payment ….</summary>
    public static readonly RefusalDefinition PayeeIncomplete = Invalid(
        "BNK-007",
        new("Mottagarens namn eller land saknas i betalning {0}.", "The payee's name or country is missing in payment {0}."),
        new("Komplettera leverantören.", "Complete the supplier."));

    /// <summary>Payment … is to be made on …, which is not a banking day.</summary>
    public static readonly RefusalDefinition NotBankingDay = Invalid(
        "BNK-008",
        new("Betalning {0} har betalningsdag {1}, som inte är en bankdag.", "Payment {0} is to be made on {1}, which is not a banking day."),
        new("Välj en bankdag.", "Choose a banking day."));

    /// <summary>Payment … is for several invoices, but the bank takes one at a time.</summary>
    public static readonly RefusalDefinition SeveralItems = Invalid(
        "BNK-009",
        new("Betalning {0} gäller flera fakturor, men banken tar en i taget.", "Payment {0} is for several invoices, but the bank takes one at a time."),
        new("Betala fakturorna var för sig.", "Pay the invoices one by one."));

    /// <summary>Invoice number or reference in payment … is missing or too long.</summary>
    public static readonly RefusalDefinition BadReference = Invalid(
        "BNK-010",
        new("Fakturanummer eller referens i betalning {0} saknas eller är för långt.", "Invoice number or reference in payment {0} is missing or too long."),
        new("Fakturanummer får ha 35 tecken, referens 140.", "An invoice number may have 35 characters, a reference 140."));

    /// <summary>… has no bankgiro of its own to pay from.</summary>
    public static readonly RefusalDefinition PayerLacksBankgiro = Invalid(
        "BNK-011",
        new("{0} har inget eget bankgiro att betala från.", "{0} has no bankgiro of its own to pay from."),
        new("Lägg in avsändarens bankgiro, eller välj en annan bankprofil.", "Enter the payer's bankgiro, or choose another bank profile."));

    /// <summary>The payer's name is missing.</summary>
    public static readonly RefusalDefinition PayerIncomplete = Invalid(
        "BNK-012",
        new("Avsändarens namn saknas.", "The payer's name is missing."),
        new("Komplettera organisationen.", "Complete the organisation."));

    /// <summary>The file is not a payment file of form pain.001.001.03.</summary>
    public static readonly RefusalDefinition NotPaymentFile = Invalid(
        "BNK-020",
        new("Filen är ingen betalfil i formatet pain.001.001.03.", "The file is not a payment file of form pain.001.001.03."),
        new("Välj en annan fil.", "Choose another file."));

    /// <summary>Count or sum of … contradicts its payments.</summary>
    public static readonly RefusalDefinition SumsContradict = Invalid(
        "BNK-021",
        new("Antal eller summa i {0} stämmer inte med betalningarna.", "Count or sum of {0} contradicts its payments."),
        new("Skicka inte filen; skapa den på nytt.", "Do not send the file; make it again."));

    /// <summary>The file is not an answer from the bank of form pain.002.</summary>
    public static readonly RefusalDefinition NotStatusReport = Invalid(
        "BNK-022",
        new("Filen är inget svar från banken i formatet pain.002.", "The file is not an answer from the bank of form pain.002."),
        new("Välj en annan fil.", "Choose another file."));

    /// <summary>Line … of the SIE file cannot be read or ends a voucher that does not balance.</summary>
    public static readonly RefusalDefinition BadSieLine = Invalid(
        "BNK-023",
        new("Rad {0} i SIE-filen går inte att läsa eller avslutar ett verifikat som inte går jämnt upp.", "Line {0} of the SIE file cannot be read or ends a voucher that does not balance."),
        new("Rätta filen i programmet som skapade den.", "Mend the file in the program that made it."));

    /// <summary>Line … of the posting file does not follow the profile.</summary>
    public static readonly RefusalDefinition BadPostingLine = Invalid(
        "BNK-024",
        new("Rad {0} i bokföringsfilen följer inte profilen.", "Line {0} of the posting file does not follow the profile."),
        new("Kontrollera profilen.", "Check the profile."));

    /// <summary>Line … of the receipt file does not follow the profile.</summary>
    public static readonly RefusalDefinition BadReceiptLine = Invalid(
        "BNK-025",
        new("Rad {0} i kvittensfilen följer inte profilen.", "Line {0} of the receipt file does not follow the profile."),
        new("Kontrollera profilen och att det är rätt fil.", "Check the profile and that it is the right file."));

    /// <summary>The character rule for “…” contradicts itself.</summary>
    public static readonly RefusalDefinition BadCharacterRule = Invalid(
        "BNK-040",
        new("Teckenregeln för ”{0}” går inte ihop.", "The character rule for “{0}” contradicts itself."),
        new("Ersätt ett tecken i taget, och bara med tillåtna tecken.", "Replace one character at a time, and only with allowed ones."));

    /// <summary>The profile cannot be read: …</summary>
    public static readonly RefusalDefinition BadProfile = Invalid(
        "BNK-041",
        new("Profilen går inte att läsa: {0}", "The profile cannot be read: {0}"),
        new("Rätta profilen och läs in den igen.", "Mend the profile and load it again."));

    /// <summary>The profile … cannot be used: ….</summary>
    public static readonly RefusalDefinition FaultyPostingProfile = Invalid(
        "BNK-042",
        new("Profilen {0} går inte att använda: {1}.", "The profile {0} cannot be used: {1}."),
        new("Rätta profilen och läs in den igen.", "Mend the profile and load it again."));

    /// <summary>The profile … lacks voucher, status or a valid separator.</summary>
    public static readonly RefusalDefinition FaultyReceiptProfile = Invalid(
        "BNK-043",
        new("Profilen {0} saknar verifikat, status eller ett giltigt skiljetecken.", "The profile {0} lacks voucher, status or a valid separator."),
        new("Rätta profilen och läs in den igen.", "Mend the profile and load it again."));

    /// <summary>Voucher … is not in kronor.</summary>
    public static readonly RefusalDefinition LedgerCurrency = Invalid(
        "BNK-050",
        new("Verifikat {0} är inte i kronor.", "Voucher {0} is not in kronor."),
        new("Räkna om beloppen före bokföring.", "Convert the amounts before posting."));

    /// <summary>Voucher … does not balance.</summary>
    public static readonly RefusalDefinition VoucherNotBalanced = Invalid(
        "BNK-051",
        new("Verifikat {0} går inte jämnt upp.", "Voucher {0} does not balance."),
        new("Kontrollera konteringen.", "Check the coding."));

    /// <summary>Voucher … has the account “…”.</summary>
    public static readonly RefusalDefinition BadAccount = Invalid(
        "BNK-052",
        new("Verifikat {0} har kontot ”{1}”.", "Voucher {0} has the account “{1}”."),
        new("Ett konto består av siffror.", "An account is made of digits."));

    /// <summary>Voucher … has “…” in coding part …, which does not exist.</summary>
    public static readonly RefusalDefinition BadCoding = Invalid(
        "BNK-053",
        new("Verifikat {0} har ”{2}” i koddel {1}, som inte finns.", "Voucher {0} has “{2}” in coding part {1}, which does not exist."),
        new("Kontrollera konteringen.", "Check the coding."));

    /// <summary>Voucher … has one coding part twice on account ….</summary>
    public static readonly RefusalDefinition CodingTwice = Invalid(
        "BNK-054",
        new("Verifikat {0} har samma koddel två gånger på konto {1}.", "Voucher {0} has one coding part twice on account {1}."),
        new("Dela raden.", "Split the row."));

    /// <summary>Voucher … has no value in column ….</summary>
    public static readonly RefusalDefinition ColumnEmpty = Invalid(
        "BNK-055",
        new("Verifikat {0} saknar värde i kolumnen {1}.", "Voucher {0} has no value in column {1}."),
        new("Komplettera verifikatet.", "Complete the voucher."));

    /// <summary>Voucher … has “…” in column …, which is too narrow.</summary>
    public static readonly RefusalDefinition ColumnTooNarrow = Invalid(
        "BNK-056",
        new("Verifikat {0} har ”{2}” i kolumnen {1}, som är för smal.", "Voucher {0} has “{2}” in column {1}, which is too narrow."),
        new("Korta värdet eller ändra profilen.", "Shorten the value or change the profile."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
