namespace Samkop.Web;

/// <summary>
/// The clock of a demo database. A seeder turns it back for what it does, so that the demo world has a past;
/// everyone else sees the real time all the while.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private readonly AsyncLocal<TimeSpan> back = new();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - back.Value;

    /// <summary>Turns the clock back until disposed, for the caller and what it awaits.</summary>
    /// <param name="days">Whole days before now, 0 or more.</param>
    public IDisposable Back(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var before = back.Value;
        back.Value = TimeSpan.FromDays(days);
        return new Turned(back, before);
    }

    private sealed class Turned(AsyncLocal<TimeSpan> back, TimeSpan before) : IDisposable
    {
        public void Dispose() => back.Value = before;
    }
}
