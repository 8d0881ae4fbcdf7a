using System.Text;
using System.Xml;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>Reads the text of an attachment in pieces, one byte a character.</summary>
internal static class LongTextReading
{
    private const int PieceLength = 8 * 1024;
    private const int LeastBytes = 4 * 1024;

    /// <summary>
    /// The bytes of the text at hand. A character beyond ASCII ends the bytes, and the rest comes as a string: then it is no base64,
    /// and the structure check will say so.
    /// </summary>
    public static (byte[] Bytes, string? Remainder) Read(XmlReader reader, CancellationToken cancellation)
    {
        var piece = new char[PieceLength];
        var bytes = new byte[LeastBytes];
        var count = 0;
        int length;
        while ((length = reader.ReadValueChunk(piece, 0, PieceLength)) > 0)
        {
            if (bytes.Length - count < length)
            {
                cancellation.ThrowIfCancellationRequested();
                Array.Resize(ref bytes, Math.Max(checked(bytes.Length * 2), count + length));
            }

            Ascii.FromUtf16(piece.AsSpan(0, length), bytes.AsSpan(count), out var written);
            count += written;
            if (written < length)
            {
                Array.Resize(ref bytes, count);
                return (bytes, new string(piece, written, length - written) + reader.Value);
            }
        }

        Array.Resize(ref bytes, count);
        return (bytes, null);
    }
}
