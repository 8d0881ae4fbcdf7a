using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Domain;

/// <summary>
/// A person who signs in at an identity provider; one per person at most. An administrator says what the provider will call the person; the first sign-in
/// binds issuer and subject, and after that nothing but this pair counts: an address can be given to somebody else, a subject cannot.
/// </summary>
internal sealed class ProviderLink
{
    public PersonId Person { get; init; }

    /// <summary>Key of the provider in the settings.</summary>
    public required string Provider { get; init; }

    /// <summary>What the provider's identifying claim will say, in lower case: an e-mail address, a user name, an employment id.</summary>
    public required string Expected { get; init; }

    /// <summary>Who vouched at the first sign-in: <c>iss</c> of the ID token.</summary>
    public string? Issuer { get; init; }

    /// <summary>The provider's own, unchanging name of the person: <c>sub</c> of the ID token.</summary>
    public string? Subject { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant? BoundAt { get; init; }

    public Instant? EndedAt { get; init; }

    public static string ExpectedOf(string typed) => typed.Trim().ToLowerInvariant();
}
