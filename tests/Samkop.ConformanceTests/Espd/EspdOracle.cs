using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using Samkop.ConformanceTests.EForms;
using Xunit;

namespace Samkop.ConformanceTests.Espd;

/// <summary>One document with what the official rules say of it.</summary>
internal sealed record EspdCase(string File, bool IsValid, bool IsStructureRight, IReadOnlyDictionary<string, int> Rules);

/// <summary>Finds and reads the shared documents; a mutant is made from its base and its edit.</summary>
internal static class EspdOracle
{
    public static string Folder()
    {
        var folder = Path.Combine(Path.GetDirectoryName(NoticeOracle.Folder())!, "espd");
        Assert.SkipUnless(Directory.Exists(folder), $"The shared test data is not here: {folder}");
        return folder;
    }

    public static IReadOnlyList<EspdCase> Cases(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(static line => line.Length > 0).Select(Parse).OfType<EspdCase>()];

    public static byte[] Bytes(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!file.EndsWith(".edit.json", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using var edit = JsonDocument.Parse(File.ReadAllBytes(path));
        var document = XDocument.Load(Path.Combine(folder, edit.RootElement.GetProperty("base").GetString()!), LoadOptions.PreserveWhitespace);
        var target = document.XPathSelectElement(edit.RootElement.GetProperty("xpath").GetString()!)!;
        Apply(edit.RootElement, target);
        using var stream = new MemoryStream();
        document.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }

    private static void Apply(JsonElement edit, XElement target)
    {
        var value = edit.TryGetProperty("value", out var given) ? given.GetString()! : string.Empty;
        value = value.StartsWith("x*", StringComparison.Ordinal) ? new string('x', int.Parse(value[2..], System.Globalization.CultureInfo.InvariantCulture)) : value;
        switch (edit.GetProperty("op").GetString())
        {
            case "drop":
                target.Remove();
                break;
            case "duplicate":
                target.AddAfterSelf(new XElement(target));
                break;
            case "set":
                target.Value = value;
                break;
            case "set-attribute":
                target.SetAttributeValue(edit.GetProperty("attribute").GetString()!, value);
                break;
            case "drop-attribute":
                target.SetAttributeValue(edit.GetProperty("attribute").GetString()!, null);
                break;
            case var other:
                throw new InvalidDataException(other);
        }
    }

    private static EspdCase? Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("failure", out _))
        {
            return null;
        }

        var rules = root.GetProperty("rules").EnumerateObject().ToDictionary(static rule => rule.Name, static rule => rule.Value.GetInt32(), StringComparer.Ordinal);
        return new EspdCase(root.GetProperty("file").GetString()!, root.GetProperty("valid").GetBoolean(), root.GetProperty("xsd").GetInt32() == 0, rules);
    }
}
