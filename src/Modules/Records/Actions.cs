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
