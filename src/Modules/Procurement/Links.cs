using Samkop.Procurement.Public;

namespace Samkop.Procurement;

/// <summary>Addresses of the module's pages.</summary>
internal static class Links
{
    public const string Cases = "/upphandlingar";

    public static string Case(CaseId one) => $"/upphandlingar/{one.Value}";
}
