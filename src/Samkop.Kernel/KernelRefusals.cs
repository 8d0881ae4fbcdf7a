namespace Samkop.Kernel;

/// <summary>How the values of the kernel say no. A number is never used again.</summary>
public static class KernelRefusals
{
    /// <summary>The amount … has more decimals than … allows (…), or is too large.</summary>
    public static readonly RefusalDefinition TooManyDecimals = Invalid(
        "KRN-001",
        new("Beloppet {0} har fler decimaler än {1} tillåter ({2}), eller är för stort.", "The amount {0} has more decimals than {1} allows ({2}), or is too large."),
        new("Skriv beloppet med rätt antal decimaler.", "Write the amount with the right number of decimals."));

    /// <summary>“…” is not a currency code.</summary>
    public static readonly RefusalDefinition UnknownCurrency = Invalid(
        "KRN-002",
        new("”{0}” är ingen valutakod.", "“{0}” is not a currency code."),
        new("Ange en kod med tre bokstäver enligt ISO 4217, till exempel SEK eller EUR.", "Give a three-letter ISO 4217 code, such as SEK or EUR."));

    /// <summary>The price … has more than six decimals or is too large.</summary>
    public static readonly RefusalDefinition TooFinePrice = Invalid(
        "KRN-003",
        new("Priset {0} har fler än sex decimaler eller är för stort.", "The price {0} has more than six decimals or is too large."),
        new("Ange priset för ett större antal, till exempel per 1 000.", "Give the price for a larger number, for instance per 1,000."));

    /// <summary>The quantity … has more than six decimals or is too large.</summary>
    public static readonly RefusalDefinition TooFineQuantity = Invalid(
        "KRN-004",
        new("Antalet {0} har fler än sex decimaler eller är för stort.", "The quantity {0} has more than six decimals or is too large."),
        new("Ange antalet i en mindre enhet.", "Give the quantity in a smaller unit."));

    /// <summary>… times … is too large an amount.</summary>
    public static readonly RefusalDefinition AmountTooLarge = Invalid(
        "KRN-005",
        new("{0} gånger {1} blir ett för stort belopp.", "{0} times {1} is too large an amount."),
        new("Kontrollera pris och antal.", "Check price and quantity."));

    /// <summary>… percent is not a VAT rate.</summary>
    public static readonly RefusalDefinition BadVatRate = Invalid(
        "KRN-006",
        new("{0} procent är ingen momssats.", "{0} percent is not a VAT rate."),
        new("Ange ett tal från 0 till 100 med högst två decimaler.", "Give a number from 0 to 100 with at most two decimals."));

    /// <summary>A price cannot be for … units.</summary>
    public static readonly RefusalDefinition BadPriceBase = Invalid(
        "KRN-007",
        new("Ett pris kan inte gälla {0} enheter.", "A price cannot be for {0} units."),
        new("Ange ett tal större än noll med högst sex decimaler.", "Give a number above nought with at most six decimals."));

    /// <summary>The unit “…” is unknown.</summary>
    public static readonly RefusalDefinition UnknownUnit = Invalid(
        "KRN-010",
        new("Enheten ”{0}” är okänd.", "The unit “{0}” is unknown."),
        new("Välj en enhet ur listan, till exempel EA (styck) eller KGM (kilogram).", "Choose a unit from the list, such as EA (each) or KGM (kilogram)."));

    /// <summary>… cannot be converted to ….</summary>
    public static readonly RefusalDefinition NoConversion = Invalid(
        "KRN-011",
        new("{0} kan inte räknas om till {1}.", "{0} cannot be converted to {1}."),
        new("Ange artikelns förpackning: hur många som finns i varje.", "State the article's packaging: how many each holds."));

    /// <summary>… is no even number of ….</summary>
    public static readonly RefusalDefinition InexactConversion = Invalid(
        "KRN-012",
        new("{0} går inte jämnt upp i {1}.", "{0} is no even number of {1}."),
        new("Ändra antalet så att det blir hela förpackningar, eller använd den mindre enheten.", "Change the quantity to whole packages, or use the smaller unit."));

    /// <summary>The unit … occurs twice in the packaging.</summary>
    public static readonly RefusalDefinition UnitTwiceInPackaging = Invalid(
        "KRN-013",
        new("Enheten {0} förekommer två gånger i förpackningen.", "The unit {0} occurs twice in the packaging."),
        new("Använd olika enheter för varje nivå.", "Use a different unit for each level."));

    /// <summary>The package … holds an impossible number.</summary>
    public static readonly RefusalDefinition PackagingTooLarge = Invalid(
        "KRN-014",
        new("Förpackningen {0} rymmer ett orimligt antal.", "The package {0} holds an impossible number."),
        new("Kontrollera antalen i varje nivå.", "Check the numbers of each level."));

    /// <summary>“…” is not an organisation number.</summary>
    public static readonly RefusalDefinition NotOrganisationNumber = Invalid(
        "KRN-101",
        new("”{0}” är inget organisationsnummer.", "“{0}” is not an organisation number."),
        new("Skriv tio siffror, till exempel 232100-0032.", "Write ten digits, such as 232100-0032."));

    /// <summary>The organisation number … has a wrong check digit.</summary>
    public static readonly RefusalDefinition OrganisationNumberCheckDigit = Invalid(
        "KRN-102",
        new("Organisationsnumret {0} har fel kontrollsiffra.", "The organisation number {0} has a wrong check digit."),
        new("Jämför siffrorna med registreringsbeviset.", "Compare the digits with the registration certificate."));

    /// <summary>The number … looks like a personal number, but there is no such date.</summary>
    public static readonly RefusalDefinition OrganisationNumberDate = Invalid(
        "KRN-103",
        new("Numret {0} ser ut som ett personnummer, men datumet finns inte.", "The number {0} looks like a personal number, but there is no such date."),
        new("Jämför siffrorna med registreringsbeviset.", "Compare the digits with the registration certificate."));

    /// <summary>“…” is not a VAT number.</summary>
    public static readonly RefusalDefinition NotVatNumber = Invalid(
        "KRN-110",
        new("”{0}” är inget momsregistreringsnummer.", "“{0}” is not a VAT number."),
        new("Ett svenskt skrivs SE, organisationsnumret och 01: SE232100003201.", "A Swedish one is SE, the organisation number and 01: SE232100003201."));

    /// <summary>“…” is not a GLN.</summary>
    public static readonly RefusalDefinition NotGln = Invalid(
        "KRN-120",
        new("”{0}” är inget GLN.", "“{0}” is not a GLN."),
        new("Skriv 13 siffror.", "Write 13 digits."));

    /// <summary>GLN … has a wrong check digit.</summary>
    public static readonly RefusalDefinition GlnCheckDigit = Invalid(
        "KRN-121",
        new("GLN {0} har fel kontrollsiffra.", "GLN {0} has a wrong check digit."),
        new("Jämför siffrorna med uppgiften från GS1.", "Compare the digits with those from GS1."));

    /// <summary>“…” is not a GTIN.</summary>
    public static readonly RefusalDefinition NotGtin = Invalid(
        "KRN-122",
        new("”{0}” är inget GTIN.", "“{0}” is not a GTIN."),
        new("Skriv 8, 12, 13 eller 14 siffror.", "Write 8, 12, 13 or 14 digits."));

    /// <summary>GTIN … has a wrong check digit.</summary>
    public static readonly RefusalDefinition GtinCheckDigit = Invalid(
        "KRN-123",
        new("GTIN {0} har fel kontrollsiffra.", "GTIN {0} has a wrong check digit."),
        new("Jämför siffrorna med dem under streckkoden.", "Compare the digits with those under the bar code."));

    /// <summary>“…” is not a Peppol address.</summary>
    public static readonly RefusalDefinition NotParticipant = Invalid(
        "KRN-130",
        new("”{0}” är ingen Peppol-adress.", "“{0}” is not a Peppol address."),
        new("Skriv schema, kolon och nummer, till exempel 0007:2321000032.", "Write scheme, colon and number, such as 0007:2321000032."));

    /// <summary>“…” is not a bankgiro number.</summary>
    public static readonly RefusalDefinition NotBankgiro = Invalid(
        "KRN-140",
        new("”{0}” är inget bankgironummer.", "“{0}” is not a bankgiro number."),
        new("Skriv sju eller åtta siffror, till exempel 5050-1055.", "Write seven or eight digits, such as 5050-1055."));

    /// <summary>The bankgiro number … has a wrong check digit.</summary>
    public static readonly RefusalDefinition BankgiroCheckDigit = Invalid(
        "KRN-141",
        new("Bankgironumret {0} har fel kontrollsiffra.", "The bankgiro number {0} has a wrong check digit."),
        new("Jämför siffrorna med betalningsmottagarens uppgift.", "Compare the digits with what the payee has stated."));

    /// <summary>“…” is not a plusgiro number.</summary>
    public static readonly RefusalDefinition NotPlusgiro = Invalid(
        "KRN-142",
        new("”{0}” är inget plusgironummer.", "“{0}” is not a plusgiro number."),
        new("Skriv två till åtta siffror, till exempel 12 34 56-6.", "Write two to eight digits, such as 12 34 56-6."));

    /// <summary>The plusgiro number … has a wrong check digit.</summary>
    public static readonly RefusalDefinition PlusgiroCheckDigit = Invalid(
        "KRN-143",
        new("Plusgironumret {0} har fel kontrollsiffra.", "The plusgiro number {0} has a wrong check digit."),
        new("Jämför siffrorna med betalningsmottagarens uppgift.", "Compare the digits with what the payee has stated."));

    /// <summary>“…” is not an OCR reference.</summary>
    public static readonly RefusalDefinition NotOcr = Invalid(
        "KRN-144",
        new("”{0}” är inget OCR-nummer.", "“{0}” is not an OCR reference."),
        new("Skriv 2 till 25 siffror.", "Write 2 to 25 digits."));

    /// <summary>The OCR reference … has a wrong check digit.</summary>
    public static readonly RefusalDefinition OcrCheckDigit = Invalid(
        "KRN-145",
        new("OCR-numret {0} har fel kontrollsiffra.", "The OCR reference {0} has a wrong check digit."),
        new("Jämför siffrorna med fakturan.", "Compare the digits with the invoice."));

    /// <summary>The OCR reference … does not have the length that the payee demands.</summary>
    public static readonly RefusalDefinition OcrLength = Invalid(
        "KRN-146",
        new("OCR-numret {0} har inte den längd som mottagaren kräver.", "The OCR reference {0} does not have the length that the payee demands."),
        new("Jämför siffrorna med fakturan.", "Compare the digits with the invoice."));

    /// <summary>“…” is not an IBAN.</summary>
    public static readonly RefusalDefinition NotIban = Invalid(
        "KRN-147",
        new("”{0}” är inget IBAN.", "“{0}” is not an IBAN."),
        new("Ett svenskt IBAN börjar med SE och har 24 tecken.", "A Swedish IBAN begins with SE and has 24 characters."));

    /// <summary>IBAN … has wrong check digits.</summary>
    public static readonly RefusalDefinition IbanCheckDigits = Invalid(
        "KRN-148",
        new("IBAN {0} har fel kontrollsiffror.", "IBAN {0} has wrong check digits."),
        new("Jämför tecknen med betalningsmottagarens uppgift.", "Compare the characters with what the payee has stated."));

    /// <summary>“…” is not a BIC.</summary>
    public static readonly RefusalDefinition NotBic = Invalid(
        "KRN-149",
        new("”{0}” är ingen BIC.", "“{0}” is not a BIC."),
        new("Skriv 8 eller 11 tecken, till exempel ESSESESS.", "Write 8 or 11 characters, such as ESSESESS."));

    /// <summary>“…” is not an account to pay to.</summary>
    public static readonly RefusalDefinition NotPayeeAccount = Invalid(
        "KRN-150",
        new("”{0}” är inget konto att betala till.", "“{0}” is not an account to pay to."),
        new("Skriv BG:, PG: eller IBAN: och numret, till exempel BG:5050-1055.", "Write BG:, PG: or IBAN: and the number, such as BG:5050-1055."));

    /// <summary>“…” is not a CPV code.</summary>
    public static readonly RefusalDefinition NotCpv = Invalid(
        "KRN-160",
        new("”{0}” är ingen CPV-kod.", "“{0}” is not a CPV code."),
        new("Skriv åtta siffror och kontrollsiffra, till exempel 30000000-9.", "Write eight digits and a check digit, such as 30000000-9."));

    /// <summary>The CPV code … has a wrong check digit.</summary>
    public static readonly RefusalDefinition CpvCheckDigit = Invalid(
        "KRN-161",
        new("CPV-koden {0} har fel kontrollsiffra.", "The CPV code {0} has a wrong check digit."),
        new("Jämför siffrorna med CPV-listan.", "Compare the digits with the CPV list."));

    /// <summary>“…” is not a UNSPSC code.</summary>
    public static readonly RefusalDefinition NotUnspsc = Invalid(
        "KRN-162",
        new("”{0}” är ingen UNSPSC-kod.", "“{0}” is not a UNSPSC code."),
        new("Skriv åtta siffror, till exempel 43211503.", "Write eight digits, such as 43211503."));

    /// <summary>“…” is not a NUTS code.</summary>
    public static readonly RefusalDefinition NotNuts = Invalid(
        "KRN-163",
        new("”{0}” är ingen NUTS-kod.", "“{0}” is not a NUTS code."),
        new("Skriv landskod och högst tre tecken, till exempel SE122.", "Write the country code and at most three characters, such as SE122."));

    /// <summary>“…” is not an order number.</summary>
    public static readonly RefusalDefinition NotOrderNumber = Invalid(
        "KRN-170",
        new("”{0}” är inget ordernummer.", "“{0}” is not an order number."),
        new("Skriv 1 till 50 synliga tecken.", "Write 1 to 50 visible characters."));

    /// <summary>“…” is not a buyer reference.</summary>
    public static readonly RefusalDefinition NotBuyerReference = Invalid(
        "KRN-171",
        new("”{0}” är ingen referenskod.", "“{0}” is not a buyer reference."),
        new("Skriv 1 till 50 synliga tecken.", "Write 1 to 50 visible characters."));

    /// <summary>The pattern “…” cannot be used.</summary>
    public static readonly RefusalDefinition BadReferencePattern = Invalid(
        "KRN-172",
        new("Mönstret ”{0}” går inte att använda.", "The pattern “{0}” cannot be used."),
        new("Skriv ett reguljärt uttryck utan bakåtreferenser.", "Write a regular expression without back-references."));

    /// <summary>The period begins on … but ends before that, on ….</summary>
    public static readonly RefusalDefinition PeriodEndsBeforeStart = Invalid(
        "KRN-180",
        new("Perioden börjar {0} men slutar redan {1}.", "The period begins on {0} but ends before that, on {1}."),
        new("Ändra den första eller den sista dagen.", "Change the first or the last day."));

    /// <summary>“…” is not a period.</summary>
    public static readonly RefusalDefinition NotPeriod = Invalid(
        "KRN-181",
        new("”{0}” är ingen period.", "“{0}” is not a period."),
        new("Skriv första och sista dag, till exempel 2026-01-01/2026-12-31.", "Write the first and the last day, such as 2026-01-01/2026-12-31."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
