using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>How one field of eForms is told.</summary>
/// <param name="Field">The field, as <c>BT-24-Lot</c>.</param>
/// <param name="Tell">Tells every occurrence of it.</param>
internal sealed record FieldMap(string Field, Action<Teller> Tell);

/// <summary>A lot, a group of lots, a part of a planned procedure, or the procedure itself: much the same is told of each.</summary>
/// <param name="Teller">The release.</param>
/// <param name="Kind">Lot, LotsGroup, Part or Procedure.</param>
/// <param name="Element">The element of the notice.</param>
internal sealed record Scope(Teller Teller, string Kind, XElement Element)
{
    public static readonly string[] Kinds = ["Procedure", "Lot", "LotsGroup", "Part"];

    /// <summary>The lot's identifier; null for everything that is no lot.</summary>
    public string? Lot => Kind == "Lot" ? Element.TextAt("cbc:ID") : null;

    /// <summary>What the scope is told as: the tender itself for the procedure and its parts.</summary>
    public JsonObject Told => Kind switch
    {
        "Lot" => Entry("lots"),
        "LotsGroup" => Entry("lotGroups"),
        _ => Teller.Tender,
    };

    /// <summary>The thing that is bought in this scope.</summary>
    public JsonObject Item
    {
        get
        {
            var item = Teller.Entry(Element, "item", () => Teller.Tender.List("items"), numbered: true);
            item.Set("relatedLot", Lot);
            return item;
        }
    }

    /// <summary>Where deliveries are told: on the item of a lot, else on the tender.</summary>
    public JsonObject Delivery => Kind == "Lot" ? Item : Told;

    private JsonObject Entry(string list) => Element.TextAt("cbc:ID") is { } id
        ? Teller.ById(Teller.Tender.List(list), id)
        : Teller.Entry(Element, () => Teller.Tender.List(list));

    /// <summary>The scopes of a kind in a notice.</summary>
    public static IEnumerable<Scope> All(Teller teller, string kind) => kind == "Procedure"
        ? [new Scope(teller, kind, teller.Notice)]
        : teller.Notice.At("cac:ProcurementProjectLot").Where(lot => lot.At("cbc:ID").Any(id => id.Of("schemeName") == kind)).Select(lot => new Scope(teller, kind, lot));
}

/// <summary>Ways to write a line of the mapping.</summary>
internal static class Maps
{
    /// <summary>
    /// A field that stands alike in lots, groups, parts and the procedure. <c>{0}</c> in the name is where the kind goes; without it
    /// the kind goes last.
    /// </summary>
    public static IEnumerable<FieldMap> Each(string field, string path, Action<Scope, XElement> tell)
    {
        foreach (var kind in Scope.Kinds)
        {
            var name = field.Contains("{0}", StringComparison.Ordinal) ? field.Replace("{0}", kind, StringComparison.Ordinal) : $"{field}-{kind}";
            yield return new FieldMap(name, teller =>
            {
                foreach (var scope in Scope.All(teller, kind).ToList())
                {
                    foreach (var element in scope.Element.At(path).ToList())
                    {
                        tell(scope, element);
                    }
                }
            });
        }
    }

    /// <summary>A field that is told as a text in one place.</summary>
    public static IEnumerable<FieldMap> Text(string field, string path, string to) => Each(field, path, (scope, element) => Put(scope, to, element.Text()));

    /// <summary>A field that is told as a number in one place.</summary>
    public static IEnumerable<FieldMap> Number(string field, string path, string to) => Each(field, path, (scope, element) => Put(scope, to, Telling.Number(element.Text())));

    /// <summary>A field that is told as yes or no in one place.</summary>
    public static IEnumerable<FieldMap> Flag(string field, string path, string to) => Each(field, path, (scope, element) => Put(scope, to, Telling.Flag(element.Text())));

    /// <summary>A code of a list among codes that stand in the same place.</summary>
    public static IEnumerable<FieldMap> Code(string field, string path, string list, Action<Scope, string> tell) => Each(field, path, (scope, element) =>
    {
        if (element.IsOfList(list) && element.Text() is { } code)
        {
            tell(scope, code);
        }
    });

    /// <summary>A field of the notice's result, or of anything else that stands once for all lots.</summary>
    public static FieldMap All(string field, string path, Action<Teller, XElement> tell) => new(field, teller =>
    {
        foreach (var element in teller.Notice.At(path).ToList())
        {
            tell(teller, element);
        }
    });

    private static void Put(Scope scope, string to, JsonNode? value)
    {
        if (value is not null)
        {
            scope.Told.Set(to, value);
        }
    }
}
