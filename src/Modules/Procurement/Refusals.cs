using Samkop.Kernel;

namespace Samkop.Procurement;

/// <summary>The ways in which procurements say no. A number is never used again.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition WrongPhase = new("PRO-001", RefusalKind.Invalid, new("Upphandlingen är i fasen {0} och kan inte gå till {1}.", "The procurement is in the phase {0} and cannot go to {1}."), new("Läs in sidan igen och se vad som gäller nu.", "Load the page again and see what holds now."));
    public static readonly RefusalDefinition AlreadyPublished = new("PRO-002", RefusalKind.Invalid, new("Upphandlingen är i fasen {0}. Det annonsen säger ändras inte här.", "The procurement is in the phase {0}. What the notice says is not changed here."), new("Annonsera en ändring, eller avbryt och börja om.", "Announce a change, or cancel and begin again."));

    /// <summary>The refusal with each value that is a <see cref="Text"/> in the language of the sentence.</summary>
    public static Refusal Saying(this RefusalDefinition definition, params object?[] values)
    {
        var swedish = definition.With([.. values.Select(static value => value is Text text ? text.Sv : value)]);
        var english = definition.With([.. values.Select(static value => value is Text text ? text.En : value)]);
        return swedish with { What = new(swedish.What.Sv, english.What.En), WayOn = new(swedish.WayOn.Sv, english.WayOn.En) };
    }
}
