using Samkop.Records.Public;

namespace Samkop.Records;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Register = "/diarium";

    public const string Readings = "/diarium/lasningar";

    public const string Plan = "/diarium/plan";

    public const string Disposals = "/diarium/gallring";

    public static string Disposal(DisposalId disposal) => $"{Disposals}/{disposal.Value}";

    public static string Record(RecordId record) => $"{Register}/{record.Value}";

    public static string Package(RecordId record) => $"{Register}/{record.Value}/paket";

    public static string Document(DocumentId document) => $"{Register}/dokument/{document.Value}";
}
