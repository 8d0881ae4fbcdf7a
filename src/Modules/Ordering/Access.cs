using Samkop.Kernel.Work;

namespace Samkop.Ordering;

/// <summary>Questions that several policies ask of an actor.</summary>
internal static class Access
{
    /// <summary>True when one of the roles is held in the entity for the unit, or for all units of it.</summary>
    public static bool HoldsIn(this Actor actor, Roles roles, LegalEntityId entity, UnitId unit) =>
        actor.Kind == ActorKind.System
        || actor.Assignments.Any(held => held.Entity == entity && (held.Role & roles) != 0 && (held.Unit is null || held.Unit == unit));
}
