namespace Samkop.Kernel.Work;

/// <summary>What became of an attempt to send.</summary>
public enum MailOutcome
{
    /// <summary>The server has taken the mail and answers for it (250).</summary>
    Taken,

    /// <summary>Not now: full, busy, grey-listed (4xx).</summary>
    RefusedForNow,

    /// <summary>Never: no such receiver, not wanted (5xx).</summary>
    RefusedForGood,

    /// <summary>There was nobody to answer, or not us it would talk with. Says nothing of the mail, and is not counted against it.</summary>
    NotReached,
}

/// <summary>Outcome with the words of the server.</summary>
public sealed record MailAnswer(MailOutcome Outcome, string Words);

/// <summary>A file that goes with a mail.</summary>
public sealed record MailFile(string Name, string MediaType, byte[] Bytes);

/// <summary>A mail ready to go.</summary>
public sealed record OutgoingMail
{
    /// <summary>Its row.</summary>
    public required MailId Id { get; init; }

    /// <summary>Message-Id without angle brackets: the same at every attempt, so that a repeat is recognised.</summary>
    public required string MessageId { get; init; }

    /// <summary>When what it tells of happened.</summary>
    public required Instant At { get; init; }

    /// <summary>To whom.</summary>
    public required Mailbox To { get; init; }

    /// <summary>Who gets the answer.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>Subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>File that goes with it.</summary>
    public MailFile? File { get; init; }
}

/// <summary>The way to the mail server.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Sends them in one conversation and reports each as soon as the server has answered. When the server cannot be reached, all that are left
    /// are reported as such. Throws only when cancelled.
    /// </summary>
    Task SendAsync(IReadOnlyList<OutgoingMail> mails, Func<OutgoingMail, MailAnswer, Task> answered, CancellationToken ct);
}

/// <summary>Opens files of one kind for mails. Found by type in each module.</summary>
public interface IMailAttachments
{
    /// <summary>Kind of <see cref="MailAttachment"/> that it opens.</summary>
    string Kind { get; }

    /// <summary>The file, or <see langword="null"/> when there is none any more.</summary>
    Task<MailFile?> OpenAsync(MailAttachment attachment, CancellationToken ct);
}

/// <summary>Encrypts the text of a mail that opens something, as long as it lies in the database.</summary>
public interface IMailSeal
{
    /// <summary>Encrypts.</summary>
    string Seal(string text);

    /// <summary>The text again; <see langword="null"/> when the key is gone.</summary>
    string? Open(string kept);
}
