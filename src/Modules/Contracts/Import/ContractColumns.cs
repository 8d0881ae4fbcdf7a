using Samkop.Kernel;

namespace Samkop.Contracts.Import;

/// <summary>A column of a file of contracts.</summary>
internal enum ContractColumn
{
    Number,
    Title,
    Supplier,
    Holder,
    Start,
    End,
    SignedOn,
    TotalCeiling,
    QuantityUnit,
    TotalQuantity,
    Freight,
    AllowsFreight,
    PaymentDays,
    Cpv,
    Summary,
    Category,
    Instruction,
    Owner,
    Deputy,
    ContactName,
    ContactEmail,
    ContactPhone,
    Participant,
    Basis,
    Share,
    Ceiling,
    Quantity,
    Used,
    UsedQuantity,
    Lot,
    OptionMonths,
    OptionNotice,
}

/// <summary>What a column holds, as the template says it.</summary>
/// <param name="Column">Which.</param>
/// <param name="Head">Heading.</param>
/// <param name="Form">What to write in it.</param>
internal sealed record ContractHead(ContractColumn Column, Text Head, Text Form);

/// <summary>
/// The headings of a file of contracts. A contract is one row or several with the same number: the first holds what there is one of, and
/// each row may add a participant, a lot and an option.
/// </summary>
internal static class ContractColumns
{
    private static readonly Text Day = new("Datum: 2026-01-31.", "A date: 2026-01-31.");
    private static readonly Text OrganisationNumber = new("Organisationsnummer, tio siffror.", "Organisation number, ten digits.");
    private static readonly Text Kronor = new("Kronor utan moms: 1 500 000 eller 1500000,50.", "Kronor excluding VAT: 1 500 000 or 1500000.50.");

    public static IReadOnlyList<ContractHead> All { get; } =
    [
        new(ContractColumn.Number, new("Avtalsnummer", "Contract number"), new("Måste finnas på varje rad. Samma nummer på flera rader är samma avtal.", "Must stand in every row. The same number in several rows is the same contract.")),
        new(ContractColumn.Title, new("Avser", "About"), new("Vad avtalet gäller, högst 150 tecken.", "What the contract is about, at most 150 characters.")),
        new(ContractColumn.Supplier, new("Leverantör", "Supplier"), OrganisationNumber),
        new(ContractColumn.Holder, new("Avtalspart", "Holder"), new("Organisationsnummer för den som håller avtalet.", "Organisation number of the entity that holds the contract.")),
        new(ContractColumn.Start, new("Första dag", "First day"), Day),
        new(ContractColumn.End, new("Sista dag", "Last day"), Day),
        new(ContractColumn.SignedOn, new("Undertecknat", "Signed on"), new("Datum. Tomt: avtalet läses in som utkast.", "A date. Empty: the contract comes in as a draft.")),
        new(ContractColumn.TotalCeiling, new("Avtalets tak", "Ceiling of the contract"), Kronor),
        new(ContractColumn.QuantityUnit, new("Enhet för antal", "Unit of quantity"), new("Enhet som tak i antal räknas i: st, h, kg eller en kod ur UN/ECE Rec 20.", "Unit that ceilings in quantity are counted in: st, h, kg or a code of UN/ECE Rec 20.")),
        new(ContractColumn.TotalQuantity, new("Avtalets tak i antal", "Ceiling of the contract in quantity"), new("Tal över noll, eller tomt.", "A number above zero, or empty.")),
        new(ContractColumn.Freight, new("Frakt", "Freight"), new("Fraktvillkor i ord: Fraktfritt.", "Freight terms in words: Fraktfritt.")),
        new(ContractColumn.AllowsFreight, new("Frakt får tas ut", "Freight may be charged"), new("ja eller nej.", "ja or nej.")),
        new(ContractColumn.PaymentDays, new("Betalningsdagar", "Payment days"), new("Helt antal, minst 30.", "A whole number, at least 30.")),
        new(ContractColumn.Cpv, new("CPV", "CPV"), new("Åtta siffror, eller tomt.", "Eight digits, or empty.")),
        new(ContractColumn.Summary, new("Omfattning", "Scope"), new("En mening eller två för den som beställer.", "A sentence or two for those who order.")),
        new(ContractColumn.Category, new("Område och sökord", "Area and search words"), new("Ord som man söker på, med komma emellan.", "Words that people search for, with commas between.")),
        new(ContractColumn.Instruction, new("Så beställer man", "How to order"), new("Några rader som den som beställer förstår.", "A few lines that those who order understand.")),
        new(ContractColumn.Owner, new("Ägare", "Owner"), new("E-postadress till en inköpare eller avtalsförvaltare hos avtalsparten.", "Mail address of a buyer or contract manager of the holder.")),
        new(ContractColumn.Deputy, new("Ersättare", "Deputy"), new("Som ägare, eller tomt.", "As owner, or empty.")),
        new(ContractColumn.ContactName, new("Leverantörens kontakt", "Contact at the supplier"), new("Namn eller funktion, eller tomt.", "Name or function, or empty.")),
        new(ContractColumn.ContactEmail, new("Kontaktens e-post", "Mail of the contact"), new("E-postadress.", "A mail address.")),
        new(ContractColumn.ContactPhone, new("Kontaktens telefon", "Phone of the contact"), new("Telefonnummer, eller tomt.", "A phone number, or empty.")),
        new(ContractColumn.Participant, new("Deltagare", "Participant"), new("Organisationsnummer för den som får avropa, en per rad.", "Organisation number of who may call off, one a row.")),
        new(ContractColumn.Basis, new("Grund", "Ground"), new("eget, fullmakt eller samordnad.", "eget, fullmakt or samordnad.")),
        new(ContractColumn.Share, new("Andel", "Share"), new("Väntad andel i procent, eller tomt.", "Expected share in per cent, or empty.")),
        new(ContractColumn.Ceiling, new("Deltagarens tak", "Ceiling of the participant"), Kronor),
        new(ContractColumn.Quantity, new("Deltagarens tak i antal", "Ceiling of the participant in quantity"), new("Tal över noll, eller tomt.", "A number above zero, or empty.")),
        new(ContractColumn.Used, new("Redan avropat", "Called off already"), new("Kronor som deltagaren har avropat före inläsningen; bara undertecknade avtal.", "Kronor that the participant has called off before; signed contracts only.")),
        new(ContractColumn.UsedQuantity, new("Redan avropat antal", "Quantity called off already"), new("Antal som deltagaren har avropat före inläsningen.", "Quantity that the participant has called off before.")),
        new(ContractColumn.Lot, new("Anbudsområde", "Lot"), new("Ett per rad, eller tomt.", "One a row, or empty.")),
        new(ContractColumn.OptionMonths, new("Förlängning, månader", "Extension, months"), new("Helt antal; en förlängning per rad, i ordning.", "A whole number; one extension a row, in order.")),
        new(ContractColumn.OptionNotice, new("Förlängning, sista dag för besked", "Extension, last day of notice"), Day),
    ];

    public static IReadOnlyList<ContractColumn> Demanded { get; } =
    [
        ContractColumn.Number, ContractColumn.Title, ContractColumn.Supplier, ContractColumn.Holder, ContractColumn.Start, ContractColumn.End, ContractColumn.Freight,
        ContractColumn.Summary, ContractColumn.Category, ContractColumn.Instruction, ContractColumn.Owner, ContractColumn.ContactEmail, ContractColumn.Participant,
    ];

    public static Text HeadOf(ContractColumn column) => All[(int)column].Head;

    public static Text FormOf(ContractColumn column) => All[(int)column].Form;

    /// <summary>Where each known column stands, by Swedish or English heading; unknown headings are left out.</summary>
    public static IReadOnlyDictionary<ContractColumn, int> Find(IReadOnlyList<string> heads)
    {
        var found = new Dictionary<ContractColumn, int>();
        for (var at = 0; at < heads.Count; at++)
        {
            var head = Plain(heads[at]);
            if (All.FirstOrDefault(one => string.Equals(Plain(one.Head.Sv), head, StringComparison.Ordinal) || string.Equals(Plain(one.Head.En), head, StringComparison.Ordinal)) is { } known)
            {
                found.TryAdd(known.Column, at);
            }
        }

        return found;
    }

    private static string Plain(string text) => string.Join(' ', SwedishWords.Of(text));
}
