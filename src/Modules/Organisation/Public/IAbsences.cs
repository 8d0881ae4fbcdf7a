using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>Who is away and who stands in.</summary>
public interface IAbsences
{
    /// <summary>The deputy of a person who is away that day; <see langword="null"/> when the person is at work or named none.</summary>
    Task<PersonId?> DeputyOfAsync(IReads reads, PersonId person, DateOnly day, CancellationToken ct);

    /// <summary>Those of the people who are away that day and have a deputy, in one question.</summary>
    Task<IReadOnlySet<PersonId>> WithDeputyAsync(IReads reads, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken ct);

    /// <summary>All who are away that day and their deputies.</summary>
    Task<IReadOnlyList<(PersonId Person, PersonId Deputy)>> StandInsAsync(IReads reads, DateOnly day, CancellationToken ct);

    /// <summary>Those whose deputy this person is that day.</summary>
    Task<IReadOnlyList<PersonId>> StandsInForAsync(IReads reads, PersonId deputy, DateOnly day, CancellationToken ct);
}
