using Samkop.Kernel;

namespace Samkop.Standards.Ubl.Schema;

/// <summary>Words for structural faults. {0} is the element or attribute, {1} the group or the value.</summary>
internal static class SchemaTexts
{
    public static readonly Text UnknownDocument = new(
        "Dokumentelementet {0} är inte en faktura, kreditfaktura eller svarsmeddelande i UBL 2.1.",
        "The document element {0} is not an invoice, credit note or response in UBL 2.1.");

    public static readonly Text Missing = new("{0} saknas i {1}. Elementet måste finnas.", "{0} is missing in {1}. The element must be there.");

    public static readonly Text TooMany = new("{0} får bara finnas en gång i {1}. Ta bort den extra.", "{0} may stand only once in {1}. Remove the other one.");

    public static readonly Text OutOfOrder = new(
        "{0} står på fel plats i {1}. Elementen måste komma i den ordning som UBL anger.",
        "{0} is in the wrong place in {1}. The elements must come in the order that UBL gives.");

    public static readonly Text Unknown = new(
        "{0} hör inte hemma i {1}. Kontrollera stavning, namnrymd och nivå.",
        "{0} does not belong in {1}. Check spelling, namespace and level.");

    public static readonly Text TextInGroup = new(
        "Det står text direkt i {0}, som bara får innehålla element.",
        "There is text directly in {0}, which may only contain elements.");

    public static readonly Text ElementInValue = new("{0} får bara innehålla ett värde, inga element.", "{0} may only contain a value, no elements.");

    public static readonly Text MissingAttribute = new("Attributet {0} saknas på {1}.", "The attribute {0} is missing on {1}.");

    public static readonly Text UnknownAttribute = new("Attributet {0} får inte finnas på {1}.", "The attribute {0} is not allowed on {1}.");

    public static readonly Text WrongLanguage = new("”{0}” är ingen språkkod (i {1}).", "“{0}” is no language code (in {1}).");

    public static readonly Text Extension = new(
        "Ett tillägg (ExtensionContent) måste innehålla precis ett element från en annan namnrymd.",
        "An extension (ExtensionContent) must contain exactly one element of another namespace.");

    public static Text WrongType(ValueKind kind) => kind switch
    {
        ValueKind.Date => new("{0} ska vara ett datum (ÅÅÅÅ-MM-DD) men är ”{1}”.", "{0} must be a date (YYYY-MM-DD) but is “{1}”."),
        ValueKind.Time => new("{0} ska vara ett klockslag (TT:MM:SS) men är ”{1}”.", "{0} must be a time (HH:MM:SS) but is “{1}”."),
        ValueKind.Indicator => new("{0} ska vara true eller false men är ”{1}”.", "{0} must be true or false but is “{1}”."),
        ValueKind.BinaryObject => new("{0} ska vara en fil kodad i base64.", "{0} must be a file encoded in base64."),
        _ => new(
            "{0} ska vara ett tal med punkt som decimaltecken och utan mellanrum men är ”{1}”.",
            "{0} must be a number with a full stop for decimals and without spaces but is “{1}”."),
    };
}
