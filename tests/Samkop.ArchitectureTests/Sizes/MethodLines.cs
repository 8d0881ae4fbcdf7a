using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Samkop.ArchitectureTests.Sizes;

/// <summary>How many lines the bodies of methods take, by the debug symbols: what the compiler saw, not what a pattern guesses.</summary>
internal static class MethodLines
{
    public static IEnumerable<(string Name, int Lines)> Of(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        var code = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        return
        [
            .. code.MethodDefinitions
                .Where(handle => !code.GetString(code.GetMethodDefinition(handle).Name).EndsWith("ctor", StringComparison.Ordinal)) // they hold the initialisers of all fields
                .Select(handle => (Name: NameOf(code, handle), Lines: LinesOf(debug, debug.GetMethodDebugInformation(handle))))
                .Where(method => method.Lines > 0),
        ];
    }

    private static int LinesOf(MetadataReader debug, MethodDebugInformation method)
    {
        var points = method.GetSequencePoints().Where(point => !point.IsHidden && IsWritten(debug, point.Document)).ToList();
        return points.Count == 0 ? 0 : points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
    }

    // Pages are markup, and what generators write lies under obj/.
    private static bool IsWritten(MetadataReader debug, DocumentHandle handle)
    {
        if (handle.IsNil)
        {
            return false;
        }

        var path = debug.GetString(debug.GetDocument(handle).Name);
        return path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal);
    }

    private static string NameOf(MetadataReader code, MethodDefinitionHandle handle)
    {
        var method = code.GetMethodDefinition(handle);
        var type = code.GetTypeDefinition(method.GetDeclaringType());
        var name = code.GetString(type.Name) + "." + code.GetString(method.Name);
        return type.IsNested ? code.GetString(code.GetTypeDefinition(type.GetDeclaringType()).Name) + "+" + name : name;
    }
}
