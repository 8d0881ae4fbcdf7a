using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records;

/// <summary>Fill the records plans of the demo.</summary>
[RoleDecides]
internal sealed record SeedRecords : IAction
{
    public static ActionKind Kind { get; } = new("records.seed", new("Fyllde på dokumenthanteringsplanerna", "Filled the records plans"), Roles.System);

    public ObjectRef About => ObjectRef.All<RecordId>();
}

/// <summary>Log that protected material is seen; whoever may see it must be able to log it.</summary>
[RoleDecides]
internal sealed record NoteProtectedRead(ObjectRef Object) : IAction
{
    public static ActionKind Kind { get; } = new("records.protected.read", new("Såg skyddat material", "Saw protected material"), Roles.SignedIn | Roles.System);

    public ObjectRef About => Object;
}

/// <summary>Search the register; those who are neither registrar nor auditor find what is public.</summary>
[RoleDecides]
internal sealed record SearchRegister : IAction
{
    public static ActionKind Kind { get; } = new("records.register.search", new("Sökte i diariet", "Searched the register"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<RecordId>();
}

/// <summary>See one record with its documents.</summary>
internal sealed record SeeRecord(RecordId Record) : IAction
{
    public static ActionKind Kind { get; } = new("records.record.see", new("Såg handlingen", "Saw the record"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Record);
}

/// <summary>Export a case as an archive package.</summary>
internal sealed record ExportCase(RecordId Record) : IAction
{
    public static ActionKind Kind { get; } = new("records.case.export", new("Exporterade ärendet", "Exported the case"), Roles.Registrar | Roles.Auditor | Roles.System);

    public ObjectRef About => ObjectRef.To(Record);
}

/// <summary>Take in an entity's records plan.</summary>
[RoleDecides]
internal sealed record ImportPlan : IAction
{
    public static ActionKind Kind { get; } = new("records.plan.import", new("Läste in dokumenthanteringsplanen", "Imported the records plan"), Roles.Registrar);

    public ObjectRef About => ObjectRef.All<RecordId>();
}

/// <summary>See who has seen protected material.</summary>
[RoleDecides]
internal sealed record BrowseReadings : IAction
{
    public static ActionKind Kind { get; } = new("records.readings.browse", new("Såg läsningarna av skyddat material", "Saw the readings of protected material"), Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<RecordId>();
}

/// <summary>See what is due for disposal, and the disposals made.</summary>
[RoleDecides]
internal sealed record BrowseDisposals : IAction
{
    public static ActionKind Kind { get; } = new("records.disposals.browse", new("Såg listan över gallringar", "Saw the list of disposals"), Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<DisposalId>();
}

/// <summary>Order a disposal by a rule of the plan.</summary>
[RoleDecides]
internal sealed record OrderDisposal : IAction
{
    public static ActionKind Kind { get; } = new("records.disposal.order", new("Beställde gallring", "Ordered a disposal"), Roles.Registrar);

    public ObjectRef About => ObjectRef.All<DisposalId>();
}

/// <summary>See one disposal.</summary>
internal sealed record SeeDisposal(DisposalId Id) : IAction
{
    public static ActionKind Kind { get; } = new("records.disposal.see", new("Såg gallringen", "Saw the disposal"), Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Approve a disposal that another person ordered.</summary>
internal sealed record ApproveDisposal(DisposalId Id) : IAction
{
    public static ActionKind Kind { get; } = new("records.disposal.approve", new("Godkände gallringen", "Approved the disposal"), Roles.Registrar);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Withdraw a disposal before it is approved.</summary>
internal sealed record WithdrawDisposal(DisposalId Id) : IAction
{
    public static ActionKind Kind { get; } = new("records.disposal.withdraw", new("Återkallade gallringen", "Withdrew the disposal"), Roles.Registrar);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Erase what an approved disposal lets go.</summary>
internal sealed record CarryOutDisposal(DisposalId Id) : IAction
{
    public static ActionKind Kind { get; } = new("records.disposal.carry-out", new("Gallrade", "Disposed of records"), Roles.System);

    public ObjectRef About => ObjectRef.To(Id);
}
