using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation;

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedOrganisation : IAction
{
    public static ActionKind Kind { get; } = new("organisation.seed", new("Fyllde på organisationen", "Filled the organisation"), Roles.System);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}
