using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Samkop.Kernel.Work;

/// <summary>One link of the audit chain, exactly as stored.</summary>
public sealed record AuditEntry
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>When, in the one text form of <see cref="Instant"/>.</summary>
    public required string At { get; init; }

    /// <summary>Who: a person's id or the name of a job.</summary>
    public required string Actor { get; init; }

    /// <summary>Kind of actor.</summary>
    public required string ActorKind { get; init; }

    /// <summary>Verb of the action.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the object.</summary>
    public required string ObjectKind { get; init; }

    /// <summary>Id of the object.</summary>
    public required string ObjectId { get; init; }

    /// <summary>Legal entity, or empty.</summary>
    public required string Entity { get; init; }

    /// <summary>Mandate it rests on, or empty.</summary>
    public required string Ground { get; init; }

    /// <summary>Facts before, as JSON, or empty.</summary>
    public required string Before { get; init; }

    /// <summary>Facts after, as JSON, or empty.</summary>
    public required string After { get; init; }

    /// <summary>Salted digest of the personal data beside the chain, or empty.</summary>
    public required string PersonalDigest { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all fields above.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>The hash that this entry must have.</summary>
    public string ComputeHash()
    {
        // Each field is preceded by its length, so that no text can move from one field to its neighbour unseen.
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, Seq);
        sha.AppendData(number);
        foreach (var field in Fields())
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            sha.AppendData(number);
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private IEnumerable<string> Fields() =>
        [At, Actor, ActorKind, Action, ObjectKind, ObjectId, Entity, Ground, Before, After, PersonalDigest, PreviousHash];

    /// <summary>Hash "before the first".</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>Salted digest of personal data.</summary>
    public static string DigestOf(string salt, string personal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\n" + personal)));
}
