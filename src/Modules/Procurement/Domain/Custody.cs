using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>A person who holds a key (nyckelinnehavare) for the tenders of a case. The secret half never comes here.</summary>
internal sealed class CaseCustodian
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public PersonId Person { get; init; }

    /// <summary>The organisation that the person stands for: tenders open only by keys of at least two.</summary>
    public LegalEntityId Entity { get; init; }

    public PersonId? AppointedBy { get; init; }

    public Instant AppointedAt { get; init; }

    /// <summary>The public key as the sealing page writes it; empty until the person has left it.</summary>
    public string PublicKey { get; set; } = string.Empty;

    /// <summary>What people compare.</summary>
    public string Fingerprint { get; set; } = string.Empty;
}

/// <summary>The list of custodians as it was fixed: what tenderers seal to. It stands among the procurement documents.</summary>
internal sealed class CustodyList
{
    public CaseId Case { get; init; }

    /// <summary>The document, as <c>docs/rules/seal-1.md</c> describes it.</summary>
    public required string Json { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The persons of the list in its order, parted by spaces.</summary>
    public required string People { get; init; }

    public PersonId? FixedBy { get; init; }

    public Instant FixedAt { get; init; }

    /// <summary>The document of the case that holds it.</summary>
    public Guid Document { get; init; }

    /// <summary>The custodian's place in the list, from 0; -1 for others.</summary>
    public int PlaceOf(PersonId? person) => person is { } one ? Array.IndexOf(People.Split(' '), one.Value.ToString("N")) : -1;
}

/// <summary>
/// A sealed tender as the server knows it until the opening: it has no tenderer and no price to read. The envelope lies in the vault under
/// <see cref="Id"/>, which says nothing of when it came.
/// </summary>
internal sealed class SealedTender
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public required string Pseudonym { get; init; }

    public int Version { get; init; }

    /// <summary>SHA-256 of the envelope, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>When the last byte was stored, by the server's clock, as the receipt says it.</summary>
    public required string Received { get; init; }

    /// <summary>Makes the leaf of the published tree unguessable.</summary>
    public required string Nonce { get; init; }

    /// <summary>SHA-256 of the code on the receipt: who has the code may replace or withdraw.</summary>
    public required string CodeDigest { get; init; }

    /// <summary>Withdrawn or replaced: it is not opened.</summary>
    public bool IsLeft { get; set; }
}

/// <summary>The root that was published when the time for tenders ended, and the leaves, which stay secret until secrecy lets go.</summary>
internal sealed class TenderRoot
{
    public CaseId Case { get; init; }

    public int Size { get; init; }

    public required string Root { get; init; }

    /// <summary>All leaves in order, as a <c>list</c> document.</summary>
    public required string Leaves { get; init; }

    public Instant ClosedAt { get; init; }
}

/// <summary>The shares that a custodian handed in at the opening.</summary>
internal sealed class HandedShares
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>Index of the group that opens.</summary>
    public int Group { get; init; }

    /// <summary>Index of the custodian.</summary>
    public int Custodian { get; init; }

    public PersonId? Person { get; init; }

    public required string Json { get; init; }

    public Instant At { get; init; }
}

/// <summary>The opening: who opened, when, and the protocol.</summary>
internal sealed class TenderOpening
{
    public CaseId Case { get; init; }

    public int Group { get; init; }

    public Instant At { get; init; }

    /// <summary>The protocol in the archive.</summary>
    public required string ProtocolDigest { get; init; }
}

/// <summary>A tender after the opening, or what was wrong with it.</summary>
internal sealed class OpenedTender
{
    /// <summary>The same as that of the sealed one.</summary>
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public required string Lot { get; init; }

    public required string Kind { get; init; }

    public required string Pseudonym { get; init; }

    public required string Received { get; init; }

    /// <summary>As the tender itself says; empty when it does not.</summary>
    public required string Tenderer { get; init; }

    /// <summary>The number of the refusal when it could not be opened.</summary>
    public required string Fault { get; init; }
}

/// <summary>A file of an opened tender; the bytes lie in the vault.</summary>
internal sealed class OpenedFile
{
    public Guid Id { get; init; }

    public Guid Tender { get; init; }

    public CaseId Case { get; init; }

    public int Number { get; init; }

    public required string Name { get; init; }

    public long Length { get; init; }

    public required string Digest { get; init; }
}
