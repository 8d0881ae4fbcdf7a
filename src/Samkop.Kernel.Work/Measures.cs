using System.Diagnostics.Metrics;

namespace Samkop.Kernel.Work;

/// <summary>Counts of the work itself, for those who keep an installation running. Nothing about whom it concerns.</summary>
public static class Measures
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Samkop";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Received = Meter.CreateCounter<long>("samkop.receptions", description: "Received files by verdict");

    /// <summary>A file was received.</summary>
    public static void CountReception(string verdict) => Received.Add(1, new KeyValuePair<string, object?>("verdict", verdict));
}
