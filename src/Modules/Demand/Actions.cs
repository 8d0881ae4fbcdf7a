using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand;

/// <summary>See which rounds there are.</summary>
[RoleDecides]
internal sealed record BrowseRounds : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.browse", new("Såg anslutningsrundorna", "Saw the joining rounds"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<RoundId>();
}

/// <summary>See one round: the joint body, and everyone in an invited entity.</summary>
internal sealed record SeeRound(RoundId Round) : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.see", new("Såg anslutningsrundan", "Saw the joining round"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Round);
}

/// <summary>Announce a round for an entity whose function one works in.</summary>
internal sealed record AnnounceRound(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.announce", new("Aviserade anslutningsrundan", "Announced the joining round"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<RoundId>();
}

/// <summary>Open, close, freeze and so on; answer participants; choose ceilings.</summary>
internal sealed record RunRound(RoundId Round) : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.run", new("Förde anslutningsrundan vidare", "Moved the joining round on"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Round);
}

/// <summary>Join, change, decline or leave for one legal entity.</summary>
internal sealed record JoinRound(RoundId Round, LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.join", new("Svarade i anslutningsrundan", "Answered in the joining round"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Round);
}

/// <summary>Record an entity's binding decision, and change the frozen table by it.</summary>
internal sealed record RecordVolumeDecision(RoundId Round, LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.decide", new("Förde in beslut om volym", "Recorded a decision on volume"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Round);
}

/// <summary>Load purchases from before the system.</summary>
internal sealed record LoadHistory(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("demand.history.load", new("Läste in köphistorik", "Loaded purchase history"), Roles.Buyer | Roles.ContractManager | Roles.Finance);

    public ObjectRef About => ObjectRef.All<RoundId>();
}

/// <summary>See the plan.</summary>
[RoleDecides]
internal sealed record BrowsePlan : IAction
{
    public static ActionKind Kind { get; } = new("demand.plan.browse", new("Såg inköpsplanen", "Saw the procurement plan"), Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Sustainability | Roles.Auditor | Roles.Approver);

    public ObjectRef About => ObjectRef.All<PlanRowId>();
}

/// <summary>Add and change rows of the plan, and the capacity.</summary>
internal sealed record KeepPlan(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("demand.plan.keep", new("Ändrade inköpsplanen", "Changed the procurement plan"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<PlanRowId>();
}

/// <summary>Change one row of the plan.</summary>
internal sealed record ChangePlanRow(PlanRowId Row) : IAction
{
    public static ActionKind Kind { get; } = new("demand.plan.change", new("Ändrade en rad i inköpsplanen", "Changed a row of the procurement plan"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Row);
}

/// <summary>Open and close rounds on their days, and remind.</summary>
[RoleDecides]
internal sealed record KeepRounds : IAction
{
    public static ActionKind Kind { get; } = new("demand.round.keep", new("Höll anslutningsrundornas dagar", "Kept the days of the joining rounds"), Roles.System);

    public ObjectRef About => ObjectRef.All<RoundId>();
}

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedDemand : IAction
{
    public static ActionKind Kind { get; } = new("demand.seed", new("Fyllde på anslutningsrundor och plan", "Filled joining rounds and plan"), Roles.System);

    public ObjectRef About => ObjectRef.All<RoundId>();
}
