using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Web;

namespace Samkop.Organisation.EditEntity;

/// <summary>One legal entity: its facts, its number series, and its reference patterns with a field to try them.</summary>
[Asks<BrowseOrganisation>]
internal sealed class EditEntityModel(Reads reads, ChangeEntityHandler handler, PatternKeeping patterns) : GatedPage, IEntityFields
{
    [BindProperty(SupportsGet = true)]
    public LegalEntityId Id { get; set; }

    [BindProperty(Name = nameof(Input))]
    public EntityInput Input { get; set; } = new();

    [BindProperty(Name = nameof(Pattern))]
    public PatternInput Pattern { get; set; } = new();

    public LegalEntity Entity { get; private set; } = null!;

    public IReadOnlyList<EntityReference> Patterns { get; private set; } = [];

    /// <summary>What the sample was read as, after a try.</summary>
    public string? ReadAs { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(ReferenceKind.Order), new("Ordernummer", "Order number")),
        new(nameof(ReferenceKind.BuyerReference), new("Referens eller ansvarskod", "Reference or responsibility code")),
        new(nameof(ReferenceKind.Subscription), new("Abonnemang", "Subscription")),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = EntityInput.Of(Entity);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Forget(nameof(Pattern));
        return DoAsync(new ChangeEntity(Id), (permit, token) => handler.HandleAsync(permit, Input, token), _ => Done(Links.Entity(Id), new("Ändringen är sparad.", "The change is saved.")), ct);
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken ct) => WithPatternAsync(
        (_, _) => Task.FromResult(Pattern.Try().Map(tried => tried.ReadAs)),
        read =>
        {
            ReadAs = read;
            return Page();
        },
        ct);

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => WithPatternAsync(
        (permit, token) => patterns.AddAsync(permit, Pattern, token),
        _ => Done(Links.Entity(Id), new("Mönstret är tillagt.", "The pattern is added.")),
        ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid pattern, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new ChangeEntity(Id), (permit, token) => patterns.RemoveAsync(permit, pattern, token), _ => Done(Links.Entity(Id), new("Mönstret är borttaget.", "The pattern is removed.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ChangeEntity(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (!permit.Scope.Covers(Id) || await reads.Of<OrganisationDb>().Entities.FirstOrDefaultAsync(one => one.Id == Id, ct) is not { } entity)
        {
            return WorkRefusals.NotFound.With();
        }

        Entity = entity;
        Patterns = await reads.Of<OrganisationDb>().References.Where(one => one.Entity == Id).OrderBy(one => one.Place).ToListAsync(ct);
        return null;
    }

    // Two forms on one page: the facts are not judged when a pattern is sent, and the other way round.
    private async Task<IActionResult> WithPatternAsync<T>(Func<Permit<ChangeEntity>, CancellationToken, Task<Result<T>>> handle, Func<T, IActionResult> done, CancellationToken ct)
    {
        Forget(nameof(Input));
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = EntityInput.Of(Entity);
        return await DoAsync(new ChangeEntity(Id), handle, done, ct);
    }

    private void Forget(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(prefix + ".", StringComparison.Ordinal) || key == prefix).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
