using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Samkop.Kernel;
using Samkop.Standards.EForms.Metadata;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>A notice in the making: values are put in by field, and the places come from the tables.</summary>
internal sealed class NoticeTree
{
    private readonly Dictionary<(XElement Parent, string Step), XElement> made = [];
    private readonly List<(Field Field, XElement Holder)> put = [];
    private readonly ElementOrder order;

    public NoticeTree(SdkTables tables, string subtype, string root)
    {
        Tables = tables;
        Subtype = subtype;
        order = ElementOrder.For(tables.Version);
        XNamespace space = $"urn:oasis:names:specification:ubl:schema:xsd:{root}-2";
        Document = new XElement(space + root);
        Root = new Branch(this, tables.Node("ND-Root"), Document);
    }

    public SdkTables Tables { get; }

    public string Subtype { get; }

    public Branch Root { get; }

    /// <summary>The languages that the notice states; text in others is left out.</summary>
    public required IReadOnlySet<string> Languages { get; init; }

    private XElement Document { get; }

    /// <summary>Where each put field stands, so that it can be withheld.</summary>
    public IEnumerable<(Field Field, XElement Holder)> Put => put;

    /// <summary>The document: without empty elements, in the order of the schema.</summary>
    public byte[] ToBytes()
    {
        Prune(Document);
        Sort(Document);
        foreach (var (prefix, space) in Names.ByPrefix)
        {
            Document.SetAttributeValue(XNamespace.Xmlns + prefix, space);
        }

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            Document.Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The element at the end of a way, made where it is missing.</summary>
    public XElement Reach(XElement from, IEnumerable<string> steps)
    {
        var at = from;
        foreach (var step in steps)
        {
            at = made.TryGetValue((at, step), out var known) ? known : Make(at, step);
        }

        return at;
    }

    /// <summary>A new element, which later ways through the same step lead to.</summary>
    public XElement Make(XElement parent, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? step : step[..bracket];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        XNamespace space = Names.ByPrefix[name[..colon]];
        var element = new XElement(space + name[(colon + 1)..]);
        parent.Add(element);
        made[(parent, step)] = element;
        return element;
    }

    public void Note(Field field, XElement holder) => put.Add((field, holder));

    private static void Prune(XElement element)
    {
        foreach (var child in element.Elements().ToList())
        {
            Prune(child);
            if (!child.HasElements && child.Value.Length == 0)
            {
                child.Remove();
            }
        }
    }

    private void Sort(XElement element)
    {
        var name = NameOf(element);
        var sorted = element.Elements().OrderBy(child => order.Place(name, NameOf(child))).ToList();
        if (sorted.Count > 1)
        {
            element.ReplaceNodes(sorted);
        }

        foreach (var child in element.Elements())
        {
            Sort(child);
        }
    }

    private static string NameOf(XElement element)
    {
        foreach (var (prefix, space) in Names.ByPrefix)
        {
            if (string.Equals(space, element.Name.NamespaceName, StringComparison.Ordinal))
            {
                return $"{prefix}:{element.Name.LocalName}";
            }
        }

        return element.Name.LocalName;
    }
}

/// <summary>One instance of a node: fields below it are put into it. Fields that the subtype does not take are left out in silence.</summary>
internal sealed class Branch(NoticeTree tree, Node node, XElement element)
{
    public bool Takes(string field) => tree.Tables.TryField(field) is { } known && tree.Tables.IsWritten(known, tree.Subtype);

    /// <summary>A new instance of a repeatable node below this one.</summary>
    public Branch Add(string id)
    {
        var below = tree.Tables.Node(id);
        var steps = below.Steps.Skip(node.Steps.Count).ToList();
        return new Branch(tree, below, tree.Make(tree.Reach(element, steps[..^1]), steps[^1]));
    }

    public void Set(string id, string? value)
    {
        if (value is { Length: > 0 })
        {
            Place(id, value);
        }
    }

    public void Set(string id, bool? value)
    {
        if (value is { } known)
        {
            Place(id, known ? "true" : "false");
        }
    }

    public void Set(string id, int? value) => Set(id, value?.ToString(CultureInfo.InvariantCulture));

    public void Set(string id, decimal? value) => Set(id, value?.ToString("0.####", CultureInfo.InvariantCulture));

    public void Set(string id, Uri? value) => Set(id, value?.AbsoluteUri);

    public void Set(string id, DateOnly? value)
    {
        if (value is { } day)
        {
            Place(id, Day(day));
        }
    }

    /// <summary>Date and time in their two fields.</summary>
    public void Set(string date, string time, DateTimeOffset? value)
    {
        if (value is not { } moment)
        {
            return;
        }

        var here = TimeZoneInfo.ConvertTime(moment, SwedishTime.Zone);
        Place(date, Day(DateOnly.FromDateTime(here.DateTime)));
        Place(time, here.ToString("HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    public void Set(string id, NoticeAmount? value)
    {
        if (value is { } amount && Place(id, amount.Value.ToString("0.00", CultureInfo.InvariantCulture)) is { } placed)
        {
            placed.SetAttributeValue("currencyID", amount.Currency);
        }
    }

    public void Set(string id, NoticeDuration? value)
    {
        if (value is { } duration && Place(id, duration.Count.ToString(CultureInfo.InvariantCulture)) is { } placed)
        {
            placed.SetAttributeValue("unitCode", duration.Unit);
        }
    }

    public void Set(string id, NoticeQuantity? value)
    {
        if (value is { } quantity && Place(id, quantity.Count.ToString("0.####", CultureInfo.InvariantCulture)) is { } placed)
        {
            placed.SetAttributeValue("unitCode", quantity.Unit);
        }
    }

    public void Set(string id, Phrase? value)
    {
        if (value is null || !Takes(id))
        {
            return;
        }

        var field = tree.Tables.Field(id);
        foreach (var (language, text) in value.Texts.Where(pair => tree.Languages.Contains(pair.Key)))
        {
            // Each language is an element of its own from the field's first step on: a party has one name element for each.
            var placed = tree.Reach(tree.Make(Holder(field), field.Tail[0]), field.Tail.Skip(1));
            placed.Value = text;
            placed.SetAttributeValue("languageID", language);
        }

        tree.Note(field, Holder(field));
    }

    /// <summary>The same field several times in its parent.</summary>
    public void SetEach(string nodeId, string id, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(nodeId).Set(id, value);
        }
    }

    // A reference may lead to things of several kinds; the id tells which.
    private static string? Scheme(string value) => value.Length < 4 ? null : value[..4] switch
    {
        "ORG-" => "organization",
        "TPO-" => "touchpoint",
        "GLO-" => "LotsGroup",
        "LOT-" => "Lot",
        _ => null,
    };

    private XElement Holder(Field field) => tree.Reach(element, field.Node.Steps.Skip(node.Steps.Count));

    private static string Day(DateOnly day)
    {
        var offset = SwedishTime.Zone.GetUtcOffset(day.ToDateTime(new TimeOnly(12, 0)));
        return $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}+{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}";
    }

    private XElement? Place(string id, string value)
    {
        if (!Takes(id))
        {
            return null;
        }

        var field = tree.Tables.Field(id);
        var steps = field.Steps.Skip(node.Steps.Count).ToList();
        if (field.IsAttribute)
        {
            tree.Reach(element, steps[..^1]).SetAttributeValue(steps[^1][1..], value);
            return null;
        }

        var placed = tree.Reach(element, steps);
        placed.Value = value;
        if (field.AttributeName is { } attribute && (field.IsAttributeRequired || field.Kind is "id"))
        {
            placed.SetAttributeValue(attribute, Scheme(value) ?? field.AttributeValue);
        }

        tree.Note(field, Holder(field));
        return placed;
    }
}
