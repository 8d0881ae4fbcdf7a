using System.Text;
using Microsoft.AspNetCore.Http;

namespace Samkop.Web;

/// <summary>Text files as spreadsheets save them: UTF-8, or the Western European code page when it is no UTF-8.</summary>
public static class UploadedText
{
    /// <summary>The text of an uploaded file; empty when none was sent.</summary>
    public static async Task<string> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return string.Empty;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(memory.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(memory.ToArray());
        }
    }
}
