using System.Text.Json.Nodes;
using Samkop.Standards.Ocds.Eforms;
using Xunit;

namespace Samkop.ConformanceTests.Ocds;

/// <summary>
/// The official mapping's own examples: what one field of a notice is told as. Equal means the same JSON, every value and every
/// order in lists; an example that contradicts its own fragment counts as unequal.
/// </summary>
public sealed class EformsPairTests(ITestOutputHelper output)
{
    private const double Floor = 0.90;

    private static readonly EformsOptions Options = new()
    {
        // Examples refer to what only a register knows: the process of an earlier notice, the register of a number.
        OcidOfNotice = static _ => "ocds-123-czf-e292d3e5-2ae9-4aa9-af0d-aec44e15fd4d",
        SchemeOfNumber = static (number, _) => number is "09506232" or "AB12345" ? "GB-COH" : null,
    };

    [Fact]
    public void Nine_of_ten_examples_are_told_alike()
    {
        var file = Path.Combine(OcdsOracle.Folder(), "eforms-pairs", "pairs.jsonl");
        var groups = new SortedDictionary<string, (int Equal, int All)>(StringComparer.Ordinal);
        var unequal = new List<string>();
        foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0))
        {
            // The guidance writes "no limit" as a number that JSON cannot hold.
            var pair = JsonNode.Parse(line.Replace(": Infinity", ": 1e9999", StringComparison.Ordinal))!;
            var field = pair["field"]!.GetValue<string>();
            var told = Told(field, pair["xpath"]!.GetValue<string>(), pair["eforms"]!.GetValue<string>());
            var isEqual = JsonNode.DeepEquals(pair["ocds"], told is null ? null : JsonNode.Parse(told.ToJsonString()));
            var group = GroupOf(field);
            var (equal, all) = groups.GetValueOrDefault(group);
            groups[group] = (equal + (isEqual ? 1 : 0), all + 1);
            if (!isEqual)
            {
                unequal.Add($"{field}\n  expected {pair["ocds"]!.ToJsonString()}\n  told     {told?.ToJsonString() ?? "nothing"}");
            }
        }

        var (sum, count) = (groups.Values.Sum(static one => one.Equal), groups.Values.Sum(static one => one.All));
        var text = string.Concat(groups.Select(static one => $"{one.Key}: {one.Value.Equal} of {one.Value.All}\n")) + $"all: {sum} of {count}\n";
        output.WriteLine(text);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "eforms-pairs.txt"), text + string.Join('\n', unequal));
        Assert.True(count > 100, $"Only {count} examples.");
        Assert.True(sum >= count * Floor, text + string.Join('\n', unequal));
    }

    private static JsonNode? Told(string field, string xpath, string fragment)
    {
        try
        {
            return PairNotice.Of(xpath, fragment) is { } notice ? EformsMapping.Tell(notice, field, Options) : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string GroupOf(string field)
    {
        foreach (var withheld in new[] { "BT-195(", "BT-196(", "BT-197(", "BT-198(" })
        {
            if (field.StartsWith(withheld, StringComparison.Ordinal))
            {
                return "withheld information";
            }
        }

        foreach (var part in new[] { "LotsGroup", "LotResult", "Lot", "Part", "Procedure", "Organization", "UBO", "Tender", "Contract", "notice" })
        {
            if (field.Split('-').Contains(part))
            {
                return part;
            }
        }

        return "other";
    }
}
