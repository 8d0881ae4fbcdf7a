using System.Buffers.Binary;

namespace Samkop.Records.Public;

/// <summary>
/// Takes away what cameras write into pictures: place, owner, serial number, thumbnail, comments. The picture itself is not touched
/// (no re-coding). JPEG, PNG and WebP are known; other bytes are given back as they are.
/// </summary>
public static class PhotoMetadata
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // PNG 1.2, 11.3: texts, times and Exif; everything that decides how the picture looks stays.
    private static readonly HashSet<string> PngDropped = new(StringComparer.Ordinal) { "tEXt", "zTXt", "iTXt", "tIME", "eXIf" };

    /// <summary>The same picture without metadata; damaged pictures are given back as they are.</summary>
    public static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> picture)
    {
        var span = picture.Span;
        if (span.Length > 4 && span[0] == 0xFF && span[1] == 0xD8)
        {
            return StripJpeg(span) ?? picture;
        }

        if (span.Length > 12 && span.StartsWith("RIFF"u8) && span[8..].StartsWith("WEBP"u8))
        {
            return StripWebp(span) ?? picture;
        }

        return span.StartsWith(PngSignature) ? StripPng(span) ?? picture : picture;
    }

    private static ReadOnlyMemory<byte>? StripJpeg(ReadOnlySpan<byte> from)
    {
        using var to = new MemoryStream(from.Length);
        to.Write(from[..2]);
        var at = 2;
        while (at + 4 <= from.Length && from[at] == 0xFF)
        {
            var marker = from[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // Start of scan: the picture itself follows, to the end of the image.
            if (marker == 0xDA)
            {
                to.Write(from[at..EndOfImage(from, at)]);
                return to.ToArray();
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(from[(at + 2)..]) + 2;
            if (length < 4 || at + length > from.Length)
            {
                return null;
            }

            if (IsKept(marker, from.Slice(at + 4, length - 4)))
            {
                to.Write(from.Slice(at, length));
            }

            at += length;
        }

        return null;
    }

    // APP1 … APP15 and COM go; APP0 (JFIF), APP2 with a colour profile and APP14 (Adobe, needed for colours) stay.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 or 0xEE => true,
        0xE2 => content.StartsWith("ICC_PROFILE"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    // What cameras append after the image (previews, videos) holds metadata of its own. Progressive pictures have several scans.
    private static int EndOfImage(ReadOnlySpan<byte> from, int at)
    {
        for (var i = at; i + 1 < from.Length; i++)
        {
            if (from[i] == 0xFF && from[i + 1] == 0xD9)
            {
                return i + 2;
            }
        }

        return from.Length;
    }

    private static ReadOnlyMemory<byte>? StripPng(ReadOnlySpan<byte> from)
    {
        using var to = new MemoryStream(from.Length);
        to.Write(PngSignature);
        var at = PngSignature.Length;
        while (at + 12 <= from.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(from[at..]);
            if (length > from.Length - at - 12)
            {
                return null;
            }

            var chunk = from.Slice(at, (int)length + 12);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (!PngDropped.Contains(name))
            {
                to.Write(chunk);
            }

            if (name == "IEND")
            {
                return to.ToArray();
            }

            at += chunk.Length;
        }

        return null;
    }

    // RIFF container: EXIF and XMP chunks go, and their flags in VP8X with them (WebP container specification, extended file format).
    private static ReadOnlyMemory<byte>? StripWebp(ReadOnlySpan<byte> from)
    {
        const byte MetadataFlags = 0b0000_1100;
        using var to = new MemoryStream(from.Length);
        to.Write(from[..12]);
        var at = 12;
        while (at + 8 <= from.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(from[(at + 4)..]);
            var padded = (long)length + (length & 1) + 8;
            if (padded > from.Length - at)
            {
                return null;
            }

            var chunk = from.Slice(at, (int)padded);
            if (chunk.StartsWith("VP8X"u8) && length >= 1)
            {
                to.Write(chunk[..8]);
                to.WriteByte((byte)(chunk[8] & ~MetadataFlags));
                to.Write(chunk[9..]);
            }
            else if (!chunk.StartsWith("EXIF"u8) && !chunk.StartsWith("XMP "u8))
            {
                to.Write(chunk);
            }

            at += chunk.Length;
        }

        var stripped = to.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(stripped.AsSpan(4), (uint)(stripped.Length - 8));
        return stripped;
    }
}
