using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Domain;

/// <summary>How somebody came in.</summary>
internal enum SignInWay
{
    /// <summary>One click in a demo.</summary>
    Demo = 1,

    /// <summary>Password and a code of the authenticator.</summary>
    PasswordAndCode = 2,

    /// <summary>Password and a recovery code.</summary>
    PasswordAndRecoveryCode = 3,

    /// <summary>An invitation that was just accepted.</summary>
    Invitation = 4,

    /// <summary>At the organisation's identity provider.</summary>
    Provider = 5,

    /// <summary>A passkey, which is both factors.</summary>
    Passkey = 6,
}

/// <summary>One signed-in browser.</summary>
internal sealed class Session
{
    /// <summary>SHA-256 of the token in the cookie.</summary>
    public required string Digest { get; init; }

    /// <summary>What pages call it by: the digest does not leave the server.</summary>
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public SignInWay Way { get; init; }

    public required string Device { get; init; }

    public Instant StartedAt { get; init; }

    public Instant SeenAt { get; set; }

    public Instant ExpiresAt { get; init; }

    public Instant? EndedAt { get; set; }

    /// <summary>Key of the identity provider where it began.</summary>
    public string? Provider { get; init; }

    /// <summary>What the provider calls its own session (<c>sid</c>).</summary>
    public string? ProviderSession { get; init; }

    /// <summary>The provider's ID token, encrypted; gone when the session has ended.</summary>
    public string? ProviderToken { get; set; }
}

/// <summary>What the list of security events tells.</summary>
internal enum SecurityEventKind
{
    SignedIn = 1,
    SignedOut = 2,
    FailureBurst = 3,
    PasswordChanged = 4,
    FactorChanged = 5,
    RecoveryCodeUsed = 6,
    RecoveryCodesRenewed = 7,
    SessionEnded = 8,
    InvitationAccepted = 9,
    ProviderBound = 10,
    ProviderRefused = 11,
    PasskeyAdded = 12,
    PasskeyRemoved = 13,
    PasskeyCopied = 14,
}

/// <summary>One line of the list of security events. Holds no addresses and nothing that was typed.</summary>
internal sealed class SecurityEvent
{
    public long Number { get; init; }

    public Instant At { get; init; }

    public SecurityEventKind Kind { get; init; }

    public PersonId? Person { get; init; }

    public required string Device { get; init; }
}
