namespace Samkop.Standards.Ubl.Reading;

/// <summary>
/// One copy of each short value that a document repeats: currencies, units, rates, dates. An invoice of ten thousand lines says SEK
/// forty thousand times. Lives as long as the reading, so that no value outlives its document.
/// </summary>
internal sealed class TextCache
{
    private const int Size = 256;
    private const int Longest = 48;
    private readonly string?[] slots = new string?[Size];
    private readonly UblAttribute[]?[] attributes = new UblAttribute[]?[Size / 4];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        ref var slot = ref slots[Slot(text)];
        return slot is { } known && text.SequenceEqual(known) ? known : slot = text.ToString();
    }

    /// <summary>The array for a single attribute, such as the currency of an amount.</summary>
    public UblAttribute[] Of(in UblAttribute attribute)
    {
        if (attribute.Value.Length is 0 or > Longest)
        {
            return [attribute];
        }

        ref var slot = ref attributes[Slot(attribute.Value) & ((Size / 4) - 1)];
        return slot is [var known] && known == attribute ? slot : slot = [attribute];
    }

    private static int Slot(ReadOnlySpan<char> text) =>
        unchecked((text.Length * 31) + (text[0] * 131) + (text[^1] * 17) + (text[text.Length / 2] * 57) + (text[text.Length / 3] * 257)) & (Size - 1);
}
