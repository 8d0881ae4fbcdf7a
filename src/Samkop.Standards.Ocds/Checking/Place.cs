using System.Globalization;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>A place in a document: by field, and by field and position.</summary>
internal readonly record struct Place(string Field, string Path)
{
    public static Place Top { get; } = new("", "");

    public Place In(string name) => new(Join(Field, name), Join(Path, name));

    public Place At(int index) => this with { Path = Join(Path, index.ToString(CultureInfo.InvariantCulture)) };

    private static string Join(string first, string then) => first.Length == 0 ? then : $"{first}/{then}";
}
