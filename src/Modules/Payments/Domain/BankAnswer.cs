using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Public;
using Samkop.Standards.Banking;

namespace Samkop.Payments.Domain;

/// <summary>What the bank has said of a released batch, all answers taken together.</summary>
internal enum BankState
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Mottagen: the file has come and its form is right.</summary>
    Received,

    /// <summary>Godkänd: every payment is accepted or being executed.</summary>
    Accepted,

    /// <summary>Delvis avvisad: some payments are refused.</summary>
    PartlyRejected,

    /// <summary>Avvisad: no payment is made.</summary>
    Rejected,

    /// <summary>Genomförd: every payment that was not refused is debited.</summary>
    Settled,
}

/// <summary>One answer of the bank (pain.002). The same message twice is one.</summary>
internal sealed class BankAnswer
{
    public Guid Id { get; init; }

    public PaymentBatchId Batch { get; init; }

    public required string MessageId { get; init; }

    public Instant At { get; init; }

    public PersonId? By { get; init; }

    /// <summary>Digest of the answer in the archive.</summary>
    public required string Digest { get; init; }
}

/// <summary>What an answer says of one item. Rows are added; the last one holds, but a refusal is never taken back by a later word.</summary>
internal sealed class PaymentOutcome
{
    public Guid Id { get; init; }

    public Guid Answer { get; init; }

    public PaymentBatchId Batch { get; init; }

    public Guid Item { get; init; }

    public PaymentStatusCode Status { get; init; }

    public required string RawStatus { get; init; }

    public required string ReasonCode { get; init; }

    public required string ReasonSv { get; init; }

    public required string ReasonEn { get; init; }

    public Text Reason => new(ReasonSv, ReasonEn);
}

/// <summary>From the outcomes of the items to the state of the batch.</summary>
internal static class BankStates
{
    /// <summary>One status an item; null for items that the bank has not spoken of.</summary>
    public static BankState Of(IReadOnlyCollection<PaymentStatusCode?> items)
    {
        var rejected = items.Count(one => one == PaymentStatusCode.Rejected);
        var left = items.Where(one => one != PaymentStatusCode.Rejected).ToList();
        return items.Count == 0 || items.All(one => one is null) ? BankState.None
            : rejected == items.Count ? BankState.Rejected
            : rejected > 0 ? BankState.PartlyRejected
            : left.All(one => one == PaymentStatusCode.Settled) ? BankState.Settled
            : left.All(IsAccepted) ? BankState.Accepted
            : BankState.Received;
    }

    public static Text NameOf(BankState state) => state switch
    {
        BankState.None => new("Banken har inte svarat", "The bank has not answered"),
        BankState.Received => new("Mottagen av banken", "Received by the bank"),
        BankState.Accepted => new("Godkänd av banken", "Accepted by the bank"),
        BankState.PartlyRejected => new("Delvis avvisad av banken", "Partly rejected by the bank"),
        BankState.Rejected => new("Avvisad av banken", "Rejected by the bank"),
        BankState.Settled => new("Genomförd", "Settled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private static bool IsAccepted(PaymentStatusCode? status) => status is
        PaymentStatusCode.Settled or PaymentStatusCode.InExecution or PaymentStatusCode.ProfileAccepted or PaymentStatusCode.AcceptedWithChange;
}
