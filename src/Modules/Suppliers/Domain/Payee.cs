using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Domain;

/// <summary>How an account was confirmed: never by the channel that it came by.</summary>
internal enum CallBackChannel
{
    /// <summary>Called a number that was known before, or found in an official register.</summary>
    Phone,

    /// <summary>Met in person.</summary>
    Visit,

    /// <summary>A letter to the registered address was answered.</summary>
    Letter,

    /// <summary>The bank's or Bankgirot's own register of owners.</summary>
    OwnerRegister,
}

/// <summary>One person's verification.</summary>
/// <param name="Person">Who verified.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="Note">Whom one spoke with, on which number, and what was said.</param>
internal sealed record CallBack(PersonId Person, CallBackChannel Channel, string Note);

/// <summary>
/// A payee account of a supplier: reported → verified once → verified by a second person → cooling off → may be paid; or blocked, for good.
/// The account itself never changes: another number is another row.
/// </summary>
internal sealed class Payee : IVersioned
{
    public PayeeId Id { get; init; }

    public SupplierId Supplier { get; init; }

    public required PayeeAccount Account { get; init; }

    public Instant ReportedAt { get; init; }

    /// <summary>Entity whose finance officers were told.</summary>
    public LegalEntityId Entity { get; init; }

    /// <summary>Kind and id of the object it was seen on.</summary>
    public required string SeenOn { get; init; }

    public PersonId? FirstVerifier { get; private set; }

    public Instant? FirstVerifiedAt { get; private set; }

    public CallBackChannel? FirstChannel { get; private set; }

    public string FirstNote { get; private set; } = string.Empty;

    public PersonId? SecondVerifier { get; private set; }

    public Instant? SecondVerifiedAt { get; private set; }

    public CallBackChannel? SecondChannel { get; private set; }

    public string SecondNote { get; private set; } = string.Empty;

    /// <summary>First day on which it may be paid to; set when the second person has verified.</summary>
    public DateOnly? ActiveFrom { get; private set; }

    public PersonId? BlockedBy { get; private set; }

    public Instant? BlockedAt { get; private set; }

    public string BlockReason { get; private set; } = string.Empty;

    /// <summary>When the first payment to it was released.</summary>
    public Instant? FirstPaidAt { get; private set; }

    public int RowVersion { get; set; }

    /// <summary>What it may be used for on a day.</summary>
    public PayeeState StateOn(DateOnly day) => this switch
    {
        { BlockedAt: not null } => PayeeState.Blocked,
        { ActiveFrom: { } first } => day < first ? PayeeState.CoolingOff : PayeeState.Verified,
        _ => PayeeState.Unverified,
    };

    /// <summary>
    /// One more person has verified. Refused when blocked (SUP-011), verified already (SUP-012), by the same person again (SUP-010)
    /// or without a note of the call-back (SUP-013). The second verification starts the cooling-off time of <paramref name="coolingOffDays"/> days.
    /// </summary>
    public Result<Done> Verify(CallBack callBack, Instant now, int coolingOffDays)
    {
        if (MayVerify(callBack.Person) is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(callBack.Note))
        {
            return Refusals.NoteMissing.On("Note");
        }

        if (FirstVerifier is null)
        {
            (FirstVerifier, FirstVerifiedAt, FirstChannel, FirstNote) = (callBack.Person, now, callBack.Channel, callBack.Note.Trim());
            return Done.It;
        }

        (SecondVerifier, SecondVerifiedAt, SecondChannel, SecondNote) = (callBack.Person, now, callBack.Channel, callBack.Note.Trim());
        ActiveFrom = now.DateInSweden().AddDays(coolingOffDays);
        return Done.It;
    }

    /// <summary>Why the person may not verify it, or <see langword="null"/>.</summary>
    public Refusal? MayVerify(PersonId person)
    {
        if (BlockedAt is not null)
        {
            return Refusals.AccountBlocked.With();
        }

        if (SecondVerifier is not null)
        {
            return Refusals.AccountVerifiedAlready.With();
        }

        return FirstVerifier == person ? Refusals.SamePerson.With() : null;
    }

    /// <summary>Stops every payment to it, for good. Refused without a reason (SUP-014) and when blocked already (SUP-011).</summary>
    public Result<Done> Block(PersonId person, string reason, Instant now)
    {
        if (BlockedAt is not null)
        {
            return Refusals.AccountBlocked.With();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refusals.ReasonMissing.On("Reason");
        }

        (BlockedBy, BlockedAt, BlockReason) = (person, now, reason.Trim());
        return Done.It;
    }

    /// <summary>A payment was released; the first one is remembered.</summary>
    public void MarkPaid(Instant now) => FirstPaidAt ??= now;
}

/// <summary>How many days a verified account waits, from a day on: decided by the function, as data.</summary>
internal sealed class CoolingOffRule
{
    public DateOnly ValidFrom { get; init; }

    public int Days { get; init; }

    public required string Basis { get; init; }
}
