using Samkop.Kernel;

namespace Samkop.Suppliers.Public;

/// <summary>What an owner check answered.</summary>
public enum OwnerCheckOutcome
{
    /// <summary>No such service is connected, or it did not answer: two persons verify without it.</summary>
    NotAvailable,

    /// <summary>The account belongs to the organisation.</summary>
    Matches,

    /// <summary>The account belongs to somebody else.</summary>
    Differs,
}

/// <summary>The answer of an owner check.</summary>
/// <param name="Outcome">What it says.</param>
/// <param name="Owner">The owner's name, when it differs.</param>
/// <param name="Source">Who answered, for the log.</param>
public sealed record OwnerCheckAnswer(OwnerCheckOutcome Outcome, string Owner, string Source);

/// <summary>
/// Port for a bank's or clearing house's register of account owners. An installation without agreement has none:
/// then the answer is <see cref="OwnerCheckOutcome.NotAvailable"/> and the page says so.
/// </summary>
public interface IAccountOwnerCheck
{
    /// <summary>Does the account belong to the organisation?</summary>
    Task<OwnerCheckAnswer> AskAsync(PayeeAccount account, OrganisationNumber organisation, CancellationToken ct);
}
