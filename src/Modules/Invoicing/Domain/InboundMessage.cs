using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Domain;

/// <summary>
/// A received file. The row is committed with the exact bytes before anything in them is read; what the file turned out to be is added
/// in a second transaction. A row without verdict is one that a crash interrupted, and the sweeper finishes it.
/// </summary>
internal sealed class InboundMessage : IVersioned
{
    public InboundMessageId Id { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex: the archive's key, and what makes a second delivery of the same file harmless.</summary>
    public required string Digest { get; init; }

    public long ByteCount { get; init; }

    /// <summary>File name or access point, at most 300 characters; where it came from first.</summary>
    public required string Origin { get; init; }

    public Instant ReceivedAt { get; init; }

    /// <summary>How often the same bytes came.</summary>
    public int TimesReceived { get; set; } = 1;

    public Instant? FinishedAt { get; set; }

    public ReceptionVerdict? Verdict { get; set; }

    /// <summary>Sender and SBDH instance identifier; unique, so that a repeated transmission is one message. Null without envelope, and on repetitions.</summary>
    public string? InstanceKey { get; set; }

    /// <summary>Document element as read: <c>Invoice</c>, <c>CreditNote</c>, …; empty when unreadable.</summary>
    public string Kind { get; set; } = string.Empty;

    public string Sender { get; set; } = string.Empty;

    public string Receiver { get; set; } = string.Empty;

    public LegalEntityId? Entity { get; set; }

    public InvoiceId? Invoice { get; set; }

    /// <summary>Rule set that judged it; empty when no rules were asked.</summary>
    public string RuleSet { get; set; } = string.Empty;

    public string ReasonSv { get; set; } = string.Empty;

    public string ReasonEn { get; set; } = string.Empty;

    /// <summary>Findings as JSON (<see cref="Finding"/>).</summary>
    public string Findings { get; set; } = "[]";

    /// <summary>When the content was erased by the records plan; the digest stays, so that the same file is known again.</summary>
    public DateOnly? DisposedOn { get; init; }

    public int RowVersion { get; set; }

    public Text Reason => new(ReasonSv, ReasonEn);
}

/// <summary>Something a rule or the reader has to say of a file.</summary>
/// <param name="Rule">Rule id, or <c>SAM-…</c> for our own.</param>
/// <param name="IsFatal">True when the document must be refused for it.</param>
/// <param name="Sv">Swedish words.</param>
/// <param name="En">English words.</param>
/// <param name="Line">Line of the file, 0 when unknown.</param>
internal sealed record Finding(string Rule, bool IsFatal, string Sv, string En, int Line)
{
    public Text Message => new(Sv, En);
}
