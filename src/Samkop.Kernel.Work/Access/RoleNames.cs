using System.Collections.Frozen;
using System.Numerics;

namespace Samkop.Kernel.Work;

/// <summary>What the roles are called.</summary>
public static class RoleNames
{
    private static readonly FrozenDictionary<Roles, Text> Names = new Dictionary<Roles, Text>
    {
        [Roles.Orderer] = new("beställare", "orderer"),
        [Roles.Approver] = new("beslutsattestant", "approver"),
        [Roles.Buyer] = new("inköpare", "buyer"),
        [Roles.ContractManager] = new("avtalsförvaltare", "contract manager"),
        [Roles.Finance] = new("ekonom", "finance officer"),
        [Roles.Sustainability] = new("hållbarhetsstrateg", "sustainability officer"),
        [Roles.Registrar] = new("registrator", "registrar"),
        [Roles.Auditor] = new("revisor", "auditor"),
        [Roles.Administrator] = new("systemadministratör", "administrator"),
        [Roles.Supplier] = new("leverantör", "supplier"),
        [Roles.System] = new("systemet", "the system"),
    }.ToFrozenDictionary();

    /// <summary>The single roles that are combined in <paramref name="roles"/>.</summary>
    public static IEnumerable<Roles> Each(Roles roles) =>
        Names.Keys.Where(one => BitOperations.PopCount((uint)one) == 1 && (roles & one) != 0).Order();

    /// <summary>The name of one role.</summary>
    public static Text Of(Roles role) => Names[role];

    /// <summary>"beställare, inköpare".</summary>
    public static Text List(Roles roles) => new(
        string.Join(", ", Each(roles).Select(role => Names[role].Sv)),
        string.Join(", ", Each(roles).Select(role => Names[role].En)));
}
