using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>
/// Tells an eForms notice as a release, field by field, after the guidance of the OCDS for eForms profile.
/// See decisions/20261129-ocds-own-library.md.
/// </summary>
public static class EformsMapping
{
    // Fields that others add to come first: a deadline's date before its time, a description before the note.
    private static readonly FieldMap[] Fields =
    [
        .. ProcedureFields.All(),
        .. LotFields.All(),
        .. TenderingFields.All(),
        .. TermFields.All(),
        .. CriteriaFields.All(),
        .. DocumentFields.All(),
        .. PartyFields.All(),
        .. ResultFields.All(),
        .. ContractFields.All(),
        .. WithheldFields.All(),
    ];

    /// <summary>How many fields of eForms are told; those of withheld information count as four.</summary>
    public static int FieldCount => Fields.Length;

    /// <summary>The release that a notice tells. Whether it is a valid one depends on the notice: <see cref="Checking.OcdsChecker"/> knows.</summary>
    /// <param name="notice">The notice, XML.</param>
    /// <param name="options">What the notice does not tell.</param>
    /// <exception cref="XmlException">The content is not an XML document without entities of at most 20 million characters.</exception>
    public static JsonObject ToRelease(ReadOnlyMemory<byte> notice, EformsOptions options)
    {
        var teller = new Teller(NoticeXml.Read(notice), options);
        foreach (var field in Fields)
        {
            field.Tell(teller);
        }

        return Completed(teller);
    }

    /// <summary>What one field alone tells of a notice; null when the field is not told.</summary>
    internal static JsonObject? Tell(XElement notice, string field, EformsOptions options)
    {
        var maps = Fields.Where(map => map.Field == field || (map.Field[^1] == '(' && field.StartsWith(map.Field, StringComparison.Ordinal))).ToList();
        if (maps.Count == 0)
        {
            return null;
        }

        var teller = new Teller(notice, options);
        maps.ForEach(map => map.Tell(teller));
        return teller.Release;
    }

    // What a release needs and no field of eForms is.
    private static JsonObject Completed(Teller teller)
    {
        var release = teller.Release;
        release.Set("ocid", teller.Options.Ocid);
        release["initiationType"] = "tender";
        JsonNode?[] unnumbered = [teller.Tender["amendments"], teller.Tender["documents"], .. release.Objects("contracts").Select(static contract => contract["finance"])];
        foreach (var list in unnumbered)
        {
            Number(list as JsonArray);
        }

        if (release.Objects("parties").FirstOrDefault(static party => party.Texts("roles").Contains("leadBuyer", StringComparer.Ordinal))?.Text("id") is { } leader)
        {
            release["buyer"] = new JsonObject { ["id"] = leader };
        }

        if (release["tender"] is JsonObject tender)
        {
            Whole(tender, teller, release);
        }

        foreach (var reference in References(release))
        {
            // Readers of the plain standard look for the name beside the identifier.
            if (reference.Text("id") is { } id && release.Objects("parties").FirstOrDefault(party => party.Text("id") == id)?.Text("name") is { } name)
            {
                reference["name"] = name;
            }
        }

        release.Prune();
        Unrepeated(release);
        return release;
    }

    // Planning notices state no procedure, but every tender has an id; and who tendered is looked for beside the bids too.
    private static void Whole(JsonObject tender, Teller teller, JsonObject release)
    {
        if (!tender.ContainsKey("id"))
        {
            tender.Set("id", teller.Options.Ocid ?? release.Text("id"));
        }

        var tenderers = release.Objects("parties").Where(static party => party.Texts("roles").Contains("tenderer", StringComparer.Ordinal)).Select(static party => party.Text("id")).OfType<string>().ToList();
        if (tenderers.Count > 0)
        {
            tender["tenderers"] = new JsonArray([.. tenderers.Select(static id => new JsonObject { ["id"] = id })]);
        }
    }

    // Two lots that say the same give the same thing twice, which no list of the schema takes.
    private static void Unrepeated(JsonNode? node)
    {
        if (node is JsonObject told)
        {
            foreach (var (_, inner) in told)
            {
                Unrepeated(inner);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                if (list[i] is JsonObject one && list.Take(i).Any(other => JsonNode.DeepEquals(one, other)))
                {
                    list.RemoveAt(i);
                }
                else
                {
                    Unrepeated(list[i]);
                }
            }
        }
    }

    private static void Number(JsonArray? list)
    {
        var taken = (list ?? []).Select(static one => one.Text("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is JsonObject told && !told.ContainsKey("id"))
            {
                var number = i + 1;
                while (!taken.Add($"{number}"))
                {
                    number++;
                }

                told["id"] = $"{number}";
            }
        }
    }

    private static IEnumerable<JsonObject> References(JsonObject release) =>
    [
        .. new[] { release.Object("buyer") }.OfType<JsonObject>(),
        .. release.Object("tender").Objects("tenderers"),
        .. release.Objects("awards").SelectMany(static award => award.Objects("suppliers")),
        .. release.Object("bids").Objects("details").SelectMany(static bid => bid.Objects("tenderers")),
    ];
}
