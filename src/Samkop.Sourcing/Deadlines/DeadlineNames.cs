using Samkop.Kernel;

namespace Samkop.Sourcing.Deadlines;

/// <summary>What acts, procedures, steps and circumstances are called on pages and in refusals.</summary>
public static class DeadlineNames
{
    /// <summary>The act's usual letters.</summary>
    public static Text Name(this Act law) => Text.Same(law.ToString().ToUpperInvariant());

    /// <summary>The procedure.</summary>
    public static Text Name(this Procedure procedure) => procedure switch
    {
        Procedure.Any => new("alla förfaranden", "all procedures"),
        Procedure.Open => new("öppet förfarande", "open procedure"),
        Procedure.Restricted => new("selektivt förfarande", "restricted procedure"),
        Procedure.Negotiated => new("förhandlat förfarande", "negotiated procedure"),
        Procedure.Dialogue => new("konkurrenspräglad dialog", "competitive dialogue"),
        Procedure.InnovationPartnership => new("innovationspartnerskap", "innovation partnership"),
        Procedure.DynamicPurchasingSystem => new("dynamiskt inköpssystem", "dynamic purchasing system"),
        Procedure.BelowThreshold => new("annonserad upphandling under tröskelvärdet", "announced procurement below the threshold"),
        Procedure.MiniCompetition => new("förnyad konkurrensutsättning", "mini-competition"),
        _ => throw new ArgumentOutOfRangeException(nameof(procedure), procedure, "It has no name."),
    };

    /// <summary>What the time is for.</summary>
    public static Text Name(this TimedStep step) => step switch
    {
        TimedStep.Application => new("anbudsansökan", "application"),
        TimedStep.Tender => new("anbud", "tender"),
        TimedStep.Information => new("kompletterande upplysningar", "additional information"),
        TimedStep.Standstill => new("avtalsspärr", "standstill"),
        TimedStep.AfterReview => new("förlängd avtalsspärr", "extended standstill"),
        TimedStep.ResultNotice => new("efterannons", "result notice"),
        TimedStep.Invalidity => new("talan om ogiltighet", "claim of invalidity"),
        TimedStep.InvalidityAfterNotice => new("talan om ogiltighet efter efterannons", "claim of invalidity after a result notice"),
        TimedStep.Admission => new("prövning av ansökan", "judging of an application"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "It has no name."),
    };

    /// <summary>The circumstance.</summary>
    public static Text Name(this Circumstance circumstance) => circumstance switch
    {
        Circumstance.Electronic => new("elektronisk inlämning eller underrättelse", "electronic tendering or letter"),
        Circumstance.PriorNotice => new("förhandsannons", "prior notice"),
        Circumstance.Urgent => new("brådska", "urgency"),
        Circumstance.Agreed => new("överenskommen tid", "agreed time"),
        Circumstance.NeedsChecking => new("komplettering eller kontroll", "completion or checking"),
        Circumstance.NoCallYet => new("att ingen inbjudan har skickats", "that no invitation has been sent"),
        _ => throw new ArgumentOutOfRangeException(nameof(circumstance), circumstance, "It has no name."),
    };
}
