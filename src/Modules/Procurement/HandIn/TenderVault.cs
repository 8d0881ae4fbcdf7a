using System.Security.Cryptography;
using Samkop.Web;

namespace Samkop.Procurement.HandIn;

/// <summary>
/// Sealed envelopes and opened files in the data folder, under random names. Nothing here can open an envelope. Files are complete on the disk
/// before their row is written, so a row never points at half a tender; a file without a row is one whose tenderer got no receipt.
/// </summary>
internal sealed class TenderVault(InstallationFacts installation)
{
    private const int Block = 1 << 16;

    /// <summary>Stores a stream under the id, flushed to the disk.</summary>
    public async Task PutAsync(Guid id, Stream content, CancellationToken ct)
    {
        await using var file = Create(Place(id));
        await content.CopyToAsync(file, Block, ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens a sealed envelope to read.</summary>
    public Stream Open(Guid id) => new FileStream(Place(id), FileMode.Open, FileAccess.Read, FileShare.Read, Block, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>A new file for what an opened tender holds; one that is there from an opening that broke off is written again.</summary>
    public Stream CreateOpened(Guid tender, int number) => Create(Opened(tender, number));

    /// <summary>Reads an opened file.</summary>
    public Stream OpenOpened(Guid tender, int number) => new FileStream(Opened(tender, number), FileMode.Open, FileAccess.Read, FileShare.Read, Block, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Digest of an opened file.</summary>
    public async Task<string> DigestAsync(Guid tender, int number, CancellationToken ct)
    {
        await using var file = OpenOpened(tender, number);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    /// <summary>Takes away what was refused.</summary>
    public void Drop(Guid id) => File.Delete(Place(id));

    /// <summary>Takes away what an envelope that turned out to be faulty had given.</summary>
    public void DropOpened(Guid tender, int number) => File.Delete(Opened(tender, number));

    private string Place(Guid id) => Path.Combine(Folder("sealed"), $"{id:N}.seal");

    private string Opened(Guid tender, int number) => Path.Combine(Folder("opened"), $"{tender:N}-{number}");

    private string Folder(string kind) => System.IO.Directory.CreateDirectory(Path.Combine(installation.DataFolder, "tenders", kind)).FullName;

    private static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, Block, FileOptions.Asynchronous);
}
