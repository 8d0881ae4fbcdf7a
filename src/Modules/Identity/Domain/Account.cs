using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Domain;

/// <summary>A local account: one per person at most. Password and second factor are set together, so there is none with a password alone.</summary>
internal sealed class Account
{
    public PersonId Person { get; init; }

    /// <summary>E-mail address in lower case.</summary>
    public required string Login { get; set; }

    public required string PasswordHash { get; set; }

    public Instant PasswordChangedAt { get; set; }

    /// <summary>The shared secret of the authenticator, encrypted with the installation's keys.</summary>
    public required string FactorSecret { get; set; }

    /// <summary>The last time step whose code was used: no code is taken twice.</summary>
    public long FactorLastStep { get; set; }

    public Instant CreatedAt { get; init; }

    public Instant? EndedAt { get; set; }

    public static string LoginOf(string typed) => typed.Trim().ToLowerInvariant();
}

/// <summary>A code for the day the telephone is lost; each can be used once.</summary>
internal sealed class RecoveryCode
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public required string Digest { get; init; }

    public Instant? UsedAt { get; set; }
}

/// <summary>An address, sent to one person, where password and second factor are chosen.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public Guid Id { get; init; }

    public required string Digest { get; init; }

    public PersonId Person { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }
}
