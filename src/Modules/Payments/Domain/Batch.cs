using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Public;

namespace Samkop.Payments.Domain;

/// <summary>States of a batch (betalningsförslag).</summary>
internal enum BatchState
{
    /// <summary>Föreslaget: waits for two signatures.</summary>
    Proposed,

    /// <summary>Frisläppt: the file exists and never changes.</summary>
    Released,

    /// <summary>Förkastat: its invoices are payable again.</summary>
    Discarded,
}

/// <summary>What one legal entity pays in one file. Its items are snapshots and never change.</summary>
internal sealed class Batch : IVersioned
{
    public PaymentBatchId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>Number people use and the bank sees: <c>BET-2026-000012</c> becomes the message id.</summary>
    public required string Number { get; init; }

    public BatchState State { get; private set; }

    public DateOnly DueThrough { get; init; }

    /// <summary>Banking day on which the account is debited.</summary>
    public DateOnly PayOn { get; init; }

    public GrossAmount Total { get; init; }

    public int Count { get; init; }

    public Instant CreatedAt { get; init; }

    public PersonId? CreatedBy { get; init; }

    public PersonId? FirstReleaser { get; private set; }

    public Instant? FirstReleasedAt { get; private set; }

    public PersonId? SecondReleaser { get; private set; }

    public Instant? ReleasedAt { get; private set; }

    /// <summary>Digest of the file in the archive; empty until released.</summary>
    public string FileDigest { get; private set; } = string.Empty;

    /// <summary>What the bank's answers come to.</summary>
    public BankState BankState { get; set; }

    public string FileName { get; private set; } = string.Empty;

    /// <summary>The account that both sign for; set by the first signature.</summary>
    public PayerAccountId? PayerAccount { get; private set; }

    public int RowVersion { get; set; }

    /// <summary>
    /// Signs for payment from an account. Gives true when this was the second signature, so that the file must be made. Refused to one person
    /// twice (PAY-003), and when the account is another than the one that the first signed for (PAY-017).
    /// </summary>
    public Result<bool> Sign(PersonId person, PayerAccountId account, Instant now)
    {
        if (State != BatchState.Proposed)
        {
            return Refusals.NotProposed.With();
        }

        if (FirstReleaser is null)
        {
            (FirstReleaser, FirstReleasedAt, PayerAccount) = (person, now, account);
            return false;
        }

        if (FirstReleaser == person)
        {
            return Refusals.SamePerson.With();
        }

        // Signed before batches kept their account: then it is the one in use.
        if ((PayerAccount ??= account) != account)
        {
            return Refusals.AccountReplaced.With();
        }

        (SecondReleaser, ReleasedAt, State) = (person, now, BatchState.Released);
        return true;
    }

    /// <summary>Keeps what the bank is given.</summary>
    public void Hold(string digest, string fileName) => (FileDigest, FileName) = (digest, fileName);

    public Result<Done> Discard()
    {
        if (State != BatchState.Proposed)
        {
            return Refusals.NotProposed.With();
        }

        State = BatchState.Discarded;
        return Done.It;
    }
}
