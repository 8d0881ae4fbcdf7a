using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Opening;

/// <summary>Begin a procurement from a need, in one short form.</summary>
[Asks<OpenCase>]
internal sealed class NewCaseModel(IEntities entities, CaseOpening opening) : GatedPage
{
    [BindProperty]
    public NeedForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Natures { get; } = Choice.Of<Nature>(Words.Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.Entity = (await ActorAsync(ct)).HomeEntity;
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new OpenCase(Input.Entity),
        (permit, token) => opening.OpenAsync(permit, Input, token),
        id => Done(Links.Case(id), new("Upphandlingen är påbörjad och diarieförd.", "The procurement has begun and stands in the register.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new OpenCase(Entity: null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Entities.Contains(entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        return null;
    }
}
