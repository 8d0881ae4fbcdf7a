using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Public;

/// <summary>What was erased of one object.</summary>
/// <param name="Number">The object's own number for the disposal list; empty when it has none.</param>
/// <param name="Digests">Digests of the stored bytes that it had. The register erases the bytes that nobody else knows.</param>
public sealed record ErasedContent(string Number, IReadOnlyList<string> Digests);

/// <summary>
/// The content of one document type of the records plan, erased by the module that owns it (gallring). The register decides what is due and who
/// has approved; the owner knows what must stay and where the content lies.
/// </summary>
public interface IRecordContent
{
    /// <summary>Document type of the records plan, as in <see cref="NewRecord.Type"/>.</summary>
    string Type { get; }

    /// <summary>Which of the objects must stay on the day though the plan would let them go, and why. Objects that are absent may go.</summary>
    Task<IReadOnlyDictionary<string, Text>> HoldsAsync(IReads reads, IReadOnlyCollection<string> ids, DateOnly day, CancellationToken ct);

    /// <summary>
    /// Erases the content of the objects; what remains says that there was something, and when it went. Gives what each had, by its id. The caller
    /// erases the documents of the register, the stored bytes, and the personal data beside the audit entries about the object itself.
    /// </summary>
    Task<IReadOnlyDictionary<string, ErasedContent>> EraseAsync(WriteSession session, IReadOnlyCollection<string> ids, CancellationToken ct);
}

/// <summary>A column by which a module knows stored bytes: they are not erased while a row holds them.</summary>
/// <param name="Table">Table.</param>
/// <param name="Column">Column with the digest.</param>
/// <param name="Where">Which rows hold; empty = all.</param>
public sealed record BytesHeldIn(string Table, string Column, string Where = "");
