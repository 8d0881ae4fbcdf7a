using Samkop.Kernel;

namespace Samkop.Standards.EForms.Notices;

/// <summary>A form of notice that the library writes.</summary>
/// <param name="Subtype">OPP-070.</param>
/// <param name="Root">The UBL document.</param>
/// <param name="Type">BT-02.</param>
/// <param name="Kind">BT-03.</param>
/// <param name="IsNational">Voluntary, below the threshold; the legal basis is <c>other</c>.</param>
/// <param name="UsesParts">Planning: parts instead of lots.</param>
/// <param name="HasResult">Carries results.</param>
/// <param name="Name">For people.</param>
public sealed record NoticeForm(string Subtype, string Root, string Type, string Kind, bool IsNational, bool UsesParts, bool HasResult, Text Name)
{
    private const string Prior = "PriorInformationNotice";
    private const string Contract = "ContractNotice";
    private const string Award = "ContractAwardNotice";

    /// <summary>The forms a region needs above and below the threshold.</summary>
    public static IReadOnlyList<NoticeForm> All { get; } =
    [
        new("4", Prior, "pin-only", "planning", false, true, false, new("Förhandsannons", "Prior information notice")),
        new("7", Prior, "pin-rtl", "planning", false, false, false, new("Förhandsannons som förkortar tiden", "Prior information notice to shorten time limits")),
        new("16", Contract, "cn-standard", "competition", false, false, false, new("Annons om upphandling", "Contract notice")),
        new("20", Contract, "cn-social", "competition", false, false, false, new("Annons om sociala och andra särskilda tjänster", "Contract notice, social and other services")),
        new("25", Award, "veat", "dir-awa-pre", false, false, true, new("Frivillig förhandsinsyn", "Voluntary ex-ante transparency notice")),
        new("29", Award, "can-standard", "result", false, false, true, new("Efterannons", "Contract award notice")),
        new("33", Award, "can-social", "result", false, false, true, new("Efterannons om sociala och andra särskilda tjänster", "Contract award notice, social and other services")),
        new("38", Award, "can-modif", "cont-modif", false, false, true, new("Annons om ändring av avtal", "Contract modification notice")),
        new("E1", Prior, "pmc", "consultation", true, false, false, new("Marknadsundersökning", "Market consultation")),
        new("E2", Prior, "pin-only", "planning", true, true, false, new("Nationell förhandsannons", "National prior information notice")),
        new("E3", Contract, "cn-standard", "competition", true, false, false, new("Nationell annons om upphandling", "National contract notice")),
        new("E4", Award, "can-standard", "result", true, false, true, new("Nationell efterannons", "National contract award notice")),
        new("E5", Award, "compl", "completion", true, false, true, new("Annons om avslutat avtal", "Contract completion notice")),
    ];

    /// <summary>The form of a subtype; null when the library does not write it.</summary>
    public static NoticeForm? Of(string subtype) => All.FirstOrDefault(form => string.Equals(form.Subtype, subtype, StringComparison.Ordinal));
}
