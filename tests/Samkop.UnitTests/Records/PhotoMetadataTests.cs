using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Samkop.Records.Public;

namespace Samkop.UnitTests.Records;

public sealed class PhotoMetadataTests
{
    private const string Secret = "GPS 59.37 16.51 Åsa";

    [Fact]
    public void A_jpeg_keeps_its_picture_and_loses_place_owner_and_comment()
    {
        byte[] scan = [0xFF, 0xDA, 0x00, 0x04, 0x01, 0x02, 0x11, 0xFF, 0x00, 0x33, 0xFF, 0xD9];
        byte[] picture =
        [
            0xFF, 0xD8,
            .. Segment(0xE0, "JFIF\0"u8.ToArray()),
            .. Segment(0xE1, Encoding.UTF8.GetBytes("Exif\0\0" + Secret)),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]),
            .. Segment(0xED, Encoding.UTF8.GetBytes("Photoshop " + Secret)),
            .. Segment(0xFE, Encoding.UTF8.GetBytes(Secret)),
            .. Segment(0xDB, [9, 9]),
            .. scan,
            .. Encoding.UTF8.GetBytes("trailer " + Secret),
        ];
        var stripped = PhotoMetadata.Strip(picture).ToArray();
        byte[] expected = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8.ToArray()), .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]), .. Segment(0xDB, [9, 9]), .. scan];
        Assert.Equal(expected, stripped);
    }

    [Fact]
    public void A_png_keeps_its_picture_and_loses_texts_and_exif()
    {
        byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        var header = Chunk("IHDR", [1, 2, 3]);
        var image = Chunk("IDAT", [4, 5]);
        var end = Chunk("IEND", []);
        byte[] picture = [.. signature, .. header, .. Chunk("tEXt", Encoding.Latin1.GetBytes(Secret)), .. Chunk("eXIf", [1]), .. image, .. Chunk("tIME", [1]), .. end, 7, 7];
        Assert.Equal([.. signature, .. header, .. image, .. end], PhotoMetadata.Strip(picture).ToArray());
    }

    [Fact]
    public void A_webp_keeps_its_picture_and_loses_exif_and_xmp()
    {
        byte[] kept = [.. Riff("VP8X", [0b0000_0000, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Riff("VP8 ", [1, 2, 3])];
        byte[] picture = Webp([.. Riff("VP8X", [0b0000_1100, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. Riff("EXIF", Encoding.UTF8.GetBytes(Secret)), .. Riff("XMP ", [7])]);
        Assert.Equal(Webp(kept), PhotoMetadata.Strip(picture).ToArray());
    }

    [Fact]
    public void Other_and_damaged_bytes_are_given_back_as_they_are() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.Byte.Array[0, 60].Select(rest => (byte[])[0xFF, 0xD8, .. rest])).Sample(bytes =>
        {
            var stripped = PhotoMetadata.Strip(bytes).ToArray();
            Assert.True(stripped.Length <= bytes.Length);
            Assert.Equal(stripped, PhotoMetadata.Strip(stripped).ToArray());
        });

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. content];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    private static byte[] Webp(byte[] chunks)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)chunks.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];
    }

    private static byte[] Riff(string name, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. content, .. new byte[content.Length & 1]];
    }
}
