using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity;

/// <summary>Begin an installation: the first legal entity and its administrator. From the command line only.</summary>
[RoleDecides]
internal sealed record FoundInstallation : IAction
{
    public static ActionKind Kind { get; } = new("identity.installation.found", new("Började installationen", "Began the installation"), Roles.System);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Make the invitation of the demo world.</summary>
[RoleDecides]
internal sealed record SeedIdentity : IAction
{
    public static ActionKind Kind { get; } = new("identity.seed", new("Fyllde på inbjudan i demovärlden", "Filled the invitation of the demo world"), Roles.System);

    public ObjectRef About => ObjectRef.All<PersonId>();
}
