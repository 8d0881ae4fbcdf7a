using System.Globalization;
using System.Xml.XPath;
using Samkop.Kernel;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Reading;

/// <summary>One value in a notice.</summary>
/// <param name="Field">For example <c>BT-21-Lot</c>.</param>
/// <param name="Value">As written.</param>
/// <param name="Language">For texts; null else.</param>
/// <param name="Section">The lot, part, organisation, result, tender or contract that it belongs to; null at the top.</param>
/// <param name="Location">The element, as a path with positions.</param>
public sealed record FieldValue(string Field, string Value, string? Language, string? Section, string Location);

/// <summary>A notice as read: what people ask first, and every known field.</summary>
public sealed record NoticeDocument
{
    /// <summary>OPP-070.</summary>
    public string? Subtype { get; init; }

    /// <summary>OPT-002: what the notice says that it follows.</summary>
    public string? SdkVersion { get; init; }

    /// <summary>BT-701.</summary>
    public string? Id { get; init; }

    /// <summary>BT-04.</summary>
    public string? ProcedureId { get; init; }

    /// <summary>OPP-010: the publication number, once TED has given one.</summary>
    public string? PublicationNumber { get; init; }

    /// <summary>BT-21, in Swedish when there is Swedish.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the buyers.</summary>
    public IReadOnlyList<string> Buyers { get; init; } = [];

    /// <summary>Lots, or parts: id and title.</summary>
    public IReadOnlyList<(string Id, string Title)> Lots { get; init; } = [];

    /// <summary>The earliest last day for tenders, requests or interest; null when there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Every known field, in the order of the tables.</summary>
    public IReadOnlyList<FieldValue> Values { get; init; } = [];

    /// <summary>The values of a field.</summary>
    public IEnumerable<FieldValue> Of(string field) => Values.Where(value => string.Equals(value.Field, field, StringComparison.Ordinal));
}

/// <summary>Reads any notice of the three UBL kinds, whatever its SDK version. Thread-safe.</summary>
public static class NoticeReader
{
    private static readonly string[] Deadlines = ["BT-131(d)-Lot", "BT-1311(d)-Lot", "BT-630(d)-Lot", "BT-800(d)-Lot"];

    /// <summary>The notice, or why it cannot be read.</summary>
    /// <param name="content">The document as bytes.</param>
    public static (NoticeDocument? Notice, Text? Refusal) Read(ReadOnlyMemory<byte> content)
    {
        var (root, refusal) = NoticeXml.Open(content);
        if (root is null)
        {
            return (null, refusal);
        }

        var tables = SdkTables.Load(NoticeCheck.CurrentSdk);
        var names = Names.Manager();
        var values = new List<FieldValue>();
        foreach (var field in tables.Fields)
        {
            foreach (XPathNavigator found in root.Select($"{field.Node.AbsolutePath}/{field.Path}", names))
            {
                var language = found.GetAttribute("languageID", "");
                values.Add(new FieldValue(field.Id, found.Value, language.Length > 0 ? language : null, Section(found, names), Location.Of(found)));
            }
        }

        return (Summary(values), null);
    }

    private static NoticeDocument Summary(List<FieldValue> values)
    {
        string? First(string field) => values.Find(value => value.Field == field)?.Value;
        string? Named(string field, string? section = null)
        {
            var all = values.Where(value => value.Field == field && (section is null || value.Section == section)).ToList();
            return (all.Find(static value => value.Language is "SWE") ?? all.FirstOrDefault())?.Value;
        }

        var buyers = values.Where(static value => value.Field is "OPT-300-Procedure-Buyer").Select(static value => value.Value);
        var lots = values.Where(static value => value.Field is "BT-137-Lot" or "BT-137-Part");
        var days = values.Where(static value => Deadlines.Contains(value.Field)).Select(static value => Day(value.Value)).OfType<DateOnly>().ToList();
        return new NoticeDocument
        {
            Subtype = First("OPP-070-notice"),
            SdkVersion = First("OPT-002-notice"),
            Id = First("BT-701-notice"),
            ProcedureId = First("BT-04-notice"),
            PublicationNumber = First("OPP-010-notice"),
            Title = Named("BT-21-Procedure"),
            Buyers = [.. buyers.Select(id => Named("BT-500-Organization-Company", id) ?? id)],
            Lots = [.. lots.Select(lot => (lot.Value, Named(lot.Field is "BT-137-Lot" ? "BT-21-Lot" : "BT-21-Part", lot.Value) ?? lot.Value))],
            Deadline = days.Count == 0 ? null : days.Min(),
            Values = values,
        };
    }

    private static string? Section(XPathNavigator found, System.Xml.XmlNamespaceManager names) =>
        found.SelectSingleNode(
            "ancestor::cac:ProcurementProjectLot/cbc:ID | ancestor::efac:Organization/efac:Company/cac:PartyIdentification/cbc:ID"
            + " | ancestor::efac:LotResult/cbc:ID | ancestor::efac:LotTender[parent::efac:NoticeResult]/cbc:ID"
            + " | ancestor::efac:SettledContract[parent::efac:NoticeResult]/cbc:ID", names)?.Value;

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
