using Samkop.Invoicing.Public;

namespace Samkop.Invoicing;

/// <summary>Addresses of the module's pages.</summary>
internal static class Links
{
    public const string Queue = "/fakturor";
    public const string Received = "/fakturor/mottaget";
    public const string Tolerances = "/fakturor/toleranser";
    public const string Protection = "/fakturor/skydd";
    public const string Readers = "/fakturor/skydd/lasare";
    public const string Own = "/leverantor/fakturor";

    public const string Try = "/prova-faktura";

    public static string TryExample(string name) => $"/prova-faktura?exempel={name}";

    public static string Invoice(InvoiceId id) => $"/fakturor/{id.Value}";

    public static string Original(InvoiceId id) => $"/fakturor/{id.Value}/original";

    public static string Attachment(InvoiceId id, int index) => $"/fakturor/{id.Value}/bilaga/{index}";

    public static string Readable(InvoiceId id) => $"/fakturor/{id.Value}/lasbar.pdf";

    public static string Message(InboundMessageId id) => $"/fakturor/mottaget/{id.Value}";

    public static string MessageFile(InboundMessageId id) => $"/fakturor/mottaget/{id.Value}/fil";
}
