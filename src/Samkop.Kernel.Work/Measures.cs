using System.Diagnostics.Metrics;

namespace Samkop.Kernel.Work;

/// <summary>Counts of the work itself, for those who keep an installation running. Nothing about whom it concerns.</summary>
public static class Measures
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Samkop";

    /// <summary>The queue of events between modules.</summary>
    internal const string Outbox = "outbox";

    /// <summary>The queue of mail.</summary>
    internal const string Mail = "mail";

    /// <summary>It reached those who wait for it.</summary>
    internal const string Delivered = "delivered";

    /// <summary>It failed and is tried again.</summary>
    internal const string Later = "later";

    /// <summary>It is given up; a person must look.</summary>
    internal const string Dead = "dead";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Received = Meter.CreateCounter<long>("samkop.receptions", description: "Received files by verdict");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("samkop.queue.attempts", description: "Attempts to deliver, by queue and outcome");
    private static readonly Gauge<long> Length = Meter.CreateGauge<long>("samkop.queue.length", description: "What waits, by queue");
    private static readonly Gauge<double> Age = Meter.CreateGauge<double>("samkop.queue.age", unit: "s", description: "How long the oldest has waited, by queue");

    /// <summary>A file was received.</summary>
    public static void CountReception(string verdict) => Received.Add(1, new KeyValuePair<string, object?>("verdict", verdict));

    internal static void CountAttempt(string queue, string outcome) => Attempts.Add(1, Of(queue), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>How it stands with a queue of the whole database: with several servers each says the same.</summary>
    internal static void ShowQueue(string queue, long waiting, string? oldest, Instant now)
    {
        Length.Record(waiting, Of(queue));
        var age = oldest is null ? TimeSpan.Zero : now.ToDateTimeOffset() - Instant.Parse(oldest).ToDateTimeOffset();
        Age.Record(Math.Max(0, age.TotalSeconds), Of(queue));
    }

    private static KeyValuePair<string, object?> Of(string queue) => new("queue", queue);
}
