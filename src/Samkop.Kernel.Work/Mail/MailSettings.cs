namespace Samkop.Kernel.Work;

/// <summary>What sending needs to know besides the server.</summary>
public sealed record MailSettings
{
    /// <summary>Attempts before a mail that is refused for now counts as dead: with the waits below, four days (RFC 5321, 4.5.4.1).</summary>
    public const int UsualAttempts = 30;

    private const int LongestWaitMinutes = 240;

    /// <summary>True when a mail server is configured; else mail waits.</summary>
    public bool IsOn { get; init; }

    /// <summary>Sender of all mail.</summary>
    public Mailbox From { get; init; } = new(string.Empty, string.Empty);

    /// <summary>Where this installation is found, for links: <c>https://inkop.region.example</c>.</summary>
    public string Site { get; init; } = string.Empty;

    /// <summary>Attempts before a mail is dead.</summary>
    public int MostAttempts { get; init; } = UsualAttempts;

    /// <summary>Right part of Message-Ids.</summary>
    public string Domain => From.Address[(From.Address.LastIndexOf('@') + 1)..];

    /// <summary>How long to wait after an attempt: one minute, two, four … four hours.</summary>
    public static TimeSpan WaitAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(LongestWaitMinutes, Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));
}
