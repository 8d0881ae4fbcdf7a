using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Public;

/// <summary>Public or secret, with the section of the Public Access to Information and Secrecy Act (OSL 2009:400).</summary>
/// <param name="IsSecret">True while the content may not be disclosed without a trial.</param>
/// <param name="Section">Section, such as <c>OSL 31:16</c>; empty when public.</param>
public sealed record Secrecy(bool IsSecret, string Section)
{
    /// <summary>Public.</summary>
    public static Secrecy Public { get; } = new(false, string.Empty);
}

/// <summary>Something that must stand in the register, or be kept in searchable order without a number (OSL 5:1).</summary>
public sealed record NewRecord
{
    /// <summary>The object.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Legal entity whose register it is.</summary>
    public required LegalEntityId Entity { get; init; }

    /// <summary>Document type of the entity's records plan: <c>contract</c>, <c>decision</c>, <c>order</c>, <c>invoice</c>, <c>case</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Title in the register; no personal data, no secret.</summary>
    public required string Title { get; init; }

    /// <summary>Secrecy.</summary>
    public Secrecy Secrecy { get; init; } = Secrecy.Public;

    /// <summary>True for cases, contracts and decisions: gets a register number (diarienummer).</summary>
    public required bool NeedsNumber { get; init; }

    /// <summary>Case the record belongs to, when it is part of one.</summary>
    public RecordId? Case { get; init; }
}

/// <summary>The register of each legal entity.</summary>
public interface IRegister
{
    /// <summary>Registers; gives the register number (<c>DNR 2026-000123</c> in the entity's series) or empty text for records kept without one.</summary>
    Task<(RecordId Id, string Number)> RegisterAsync(WriteSession session, NewRecord record, CancellationToken ct);

    /// <summary>
    /// The object turned out to be secret after it was registered: the title is replaced by one that reveals nothing, and the section is noted.
    /// Does nothing when it is not registered.
    /// </summary>
    Task MakeSecretAsync(WriteSession session, ObjectRef about, string title, string section, CancellationToken ct);

    /// <summary>The register number of an object, or empty.</summary>
    Task<string> NumberOfAsync(ObjectRef about, CancellationToken ct);
}
