using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Administration;

/// <summary>The way into everything about organisation and rights.</summary>
[Asks<BrowseOrganisation>]
internal sealed class AdministrationModel(IEnumerable<AdministrationPart> others) : GatedPage
{
    public IReadOnlyList<(string Href, Text Label, Text What)> Parts { get; private set; } =
    [
        (Links.Attest, new("Attestförteckning", "Attest register"), new("Vem får attestera vad, till vilket belopp, och vem som ersätter.", "Who may attest what, up to which amount, and who stands in.")),
        (Links.People, new("Personer och roller", "People and roles"), new("Vem som är vad i vilken juridisk person.", "Who is what in which legal entity.")),
        (Links.Units, new("Enheter", "Units"), new("Koder, leveransplatser och adresser.", "Codes, delivery points and addresses.")),
        (Links.Entities, new("Juridiska personer", "Legal entities"), new("Peppol-id, nummerserier och mönster för referenser.", "Peppol ids, number series and reference patterns.")),
        (Links.Coding, new("Kontering", "Coding"), new("Kontoplan och andra kontodelar för varje juridisk person, med giltighetstid.", "Chart of accounts and other coding parts of each legal entity, with periods.")),
        (Links.KeepPolicies, new("Policy och riktlinjer", "Policies and guidelines"), new("Versioner med mål, beslutade av nämnd eller styrelse.", "Versions with goals, decided by a board.")),
        (Links.Decisions, new("Delegationsbeslut", "Delegated decisions"), new("Listan som anmäls till varje nämnd.", "The list that is reported to each board.")),
        (Links.Jobs, new("Jobb", "Jobs"), new("Vad systemet gör av sig självt, när det senast gjordes och hur det gick.", "What the system does by itself, when it was last done and how it went.")),
    ];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no))
        {
            return no;
        }

        var actor = await ActorAsync(ct);
        Parts = [.. Parts, .. others.Where(part => actor.HasAny(part.OpenTo)).Select(part => (part.Href, part.Label, part.What))];
        return null;
    }
}
