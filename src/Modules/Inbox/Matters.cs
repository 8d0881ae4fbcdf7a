using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Persistence;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Inbox;

/// <inheritdoc cref="IInbox" />
internal sealed class Matters(Reads current, IPeople people, IAbsences absences, TimeProvider clock) : IInbox
{
    private static readonly ListOrder<Matter> MostUrgent = ListOrder.Of<Matter>().Up(matter => matter.Due ?? DateOnly.MaxValue).Up(matter => matter.Id);

    public async Task PutAsync(WriteSession session, NewMatter matter, CancellationToken ct)
    {
        var db = session.Of<InboxDb>();
        var stored = await FindAsync(db, matter.About, matter.Step, ct);
        if (stored is null)
        {
            stored = new Matter
            {
                Id = EntityId.New<MatterId>(clock),
                ObjectKind = matter.About.Kind,
                ObjectId = matter.About.Id,
                Step = matter.Step,
                ArrivedAt = session.Now,
                WhatSv = string.Empty,
                WhatEn = string.Empty,
                WhySv = string.Empty,
                WhyEn = string.Empty,
                Href = string.Empty,
            };
            db.Matters.Add(stored);
        }

        stored.Update(matter);
    }

    public async Task CloseAsync(WriteSession session, ObjectRef about, string step, CancellationToken ct)
    {
        if (await FindAsync(session.Of<InboxDb>(), about, step, ct) is { ClosedAt: null } stored)
        {
            stored.ClosedAt = session.Now;
        }
    }

    public async Task<IReadOnlyList<DueMatter>> DueAsync(IReads reads, string objectKind, DateOnly through, CancellationToken ct) =>
        [
            .. (await reads.Of<InboxDb>().Matters.AsNoTracking().Where(matter => matter.ObjectKind == objectKind && matter.ClosedAt == null && matter.Due <= through).ToListAsync(ct))
                .Select(matter => new DueMatter(matter.About, matter.Step, matter.Person, matter.Due!.Value, matter.RemindedOn)),
        ];

    public async Task<int> CountAsync(PersonId person, CancellationToken ct) =>
        await CountAsync(await PartsForAsync(person, ct), ct);

    /// <summary>The open matters, the most urgent first, those without a last day at the end; and how many there are in all.</summary>
    internal async Task<(Paged<Matter> Shown, int Count)> ListAsync(PersonId person, string? place, int size, CancellationToken ct)
    {
        var parts = await PartsForAsync(person, ct);
        var shown = await PageQueries.PageAsync(parts, MostUrgent, place, size, ct);
        return (shown, shown is { Previous: null, Next: null } ? shown.Rows.Count : await CountAsync(parts, ct));
    }

    /// <summary>All open matters of many persons in the order of <see cref="ListAsync"/>, asked once.</summary>
    internal async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<Matter>>> ListsAsync(IReadOnlyCollection<PersonId> persons, CancellationToken ct)
    {
        var actors = await people.ActorsOfAsync(persons, ct);
        var away = (await absences.StandInsAsync(current, SwedishTime.Today(clock), ct)).ToLookup(one => one.Deputy, one => one.Person);
        var open = await current.Of<InboxDb>().Matters.AsNoTracking().Where(matter => matter.ClosedAt == null)
            .OrderBy(matter => matter.Due ?? DateOnly.MaxValue).ThenBy(matter => matter.Id).ToListAsync(ct);
        return persons.Distinct().ToDictionary(person => person, person => (IReadOnlyList<Matter>)[.. open.Where(matter => WaitsFor(matter, person, actors.GetValueOrDefault(person), away[person]))]);
    }

    private static bool WaitsFor(Matter matter, PersonId person, Actor? actor, IEnumerable<PersonId> standsInFor) => matter.Person is { } named
        ? named == person || standsInFor.Contains(named)
        : actor is not null && actor.HasAny(matter.Role, matter.Entity);

    /// <summary>The matter, when it waits for the person.</summary>
    internal async Task<Matter?> FindForAsync(PersonId person, MatterId id, CancellationToken ct) =>
        await (await PartsForAsync(person, ct)).Select(part => part.Where(matter => matter.Id == id)).Aggregate((all, part) => all.Concat(part)).FirstOrDefaultAsync(ct);

    /// <summary>The open matters that wait for the person: named, or through a role held today.</summary>
    internal async Task<IReadOnlyList<IQueryable<Matter>>> PartsForAsync(PersonId person, CancellationToken ct)
    {
        var actor = await people.ActorOfAsync(person, ct) ?? Actor.Anonymous;
        var open = current.Of<InboxDb>().Matters.Where(matter => matter.ClosedAt == null);
        // Who is away has the matters seen by the deputy too; whether the deputy may act is for the page's policy to say.
        PersonId[] persons = [person, .. await absences.StandsInForAsync(current, person, SwedishTime.Today(clock), ct)];
        List<IQueryable<Matter>> parts = [.. persons.Distinct().Select(one => open.Where(matter => matter.Person == one))];
        // One branch an entity: the roles held differ between entities, and each branch uses the role index.
        foreach (var held in actor.Assignments.GroupBy(one => one.Entity))
        {
            var entity = held.Key;
            var roles = held.Aggregate(Roles.None, (all, one) => all | one.Role);
            parts.Add(open.Where(matter => matter.Person == null && matter.Entity == entity && (matter.Role & roles) != 0));
        }

        return parts;
    }

    private static Task<int> CountAsync(IReadOnlyList<IQueryable<Matter>> parts, CancellationToken ct) => parts.Aggregate((all, part) => all.Concat(part)).CountAsync(ct);

    // Also sees what this session has added and not flushed yet, so that put and close in one transaction meet.
    private static async Task<Matter?> FindAsync(InboxDb db, ObjectRef about, string step, CancellationToken ct) =>
        db.Matters.Local.FirstOrDefault(matter => matter.ObjectKind == about.Kind && matter.ObjectId == about.Id && matter.Step == step)
        ?? await db.Matters.FirstOrDefaultAsync(matter => matter.ObjectKind == about.Kind && matter.ObjectId == about.Id && matter.Step == step, ct);
}
