using Samkop.Kernel;
using Samkop.Ordering.Domain;

namespace Samkop.Ordering.Answering;

/// <summary>A supplier's answer, from whichever road it came.</summary>
internal sealed record GivenAnswer(SupplierAnswer Answer, string Number, string Channel, string Note, string Digest)
{
    /// <summary>Promised day of the whole order.</summary>
    public DateOnly? PromisedOn { get; init; }

    public IReadOnlyList<GivenLine> Lines { get; init; } = [];
}

/// <summary>The answer to one line, by its number in the order.</summary>
internal sealed record GivenLine(int Number)
{
    /// <summary>How much will come in all; <see langword="null"/> = as ordered.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How much of it comes later.</summary>
    public decimal BackOrdered { get; init; }

    public DateOnly? PromisedOn { get; init; }

    /// <summary>A price other than ordered: noted and shown, never taken over.</summary>
    public UnitPrice? Price { get; init; }

    public string Note { get; init; } = string.Empty;

    public string SubstituteNumber { get; init; } = string.Empty;

    public string SubstituteName { get; init; } = string.Empty;
}
