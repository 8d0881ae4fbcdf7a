using System.Reflection;
using Samkop.ArchitectureTests.Reading;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Sizes;

/// <summary>Hard limits; the soft ones (200 lines a file, 30 a method, 5 parameters) are for people to judge.</summary>
public sealed class SizeTests
{
    private const int MostLinesOfFile = 400;
    private const int MostLinesOfMethod = 60;
    private const int MostParameters = 7;

    // "path-or-method lines reason": tables and switches. A line leaves when its subject is small again, and no figure may be raised.
    private static readonly Dictionary<string, int> Exempt = Sources.LinesOf("tests", "Samkop.ArchitectureTests", "Sizes", "oversize.txt")
        .Select(line => line.Split(' ', 3))
        .ToDictionary(parts => parts[0], parts => int.Parse(parts[1]), StringComparer.Ordinal);

    [Fact]
    public void Files_are_at_most_400_lines()
    {
        string[] endings = [".cs", ".cshtml", ".css", ".js"];
        var files = Sources.Under("src", endings).Concat(Sources.Under("tests", ".cs"));
        Faults.None(TooLarge(files.Select(file => (file.Path, Lines: file.Lines.Length - 1)), MostLinesOfFile));
    }

    [Fact]
    public void Methods_are_at_most_60_lines()
    {
        var methods = Compiled.Assemblies.SelectMany(MethodLines.Of).ToList();
        Assert.True(methods.Count > 100, $"Only {methods.Count} methods were found.");
        Faults.None(TooLarge(methods, MostLinesOfMethod));
    }

    [Fact]
    public void Methods_take_at_most_seven_parameters()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Faults.None(
            from type in Compiled.Types
            where !IsRecord(type) && !type.Namespace!.EndsWith(".Seed", StringComparison.Ordinal) // rows of made-up data
            from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
            where method.GetParameters().Length > MostParameters && !method.Name.Contains('<', StringComparison.Ordinal)
            select $"{type.FullName}.{method.Name} takes {method.GetParameters().Length}");
    }

    [Fact]
    public void Exemptions_are_still_needed()
    {
        var files = Exempt.Keys.Where(key => key.Contains('/', StringComparison.Ordinal))
            .Select(path => (path, Lines: File.Exists(RepositoryRoot.At(path)) ? File.ReadAllLines(RepositoryRoot.At(path)).Length : 0, Most: MostLinesOfFile));
        var methods = Exempt.Keys.Where(key => !key.Contains('/', StringComparison.Ordinal))
            .Select(name => (name, Lines: Compiled.Assemblies.SelectMany(MethodLines.Of).Where(one => one.Name == name).Select(one => one.Lines).DefaultIfEmpty().Max(), Most: MostLinesOfMethod));
        Faults.None(files.Concat(methods).Where(one => one.Lines <= one.Most).Select(one => $"{one.Item1} is small now: take its line away"));
    }

    private static IEnumerable<string> TooLarge(IEnumerable<(string Name, int Lines)> things, int most) =>
        things.Where(thing => thing.Lines > Exempt.GetValueOrDefault(thing.Name, most)).Select(thing => $"{thing.Name} has {thing.Lines} lines");

    // The parameters of a record are its fields.
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
