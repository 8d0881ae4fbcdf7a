using System.Xml;

namespace Samkop.Standards.EForms.Metadata;

/// <summary>The namespaces of a notice and the short names that the data files use for them.</summary>
internal static class Names
{
    public const string Basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public const string Aggregate = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public const string Extension = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
    public const string NoticeAggregate = "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1";
    public const string NoticeBasic = "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1";
    public const string NoticeExtension = "http://data.europa.eu/p27/eforms-ubl-extensions/1";

    /// <summary>What EXT stands for in a path: the four elements around everything that UBL itself has no place for.</summary>
    public static IReadOnlyList<string> ExtensionSteps { get; } =
        ["ext:UBLExtensions", "ext:UBLExtension", "ext:ExtensionContent", "efext:EformsExtension"];

    public static string ExtensionPath { get; } = string.Join('/', ExtensionSteps);

    public static IReadOnlyDictionary<string, string> ByPrefix { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cbc"] = Basic,
        ["cac"] = Aggregate,
        ["ext"] = Extension,
        ["efac"] = NoticeAggregate,
        ["efbc"] = NoticeBasic,
        ["efext"] = NoticeExtension,
    };

    public static XmlNamespaceManager Manager()
    {
        var manager = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, space) in ByPrefix)
        {
            manager.AddNamespace(prefix, space);
        }

        return manager;
    }
}
