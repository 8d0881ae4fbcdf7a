using Samkop.Kernel;

namespace Samkop.Standards.Peppol.Texts;

/// <summary>Why a family of rules exists, and the texts that a family shares.</summary>
internal static class Reasons
{
    private static readonly Text Code = new(
        "Mottagarens system känner bara igen koder ur de gemensamma listorna.",
        "The receiver's system only recognises codes from the common lists.");

    private static readonly Text Sum = new(
        "Beloppen måste stämma på öret, annars kan fakturan varken bokföras eller betalas utan utredning.",
        "The amounts must add up to the cent, or the invoice can be neither booked nor paid without inquiry.");

    private static readonly Text Vat = new(
        "Momsuppgifterna ligger till grund för köparens avdrag och säljarens redovisning.",
        "The VAT details are the ground for the buyer's deduction and the seller's accounts.");

    private static readonly Text Country = new(
        "Säljarens land ställer egna krav på fakturor.",
        "The seller's country makes demands of its own on invoices.");

    private static readonly Text Swedish = new(
        "Svenska regler: uppgiften behövs för att säljaren ska kunna kännas igen och betalas rätt.",
        "Swedish rules: the detail is needed to recognise and pay the seller rightly.");

    private static readonly Text Number = new(
        "Ett nummer med fel kontrollsiffra leder till fel part eller till ingen alls.",
        "A number with a wrong check digit leads to the wrong party or to none.");

    private static readonly Text Structure = new(
        "Mottagaren läser fakturan maskinellt och vet inte vad en dubblerad eller oväntad uppgift betyder.",
        "The receiver reads the invoice by machine and cannot tell what a doubled or unexpected detail means.");

    private static readonly Text Unread = new(
        "Uppgiften läses inte av mottagaren, så den som litar på den blir besviken.",
        "The detail is not read by the receiver, so whoever relies on it will be let down.");

    private static readonly Text Presence = new(
        "Utan uppgiften går fakturan inte att hantera enligt den europeiska standarden EN 16931.",
        "Without the detail the invoice cannot be handled under the European standard EN 16931.");

    private static readonly Text Sense = new(
        "Mottagarens system kan inte läsa uppgiften på ett enda sätt, och fakturan fastnar för utredning.",
        "The receiver's system cannot read the detail in one way only, and the invoice is held for inquiry.");

    private static readonly Text Card = new(
        "Ett helt kortnummer kan missbrukas av den som läser fakturan.",
        "A whole card number can be abused by whoever reads the invoice.");

    private static readonly Text Network = new(
        "Peppol kräver det för att alla i nätverket ska kunna ta emot fakturan automatiskt.",
        "Peppol demands it so that everybody in the network can receive the invoice automatically.");

    /// <summary>One sentence on why the rule exists.</summary>
    public static Text Of(string rule) => rule switch
    {
        "BR-51" => Card,
        "BR-17" or "BR-27" or "BR-28" or "BR-29" or "BR-30" or "BR-CO-03" or "BR-CO-09" => Sense,
        "BR-66" or "BR-67" => Structure,
        "BR-CO-18" => Vat,
        "BR-CO-19" or "UBL-DT-06" or "UBL-DT-07" => Presence,
        "UBL-DT-01" => Sum,
        "PEPPOL-COMMON-R001" or "PEPPOL-COMMON-R003" or "PEPPOL-COMMON-R030" => Network,
        _ when Starts(rule, "BR-CL") || Starts(rule, "PEPPOL-EN16931-CL") || Starts(rule, "PEPPOL-EN16931-P0") => Code,
        _ when Starts(rule, "BR-CO-1") || Starts(rule, "BR-DEC") || rule is "PEPPOL-EN16931-R040" or "PEPPOL-EN16931-R046" or "PEPPOL-EN16931-R120" => Sum,
        _ when Starts(rule, "SE-R") => Swedish,
        _ when Starts(rule, "PEPPOL-COMMON") => Number,
        _ when Starts(rule, "UBL-CR") || Starts(rule, "UBL-DT") => Unread,
        _ when Starts(rule, "UBL-SR") => Structure,
        _ when Starts(rule, "PEPPOL") || Starts(rule, "SCH-MLS") => Network,
        _ when Starts(rule, "BR-CO") || (Starts(rule, "BR-") && char.IsAsciiDigit(rule[3])) => Presence,
        _ when Starts(rule, "BR-") => Vat,
        _ => Country,
    };

    /// <summary>The shared text of UBL-CR and UBL-DT; {0} is the element that carries it.</summary>
    public static Text Unused(string rule) => Starts(rule, "UBL-DT")
        ? new Text(
            "Ett attribut på {0} används inte i europeiska fakturor. Ta bort attributet.",
            "An attribute on {0} is not used in European invoices. Remove the attribute.")
        : new Text(
            "{0} på den här platsen används inte i europeiska fakturor och läses inte av mottagaren. Ta bort uppgiften eller skriv den där den hör hemma.",
            "{0} in this place is not used in European invoices and is not read by the receiver. Remove it or write it where it belongs.");

    private static bool Starts(string rule, string prefix) => rule.StartsWith(prefix, StringComparison.Ordinal);
}
