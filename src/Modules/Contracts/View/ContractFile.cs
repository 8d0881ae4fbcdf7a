using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.Remind;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.View;

/// <summary>A ceiling as the page shows it, in kronor.</summary>
internal sealed record CeilingRow(Text Name, LegalEntityId? Entity, decimal Used, decimal Ordered, decimal? Limit, DateOnly? ReachedOn)
{
    /// <summary>The same in quantity, when the contract counts one.</summary>
    public QuantityRow? Quantity { get; init; }
}

/// <summary>A ceiling in quantity as the page shows it, in units.</summary>
internal sealed record QuantityRow(Text Unit, decimal Used, decimal Ordered, decimal? Limit, DateOnly? ReachedOn);

/// <summary>A participant as the page shows it.</summary>
internal sealed record ParticipantRow(string Name, Text Basis, bool MayCallOff, decimal Share, ContractDocument? PowerOfAttorney);

/// <summary>A line of the history.</summary>
internal sealed record HistoryRow(Instant At, string Who, string Action, string Ground);

/// <summary>Everything the contract's pages show of one contract.</summary>
internal sealed record ContractFile
{
    public required Contract Contract { get; init; }

    public required ContractStage Stage { get; init; }

    public required SupplierView? Supplier { get; init; }

    public required string Holder { get; init; }

    public required PersonView? Owner { get; init; }

    public required PersonView? Deputy { get; init; }

    public required IReadOnlyList<ParticipantRow> Participants { get; init; }

    public required IReadOnlyList<CeilingRow> Ceilings { get; init; }

    public required IReadOnlyList<PriceList> PriceLists { get; init; }

    public required ValidList? Prices { get; init; }

    public required IReadOnlyList<ContractDate> Dates { get; init; }

    public required IReadOnlyList<Reminder> OpenReminders { get; init; }

    /// <summary>Direct awards beside the contract, for staff, with the supplier's name.</summary>
    public required IReadOnlyList<(DirectAward Award, string Entity, string Supplier)> DirectAwards { get; init; }

    /// <summary>Documents that the reader may see, the latest first.</summary>
    public required IReadOnlyList<(ContractDocument Document, string Participant)> Documents { get; init; }

    /// <summary>The procurement that it comes from, with the address of its page for staff.</summary>
    public (ContractOrigin Origin, string Href)? Origin { get; init; }

    /// <summary>Conditions to follow up.</summary>
    public required IReadOnlyList<ContractTerm> Terms { get; init; }
}

/// <summary>Loads a contract for its pages; the permit to read it has been given.</summary>
internal sealed class ContractFiles(Reads reads, IEntities entities, IPeople people, ISuppliers suppliers, AuditTrail trail, IAwardStanding procurements, TimeProvider clock)
{
    private const decimal Micro = 1_000_000m;

    private static readonly Text Whole = new("Hela avtalet", "The whole contract");

    public async Task<ContractFile> LoadAsync(Permit<ReadContract> permit, CancellationToken ct)
    {
        var db = reads.Of<ContractsDb>();
        var id = permit.Action.Contract;
        var today = SwedishTime.Today(clock);
        var contract = await db.Contracts.Include(one => one.Participants).Include(one => one.Options).Include(one => one.Lots).AsSplitQuery().SingleAsync(one => one.Id == id, ct);
        var names = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        var ceilings = await db.Ceilings.Where(row => row.Contract == id).ToListAsync(ct);
        var lists = await db.PriceLists.Where(list => list.Contract == id).OrderByDescending(list => list.Sequence).ToListAsync(ct);
        var isStaff = permit.Actor.Kind != ActorKind.SupplierPerson;
        var documents = await db.Documents.Where(one => one.Contract == id && (isStaff || !one.IsForStaffOnly)).OrderByDescending(one => one.AddedAt).ToListAsync(ct);
        var awards = isStaff ? await db.DirectAwards.Where(one => one.Contract == id).OrderByDescending(one => one.DecidedAt).ToListAsync(ct) : [];
        var awarded = await suppliers.NamesAsync([.. awards.Select(one => one.Supplier)], ct);
        var origin = await db.Origins.FirstOrDefaultAsync(one => one.Contract == id, ct);
        List<PriceList> approved = [.. lists.Where(list => list.State == PriceListState.Approved)];
        return new ContractFile
        {
            Contract = contract,
            Stage = contract.StageOn(today, ceilings.Exists(row => row.Entity is null && row.IsReached)),
            Supplier = await suppliers.FindAsync(contract.Supplier, ct),
            Holder = names[contract.Holder],
            Owner = await people.FindAsync(contract.Owner, ct),
            Deputy = contract.Deputy is { } deputy ? await people.FindAsync(deputy, ct) : null,
            Participants = [.. contract.Participants.OrderByDescending(part => part.ShareBasisPoints).Select(part => new ParticipantRow(names[part.Entity], BasisOf(part.Basis), part.MayCallOff, part.ShareBasisPoints / 10_000m, documents.Find(one => one.Participant == part.Entity)))],
            Ceilings = [.. ceilings
                .OrderBy(row => row.Entity is not null).ThenByDescending(row => row.LimitMinor)
                .Select(row => Row(row, contract, names, today))],
            PriceLists = lists,
            Prices = PriceLists.ValidOn(approved, contract, today),
            Dates = ContractDates.Of(contract, ContractReminders.PricesThrough(approved, contract), today),
            OpenReminders = await db.Reminders.Where(reminder => reminder.Contract == id && reminder.HandledOn == null).ToListAsync(ct),
            DirectAwards = [.. awards.Select(one => (one, names[one.Entity], awarded.GetValueOrDefault(one.Supplier, string.Empty)))],
            Origin = origin is null ? null : (origin, procurements.Href(origin.Case)),
            Terms = await db.Terms.Where(one => one.Contract == id).OrderBy(one => one.Sequence).ToListAsync(ct),
            Documents = [.. documents.Select(one => (one, one.Participant is { } entity ? names[entity] : string.Empty))],
        };
    }

    /// <summary>What was done to the contract and its price lists, latest first.</summary>
    public async Task<IReadOnlyList<HistoryRow>> HistoryAsync(ContractFile file, CancellationToken ct)
    {
        var all = await trail.OfAsync([ObjectRef.To(file.Contract.Id), .. file.Contract.Import is { } import ? [new ObjectRef(nameof(ContractImport), import.ToString())] : Array.Empty<ObjectRef>(), .. file.PriceLists.Select(list => ObjectRef.To(list.Id))], ct);
        List<AuditLine> lines = [.. all.Where(line => ActionTexts.Knows(line.Action))];
        var ids = lines.Select(line => Guid.TryParse(line.Actor, out var person) ? (PersonId?)PersonId.From(person) : null).OfType<PersonId>().Distinct().ToArray();
        var names = await people.NamesAsync(ids, ct);
        return [.. Enumerable.Reverse(lines).Select(line => new HistoryRow(
            line.Moment,
            Guid.TryParse(line.Actor, out var person) ? names.GetValueOrDefault(PersonId.From(person), "–") : new Text("Samköp (automatiskt)", "Samköp (automatic)").ToString(),
            ActionTexts.Of(line.Action).ToString(),
            line.Ground))];
    }

    public static Text BasisOf(ParticipationBasis basis) => basis switch
    {
        ParticipationBasis.Own => new("Eget avtal", "Own contract"),
        ParticipationBasis.PowerOfAttorney => new("Fullmakt", "Power of attorney"),
        _ => new("Samordnad upphandling", "Joint procurement"),
    };

    private static CeilingRow Row(Ceiling row, Contract contract, Dictionary<LegalEntityId, string> names, DateOnly today) => new(
        row.Entity is { } entity ? Text.Same(names[entity]) : Whole,
        row.Entity,
        row.ConsumedMinor / 100m,
        row.ReservedMinor / 100m,
        row.LimitMinor / 100m,
        row.LimitMinor is { } limit ? CeilingForecast.ReachedOn(contract.Start, today, row.TakenMinor, limit) : null)
    {
        Quantity = contract.QuantityUnit is not { } unit ? null : new QuantityRow(
            unit.Symbol,
            row.QuantityConsumedMicro / Micro,
            row.QuantityReservedMicro / Micro,
            row.QuantityLimitMicro / Micro,
            row.QuantityLimitMicro is { } most ? CeilingForecast.ReachedOn(contract.Start, today, row.QuantityTakenMicro, most) : null),
    };
}

/// <summary>What the module's verbs are called in the history.</summary>
internal static class ActionTexts
{
    private static readonly Dictionary<string, Text> Known = new ActionKind[]
    {
        CreateContract.Kind, ChangeContract.Kind, MoveContract.Kind, DecideOption.Kind, ReallocateCeiling.Kind, RaiseCeiling.Kind, ImportContracts.Kind, AttachDocument.Kind, RecordDirectAward.Kind, HandleReminder.Kind,
        ProposePriceList.Kind, DecidePriceList.Kind, SeedContracts.Kind, RemindOfDates.Kind,
    }.ToDictionary(kind => kind.Verb, kind => kind.Text, StringComparer.Ordinal);

    /// <summary>False for what other modules do in the background, such as indexing: no news to those who manage the contract.</summary>
    public static bool Knows(string verb) => Known.ContainsKey(verb);

    public static Text Of(string verb) => Known[verb];
}
