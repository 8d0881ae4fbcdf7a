using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>The release while it is told: finds or begins the object that a part of the notice speaks of.</summary>
internal sealed class Teller(XElement notice, EformsOptions options)
{
    private readonly Dictionary<(XElement, string), JsonObject> begun = [];

    public XElement Notice { get; } = notice;

    public EformsOptions Options { get; } = options;

    public JsonObject Release { get; } = [];

    public JsonObject Tender => Release.In("tender");

    /// <summary>The object that an element of the notice is told as, in the list that it belongs to; told once.</summary>
    /// <param name="element">The element.</param>
    /// <param name="list">The list.</param>
    /// <param name="numbered">Whether the object gets its number in the list as id.</param>
    public JsonObject Entry(XElement element, Func<JsonArray> list, bool numbered = false) => Entry(element, "", list, numbered);

    /// <summary>As above, for elements that are told as several objects.</summary>
    public JsonObject Entry(XElement element, string kind, Func<JsonArray> list, bool numbered)
    {
        if (!begun.TryGetValue((element, kind), out var told))
        {
            told = [];
            var holder = list();
            if (numbered)
            {
                told["id"] = (holder.Count + 1).ToString(CultureInfo.InvariantCulture);
            }

            holder.Add((JsonNode)told);
            begun.Add((element, kind), told);
        }

        return told;
    }

    /// <summary>The object with that id in a list.</summary>
    public static JsonObject ById(JsonArray list, string id)
    {
        var told = list.OfType<JsonObject>().FirstOrDefault(one => one.Text("id") == id);
        if (told is null)
        {
            told = new JsonObject { ["id"] = id };
            list.Add((JsonNode)told);
        }

        return told;
    }

    /// <summary>The party with that id, with a role if one is given.</summary>
    public JsonObject Party(string id, string? role = null)
    {
        var party = ById(Release.List("parties"), id);
        if (role is not null)
        {
            party.AddTo("roles", role);
        }

        return party;
    }

    /// <summary>The award of a lot result, with its lots.</summary>
    public JsonObject Award(XElement result)
    {
        var award = WithId(result, () => Release.List("awards"));
        foreach (var lot in result.At("efac:TenderLot/cbc:ID").Select(NoticeXml.Text).OfType<string>())
        {
            award.AddTo("relatedLots", lot);
        }

        return award;
    }

    /// <summary>The bid of a tender, with its lots.</summary>
    public JsonObject Bid(XElement tender)
    {
        var bid = BidAlone(tender);
        foreach (var lot in tender.At("efac:TenderLot/cbc:ID").Select(NoticeXml.Text).OfType<string>())
        {
            bid.AddTo("relatedLots", lot);
        }

        return bid;
    }

    /// <summary>The bid of a tender, without its lots.</summary>
    public JsonObject BidAlone(XElement tender) => WithId(tender, () => Release.In("bids").List("details"));

    /// <summary>The contract of a settled contract, with the award that it follows from.</summary>
    public JsonObject Contract(XElement settled)
    {
        var contract = WithId(settled, () => Release.List("contracts"));
        if (settled.TextAt("cbc:ID") is { } id && ResultsOf(id).Select(static result => result.TextAt("cbc:ID")).FirstOrDefault() is { } award)
        {
            contract["awardID"] = award;
        }

        return contract;
    }

    /// <summary>The results that led to a contract.</summary>
    public IEnumerable<XElement> ResultsOf(string contract) =>
        Results("efac:LotResult").Where(result => result.At("efac:SettledContract/cbc:ID").Any(one => one.Text() == contract));

    /// <summary>The parts of the notice's result of one kind.</summary>
    public IEnumerable<XElement> Results(string name) => Notice.At($"~/efac:NoticeResult/{name}");

    /// <summary>A reference to an earlier notice, and to its process when that is known.</summary>
    public IEnumerable<JsonObject> Relate(string relationship, string scheme, string identifier, string? lot)
    {
        foreach (var (kind, value) in new[] { (scheme, identifier), ("ocid", scheme == "eu-notice-id-ref" ? Options.OcidOfNotice(identifier) : null) })
        {
            if (value is null)
            {
                continue;
            }

            var list = Release.List("relatedProcesses");
            var known = list.OfType<JsonObject>().FirstOrDefault(one => one.Text("scheme") == kind && one.Text("identifier") == value
                && one.Texts("relationship").Contains(relationship, StringComparer.Ordinal));
            var related = known ?? new JsonObject
            {
                ["id"] = (list.Count + 1).ToString(CultureInfo.InvariantCulture),
                ["relationship"] = new JsonArray(relationship),
                ["scheme"] = kind,
                ["identifier"] = value,
            };
            if (known is null)
            {
                list.Add((JsonNode)related);
            }

            if (lot is not null)
            {
                related.AddTo("relatedLots", lot);
            }

            yield return related;
        }
    }

    private JsonObject WithId(XElement element, Func<JsonArray> list) =>
        element.TextAt("cbc:ID") is { } id ? ById(list(), id) : Entry(element, list);
}
