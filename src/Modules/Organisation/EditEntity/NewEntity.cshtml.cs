using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.EditEntity;

/// <summary>A new legal entity.</summary>
[Asks<AddEntity>]
internal sealed class NewEntityModel(IEntities entities, AddEntityHandler handler) : GatedPage, IEntityFields
{
    [BindProperty, Required]
    public OrganisationNumber? Number { get; set; }

    [BindProperty, Required]
    public EntityForm? Form { get; set; }

    [BindProperty]
    public LegalEntityId? Group { get; set; }

    [BindProperty]
    public EntityInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Forms { get; } =
    [
        new(nameof(EntityForm.Region), new("Region", "Region")), new(nameof(EntityForm.Company), new("Bolag", "Company")), new(nameof(EntityForm.Foundation), new("Stiftelse", "Foundation")),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        (Input.OrderDigits, Input.OrderFirst) = (7, 1);
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AddEntity(),
        (permit, token) => handler.HandleAsync(permit, new NewEntityFacts(Number!, Form!.Value, Group), Input, token),
        id => Done(Links.Entity(id), new("Den juridiska personen är upplagd. Lägg till mönster för dess referenser.", "The legal entity is added. Add patterns for its references.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AddEntity(), ct)).IsRefused(out var no))
        {
            return no;
        }

        Groups = [.. (await entities.AllAsync(ct)).Where(one => one.Form == EntityForm.Region).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        return null;
    }
}
