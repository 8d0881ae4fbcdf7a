namespace Samkop.Identity.Domain;

/// <summary>How long to wait after many failures: nothing for the first few, then a wait that doubles up to a limit. Nobody is locked out for good.</summary>
/// <param name="Free">Failures without a wait.</param>
/// <param name="Longest">The longest wait.</param>
internal sealed record WaitRule(int Free, TimeSpan Longest)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    /// <summary>For what was typed as login, and for the second factor of one person.</summary>
    public static WaitRule OfPerson { get; } = new(5, TimeSpan.FromHours(1));

    /// <summary>For a remote address: generous, because a whole hospital can stand behind one.</summary>
    public static WaitRule OfAddress { get; } = new(50, TimeSpan.FromMinutes(5));

    /// <summary>Failures older than this are forgotten.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromHours(24);

    /// <summary>The wait after so many failures in a row.</summary>
    public TimeSpan After(int failures)
    {
        const int MostDoublings = 20;
        return failures < Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - Free, MostDoublings)));
    }
}
