using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Attest;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.AddAttest;

/// <summary>One right as typed.</summary>
internal sealed class AttestInput
{
    [Required]
    public PersonId? Person { get; set; }

    [Required]
    public AttestAct? Act { get; set; }

    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required, StringLength(20)]
    public string Area { get; set; } = string.Empty;

    /// <summary>Largest amount in kronor excluding VAT; empty: no limit.</summary>
    public decimal? Limit { get; set; }

    [Required]
    public DateOnly? From { get; set; }

    public DateOnly? Through { get; set; }

    public PersonId? Substitute { get; set; }

    /// <summary>The board's decision.</summary>
    [Required, StringLength(200)]
    public string Decision { get; set; } = string.Empty;
}

/// <summary>Adds one row to the attest register, by the same rules as a file: with a decision, never for oneself (ORG-022).</summary>
internal sealed class AddAttestEntryHandler(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<AddAttestEntry> permit, AttestInput input, CancellationToken ct) =>
        work.WriteAsync<AddAttestEntry, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var (person, act, entity, area, from) = (input.Person!.Value, input.Act!.Value, input.Entity!.Value, input.Area.Trim(), input.From!.Value);
                if (person == permit.Actor.Person || (input.Substitute is { } stand && stand == permit.Actor.Person))
                {
                    return Refusals.AttestForSelf.With();
                }

                if (!permit.Scope.Covers(entity) || !await db.People.AnyAsync(one => one.Id == person && one.IsActive && one.Supplier == null, ct))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (!AttestArea.IsValid(area) || input.Through < from || input.Substitute == person || Limit(input.Limit).IsRefused(out _, out var limit))
                {
                    return Refusals.BadAttestRow.On(nameof(input.Area));
                }

                if (await db.AttestEntries.AnyAsync(one => one.Person == person && one.Act == act && one.Entity == entity && one.Area == area && one.From == from, ct))
                {
                    return Refusals.AttestExists.On(nameof(input.From));
                }

                var entry = new AttestEntry
                {
                    Id = EntityId.New<AttestEntryId>(clock),
                    Person = person,
                    Act = act,
                    Entity = entity,
                    Area = area,
                    Limit = limit,
                    From = from,
                    Through = input.Through,
                    Substitute = input.Substitute,
                    Decision = input.Decision.Trim(),
                };
                db.AttestEntries.Add(entry);
                session.Audit(AuditNote.On(entry.Id, entity) with { After = ImportAttestHandler.Facts(entry) });
                return Done.It;
            },
            ct);

    private static Result<NetAmount?> Limit(decimal? kronor)
    {
        if (kronor is not { } given)
        {
            return (NetAmount?)null;
        }

        return given is > 0 and < 100_000_000_000m && !Money.FromDecimal(given).IsRefused(out _, out var money) ? NetAmount.From(money) : Refusals.BadAttestRow.With();
    }
}

/// <summary>The form for one attest right.</summary>
[Asks<AddAttestEntry>]
internal sealed class NewAttestEntryModel(Reads reads, IEntities entities, AddAttestEntryHandler handler, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public AttestInput Input { get; set; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Acts { get; } = [new(nameof(AttestAct.Receipt), new("Mottagningsattest", "Receipt approval")), new(nameof(AttestAct.Expenditure), new("Beslutsattest", "Expenditure approval"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Input.From = SwedishTime.Today(clock);
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AddAttestEntry(), (permit, token) => handler.HandleAsync(permit, Input, token), _ => Done($"{Links.Attest}?entity={Input.Entity!.Value.Value}", new("Attesträtten är tillagd.", "The attest right is added.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AddAttestEntry(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        var people = await reads.Of<OrganisationDb>().People.Where(one => one.IsActive && one.Supplier == null).OrderBy(one => one.Name).ToListAsync(ct);
        People = [.. people.Where(one => one.Id != permit.Actor.Person && (one.HomeEntity is not { } home || permit.Scope.Covers(home)))
            .Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.IsProtected ? one.Title : $"{one.Name}, {one.Title}")))];
        return null;
    }
}
