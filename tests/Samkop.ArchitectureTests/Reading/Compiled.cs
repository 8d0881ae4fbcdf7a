using System.Reflection;

namespace Samkop.ArchitectureTests.Reading;

/// <summary>The compiled system: every assembly of ours that the host carries.</summary>
internal static class Compiled
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Samkop.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => Projects.OfSource.Any(project => string.Equals(name, "Samkop." + project.Name, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(name!)),
    ];

    public static IReadOnlyList<Assembly> Modules { get; } =
        [.. Assemblies.Where(assembly => Projects.Modules.Any(module => string.Equals(NameOf(assembly), module.Name, StringComparison.Ordinal)))];

    public static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten);

    public static IEnumerable<Type> ModuleTypes => Modules.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten);

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!["Samkop.".Length..];

    // Compilers add types of their own (closures, state machines, Razor's page classes).
    private static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<', StringComparison.Ordinal)
        && type.Namespace?.StartsWith("Samkop", StringComparison.Ordinal) == true
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);
}
