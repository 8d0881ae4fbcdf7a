namespace Samkop.Kernel.Work;

/// <summary>A mail that the system sends.</summary>
public readonly record struct MailId(Guid Value) : IEntityId<MailId>
{
    /// <inheritdoc />
    public static MailId From(Guid value) => new(value);
}

/// <summary>An address with the name before it. For a protected person the address and name of the role, as <c>PersonView</c> gives them.</summary>
public sealed record Mailbox(string Name, string Address);

/// <summary>A file that goes with a mail, by reference: it is made or read when the mail is sent.</summary>
/// <param name="Kind">Who can open it; see <see cref="IMailAttachments.Kind"/>.</param>
/// <param name="Id">Which one.</param>
/// <param name="FileName">Name for the receiver.</param>
public sealed record MailAttachment(string Kind, string Id, string FileName);

/// <summary>
/// A mail to send: plain text and at most one file. What is protected is never put here: a mail leaves the house and lies in others' computers.
/// </summary>
public sealed record NewMail
{
    /// <summary>What kind of mail: <c>ordering.order</c>, <c>identity.invitation</c>. With <see cref="Key"/> it identifies the mail.</summary>
    public required string Kind { get; init; }

    /// <summary>What keeps it from being sent twice: the id of the order, person and day of a digest.</summary>
    public required string Key { get; init; }

    /// <summary>The object it tells of.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Whose administrators see it; <see langword="null"/> when it belongs to no entity.</summary>
    public LegalEntityId? Entity { get; init; }

    /// <summary>To whom.</summary>
    public required Mailbox To { get; init; }

    /// <summary>Who gets the answer; <see langword="null"/> = the sender of the installation.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>Subject; signs that would break the line are made spaces.</summary>
    public required string Subject { get; init; }

    /// <summary>The text. Links are written by <see cref="MailLink.To"/>.</summary>
    public required string Body { get; init; }

    /// <summary>File that goes with it.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>True when the text opens something (an invitation): then it lies encrypted until it is sent.</summary>
    public bool IsSecret { get; init; }

    /// <summary>After this moment it is no longer sent: what it tells is too old.</summary>
    public Instant? NotAfter { get; init; }
}

/// <summary>Links in mails: the address of the installation is put in when the mail is sent, never taken from a request.</summary>
public static class MailLink
{
    private const string Here = "samkop:/";

    /// <summary>A link to a page of this installation.</summary>
    /// <param name="path">Path from the root, with its first slash.</param>
    public static string To(string path) => "samkop:" + path;

    internal static string Fill(string body, string site) => body.Replace(Here, site.TrimEnd('/') + "/", StringComparison.Ordinal);
}

/// <summary>How it stands with a mail.</summary>
public enum MailState
{
    /// <summary>It waits to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>It was refused for good, or too many times: somebody must look at it.</summary>
    Dead,

    /// <summary>It is not to be sent any more.</summary>
    LetGo,
}

/// <summary>A mail has come to an end: sent, dead or let go. May come again, when a dead mail is sent again.</summary>
public sealed record MailEnded(MailId Mail, string Kind, ObjectRef About, MailState State) : IIntegrationEvent;
