using Samkop.Kernel;

namespace Samkop.Records;

/// <summary>What document types are called; a type that the plan has of its own is shown as it is.</summary>
internal static class Words
{
    /// <summary>Type of the list of what was disposed of.</summary>
    public const string DisposalList = "disposal-list";

    public static IReadOnlyList<(string Type, Text Label)> Types { get; } =
    [
        ("case", new("Ärende", "Case")),
        ("contract", new("Avtal", "Contract")),
        ("decision", new("Beslut", "Decision")),
        ("order", new("Order", "Order")),
        ("invoice", new("Faktura", "Invoice")),
        ("payment", new("Betalning", "Payment")),
        ("message", new("Korrespondens", "Correspondence")),
        (DisposalList, new("Gallringsprotokoll", "Disposal list")),
    ];

    public static Text TypeOf(string type)
    {
        var known = Types.FirstOrDefault(one => one.Type == type);
        return known.Type is null ? Text.Same(type) : known.Label;
    }
}
