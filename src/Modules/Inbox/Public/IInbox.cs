using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Public;

/// <summary>A matter in the inbox.</summary>
public readonly record struct MatterId(Guid Value) : IEntityId<MatterId>
{
    /// <inheritdoc />
    public static MatterId From(Guid value) => new(value);
}

/// <summary>To whom a matter goes: one person, or all who hold a role in an entity (the first to act takes it).</summary>
/// <param name="Person">One person.</param>
/// <param name="Role">A role, when no person is named.</param>
/// <param name="Entity">The entity in which the role is held.</param>
public sealed record Addressee(PersonId? Person, Roles Role, LegalEntityId Entity)
{
    /// <summary>One person.</summary>
    public static Addressee To(PersonId person, LegalEntityId entity) => new(person, Roles.None, entity);

    /// <summary>Everyone with the role in the entity.</summary>
    public static Addressee ToRole(Roles role, LegalEntityId entity) => new(null, role, entity);
}

/// <summary>Something that waits for somebody: what, why me, amount, by when, and where to act.</summary>
public sealed record NewMatter
{
    /// <summary>The object it is about; with <see cref="Step"/> it identifies the matter, so that it is never doubled.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>The step that waits: <c>approve</c>, <c>receipt</c>, <c>deviation</c>.</summary>
    public required string Step { get; init; }

    /// <summary>What: "Rekvisition från avdelning 52, 3 rader".</summary>
    public required Text What { get; init; }

    /// <summary>Why it came to this person: the rule and the register row.</summary>
    public required Text WhyYou { get; init; }

    /// <summary>To whom.</summary>
    public required Addressee To { get; init; }

    /// <summary>Amount to show (net), if any.</summary>
    public NetAmount? Amount { get; init; }

    /// <summary>How it fits with contract and price, in a few words.</summary>
    public Text? Fit { get; init; }

    /// <summary>Last day, if any.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The page where one acts.</summary>
    public required string Href { get; init; }

    /// <summary>True when the content is secret for others than the addressee: no search, no mail text.</summary>
    public bool IsProtected { get; init; }

    /// <summary>True when something deviates, so that it must be opened before it is decided on. What is protected always must.</summary>
    public bool IsFlagged { get; init; }
}

/// <summary>An open matter whose day is near or past.</summary>
/// <param name="About">Its object.</param>
/// <param name="Step">Its step.</param>
/// <param name="Person">Who is waited for; <see langword="null"/> when it waits for a role.</param>
/// <param name="Due">Last day.</param>
/// <param name="RemindedOn">When the one who is waited for was reminded.</param>
public sealed record DueMatter(ObjectRef About, string Step, PersonId? Person, DateOnly Due, DateOnly? RemindedOn);

/// <summary>One inbox per person. Modules put matters in and take them out in their own transaction.</summary>
public interface IInbox
{
    /// <summary>Puts a matter in, or updates the one with the same object and step.</summary>
    Task PutAsync(WriteSession session, NewMatter matter, CancellationToken ct);

    /// <summary>The step is done, or fell away: the matter leaves the inbox.</summary>
    Task CloseAsync(WriteSession session, ObjectRef about, string step, CancellationToken ct);

    /// <summary>The open matters about objects of a kind that are due by the day: what a module's own reminders go by.</summary>
    Task<IReadOnlyList<DueMatter>> DueAsync(IReads reads, string objectKind, DateOnly through, CancellationToken ct);

    /// <summary>How many matters wait for the person, deputies' matters included.</summary>
    Task<int> CountAsync(PersonId person, CancellationToken ct);
}
