using Samkop.Kernel;

namespace Samkop.Kernel.Work;

/// <summary>A file that a module lets out whole.</summary>
/// <param name="Folder">What kind it is, and the folder that it is written in: <c>eforms</c>, <c>ocds</c>, <c>espd</c>, <c>ubl</c>, <c>sie</c>, <c>pain</c>.</param>
/// <param name="Name">File name, the same every time.</param>
/// <param name="Id">What people call the thing: register number, order number, invoice number.</param>
/// <param name="Bytes">The content.</param>
public sealed record ExportedFile(string Folder, string Name, string Id, ReadOnlyMemory<byte> Bytes);

/// <summary>What is held and not let out.</summary>
/// <param name="Folder">The folder where it would have been.</param>
/// <param name="Count">How many.</param>
/// <param name="Why">The reason.</param>
public sealed record LeftOut(string Folder, int Count, Text Why);

/// <summary>
/// What a module holds as files in public formats, for those who hold the server: no permit is asked, because who can run the command can read the
/// database. See docs/decisions/20261129-export-everything.md.
/// </summary>
public interface IFileExports
{
    /// <summary>All files, page by page: no more than a page of rows and one file are in memory.</summary>
    /// <param name="leftOut">What is left out is told here, before the end.</param>
    /// <param name="ct">Stops between files.</param>
    IAsyncEnumerable<ExportedFile> FilesAsync(ICollection<LeftOut> leftOut, CancellationToken ct);
}
