using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts;

/// <summary>An action on one contract; most are open to its owner and deputy.</summary>
internal interface IContractAction : IAction
{
    ContractId Contract { get; }
}

/// <summary>See the register.</summary>
[RoleDecides]
internal sealed record BrowseContracts : IAction
{
    public static ActionKind Kind { get; } = new("contracts.contract.browse", new("Såg avtalsregistret", "Saw the contract register"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Sees the contracts that one's company has with the buyers.</summary>
[RoleDecides]
internal sealed record ListOwnContracts : IAction
{
    public static ActionKind Kind { get; } = new("contracts.own.list", new("Såg sina avtal", "Saw own contracts"), Roles.Supplier);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>See one contract.</summary>
internal sealed record ReadContract(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.contract.read", new("Såg avtalet", "Saw the contract"), Roles.SignedIn);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Begin a contract that an entity will hold.</summary>
internal sealed record CreateContract(LegalEntityId? Holder) : IAction
{
    public static ActionKind Kind { get; } = new("contracts.contract.create", new("Lade upp avtalet", "Created the contract"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Change a draft, or what may change in a signed contract.</summary>
internal sealed record ChangeContract(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.contract.change", new("Ändrade avtalet", "Changed the contract"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Send for signing, take back, sign, or terminate.</summary>
internal sealed record MoveContract(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.contract.move", new("Ändrade avtalets läge", "Changed the contract's state"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Take or leave an option to extend.</summary>
internal sealed record DecideOption(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.option.decide", new("Beslutade om förlängning", "Decided on an extension"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Move room between participants' ceilings.</summary>
internal sealed record ReallocateCeiling(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.ceiling.reallocate", new("Flyttade utrymme mellan deltagare", "Moved room between participants"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Raise the ceiling as a change of minor value (LOU 17 kap. 14 §).</summary>
internal sealed record RaiseCeiling(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.ceiling.raise", new("Höjde taket (ändring av mindre värde)", "Raised the ceiling (change of minor value)"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Record a purchase beside the contract as a direct award.</summary>
internal sealed record RecordDirectAward(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.direct-award.record", new("Dokumenterade en direktupphandling", "Documented a direct award"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>See the direct awards of one's entities.</summary>
[RoleDecides]
internal sealed record BrowseDirectAwards : IAction
{
    public static ActionKind Kind { get; } = new("contracts.direct-award.browse", new("Såg direktupphandlingarna", "Saw the direct awards"), Roles.Buyer | Roles.ContractManager | Roles.Approver | Roles.Finance | Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>See one direct award.</summary>
internal sealed record ReadDirectAward(Guid Award) : IAction
{
    public static ActionKind Kind { get; } = new("contracts.direct-award.read", new("Såg direktupphandlingen", "Saw the direct award"), BrowseDirectAwards.Kind.OpenTo);

    public ObjectRef About => new("DirectAward", Award.ToString());
}

/// <summary>Decide on a direct award that stands alone, for an entity.</summary>
internal sealed record DecideDirectAward(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("contracts.direct-award.decide", new("Beslutade en direktupphandling", "Decided on a direct award"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Record what an entity had bought of a kind before the system was in use.</summary>
internal sealed record KeepBoughtBefore(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("contracts.bought-before.keep", new("Lade in ingående värden för direktupphandling", "Recorded opening balances of direct awards"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Attach a document.</summary>
internal sealed record AttachDocument(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.document.attach", new("Bifogade ett dokument", "Attached a document"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>See the dated limits, and record a new one.</summary>
[RoleDecides]
internal sealed record KeepLimits : IAction
{
    public static ActionKind Kind { get; } = new("contracts.limits.keep", new("Ändrade avtalens gränser", "Changed the limits of contracts"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Take in contracts from a file, all or none.</summary>
[RoleDecides]
internal sealed record ImportContracts : IAction
{
    public static ActionKind Kind { get; } = new("contracts.import", new("Läste in avtal från fil", "Took in contracts from a file"), Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Say that a reminder is taken care of.</summary>
internal sealed record HandleReminder(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.reminder.handle", new("Tog hand om påminnelsen", "Took care of the reminder"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Send in a new price list.</summary>
internal sealed record ProposePriceList(ContractId Contract) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.price-list.propose", new("Lämnade in prislistan", "Sent in the price list"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Contract);
}

/// <summary>Approve a price list or send it back.</summary>
internal sealed record DecidePriceList(ContractId Contract, PriceListId PriceList) : IContractAction
{
    public static ActionKind Kind { get; } = new("contracts.price-list.decide", new("Beslutade om prislistan", "Decided on the price list"), Roles.ContractManager | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(PriceList);
}

/// <summary>Look through all contracts for dates that come near.</summary>
[RoleDecides]
internal sealed record RemindOfDates : IAction
{
    public static ActionKind Kind { get; } = new("contracts.remind", new("Påminde om avtalsdatum", "Reminded of contract dates"), Roles.System);

    public ObjectRef About => ObjectRef.All<ContractId>();
}

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedContracts : IAction
{
    public static ActionKind Kind { get; } = new("contracts.seed", new("Fyllde på avtalen", "Filled the contracts"), Roles.System);

    public ObjectRef About => ObjectRef.All<ContractId>();
}
