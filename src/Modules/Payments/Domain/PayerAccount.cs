using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Public;

namespace Samkop.Payments.Domain;

/// <summary>States of an account to pay from.</summary>
internal enum PayerAccountState
{
    /// <summary>Entered by one person; nothing is paid from it.</summary>
    Waiting,

    /// <summary>Confirmed by another person. The one confirmed last is the one that is used.</summary>
    Confirmed,

    /// <summary>Given up before it was ever used.</summary>
    Declined,
}

/// <summary>
/// The account that a legal entity pays from, and the accounts of its ledger that a payment file's vouchers need. A row never changes what it
/// says: another number is another row, and what was released keeps the one it was released with.
/// </summary>
internal sealed class PayerAccount : IVersioned
{
    public PayerAccountId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Iban { get; init; }

    public required string Bic { get; init; }

    /// <summary>The entity's own bankgiro; empty when it has none.</summary>
    public required string Bankgiro { get; init; }

    /// <summary>Account for supplier debts in the entity's chart.</summary>
    public required string DebtAccount { get; init; }

    /// <summary>Account for input VAT.</summary>
    public required string VatAccount { get; init; }

    /// <summary>Agreement with the bank or decision that it rests on.</summary>
    public required string Source { get; init; }

    public PayerAccountState State { get; private set; }

    public PersonId? EnteredBy { get; init; }

    public Instant? EnteredAt { get; init; }

    /// <summary>Who confirmed or declined it.</summary>
    public PersonId? DecidedBy { get; private set; }

    public Instant? DecidedAt { get; private set; }

    public int RowVersion { get; set; }

    /// <summary>Takes it into use. Refused when it does not wait (PAY-014) and to the person who entered it (PAY-012).</summary>
    public Result<Done> Confirm(PersonId person, Instant now)
    {
        if (MayConfirm(person) is { } no)
        {
            return no;
        }

        (State, DecidedBy, DecidedAt) = (PayerAccountState.Confirmed, person, now);
        return Done.It;
    }

    /// <summary>Gives it up unused; the one who entered it may do so too. Refused when it does not wait (PAY-014).</summary>
    public Result<Done> Decline(PersonId person, Instant now)
    {
        if (State != PayerAccountState.Waiting)
        {
            return Refusals.AccountNotWaiting.With();
        }

        (State, DecidedBy, DecidedAt) = (PayerAccountState.Declined, person, now);
        return Done.It;
    }

    /// <summary>Why the person may not confirm it, or <see langword="null"/>.</summary>
    public Refusal? MayConfirm(PersonId person)
    {
        if (State != PayerAccountState.Waiting)
        {
            return Refusals.AccountNotWaiting.With();
        }

        return EnteredBy == person ? Refusals.OwnAccountEntry.With() : null;
    }

    /// <summary>True when the two say the same, so that nothing would change.</summary>
    public bool SaysTheSame(PayerAccount other) =>
        (Iban, Bic, Bankgiro, DebtAccount, VatAccount) == (other.Iban, other.Bic, other.Bankgiro, other.DebtAccount, other.VatAccount);
}

/// <summary>Finds the account that is used.</summary>
internal static class PayerAccounts
{
    /// <summary>The one confirmed last; <see langword="null"/> when none is.</summary>
    public static PayerAccount? InUse(this IEnumerable<PayerAccount> ofEntity) =>
        ofEntity.Where(one => one.State == PayerAccountState.Confirmed).OrderByDescending(one => one.DecidedAt ?? default).ThenByDescending(one => one.Id.Value).FirstOrDefault();
}
