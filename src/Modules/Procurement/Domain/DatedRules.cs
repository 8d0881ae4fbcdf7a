using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>A CPV division in which an environment party is demanded, from a day on: the organisation's own decision.</summary>
internal sealed class EnvironmentDivision
{
    /// <summary>Two digits.</summary>
    public required string Division { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidThrough { get; init; }

    public required string Source { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ValidThrough < day);
}

/// <summary>A threshold value (tröskelvärde), in öre without VAT.</summary>
internal sealed class Threshold
{
    public Act Law { get; init; }

    public Nature Nature { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day for which the value is known to hold; after it the value is used with a doubt.</summary>
    public DateOnly KnownThrough { get; init; }

    public NetAmount Value { get; init; }

    public required string Source { get; init; }
}
