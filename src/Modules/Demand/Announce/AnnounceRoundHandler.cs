using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Announce;

/// <summary>Announces a round: checks lots, days and invitations, gives it a number and a place in the register.</summary>
internal sealed class AnnounceRoundHandler(UnitOfWork work, IEntities entities, IPeople people, IRegister register, TimeProvider clock)
{
    public async Task<Result<RoundId>> HandleAsync(Permit<AnnounceRound> permit, RoundForm form, RoundId? id, CancellationToken ct)
    {
        var all = (await entities.AllAsync(ct)).ToDictionary(one => one.Id);
        List<InviteForm> invited = [.. form.Invited.Where(one => one.IsInvited && all.ContainsKey(one.Entity)).DistinctBy(one => one.Entity)];
        if (FaultOf(form) is { } faulty)
        {
            return faulty;
        }

        if (await FaultOfAsync(invited, all, ct) is { } uninvited)
        {
            return uninvited;
        }

        var entity = all[permit.Action.Entity!.Value];
        List<LotForm> lots = [.. form.Lots.Where(lot => !lot.IsEmpty)];
        var invitations = invited.Select(one => new Invitation(all[one.Entity].OrganisationNumber, all[one.Entity].Name, KindOf(all[one.Entity].Form), [.. one.Persons.Select(person => person.Value.ToString())])).ToList();
        if (JoiningRound.Announce(entity.OrganisationNumber, [.. lots.Select(lot => lot.Name!.Trim())], invitations, form.Opens!.Value, form.Closes!.Value, form.Notice!.Value).IsRefused(out var no))
        {
            return no with { Field = "Input.Closes" };
        }

        return await work.WriteAsync<AnnounceRound, RoundId>(
            permit,
            async session =>
            {
                var round = await AddAsync(session, permit, form, entity, id ?? EntityId.New<RoundId>(clock));
                AddParts(session, round, lots, [.. invited.Select(one => (one, all[one.Entity]))]);
                var record = new NewRecord { About = ObjectRef.To(round.Id), Entity = round.Entity, Type = "case", NeedsNumber = true, Title = $"Anslutningsrunda {round.Number} {round.Subject}" }; // sv-literal
                round.RegisterNumber = (await register.RegisterAsync(session, record, ct)).Number;
                session.Audit(AuditNote.On(round.Id, round.Entity) with { After = new { round.Number, round.Subject, Closes = SwedishDates.Iso(round.Closes), lots = lots.Count, invited = invited.Count } });
                return round.Id;
            },
            ct);
    }

    /// <summary>Which kind of entity the library knows it as.</summary>
    internal static EntityKind KindOf(EntityForm form) => form switch
    {
        EntityForm.Company => EntityKind.Company,
        EntityForm.Foundation => EntityKind.Foundation,
        _ => EntityKind.Authority,
    };

    private static Refusal? FaultOf(RoundForm form)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < form.Lots.Count; i++)
        {
            var (lot, field) = (form.Lots[i], $"Input.Lots[{i}]");
            if (lot.IsEmpty)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(lot.Name) || lot.Unit is null || lot.Cpv is null)
            {
                return Refusals.LotFaulty.On($"{field}.Name", i + 1);
            }

            if (!seen.Add(lot.Name.Trim()))
            {
                return Refusals.LotTwice.On($"{field}.Name", lot.Name.Trim());
            }

            if (PriceSteps.Read(lot.PriceSteps).IsRefused(out var no))
            {
                return no with { Field = $"{field}.PriceSteps" };
            }
        }

        return seen.Count == 0 ? Refusals.NoLots.On("Input.Lots[0].Name") : null;
    }

    private async Task<Refusal?> FaultOfAsync(List<InviteForm> invited, Dictionary<LegalEntityId, EntityView> all, CancellationToken ct)
    {
        if (invited.Count == 0)
        {
            return Refusals.NobodyInvited.With();
        }

        var actors = await people.ActorsOfAsync([.. invited.SelectMany(one => one.Persons)], ct);
        var without = invited.Find(one => !one.Persons.Any() || one.Persons.Any(person => actors.GetValueOrDefault(person)?.HasAny(Roles.Staff, one.Entity) != true));
        return without is null ? null : Refusals.PersonMissing.With(all[without.Entity].Name);
    }

    private static async Task<Round> AddAsync(WriteSession session, Permit<AnnounceRound> permit, RoundForm form, EntityView entity, RoundId id)
    {
        var year = session.Now.DateInSweden().Year;
        var number = await session.NextNumberAsync($"demand-round-{year}");
        var round = new Round
        {
            Id = id,
            Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"R{year}-{number:000}"),
            Subject = form.Subject.Trim(),
            About = form.About.Trim(),
            Entity = entity.Id,
            JointBody = entity.OrganisationNumber,
            Opens = form.Opens!.Value,
            Closes = form.Closes!.Value,
            Notice = form.Notice!.Value,
            Phase = RoundPhase.Announced,
            RegisterNumber = string.Empty,
            ProcurementReference = form.ProcurementReference?.Trim() ?? string.Empty,
            CreatedBy = permit.Actor.Person!.Value,
        };
        session.Of<DemandDb>().Rounds.Add(round);
        return round;
    }

    private void AddParts(WriteSession session, Round round, List<LotForm> lots, IReadOnlyList<(InviteForm Form, EntityView Entity)> invited)
    {
        var db = session.Of<DemandDb>();
        db.Lots.AddRange(lots.Select((lot, index) => new RoundLot
        {
            Id = NewId(), Round = round.Id, Sequence = index + 1, Name = lot.Name!.Trim(), Description = lot.Description?.Trim() ?? string.Empty,
            Unit = lot.Unit!, Cpv = lot.Cpv!, PriceSteps = lot.PriceSteps?.Trim() ?? string.Empty,
        }));
        foreach (var (form, entity) in invited)
        {
            db.Invitations.Add(new RoundInvitation { Id = NewId(), Round = round.Id, Entity = entity.Id, OrganisationNumber = entity.OrganisationNumber, Name = entity.Name, Kind = KindOf(entity.Form) });
            db.Persons.AddRange(form.Persons.Select(person => new InvitedPerson { Id = NewId(), Round = round.Id, Entity = entity.Id, Person = person }));
        }
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
