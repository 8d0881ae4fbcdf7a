using Samkop.Kernel;

namespace Samkop.Inbox;

/// <summary>The ways in which the inbox says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition NotWaiting = new("INB-001", RefusalKind.Invalid, new("Ärendet väntar inte längre på dig.", "The matter no longer awaits you."), new("Läs in inkorgen igen.", "Load the inbox again."));

    public static readonly RefusalDefinition MustBeOpened = new("INB-002", RefusalKind.Invalid, new("Ärendet avviker och måste öppnas först.", "The matter deviates and must be opened first."), new("Öppna det och ta ställning där.", "Open it and decide there."));

    public static readonly RefusalDefinition NothingMarked = new("INB-003", RefusalKind.Invalid, new("Inget är markerat.", "Nothing is marked."), new("Markera de ärenden som du vill attestera.", "Mark the matters that you want to approve."));
}
