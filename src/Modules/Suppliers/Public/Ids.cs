using Samkop.Kernel;

namespace Samkop.Suppliers.Public;

/// <summary>A payee account of a supplier.</summary>
public readonly record struct PayeeId(Guid Value) : IEntityId<PayeeId>
{
    /// <inheritdoc />
    public static PayeeId From(Guid value) => new(value);
}
