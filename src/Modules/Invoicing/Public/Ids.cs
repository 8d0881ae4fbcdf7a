using Samkop.Kernel;

namespace Samkop.Invoicing.Public;

/// <summary>A received file, exactly as it came.</summary>
public readonly record struct InboundMessageId(Guid Value) : IEntityId<InboundMessageId>
{
    /// <inheritdoc />
    public static InboundMessageId From(Guid value) => new(value);
}

/// <summary>An invoice or credit note.</summary>
public readonly record struct InvoiceId(Guid Value) : IEntityId<InvoiceId>
{
    /// <inheritdoc />
    public static InvoiceId From(Guid value) => new(value);
}
