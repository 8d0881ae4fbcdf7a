using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>How the payee is told what is paid.</summary>
internal static class Remittance
{
    private const int LongestNumber = 35;
    private const int LongestFreeText = 140;

    /// <summary>The reference as OCR when its check digit fits; else null, and it must go as free text.</summary>
    public static OcrReference? Ocr(RemittanceItem item) =>
        OcrReference.Read(item.Reference).Match<OcrReference?>(ocr => ocr, _ => null);

    /// <summary>What a person at the payee reads: the reference that was asked for, else the invoice number.</summary>
    public static string FreeText(RemittanceItem item, CharacterRule characters) =>
        characters.Apply(item.Reference ?? "") is { Length: > 0 } reference ? reference : Number(item, characters);

    /// <summary>The invoice number in the bank's characters.</summary>
    public static string Number(RemittanceItem item, CharacterRule characters) => characters.Apply(item.InvoiceNumber);

    /// <summary>Nothing of it would be lost: a shortened reference is worse than none.</summary>
    public static bool Fits(RemittanceItem item, CharacterRule characters) =>
        Number(item, characters).Length is > 0 and <= LongestNumber && FreeText(item, characters).Length <= LongestFreeText;
}
