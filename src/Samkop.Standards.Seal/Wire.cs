using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Samkop.Standards.Seal;

/// <summary>Writes the binary parts of the format: all numbers big-endian, texts as UTF-8 behind a length of two bytes.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public WireWriter Byte(int value)
    {
        bytes.Write([checked((byte)value)]);
        return this;
    }

    public WireWriter Short(int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, checked((ushort)value));
        bytes.Write(two);
        return this;
    }

    public WireWriter Int(long value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, checked((uint)value));
        bytes.Write(four);
        return this;
    }

    public WireWriter Long(long value)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(eight, checked((ulong)value));
        bytes.Write(eight);
        return this;
    }

    public WireWriter Text(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        return Short(utf8.Length).Bytes(utf8);
    }

    public WireWriter Bytes(ReadOnlySpan<byte> value)
    {
        bytes.Write(value);
        return this;
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}

/// <summary>Reads what <see cref="WireWriter"/> wrote. A read beyond the end, or bad UTF-8, makes the reader <see cref="IsBroken"/> and gives empty values.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> rest = bytes;

    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => rest.IsEmpty;

    public byte[] Bytes(int count)
    {
        if (count > rest.Length)
        {
            IsBroken = true;
            rest = [];
            return new byte[count];
        }

        var taken = rest[..count].ToArray();
        rest = rest[count..];
        return taken;
    }

    public int Short() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    public uint Int() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public string Text()
    {
        try
        {
            return Strict.GetString(Bytes(Short()));
        }
        catch (ArgumentException)
        {
            IsBroken = true;
            return string.Empty;
        }
    }
}
