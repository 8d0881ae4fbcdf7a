using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Decisions;

/// <summary>A decision by delegation as typed.</summary>
internal sealed class DecisionInput
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required, StringLength(100)]
    public string Board { get; set; } = string.Empty;

    [Required, StringLength(20)]
    public string Point { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string What { get; set; } = string.Empty;

    [Required]
    public PersonId? Person { get; set; }

    [Required]
    public DateOnly? DecidedOn { get; set; }

    [Required, StringLength(40)]
    [NotFreeText("a register number")]
    public string RegisterNumber { get; set; } = string.Empty;
}

/// <summary>Puts a decision that was taken outside the system on its board's list. Refuses a day to come (ORG-044) and a number that is listed already (ORG-045).</summary>
internal sealed class AddDecisionHandler(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<AddDecision> permit, DecisionInput input, CancellationToken ct) =>
        work.WriteAsync<AddDecision, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var (entity, person, day, number) = (input.Entity!.Value, input.Person!.Value, input.DecidedOn!.Value, input.RegisterNumber.Trim());
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (day > session.Now.DateInSweden() || !await db.People.AnyAsync(one => one.Id == person && one.Supplier == null, ct))
                {
                    return Refusals.FaultyDecision.On(nameof(input.DecidedOn));
                }

                if (await db.Decisions.AnyAsync(one => one.Entity == entity && one.RegisterNumber == number, ct))
                {
                    return Refusals.DecisionListed.On(nameof(input.RegisterNumber), number);
                }

                var decision = Decision(session, input, number);
                db.Decisions.Add(decision);
                session.Audit(new AuditNote(new ObjectRef(decision.AboutKind, decision.AboutId))
                {
                    Entity = entity,
                    After = new { decision.Board, decision.Point, decision.RegisterNumber, On = SwedishDates.Iso(day) },
                });
                return Done.It;
            },
            ct);

    // The object is the decision itself: what it is about lies outside the system. The hour is not known, only when it was noted.
    private DelegatedDecision Decision(WriteSession session, DecisionInput input, string number)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new DelegatedDecision
        {
            Id = id,
            Entity = input.Entity!.Value,
            Board = input.Board.Trim(),
            Point = input.Point.Trim(),
            AboutKind = nameof(DelegatedDecision),
            AboutId = id.ToString(),
            What = input.What.Trim(),
            Person = input.Person!.Value,
            RegisterNumber = number,
            DecidedAt = session.Now,
            DecidedOn = input.DecidedOn!.Value,
        };
    }
}

/// <summary>The form for one decision.</summary>
[Asks<AddDecision>]
internal sealed class NewDecisionModel(Reads reads, IEntities entities, AddDecisionHandler handler, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Input.DecidedOn = SwedishTime.Today(clock);
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AddDecision(),
        (permit, token) => handler.HandleAsync(permit, Input, token),
        _ => Done($"{Links.Decisions}?fran={SwedishDates.Iso(Input.DecidedOn!.Value)}", new("Beslutet står i listan.", "The decision is on the list.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AddDecision(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        // Also who has left: a decision may be noted afterwards.
        var people = await reads.Of<OrganisationDb>().People.Where(one => one.Supplier == null).OrderBy(one => one.Name).ToListAsync(ct);
        People = [.. people.Where(one => one.HomeEntity is not { } home || permit.Scope.Covers(home))
            .Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.IsProtected ? one.Title : $"{one.Name}, {one.Title}")))];
        return null;
    }
}
