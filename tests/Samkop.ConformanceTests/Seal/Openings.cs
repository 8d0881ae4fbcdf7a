using System.Text.Json;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>The ways in which the vectors try to open an envelope: as it should be, and altered in every part.</summary>
internal sealed class Openings(EnvelopeHeader header, EnvelopeContext context, string names)
{
    private readonly List<Action<Utf8JsonWriter>> all = [];

    private int End => header.Bytes.Length;

    private int Wraps => End - (SealBench.Custodians.WrapCount * SealFormat.WrapSize);

    public IReadOnlyList<Action<Utf8JsonWriter>> All()
    {
        for (var group = 0; group < SealBench.Custodians.Groups.Count; group++)
        {
            Add($"by group {group + 1}", names, group);
        }

        Flips();
        Lengths();
        Swaps();
        Contexts();
        if (header.Chunks == 1)
        {
            var dishonest = SealBench.Dishonest(Draw.For(SealBench.Custodians) with { ContentKey = SealBench.Bytes("honest"), Ephemeral = SealBench.Bytes("cheat"), Shares = [.. Enumerable.Range(0, 5).Select(i => SealBench.Bytes($"cheat {i}"))] }, 1);
            Add("another key to group 2, by group 1", "SEL-027", 0, json => json.WriteString("header", Convert.ToHexStringLower(dishonest.Bytes)));
            Add("another key to group 2, by group 2", "SEL-026", 1, json => json.WriteString("header", Convert.ToHexStringLower(dishonest.Bytes)));
        }

        return all;
    }

    private void Flips()
    {
        var block = SealFormat.Magic.Length + 2;
        var key = Wraps - 2 - SealFormat.WrapSize - 32 - SealFormat.PointSize;
        Flip("the first byte", 0, "SEL-001");
        Flip("the procurement", block + 2, "SEL-021");
        Flip("the pseudonym", key - 4 - 32 - 4 - 1, "SEL-021");
        Flip("the version", key - 4 - 32 - 2, "SEL-021");
        Flip("the fingerprint of the custodians", key - 4 - 1, "SEL-020");
        Flip("the number of chunks", key - 3, "SEL-004");
        Flip("the ephemeral key", key + 40, "SEL-004");
        Flip("the commitment", key + SealFormat.PointSize, "SEL-026");
        Flip("the check", Wraps - 2 - 1, "SEL-027");
        Flip("the number of wraps", Wraps - 1, "SEL-004");
        Flip("a wrap of the group", Wraps, "SEL-023");
        Flip("a wrap of another group", Wraps + (2 * SealFormat.WrapSize), "SEL-027");
        Flip("the last wrap", End - 1, "SEL-027");
        Flip("the first byte of the content", End, "SEL-028");
        Flip("the last byte of the content", -1, "SEL-028");
    }

    private void Lengths()
    {
        Cut("to ten bytes", 10, "SEL-001");
        Cut("within the header", End - 1, "SEL-002");
        Cut("to the header alone", End, "SEL-002");
        Cut("by one byte", -1, "SEL-002");
        Add("one byte longer", "SEL-003", 0, json => json.WriteNumber("length", header.EnvelopeLength + 1));
        if (header.Chunks > 1)
        {
            Cut("by its last chunk", -(SealFormat.ChunkSize + SealFormat.TagSize), "SEL-002");
        }
    }

    private void Swaps()
    {
        Swap("two wraps of the group", Wraps, Wraps + SealFormat.WrapSize, SealFormat.WrapSize, "SEL-023");
        Swap("two wraps of another group", Wraps + (2 * SealFormat.WrapSize), Wraps + (3 * SealFormat.WrapSize), SealFormat.WrapSize, "SEL-027");
        Swap("one custodian's wraps of two groups", Wraps, Wraps + (2 * SealFormat.WrapSize), SealFormat.WrapSize, "SEL-023");
        if (header.Chunks > 1)
        {
            Swap("two chunks", End, End + SealFormat.ChunkSize + SealFormat.TagSize, SealFormat.ChunkSize + SealFormat.TagSize, "SEL-028");
        }
    }

    private void Contexts()
    {
        (string Name, EnvelopeContext Context)[] elsewhere =
        [
            ("lot", SealBench.Context("LOT-0009", context.Kind, context.Version)), ("kind", SealBench.Context(context.Lot, "price", context.Version)),
            ("version", SealBench.Context(context.Lot, context.Kind, context.Version + 1)),
            ("tenderer", EnvelopeContext.Create(context.Procurement, context.Lot, context.Kind, new string('0', 32), context.Version).OrThrow()),
            ("procurement", EnvelopeContext.Create("ANNAN-1", context.Lot, context.Kind, context.Pseudonym, context.Version).OrThrow()),
        ];
        foreach (var (name, other) in elsewhere)
        {
            Add($"played back as of another {name}", "SEL-021", 0, json => VectorTests.Context(json, other));
        }
    }

    private void Flip(string what, int at, string expected) => Add($"{what} altered", expected, 0, json => json.WriteNumber("flip", at));

    private void Cut(string what, int length, string expected) => Add($"cut {what}", expected, 0, json => json.WriteNumber("length", length));

    private void Swap(string what, int first, int second, int length, string expected) => Add($"{what} swapped", expected, 0, json =>
    {
        json.WriteStartArray("swap");
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteNumberValue(length);
        json.WriteEndArray();
    });

    private void Add(string name, string expected, int group, Action<Utf8JsonWriter>? alteration = null) => all.Add(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("group", group);
        alteration?.Invoke(json);
        json.WriteString("expected", expected);
        json.WriteEndObject();
    });
}
