using Microsoft.AspNetCore.Http;
using Samkop.Kernel;

namespace Samkop.Web;

/// <summary>A document of a kind that people attach: PDF, Word, Excel, text or picture, at most <see cref="MostMegabytes"/> MB.</summary>
public sealed record UploadedDocument
{
    /// <summary>Largest file in MB.</summary>
    public const int MostMegabytes = 20;

    /// <summary>Largest request: the file and the form around it.</summary>
    public const int MostRequestBytes = (MostMegabytes * 1024 * 1024) + (64 * 1024);

    /// <summary>For the file chooser of the browser.</summary>
    public const string Accepted = ".pdf,.docx,.xlsx,.txt,.csv,.jpg,.jpeg,.png";

    // The type follows from the name, never from what the browser says; a page that a browser would run is not among them.
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    };

    private UploadedDocument(string fileName, string mediaType, byte[] bytes) => (FileName, MediaType, Bytes) = (fileName, mediaType, bytes);

    /// <summary>Name without folders.</summary>
    public string FileName { get; }

    /// <summary>By the name's ending.</summary>
    public string MediaType { get; }

    /// <summary>Content.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads what was sent; refuses other kinds, empty files and too large ones with the module's own number, which takes the megabytes.</summary>
    public static async Task<Result<UploadedDocument>> ReadAsync(IFormFile file, RefusalDefinition bad, CancellationToken ct)
    {
        if (file.Length is 0 or > MostMegabytes * 1024L * 1024 || !Types.TryGetValue(Path.GetExtension(file.FileName), out var type))
        {
            return bad.On("Upload", MostMegabytes);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        return new UploadedDocument(Path.GetFileName(file.FileName), type, bytes.ToArray());
    }
}
