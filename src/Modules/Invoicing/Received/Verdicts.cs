using Samkop.Invoicing.Public;
using Samkop.Kernel;

namespace Samkop.Invoicing.Received;

/// <summary>Verdicts in words.</summary>
internal static class Verdicts
{
    public static Text Word(ReceptionVerdict? verdict) => verdict switch
    {
        ReceptionVerdict.Accepted => new("Mottagen", "Accepted"),
        ReceptionVerdict.Rejected => new("Underkänd", "Rejected"),
        ReceptionVerdict.Duplicate => new("Dubblett", "Duplicate"),
        ReceptionVerdict.Unroutable => new("Fel adress", "Unroutable"),
        ReceptionVerdict.Unreadable => new("Oläslig", "Unreadable"),
        _ => new("Läses", "Being read"),
    };

    /// <summary>The document's kind in words; what is not known stands as the document says.</summary>
    public static Text Kind(string? kind) => kind switch
    {
        null or "" => Text.Same("–"),
        "Invoice" => new("Faktura", "Invoice"),
        "CreditNote" => new("Kreditfaktura", "Credit note"),
        "OrderResponse" => new("Ordersvar", "Order response"),
        "DespatchAdvice" => new("Leveransavisering", "Despatch advice"),
        "ApplicationResponse" => new("Svar på meddelande", "Application response"),
        _ => Text.Same(kind),
    };

    public static Web.Tone Tone(ReceptionVerdict? verdict) => verdict switch
    {
        ReceptionVerdict.Accepted => Web.Tone.Good,
        ReceptionVerdict.Rejected or ReceptionVerdict.Unreadable => Web.Tone.Stop,
        ReceptionVerdict.Duplicate or ReceptionVerdict.Unroutable => Web.Tone.Soon,
        _ => Web.Tone.Going,
    };
}
