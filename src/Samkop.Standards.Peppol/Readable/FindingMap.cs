namespace Samkop.Standards.Peppol.Readable;

/// <summary>Which findings to show where: each at the innermost part of the picture that holds its element.</summary>
internal sealed class FindingMap
{
    private static readonly string[] Parts =
    [
        "/cac:AccountingSupplierParty", "/cac:AccountingCustomerParty", "/cac:PayeeParty", "/cac:TaxRepresentativeParty", "/cac:Delivery",
        "/cac:PaymentMeans", "/cac:PaymentTerms", "/cac:AllowanceCharge", "/cac:TaxTotal", "/cac:LegalMonetaryTotal", "/cac:AdditionalDocumentReference",
    ];

    private readonly Dictionary<string, List<Finding>> byPart = new(StringComparer.Ordinal);

    public FindingMap(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var part = PartOf(finding.Location);
            if (!byPart.TryGetValue(part, out var list))
            {
                byPart.Add(part, list = []);
            }

            list.Add(finding);
        }
    }

    /// <summary>Findings of a part such as <c>/cac:PaymentMeans</c>.</summary>
    public IReadOnlyList<Finding> Of(string part) => byPart.GetValueOrDefault(part) ?? [];

    /// <summary>Findings of a line, counted from 1.</summary>
    public IReadOnlyList<Finding> OfLine(int number) => Of(LinePart(number));

    private static string LinePart(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}");

    private static string PartOf(string location)
    {
        var rest = location.AsSpan();
        var second = rest.Length > 1 ? rest[1..].IndexOf('/') : -1;
        if (second < 0)
        {
            return "";
        }

        var path = rest[(second + 1)..];
        if (path.StartsWith("/cac:InvoiceLine") || path.StartsWith("/cac:CreditNoteLine"))
        {
            var step = path[1..].IndexOf('/') is var end && end >= 0 ? path[..(end + 1)] : path;
            var open = step.IndexOf('[');
            return LinePart(open < 0 ? 1 : int.Parse(step[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var part in Parts)
        {
            if (path.StartsWith(part) && (path.Length == part.Length || path[part.Length] is '/' or '['))
            {
                return part;
            }
        }

        return "";
    }
}
