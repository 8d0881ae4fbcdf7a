using Samkop.Invoicing.Public;
using Samkop.Kernel;

namespace Samkop.Invoicing.Received;

/// <summary>Verdicts in words.</summary>
internal static class Verdicts
{
    public static Text Word(ReceptionVerdict? verdict) => verdict switch
    {
        ReceptionVerdict.Accepted => new("Mottagen", "Accepted"),
        ReceptionVerdict.Rejected => new("Underkänd", "Rejected"),
        ReceptionVerdict.Duplicate => new("Dubblett", "Duplicate"),
        ReceptionVerdict.Unroutable => new("Fel adress", "Unroutable"),
        ReceptionVerdict.Unreadable => new("Oläslig", "Unreadable"),
        _ => new("Läses", "Being read"),
    };

    public static Web.Tone Tone(ReceptionVerdict? verdict) => verdict switch
    {
        ReceptionVerdict.Accepted => Web.Tone.Good,
        ReceptionVerdict.Rejected or ReceptionVerdict.Unreadable => Web.Tone.Stop,
        ReceptionVerdict.Duplicate or ReceptionVerdict.Unroutable => Web.Tone.Soon,
        _ => Web.Tone.Going,
    };
}
