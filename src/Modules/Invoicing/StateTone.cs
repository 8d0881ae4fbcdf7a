using Samkop.Invoicing.Domain;
using Samkop.Web;

namespace Samkop.Invoicing;

/// <summary>The tone in which states and outcomes are shown.</summary>
internal static class StateTone
{
    public static Tone Of(InvoiceState state) => state switch
    {
        InvoiceState.Stopped or InvoiceState.Disputed => Tone.Stop,
        InvoiceState.ReferenceMissing or InvoiceState.Deviating => Tone.Soon,
        InvoiceState.Payable or InvoiceState.InBatch or InvoiceState.Paid => Tone.Good,
        InvoiceState.Credited or InvoiceState.Returned => Tone.Neutral,
        _ => Tone.Going,
    };

    public static (Tone Tone, Kernel.Text Word) Of(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Fits => (Tone.Good, new("Stämmer", "Fits")),
        LineOutcome.WithinTolerance => (Tone.Good, new("Inom tolerans", "Within tolerance")),
        LineOutcome.Awaits => (Tone.Going, new("Väntar på leverans", "Awaits delivery")),
        LineOutcome.Deviates => (Tone.Soon, new("Avviker", "Deviates")),
        _ => (Tone.Neutral, new("Ej prövad", "Not examined")),
    };
}
