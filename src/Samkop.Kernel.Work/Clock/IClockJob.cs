namespace Samkop.Kernel.Work;

/// <summary>
/// Something that happens by itself once a day. Found by type in each module. It asks the gate as <see cref="Actor.System"/> and writes through
/// the unit of work like everyone else, and it bears to be run twice on the same day: the second run changes nothing.
/// </summary>
public interface IClockJob
{
    /// <summary>Its name in the history and the log; never changed, never reused.</summary>
    string Name { get; }

    /// <summary>What it does, to the administrator.</summary>
    Text Title { get; }

    /// <summary>Earliest time of day, on Swedish clocks. A server that was down then runs it when it is up again the same day.</summary>
    TimeOnly At { get; }

    /// <summary>Does it, for the day that the clock shows; gives the number of things handled.</summary>
    Task<int> RunAsync(CancellationToken ct);
}
