using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol;

/// <summary>The rule sets that this library knows, side by side, and the choice between them.</summary>
public static class RuleSets
{
    private static readonly DateOnly Published20255 = new(2025, 5, 21);
    private static readonly DateOnly Published202511 = new(2025, 11, 19);
    private static readonly DateOnly Published20265 = new(2026, 5, 18);

    /// <summary>All rule sets, oldest first.</summary>
    public static IReadOnlyList<RuleSet> All { get; } =
    [
        .. Of(new Release(2025, 5), "3.0.19", "1.3.14.1", Published20255, new DateOnly(2025, 8, 25)),
        .. Of(new Release(2025, 11), "3.0.20", "1.3.15", Published202511, new DateOnly(2026, 2, 23)),
        .. Of(new Release(2026, 5), "3.0.21", "1.3.16", Published20265, new DateOnly(2026, 8, 17)),
        new("mls-1.0.1", new Release(2026, 5), RuleSetKind.MessageLevelStatus, "Peppol Message Level Status 1.0.1", new DateOnly(2025, 12, 15), new DateOnly(2025, 12, 15)),
    ];

    /// <summary>The releases, oldest first.</summary>
    public static IReadOnlyList<Release> Releases { get; } = [.. All.Select(static set => set.Release).Distinct().Order()];

    /// <summary>The newest release known; perhaps not mandatory yet.</summary>
    public static Release Newest => Releases[^1];

    /// <summary>The rule set with this id, or null.</summary>
    public static RuleSet? ById(string id) => All.FirstOrDefault(set => string.Equals(set.Id, id, StringComparison.Ordinal));

    /// <summary>The release in force on a day; the oldest known for days before that.</summary>
    public static Release InForce(DateOnly day) =>
        All.Where(set => set.Kind == RuleSetKind.Billing && set.MandatoryFrom <= day).Select(static set => set.Release).DefaultIfEmpty(Releases[0]).Max();

    /// <summary>The rule set for a document in a release; null for documents that no rule set here judges.</summary>
    public static RuleSet? For(UblDocument document, Release release)
    {
        ArgumentNullException.ThrowIfNull(document);
        return KindOf(document) is not { } kind ? null
            : kind == RuleSetKind.MessageLevelStatus ? ById("mls-1.0.1")
            : All.First(set => set.Kind == kind && set.Release == release);
    }

    /// <summary>
    /// What kind of rule set a document asks for, by its document element and its specification and process identifiers. A document
    /// without them is judged as the usual kind of its element, so that the missing identifier is reported and not the document refused.
    /// </summary>
    public static RuleSetKind? KindOf(UblDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var specification = document.CustomizationId ?? "";
        return document.Kind switch
        {
            UblDocumentKind.Invoice or UblDocumentKind.CreditNote => IsSelfBilled(document) ? RuleSetKind.SelfBilling : RuleSetKind.Billing,
            UblDocumentKind.ApplicationResponse when specification.StartsWith("urn:peppol:edec:mls", StringComparison.Ordinal) => RuleSetKind.MessageLevelStatus,
            UblDocumentKind.ApplicationResponse when specification.Contains(":mlr:", StringComparison.Ordinal) => RuleSetKind.MessageLevelResponse,
            UblDocumentKind.ApplicationResponse => RuleSetKind.InvoiceResponse,
            _ => null,
        };
    }

    // Specification, process and document type each tell; where they contradict each other, two of the three decide.
    private static bool IsSelfBilled(UblDocument document)
    {
        var type = (document.Root.Cbc("InvoiceTypeCode") ?? document.Root.Cbc("CreditNoteTypeCode"))?.Text.Trim();
        var votes = Vote(document.CustomizationId) + Vote(document.ProfileId) + (type is "389" or "527" or "261" ? 1 : 0);
        return votes >= 2;
    }

    private static int Vote(string? identifier) => identifier is not null && identifier.Contains(":selfbilling:", StringComparison.Ordinal) ? 1 : 0;

    private static RuleSet[] Of(Release release, string billing, string norm, DateOnly published, DateOnly mandatory) =>
    [
        new($"peppol-{release}", release, RuleSetKind.Billing, $"Peppol BIS Billing {billing}, EN 16931 {norm}", published, mandatory),
        new($"peppol-{release}-sb", release, RuleSetKind.SelfBilling, $"Peppol BIS Self-Billing 3, EN 16931 {norm}", published, mandatory),
        new($"peppol-{release}-t111", release, RuleSetKind.InvoiceResponse, "Peppol Invoice Response 3 (T111)", published, mandatory),
        new($"peppol-{release}-t71", release, RuleSetKind.MessageLevelResponse, "Peppol Message Level Response 3 (T71)", published, mandatory),
    ];
}
