using Samkop.Kernel;
using Samkop.Payments.Domain;
using Samkop.Web;

namespace Samkop.Payments;

/// <summary>How the state of a batch is said.</summary>
internal static class BatchTexts
{
    public static Text State(Batch batch) => batch switch
    {
        { State: BatchState.Released } => new("Frisläppt", "Released"),
        { State: BatchState.Discarded } => new("Förkastat", "Discarded"),
        { FirstReleaser: null } => new("Väntar på två underskrifter", "Awaits two signatures"),
        _ => new("Väntar på den andra underskriften", "Awaits the second signature"),
    };

    public static Tone Tone(BankState state) => state switch
    {
        BankState.Rejected or BankState.PartlyRejected => Web.Tone.Stop,
        BankState.Settled => Web.Tone.Good,
        BankState.None => Web.Tone.Neutral,
        _ => Web.Tone.Going,
    };

    public static Tone Tone(Batch batch) => batch.State switch
    {
        BatchState.Released => Web.Tone.Good,
        BatchState.Discarded => Web.Tone.Neutral,
        _ => Web.Tone.Soon,
    };
}
