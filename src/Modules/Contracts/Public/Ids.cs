using Samkop.Kernel;

namespace Samkop.Contracts.Public;

/// <summary>A contract (avtal).</summary>
public readonly record struct ContractId(Guid Value) : IEntityId<ContractId>
{
    /// <inheritdoc />
    public static ContractId From(Guid value) => new(value);
}

/// <summary>One version of a contract's price list.</summary>
public readonly record struct PriceListId(Guid Value) : IEntityId<PriceListId>
{
    /// <inheritdoc />
    public static PriceListId From(Guid value) => new(value);
}
