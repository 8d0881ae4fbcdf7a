using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;

namespace Samkop.Ordering;

/// <summary>Questions that several policies ask of an actor.</summary>
internal static class Access
{
    /// <summary>True when one of the roles is held in the entity for the unit, or for all units of it.</summary>
    public static bool HoldsIn(this Actor actor, Roles roles, LegalEntityId entity, UnitId unit) =>
        actor.Kind == ActorKind.System
        || actor.Assignments.Any(held => held.Entity == entity && (held.Role & roles) != 0 && (held.Unit is null || held.Unit == unit));

    /// <summary>Latest first; the number is unique within an entity only.</summary>
    public static readonly ListOrder<Order> Latest = ListOrder.Of<Order>().Down(order => order.OrderedOn).Down(order => order.Number).Down(order => order.Id);

    /// <summary>The orders that one may list: orderers see their own and those of their units, others all of their entities.</summary>
    public static IQueryable<Order> SeenBy(this IQueryable<Order> orders, Actor actor)
    {
        if (actor.HasAny(Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor))
        {
            return orders;
        }

        var units = actor.Assignments.Where(held => held.Role == Roles.Orderer && held.Unit is not null).Select(held => held.Unit!.Value).ToArray();
        return orders.Where(order => order.Orderer == actor.Person || units.Contains(order.Unit));
    }
}
