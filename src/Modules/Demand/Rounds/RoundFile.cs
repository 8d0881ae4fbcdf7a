using Dapper;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Rounds;

/// <summary>Everything stored of one round, and the round that judges its steps.</summary>
internal sealed record RoundFile
{
    public required Round Round { get; init; }

    public required IReadOnlyList<RoundLot> Lots { get; init; }

    public required IReadOnlyList<RoundInvitation> Invitations { get; init; }

    public required IReadOnlyList<InvitedPerson> Persons { get; init; }

    public required List<Participation> Participations { get; init; }

    public required List<ParticipationVolume> Volumes { get; init; }

    public required List<FrozenVolume> Frozen { get; init; }

    public static async Task<RoundFile> LoadAsync(IReads reads, RoundId id, CancellationToken ct)
    {
        var db = reads.Of<DemandDb>();
        return new RoundFile
        {
            Round = await db.Rounds.SingleAsync(one => one.Id == id, ct),
            Lots = await db.Lots.Where(one => one.Round == id).OrderBy(one => one.Sequence).ToListAsync(ct),
            Invitations = await db.Invitations.Where(one => one.Round == id).OrderBy(one => one.Kind).ThenBy(one => one.Name).ToListAsync(ct),
            Persons = await db.Persons.Where(one => one.Round == id).ToListAsync(ct),
            Participations = await db.Participations.Where(one => one.Round == id).OrderBy(one => one.ChangedAt).ToListAsync(ct),
            Volumes = await db.Volumes.Where(one => one.Round == id).ToListAsync(ct),
            Frozen = await db.Frozen.Where(one => one.Round == id).ToListAsync(ct),
        };
    }

    /// <summary>
    /// The round for a change: its row is locked until the transaction ends, so that closing and joining take turns. On SQLite the write gate
    /// lets one writer in at a time.
    /// </summary>
    public static async Task<RoundFile> LockAsync(WriteSession session, RoundId id, CancellationToken ct)
    {
        if (session.Engine == DatabaseKind.Postgres)
        {
            await session.Connection.ExecuteAsync(new CommandDefinition("SELECT 1 FROM demand_round WHERE id = @id FOR UPDATE", new { id = id.Value }, session.Transaction, cancellationToken: ct));
        }

        return await LoadAsync(session, id, ct);
    }

    public Participation? Of(LegalEntityId entity) => Participations.Find(one => one.Entity == entity);

    public string NameOf(LegalEntityId entity) => Invitations.First(one => one.Entity == entity).Name;

    public string NumberOf(LegalEntityId entity) => Invitations.First(one => one.Entity == entity).OrganisationNumber;

    public LegalEntityId EntityOf(string organisationNumber) => Invitations.First(one => string.Equals(one.OrganisationNumber, organisationNumber, StringComparison.Ordinal)).Entity;

    public RoundLot LotOf(Guid lot) => Lots.First(one => one.Id == lot);

    public RoundLot LotCalled(string name) => Lots.First(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    /// <summary>The round as the library knows it.</summary>
    public JoiningRound State()
    {
        var invited = Invitations.Select(one => new Invitation(
            one.OrganisationNumber, one.Name, one.Kind, [.. Persons.Where(person => person.Entity == one.Entity).Select(person => person.Person.Value.ToString())])).ToList();
        return JoiningRound.Announce(Round.JointBody, [.. Lots.Select(lot => lot.Name)], invited, Round.Opens, Round.Closes, Round.Notice).OrThrow()
            .Restored(Round.Phase, [.. Participations.Where(one => one.State is ParticipationState.Joined or ParticipationState.Left).Select(Enrolment)], Table());
    }

    /// <summary>The frozen table as it stands; null before it is frozen.</summary>
    public FrozenTable? Table() => Round.FrozenOn is not { } day ? null : new FrozenTable(
        day,
        [.. from invitation in Invitations from lot in Lots
            let row = Frozen.Find(one => one.Entity == invitation.Entity && one.Lot == lot.Id)
            where row is not null
            select new FrozenRow(
                invitation.OrganisationNumber, invitation.Name,
                new VolumeCommitment(lot.Name, row.Kind, Domain.Volumes.Exact(row.LowMicro), Domain.Volumes.Exact(row.ExpectedMicro), Domain.Volumes.Exact(row.HighMicro)),
                row.RegisterNumber)]);

    private Enrolment Enrolment(Participation one) => new(
        NumberOf(one.Entity),
        one.State == ParticipationState.Left ? NumberOf(one.Entity) : Round.JointBody,
        [.. Volumes.Where(volume => volume.Participation == one.Id).OrderBy(volume => LotOf(volume.Lot).Sequence).Select(Commitment)],
        one.ChangedBy.Value.ToString(), one.ChangedAt, one.Answers, one.Decision);

    private VolumeCommitment Commitment(ParticipationVolume volume) => new(
        LotOf(volume.Lot).Name, volume.Kind, Domain.Volumes.Exact(volume.LowMicro), Domain.Volumes.Exact(volume.ExpectedMicro), Domain.Volumes.Exact(volume.HighMicro),
        volume.HistoryMicro is { } history ? Domain.Volumes.Exact(history) : null);
}
