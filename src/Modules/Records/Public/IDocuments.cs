using Samkop.Kernel.Work;

namespace Samkop.Records.Public;

/// <summary>A document to be kept with a record.</summary>
/// <param name="Name">File name; personal numbers in it are masked.</param>
/// <param name="MediaType">Media type, such as <c>application/pdf</c>.</param>
/// <param name="Bytes">The exact bytes; photos lose their metadata before they are stored.</param>
/// <param name="IsSigned">True for a signed decision.</param>
public sealed record NewDocument(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, bool IsSigned = false);

/// <summary>A document as stored.</summary>
/// <param name="Id">This version.</param>
/// <param name="Line">The first version: what all versions share.</param>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Name">File name.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Bytes">Digest and length.</param>
/// <param name="IsSigned">Signed decision.</param>
public sealed record DocumentView(DocumentId Id, DocumentId Line, int Version, string Name, string MediaType, StoredBytes Bytes, bool IsSigned);

/// <summary>Documents of records. There is no way to change one; a change is a new version and the old one stays.</summary>
public interface IDocuments
{
    /// <summary>Adds a document to a record.</summary>
    Task<DocumentView> AddAsync(WriteSession session, RecordId record, NewDocument document, CancellationToken ct);

    /// <summary>Adds the next version of a document.</summary>
    Task<DocumentView> AddVersionAsync(WriteSession session, DocumentId earlier, NewDocument document, CancellationToken ct);

    /// <summary>All versions of all documents of a record. Whoever calls has asked the gate for the object that the record is about.</summary>
    Task<IReadOnlyList<DocumentView>> OfAsync(IReads reads, RecordId record, CancellationToken ct);
}
