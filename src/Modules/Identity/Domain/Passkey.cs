using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Domain;

/// <summary>A passkey of a local account: a public key whose private half never leaves the person's device or keychain.</summary>
internal sealed class Passkey
{
    /// <summary>So many a person may have.</summary>
    public const int Most = 10;

    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    /// <summary>The authenticator's id of the key, base64url without padding.</summary>
    public required string Credential { get; init; }

    /// <summary>The public key as COSE, base64.</summary>
    public required string PublicKey { get; init; }

    /// <summary>How many times the authenticator says that it has signed; many always say 0.</summary>
    public long SignCount { get; init; }

    /// <summary>How it can be reached (<c>internal hybrid</c>), for the browser's help.</summary>
    public required string Transports { get; init; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant? UsedAt { get; init; }
}
