using System.Text.Json.Nodes;
using CsCheck;
using Samkop.Standards.Ocds.Merging;

namespace Samkop.UnitTests.Standards.Ocds;

public sealed class ReleaseMergerTests
{
    [Fact]
    public void Nothing_takes_a_value_away()
    {
        var merged = ReleaseMerger.Compile([Release(1, """{"title":"A","description":"B"}"""), Release(2, """{"title":null}""")]);
        Assert.Equal("""{"id":"T","description":"B"}""", merged["tender"]!.ToJsonString());
    }

    [Fact]
    public void A_history_shows_when_a_value_went_away()
    {
        var title = ReleaseMerger.Version([Release(1, """{"title":"A"}"""), Release(2, """{"title":null}""")])["tender"]!["title"]!.AsArray();
        Assert.Equal(2, title.Count);
        Assert.Equal("2", title[1]!["releaseID"]!.GetValue<string>());
        Assert.Null(title[1]!["value"]);
    }

    [Fact]
    public void Taking_an_object_away_ends_the_history_of_each_field_in_it()
    {
        var value = ReleaseMerger.Version([Release(1, """{"value":{"amount":1,"currency":"SEK"}}"""), Release(2, """{"value":null}""")])["tender"]!["value"]!;
        Assert.Null(value["amount"]![1]!["value"]);
        Assert.Null(value["currency"]![1]!["value"]);
    }

    [Fact]
    public void Fields_of_extensions_merge_by_their_shape()
    {
        var merged = ReleaseMerger.Compile(
        [
            Release(1, """{"lots":[{"id":"1","title":"A"},{"id":"2","title":"B"}],"coveredBy":["GPA"]}"""),
            Release(2, """{"lots":[{"id":"2","title":"C"}],"coveredBy":["EU-FSR"]}"""),
        ]);
        Assert.Equal("""[{"id":"1","title":"A"},{"id":"2","title":"C"}]""", merged["tender"]!["lots"]!.ToJsonString());
        Assert.Equal("""["EU-FSR"]""", merged["tender"]!["coveredBy"]!.ToJsonString());
    }

    [Fact]
    public void Moments_are_compared_and_not_their_texts()
    {
        var early = Release(1, """{"title":"early"}""");
        early["date"] = "2026-01-02T00:30:00+02:00"; // still the first of January in Greenwich
        var late = Release(2, """{"title":"late"}""");
        late["date"] = "2026-01-01T23:00:00Z";
        Assert.Equal("late", ReleaseMerger.Compile([late, early])["tender"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void Releases_of_two_processes_are_not_merged()
    {
        var other = Release(2, "{}");
        other["ocid"] = "ocds-213czf-other";
        Assert.Throws<InvalidDataException>(() => ReleaseMerger.Compile([Release(1, "{}"), other]));
        Assert.Throws<InvalidDataException>(() => ReleaseMerger.Compile([]));
        Assert.Throws<InvalidDataException>(() => ReleaseMerger.Version([new JsonObject { ["ocid"] = "x" }]));
    }

    [Fact]
    public void The_last_of_each_history_is_the_compiled_state_whatever_the_order() =>
        Gen.Select(
                Gen.OneOf("A", "B", "null"),
                Gen.OneOf("1", "2", "3"),
                Gen.OneOf("x", "y", "null"),
                static (title, item, text) => $$"""{"title":{{Quoted(title)}},"items":[{"id":"{{item}}","description":{{Quoted(text)}} }]}""")
            .List[1, 6]
            .Sample(static tenders =>
            {
                List<JsonObject> releases = [.. tenders.Select(static (tender, index) => Release(index + 1, tender))];
                var compiled = ReleaseMerger.Compile(releases);
                var last = Last(ReleaseMerger.Version(releases.AsEnumerable().Reverse()))!.AsObject();
                foreach (var name in new[] { "id", "date", "tag" })
                {
                    compiled.Remove(name);
                }

                Assert.True(JsonNode.DeepEquals(compiled, last), $"{compiled.ToJsonString()}\n{last.ToJsonString()}");
            });

    private static string Quoted(string text) => text == "null" ? text : $"\"{text}\"";

    private static JsonObject Release(int day, string tender)
    {
        var told = JsonNode.Parse(tender)!.AsObject();
        told.Insert(0, "id", "T");
        return new JsonObject
        {
            ["ocid"] = "ocds-213czf-1",
            ["id"] = $"{day}",
            ["date"] = $"2026-01-{day:00}T00:00:00Z",
            ["tag"] = new JsonArray("tender"),
            ["initiationType"] = "tender",
            ["tender"] = told,
        };
    }

    // Each history becomes its last value; nothing becomes nothing.
    private static JsonNode? Last(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray { Count: > 0 } history when history[0] is JsonObject first && first.ContainsKey("releaseID"):
                return history[^1]!["value"]?.DeepClone();
            case JsonArray list:
                return new JsonArray([.. list.Select(Last)]);
            case JsonObject @object:
                var kept = new JsonObject();
                foreach (var (name, value) in @object)
                {
                    if (Last(value) is { } last)
                    {
                        kept[name] = last;
                    }
                }

                return kept;
            default:
                return node?.DeepClone();
        }
    }
}
