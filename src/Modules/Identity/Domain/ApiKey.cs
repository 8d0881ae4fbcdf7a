using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Domain;

/// <summary>A key by which another system reads what its person may read. Only the digest is kept.</summary>
internal sealed class ApiKey
{
    /// <summary>Longest life of a key, in days.</summary>
    public const int MostDays = 366;

    /// <summary>What every key begins with, so that scanners for leaked secrets know it.</summary>
    public const string Prefix = "smk_";

    public Guid Id { get; init; }

    public required string Digest { get; init; }

    /// <summary>Whose rights it has.</summary>
    public PersonId Person { get; init; }

    /// <summary>What it is used for, in people's words.</summary>
    public required string Name { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    /// <summary>A new secret, as it is shown once.</summary>
    public static string NewSecret() => Prefix + SecretText.NewToken();
}
