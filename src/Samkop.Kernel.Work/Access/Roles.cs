namespace Samkop.Kernel.Work;

/// <summary>
/// What a person may be in a legal entity. A role opens actions (<see cref="ActionKind.OpenTo"/>);
/// amounts, own interest and the two-person rule are judged by the action's policy.
/// </summary>
[Flags]
public enum Roles
{
    /// <summary>Nobody in particular.</summary>
    None = 0,

    /// <summary>Beställare: states need, orders, receives goods.</summary>
    Orderer = 1 << 0,

    /// <summary>Beslutsattestant: approves expenditure within the attest register.</summary>
    Approver = 1 << 1,

    /// <summary>Inköpare: takes purchase requests, call-offs, direct awards.</summary>
    Buyer = 1 << 2,

    /// <summary>Avtalsförvaltare: owns contracts, price lists and ceilings.</summary>
    ContractManager = 1 << 3,

    /// <summary>Ekonom: invoices, supplier accounts, payment batches.</summary>
    Finance = 1 << 4,

    /// <summary>Hållbarhetsstrateg.</summary>
    Sustainability = 1 << 5,

    /// <summary>Registrator, arkivarie.</summary>
    Registrar = 1 << 6,

    /// <summary>Revisor: reads everything, changes nothing.</summary>
    Auditor = 1 << 7,

    /// <summary>Systemadministratör: organisation, people, rights. No purchasing rights of its own.</summary>
    Administrator = 1 << 8,

    /// <summary>Leverantör: sees its own orders, invoices and contracts.</summary>
    Supplier = 1 << 9,

    /// <summary>The system itself: jobs, imports, seeding.</summary>
    System = 1 << 10,

    /// <summary>Everyone employed by a buying entity, auditors included.</summary>
    Staff = Orderer | Approver | Buyer | ContractManager | Finance | Sustainability | Registrar | Auditor | Administrator,

    /// <summary>Everyone who is signed in.</summary>
    SignedIn = Staff | Supplier,
}
