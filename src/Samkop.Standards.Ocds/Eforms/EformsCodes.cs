using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Codes of eForms in the words and codes of OCDS, from the lists beside this file.</summary>
internal static class EformsCodes
{
    private static readonly FrozenDictionary<(string List, string Code), string> Labels = Resource.Lines("eforms/labels.txt")
        .Select(static line => line.Split('\t'))
        .ToFrozenDictionary(static parts => (parts[0], parts[1]), static parts => parts[2]);

    private static readonly FrozenDictionary<(string List, string Code), string> Goals = Resource.Lines("eforms/goals.txt")
        .Select(static line => line.Split('\t'))
        .ToFrozenDictionary(static parts => (parts[0], parts[1]), static parts => parts[2]);

    private static readonly FrozenDictionary<string, string> Countries = Pairs("countries");
    private static readonly FrozenDictionary<string, string> Languages = Pairs("languages");

    /// <summary>The English words of a code; null when the list does not know it.</summary>
    public static string? Label(string list, string? code) => code is null ? null : Labels.GetValueOrDefault((list, code));

    /// <summary>The sustainability goal of a code; null for none.</summary>
    public static string? Goal(string list, string code) => Goals.GetValueOrDefault((list, code));

    /// <summary>A country in two letters from three; null when it is not known.</summary>
    public static string? Country(string? code) => code is null ? null : code.Length == 2 ? code : Countries.GetValueOrDefault(code);

    /// <summary>A language in two letters from three; null when it is not known.</summary>
    public static string? Language(string? code) => code is null ? null : code.Length == 2 ? code : Languages.GetValueOrDefault(code);

    /// <summary>works, services or goods; null for none of them.</summary>
    public static string? Category(string code) => code switch
    {
        "works" or "services" => code,
        "supplies" => "goods",
        _ => null,
    };

    /// <summary>required, allowed or notAllowed; null when the code is none of them.</summary>
    public static string? Permission(string? code) => code switch
    {
        "required" or "allowed" => code,
        "not-allowed" => "notAllowed",
        _ => null,
    };

    /// <summary>A code with its list and words; null without a code.</summary>
    public static JsonObject? Classification(string list, string? code) => code is null ? null : new JsonObject
    {
        ["scheme"] = "eu-" + list,
        ["id"] = code,
        ["description"] = Label(list, code),
    };

    private static FrozenDictionary<string, string> Pairs(string name) => Resource.Lines($"eforms/{name}.txt")
        .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(static pair => pair[..3], static pair => pair[4..], StringComparer.Ordinal);
}
