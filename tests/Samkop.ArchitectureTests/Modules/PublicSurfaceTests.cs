using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>What a module shows to the others: its front door and its <c>Public/</c> folder, nothing else.</summary>
public sealed partial class PublicSurfaceTests
{
    [Fact]
    public void Public_types_live_in_Public_or_are_the_module()
    {
        Assert.Equal(Projects.Modules.Count, Compiled.Modules.Count);
        Faults.None(
            from module in Compiled.Modules
            let name = Compiled.NameOf(module)
            from type in module.GetExportedTypes()
            where type.Namespace != $"Samkop.{name}.Public" && type.FullName != $"Samkop.{name}.{name}Module"
            select $"{type.FullName} is public");
    }

    [Fact]
    public void Every_module_has_its_front_door() =>
        Faults.None(Compiled.Modules
            .Select(Compiled.NameOf)
            .Where(name => Type.GetType($"Samkop.{name}.{name}Module, Samkop.{name}") is null)
            .Select(name => $"Samkop.{name}.{name}Module is missing"));

    [Fact]
    public void Actions_stand_in_Actions_and_refusals_in_Refusals()
    {
        var files = Sources.Under("src/Modules", ".cs");
        Faults.None(
            from file in files
            where (Declares(file, Action()) && file.Name != "Actions.cs") || (Declares(file, Refusal()) && !file.Name.EndsWith("Refusals.cs", StringComparison.Ordinal))
            select file.Path);
        Assert.Contains(files, file => Declares(file, Action()));
        Assert.Contains(files, file => Declares(file, Refusal()));
    }

    private static bool Declares(SourceFile file, Regex pattern) =>
        CSharpText.Cut(file.Text).Any(piece => piece.Kind == Stretch.Code && pattern.IsMatch(piece.Text));

    [GeneratedRegex(@"\brecord\b[^;{]*:\s*IAction\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();

    [GeneratedRegex(@"RefusalDefinition\s+\w+\s*(\{ get; \}\s*)?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
