using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Samkop.Kernel;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>
/// Judges an order by the rules of Peppol BIS Ordering 3 (T01), written from their meaning and independent of the code that writes orders.
/// What elements there may be is learned from documents that the official rules pass.
/// </summary>
internal sealed class OrderRules
{
    private static readonly string[] Required =
        ["CustomizationID", "ProfileID", "ID", "IssueDate", "DocumentCurrencyCode", "BuyerCustomerParty", "SellerSupplierParty", "OrderLine"];

    private readonly HashSet<string> known;

    private OrderRules(HashSet<string> known) => this.known = known;

    /// <summary>The rules, with the elements of every document in the shared test data that is valid without a remark.</summary>
    public static OrderRules Load() => new([.. Documents().Where(document => document.IsValid).SelectMany(document => Paths(document.Content.Root!))]);

    /// <summary>Whole T01 documents of the shared test data with the official verdict.</summary>
    public static IEnumerable<(string File, bool IsValid, IReadOnlyList<string> Rules, XDocument Content)> Documents()
    {
        var folder = TestDataFolder.Require("oracle", "postaward");
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var one = json.RootElement;
            if (one.TryGetProperty("type", out var type) && type.GetString() == "T01" && one.GetProperty("kind").GetString() != "unit" && !one.TryGetProperty("failure", out _))
            {
                var file = one.GetProperty("file").GetString()!;
                yield return (file, one.GetProperty("valid").GetBoolean(), [.. one.GetProperty("rules").EnumerateObject().Select(rule => rule.Name)], Read(File.ReadAllBytes(Path.Combine(folder, file))));
            }
        }
    }

    /// <summary>The document, read without document type definitions.</summary>
    public static XDocument Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    /// <summary>The rules that the document breaks.</summary>
    public IReadOnlyList<string> Broken(XDocument document)
    {
        var order = document.Root!;
        return [.. Shape(order).Concat(Values(order)).Concat(Totals(order)).Concat(order.Elements().Where(Is("OrderLine")).SelectMany(Line)).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Shape(XElement order)
    {
        foreach (var name in Required.Where(name => Child(order, name) is null))
        {
            yield return $"missing {name}";
        }

        foreach (var path in Paths(order).Where(path => !known.Contains(path)))
        {
            yield return $"unknown {path}";
        }

        foreach (var element in order.DescendantsAndSelf().Where(one => !one.HasElements && string.IsNullOrWhiteSpace(one.Value)))
        {
            yield return $"PEPPOL-COMMON-R001 {element.Name.LocalName}";
        }

        if (Text(order, "ProfileID") is not ("urn:fdc:peppol.eu:poacc:bis:order_only:3" or "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3" or "urn:fdc:peppol.eu:poacc:bis:ordering:3"))
        {
            yield return "PEPPOL-T01-R031";
        }

        if (Text(order, "CustomizationID")?.StartsWith("urn:fdc:peppol.eu:poacc:trns:order:3", StringComparison.Ordinal) != true)
        {
            yield return "PEPPOL-T01-R034";
        }

        foreach (var party in order.Descendants().Where(one => one.Name.LocalName is "BuyerCustomerParty" or "SellerSupplierParty").Select(one => one.Elements().First()))
        {
            if (Child(party, "EndpointID")?.Attribute("schemeID") is null)
            {
                yield return "endpoint without scheme";
            }
        }
    }

    private static IEnumerable<string> Values(XElement order)
    {
        var currency = Text(order, "DocumentCurrencyCode");
        foreach (var element in order.Descendants().Where(one => !one.HasElements))
        {
            var name = element.Name.LocalName;
            if (name.EndsWith("Date", StringComparison.Ordinal) && !DateOnly.TryParseExact(element.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return "PEPPOL-COMMON-R030";
            }

            if (IsNumber(name) && !decimal.TryParse(element.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                yield return $"no number in {name}";
            }

            if (name.EndsWith("Amount", StringComparison.Ordinal))
            {
                if (element.Attribute("currencyID")?.Value != currency)
                {
                    yield return "PEPPOL-T01-R003";
                }

                if (element.Ancestors().All(one => one.Name.LocalName != "Price") && Decimals(element.Value) > 2)
                {
                    yield return "PEPPOL-T01-R028";
                }
            }

            if (element.Attribute("schemeID")?.Value == "0007" && OrganisationNumber.Read(element.Value).IsRefused(out _))
            {
                yield return "PEPPOL-COMMON-R049";
            }
        }

        foreach (var tax in order.Descendants().Where(one => one.Name.LocalName is "ClassifiedTaxCategory" or "TaxCategory"))
        {
            if (Text(tax, "ID") != "O" && Text(tax, "Percent") is null)
            {
                yield return "PEPPOL-T01-R029";
            }

            if (Text(tax, "ID") == "S" && Number(tax, "Percent") <= 0)
            {
                yield return "PEPPOL-T01-R030";
            }
        }
    }

    private static IEnumerable<string> Totals(XElement order)
    {
        if (Child(order, "AnticipatedMonetaryTotal") is not { } totals)
        {
            yield break;
        }

        var lines = Number(totals, "LineExtensionAmount");
        var allowances = Number(totals, "AllowanceTotalAmount");
        var charges = Number(totals, "ChargeTotalAmount");
        var exclusive = Child(totals, "TaxExclusiveAmount") is null ? lines - allowances + charges : Number(totals, "TaxExclusiveAmount");
        if (Number(totals, "PayableAmount") < 0)
        {
            yield return "PEPPOL-T01-R006";
        }

        if (lines != order.Descendants().Where(Is("LineItem")).Sum(line => Number(line, "LineExtensionAmount")))
        {
            yield return "PEPPOL-T01-R008";
        }

        if (exclusive != lines - allowances + charges)
        {
            yield return "PEPPOL-T01-R011";
        }

        if (Child(totals, "TaxInclusiveAmount") is not null)
        {
            var inclusive = Number(totals, "TaxInclusiveAmount");
            if (Number(totals, "PayableAmount") != inclusive - Number(totals, "PrepaidAmount") + Number(totals, "PayableRoundingAmount"))
            {
                yield return "PEPPOL-T01-R016";
            }

            if (Child(order, "TaxTotal") is { } tax && inclusive != exclusive + Number(tax, "TaxAmount"))
            {
                yield return "PEPPOL-T01-R017";
            }
        }
    }

    private static IEnumerable<string> Line(XElement orderLine)
    {
        var line = Child(orderLine, "LineItem")!;
        if (orderLine.Parent!.Elements().Where(Is("OrderLine")).Count(other => Text(Child(other, "LineItem")!, "ID") == Text(line, "ID")) != 1)
        {
            yield return "PEPPOL-T01-R001";
        }

        if (Child(line, "Quantity") is null || Number(line, "Quantity") < 0)
        {
            yield return "PEPPOL-T01-R004";
        }

        if (Child(line, "Item") is not { } item || Text(item, "Name") is null)
        {
            yield return "item without name";
        }

        if (Child(line, "Price") is not { } price)
        {
            yield break;
        }

        if (Number(price, "PriceAmount") < 0)
        {
            yield return "PEPPOL-T01-R005";
        }

        var basis = Child(price, "BaseQuantity") is null ? 1 : Number(price, "BaseQuantity");
        if (basis <= 0)
        {
            yield return "PEPPOL-T01-R025";
            yield break;
        }

        var adjusted = line.Elements().Where(Is("AllowanceCharge")).Sum(one => Text(one, "ChargeIndicator") == "true" ? Number(one, "Amount") : -Number(one, "Amount"));
        if (Math.Abs(Number(line, "LineExtensionAmount") - (Number(line, "Quantity") * Number(price, "PriceAmount") / basis) - adjusted) > 0.02m)
        {
            yield return "PEPPOL-T01-R024";
        }
    }

    private static IEnumerable<string> Paths(XElement root) => root.DescendantsAndSelf().Select(one => string.Join('/', one.AncestorsAndSelf().Reverse().Select(step => step.Name.LocalName)));

    private static bool IsNumber(string name) =>
        name.EndsWith("Amount", StringComparison.Ordinal) || name.EndsWith("Quantity", StringComparison.Ordinal) || name.EndsWith("Numeric", StringComparison.Ordinal) || name == "Percent";

    private static int Decimals(string number) => number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;

    private static Func<XElement, bool> Is(string name) => one => one.Name.LocalName == name;

    private static XElement? Child(XElement of, string name) => of.Elements().FirstOrDefault(Is(name));

    private static string? Text(XElement of, string name) => Child(of, name)?.Value.Trim();

    private static decimal Number(XElement of, string name) => decimal.TryParse(Text(of, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
