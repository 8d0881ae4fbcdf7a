using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement;

/// <summary>An action on one case.</summary>
internal interface ICaseAction : IAction
{
    CaseId Case { get; }
}

/// <summary>See the list of procurements.</summary>
[RoleDecides]
internal sealed record BrowseCases : IAction
{
    public static ActionKind Kind { get; } = new("procurement.case.browse", new("Såg upphandlingarna", "Saw the procurements"), Roles.Buyer | Roles.ContractManager | Roles.Approver | Roles.Sustainability | Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<CaseId>();
}

/// <summary>See one procurement.</summary>
internal sealed record ReadCase(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.case.read", new("Såg upphandlingen", "Saw the procurement"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedCases : IAction
{
    public static ActionKind Kind { get; } = new("procurement.seed", new("Fyllde på upphandlingarna", "Filled the procurements"), Roles.System);

    public ObjectRef About => ObjectRef.All<CaseId>();
}
