using System.Xml;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>
/// Keeps one copy of the names that UBL uses, shared by all readings, and those that a document brings along in a table of its
/// own. Saves the reader from making some hundred strings anew for every document.
/// </summary>
internal sealed class UblNameTable : XmlNameTable
{
    private const int Size = 4096;
    private static readonly string?[][] Known = Build();
    private readonly NameTable own = new();

    public override string Add(char[] array, int offset, int length) =>
        Find(array.AsSpan(offset, length)) ?? own.Add(array, offset, length);

    public override string Add(string array) => Find(array) ?? own.Add(array);

    public override string? Get(char[] array, int offset, int length) =>
        Find(array.AsSpan(offset, length)) ?? own.Get(array, offset, length);

    public override string? Get(string array) => Find(array) ?? own.Get(array);

    private static string? Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return "";
        }

        foreach (var candidate in Known[Slot(name)])
        {
            if (name.SequenceEqual(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    // Length, ends and middle tell UBL names apart well enough; a full hash would cost more than the comparison it saves.
    private static int Slot(ReadOnlySpan<char> name) =>
        unchecked((name.Length * 31) + (name[0] * 131) + (name[^1] * 1031) + (name[name.Length / 2] * 8209) + (name[name.Length / 3] * 257)) & (Size - 1);

    private static string?[][] Build()
    {
        var lists = new List<string>[Size];
        foreach (var name in KnownNames.All)
        {
            (lists[Slot(name)] ??= []).Add(name);
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }
}
