using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What the bank has done with a file, a group or a payment (external code set, pain.002).</summary>
public enum PaymentStatusCode
{
    /// <summary>A code that is not listed here; see the raw code.</summary>
    Other,

    /// <summary>RCVD: received.</summary>
    Received,

    /// <summary>ACTC: the form is right.</summary>
    FormAccepted,

    /// <summary>ACCP: the customer's profile is right.</summary>
    ProfileAccepted,

    /// <summary>ACWC: accepted with a change, such as another date.</summary>
    AcceptedWithChange,

    /// <summary>ACSP: being executed.</summary>
    InExecution,

    /// <summary>ACSC: the payer's account is debited.</summary>
    Settled,

    /// <summary>PDNG: waits, for instance for signatures or cover.</summary>
    Pending,

    /// <summary>PART: some payments are accepted, some not.</summary>
    PartlyAccepted,

    /// <summary>RJCT: refused; the payment is not made and the invoice must be opened again.</summary>
    Rejected,
}

/// <summary>Why, by the bank.</summary>
/// <param name="Code">ISO external reason code or the bank's own; empty when only a text is given.</param>
/// <param name="BankText">The bank's own words.</param>
public sealed record PaymentStatusReason(string Code, string BankText)
{
    /// <summary>In words for people: the meaning of the code, else the bank's own words.</summary>
    public Text Meaning => StatusReasons.Meaning(Code) ?? Text.Same(BankText.Length > 0 ? BankText : Code);
}

/// <summary>What became of one payment.</summary>
/// <param name="EndToEndId">The payer's number of it.</param>
/// <param name="GroupId">The payment group it stood in; empty when not told.</param>
/// <param name="Status">What became of it.</param>
/// <param name="RawStatus">The code as written.</param>
/// <param name="Reasons">Why.</param>
public sealed record PaymentStatus(
    string EndToEndId, string GroupId, PaymentStatusCode Status, string RawStatus, IReadOnlyList<PaymentStatusReason> Reasons);

/// <summary>What became of a whole group or file.</summary>
/// <param name="Id">Id of the group or of the original message.</param>
/// <param name="Status">What became of it; null when the bank speaks of single payments only.</param>
/// <param name="Reasons">Why.</param>
public sealed record PaymentGroupStatus(string Id, PaymentStatusCode? Status, IReadOnlyList<PaymentStatusReason> Reasons);

/// <summary>The bank's answer to one payment file.</summary>
/// <param name="MessageId">Id of the answer; an answer may come twice.</param>
/// <param name="Original">The file that it answers.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="Payments">Its single payments; those without trouble are often left out.</param>
public sealed record PaymentStatusReport(
    string MessageId, PaymentGroupStatus Original, IReadOnlyList<PaymentGroupStatus> Groups, IReadOnlyList<PaymentStatus> Payments)
{
    /// <summary>
    /// What became of a payment: what is said of itself, else of its group, else of the file. PART says nothing of a payment that is not named.
    /// Null when the answer tells nothing of it.
    /// </summary>
    public PaymentStatusCode? StatusOf(string endToEndId, string groupId) =>
        Payments.FirstOrDefault(payment => payment.EndToEndId == endToEndId)?.Status
        ?? Whole(Groups.FirstOrDefault(group => group.Id == groupId)?.Status)
        ?? Whole(Original.Status);

    private static PaymentStatusCode? Whole(PaymentStatusCode? status) =>
        status is PaymentStatusCode.PartlyAccepted or PaymentStatusCode.Other ? null : status;
}
