using Samkop.Kernel;

namespace Samkop.Sourcing;

/// <summary>Refusals whose values are words too.</summary>
internal static class BilingualRefusal
{
    /// <summary>The refusal with each value that is a <see cref="Text"/> in the language of the sentence.</summary>
    public static Refusal Saying(this RefusalDefinition definition, params object?[] values)
    {
        var swedish = definition.With([.. values.Select(static value => value is Text text ? text.Sv : value)]);
        var english = definition.With([.. values.Select(static value => value is Text text ? text.En : value)]);
        return swedish with { What = new(swedish.What.Sv, english.What.En), WayOn = new(swedish.WayOn.Sv, english.WayOn.En) };
    }
}
