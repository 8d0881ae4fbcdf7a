using System.Xml.Linq;

namespace Samkop.ConformanceTests.Ocds;

/// <summary>
/// Makes a notice of the fragment that an example shows for a field: the elements above it and what the field's own path demands
/// (a code's list, a lot's kind) are added, because examples leave them out. Nothing else is.
/// </summary>
internal static class PairNotice
{
    private static readonly Dictionary<string, XNamespace> Namespaces = new(StringComparer.Ordinal)
    {
        ["cac"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
        ["cbc"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
        ["ext"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
        ["efext"] = "http://data.europa.eu/p27/eforms-ubl-extensions/1",
        ["efac"] = "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1",
        ["efbc"] = "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1",
    };

    /// <summary>The notice; null when the fragment fits nowhere on the path.</summary>
    public static XElement? Of(string xpath, string fragment)
    {
        var names = string.Concat(Namespaces.Select(static one => $" xmlns:{one.Key}='{one.Value}'"));
        using var reader = new StringReader($"<r{names}>{fragment}</r>");
        var parts = XDocument.Load(reader).Root!.Elements().ToList();
        List<Step> steps = [.. Steps(xpath).Where(static step => step.Name is not ("*" or "") && step.Name[0] != '@')];
        var at = steps.FindIndex(step => parts.Exists(part => part.Name == Name(step.Name)));
        if (at < 0)
        {
            return null;
        }

        var root = new XElement("Notice");
        var holder = root;
        foreach (var step in steps[..at])
        {
            var inner = new XElement(Name(step.Name));
            holder.Add(inner);
            holder = inner;
        }

        holder.Add(parts);
        Demand([root], steps);
        return root;
    }

    private static void Demand(IReadOnlyList<XElement> places, List<Step> steps)
    {
        foreach (var step in steps)
        {
            places = [.. places.Elements(Name(step.Name))];
            foreach (var place in places)
            {
                foreach (var condition in step.Conditions.Where(static condition => !condition.StartsWith("not(", StringComparison.Ordinal)))
                {
                    Fulfil(place, condition);
                }
            }
        }
    }

    // cbc:ID/@schemeName='Lot', efbc:TermCode/text()='all-rev-tic', ../cbc:DocumentType/text()='…', @listName='…'
    private static void Fulfil(XElement place, string condition)
    {
        var cut = condition.IndexOf('=', StringComparison.Ordinal);
        var path = condition[..cut].Split('/');
        var value = condition[(cut + 1)..].Trim('\'');
        foreach (var step in path)
        {
            if (step == "..")
            {
                place = place.Parent!;
            }
            else if (step[0] == '@')
            {
                place.SetAttributeValue(step[1..], value);
            }
            else if (step == "text()")
            {
                place.Value = value;
            }
            else
            {
                var inner = place.Element(Name(step));
                if (inner is null)
                {
                    inner = new XElement(Name(step));
                    place.Add(inner);
                }

                place = inner;
            }
        }
    }

    private static IEnumerable<Step> Steps(string xpath)
    {
        var depth = 0;
        var from = 0;
        for (var i = 0; i <= xpath.Length; i++)
        {
            if (i == xpath.Length || (xpath[i] == '/' && depth == 0))
            {
                yield return Step.Parse(xpath[from..i]);
                from = i + 1;
            }
            else if (xpath[i] == '[')
            {
                depth++;
            }
            else if (xpath[i] == ']')
            {
                depth--;
            }
        }
    }

    private static XName Name(string name)
    {
        var parts = name.Split(':');
        return Namespaces[parts[0]] + parts[1];
    }

    private sealed record Step(string Name, IReadOnlyList<string> Conditions)
    {
        public static Step Parse(string text)
        {
            var conditions = new List<string>();
            var (depth, from) = (0, 0);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '[' && depth++ == 0)
                {
                    from = i + 1;
                }
                else if (text[i] == ']' && --depth == 0)
                {
                    conditions.Add(text[from..i]);
                }
            }

            return new Step(text.Split('[')[0], conditions);
        }
    }
}
