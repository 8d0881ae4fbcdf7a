using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>
/// A contract with its participants, lots and options. What was signed changes only by decision: an option taken, a termination,
/// a reallocation in the ceiling ledger. How one orders, who owns it and the contacts may change at any time.
/// </summary>
internal sealed class Contract : IVersioned
{
    /// <summary>Late-payment law: a public buyer pays within 30 days (räntelagen 3 a §); shorter is allowed nowhere in our contracts.</summary>
    public const int ShortestPaymentDays = 30;

    private static readonly int[] ExpiringMonths = [18, 12, 9, 6];

    public ContractId Id { get; init; }

    /// <summary>Number people use: <c>2024-118</c>.</summary>
    public required string Number { get; init; }

    public required string Title { get; set; }

    /// <summary>What it covers, in a sentence or two for those who order.</summary>
    public required string Summary { get; set; }

    /// <summary>Category area, and words that people search for.</summary>
    public required string Category { get; set; }

    public SupplierId Supplier { get; set; }

    /// <summary>The entity that holds the original and in whose register it stands.</summary>
    public LegalEntityId Holder { get; init; }

    /// <summary>Register number (diarienummer); empty until signed.</summary>
    public string RegisterNumber { get; set; } = string.Empty;

    public ContractState State { get; set; }

    public DateOnly Start { get; set; }

    /// <summary>Last day, options taken included.</summary>
    public DateOnly End { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>Ceiling of the whole contract (takvolym), net; <see langword="null"/> = none stated.</summary>
    public NetAmount? TotalCeiling { get; set; }

    /// <summary>Unit in which the ceiling in quantity is counted; <see langword="null"/> = the contract has none.</summary>
    public UnitCode? QuantityUnit { get; set; }

    /// <summary>Ceiling in quantity of the whole contract, in millionths of <see cref="QuantityUnit"/>.</summary>
    public long? TotalQuantityMicro { get; set; }

    /// <summary>The file it was taken in from, if any.</summary>
    public Guid? Import { get; set; }

    public PersonId Owner { get; set; }

    public PersonId? Deputy { get; set; }

    public required string OrderingInstruction { get; set; }

    public required string Freight { get; set; }

    public bool AllowsFreight { get; set; }

    public int PaymentDays { get; set; } = ShortestPaymentDays;

    public required string SupplierContact { get; set; }

    public required string SupplierEmail { get; set; }

    public required string SupplierPhone { get; set; }

    public CpvCode? Cpv { get; set; }

    public int RowVersion { get; set; }

    public List<Participant> Participants { get; init; } = [];

    public List<Lot> Lots { get; init; } = [];

    public List<ExtensionOption> Options { get; init; } = [];

    public bool IsOwnedBy(PersonId? person) => person is not null && (Owner == person || Deputy == person);

    public bool IsInForceOn(DateOnly day) => State is ContractState.Signed or ContractState.Terminated && day >= Start && day <= End;

    public bool MayCallOff(LegalEntityId entity) => Participants.Exists(one => one.Entity == entity && one.MayCallOff);

    /// <summary>Goes on to another state, or refuses (CON-002).</summary>
    public Result<Done> MoveTo(ContractState next)
    {
        if (!ContractStates.Allows(State, next))
        {
            return Refusals.WrongState.With(ContractStates.Of(State), ContractStates.Of(next));
        }

        State = next;
        return Done.It;
    }

    /// <summary>Signs: from now on it binds. Refuses a contract that nobody may use (CON-003) or without an owner's instruction (CON-004).</summary>
    public Result<Done> Sign(DateOnly day)
    {
        if (!Participants.Exists(one => one.MayCallOff))
        {
            return Refusals.NoParticipant.With();
        }

        if (string.IsNullOrWhiteSpace(OrderingInstruction))
        {
            return Refusals.NoInstruction.On(nameof(OrderingInstruction));
        }

        return MoveTo(ContractState.Signed).Map(done =>
        {
            SignedOn = day;
            return done;
        });
    }

    /// <summary>Takes or leaves an option. Refused after its last notice date (CON-006) and when decided already (CON-005).</summary>
    public Result<Done> Decide(ExtensionOption option, bool isTaken, DateOnly day)
    {
        if (State != ContractState.Signed || option.State != OptionState.Open || Options.Exists(one => one.Sequence < option.Sequence && one.State == OptionState.Open))
        {
            return Refusals.OptionDecided.With(option.Sequence);
        }

        if (isTaken && day > option.NoticeBy)
        {
            return Refusals.OptionTooLate.With(option.NoticeBy);
        }

        option.State = isTaken ? OptionState.Taken : OptionState.Declined;
        option.DecidedOn = day;
        End = isTaken ? End.AddMonths(option.Months) : End;
        return Done.It;
    }

    /// <summary>What it is on a day; <paramref name="isCeilingReached"/> comes from the ledger.</summary>
    public ContractStage StageOn(DateOnly day, bool isCeilingReached) => State switch
    {
        ContractState.Draft => ContractStage.Draft,
        ContractState.Signing => ContractStage.Signing,
        ContractState.Terminated => ContractStage.Terminated,
        _ when day > End => ContractStage.Ended,
        _ when day < Start => ContractStage.Upcoming,
        _ when isCeilingReached => ContractStage.CeilingReached,
        _ when NextOption is { } option && option.ReminderOn <= day => ContractStage.ExtensionDue,
        _ when NextOption is null && day >= End.AddMonths(-ExpiringMonths[1]) => ContractStage.Expiring,
        _ when Options.Exists(one => one.State == OptionState.Taken) => ContractStage.Extended,
        _ => ContractStage.InForce,
    };

    /// <summary>The first option that nobody has decided.</summary>
    public ExtensionOption? NextOption => Options.Where(one => one.State == OptionState.Open).MinBy(one => one.Sequence);
}
