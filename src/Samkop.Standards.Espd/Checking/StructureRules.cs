using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Samkop.Standards.Espd.Metadata;

namespace Samkop.Standards.Espd.Checking;

/// <summary>What the UBL schema asks of the elements that ESPD uses: order, number, and kind of value.</summary>
internal static class StructureRules
{
    private static readonly Dictionary<string, List<(string Name, bool IsMany, bool IsNeeded)>> Order = Resource.Lines($"{EspdCriteria.Version}/order.txt")
        .Select(static line => line.Split(' '))
        .ToDictionary(static parts => parts[0], static parts => parts[1..].Select(static child => (child.TrimEnd('*', '!'), child.Contains('*', StringComparison.Ordinal), child.EndsWith('!'))).ToList(), StringComparer.Ordinal);

    public static void Run(XElement root, Findings found)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (Order.TryGetValue(element.Name.LocalName, out var children))
            {
                Children(element, children, found);
            }

            if (!element.HasElements && !IsOfItsKind(element))
            {
                found.Add("SK-ESPD-02", element);
            }
        }
    }

    private static void Children(XElement element, List<(string Name, bool IsMany, bool IsNeeded)> order, Findings found)
    {
        var last = -1;
        foreach (var child in element.Elements())
        {
            var place = order.FindIndex(one => one.Name == child.Name.LocalName);
            if (place < 0)
            {
                continue;
            }

            if (place < last || (place == last && !order[place].IsMany))
            {
                found.Add("SK-ESPD-01", child);
            }

            last = Math.Max(last, place);
        }

        foreach (var (name, _, isNeeded) in order)
        {
            if (isNeeded && !element.Elements().Any(child => child.Name.LocalName == name))
            {
                found.Add("SK-ESPD-01", element);
            }
        }
    }

    private static bool IsOfItsKind(XElement element)
    {
        var text = element.Value.Trim();
        return element.Name.LocalName switch
        {
            "IssueDate" or "StartDate" or "EndDate" or "ResponseDate" or "ExpiryDate" => Is(text, static value => XmlConvert.ToDateTimeOffset(value, ["yyyy-MM-dd", "yyyy-MM-ddzzz", "yyyy-MM-ddZ"])),
            "IssueTime" or "ResponseTime" => Is(text, static value => XmlConvert.ToDateTimeOffset("2000-01-01T" + value)),
            "CopyIndicator" or "ResponseIndicator" => text is "true" or "false" or "1" or "0",
            "MinimumAmount" or "MaximumAmount" or "ExpectedAmount" or "ResponseAmount" => IsNumber(text) && element.Attribute("currencyID") is not null,
            "ResponseQuantity" or "ResponseNumeric" or "ExpectedValueNumeric" or "WeightNumeric" or "MinimumQuantity" or "MaximumQuantity" => IsNumber(text),
            _ => true,
        };
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool Is(string text, Func<string, DateTimeOffset> read)
    {
        try
        {
            return read(text) != default;
        }
        catch (FormatException)
        {
            // The reader of XML dates has no other way to say no.
            return false;
        }
    }
}
