using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

/// <summary>How to make valid texts of one kind of identifier, and what holds for it.</summary>
/// <param name="Type">The identifier.</param>
/// <param name="Text">Valid texts.</param>
/// <param name="Print">Canonical and display form of a text, or null when it is refused.</param>
/// <param name="HasCheckDigit">Every changed digit is noticed.</param>
/// <param name="ReadsItsDisplay">What people see can be typed back.</param>
public sealed record IdentifierCase(
    Type Type, Gen<string> Text, Func<string?, (string Canonical, string Display)?> Print, bool HasCheckDigit, bool ReadsItsDisplay)
{
    public static IdentifierCase Of<T>(Gen<string> text, bool hasCheckDigit = false, bool readsItsDisplay = true)
        where T : class, IIdentifier<T> =>
        new(
            typeof(T),
            text,
            given => T.Read(given).IsGranted(out var value, out _) ? (value.ToString()!, value.ToDisplay()) : null,
            hasCheckDigit,
            readsItsDisplay);
}

/// <summary>Valid texts for every identifier of the kernel; check digits are computed here by other means than in the kernel.</summary>
public static class IdentifierCases
{
    private static readonly int[] Doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

    public static readonly Gen<string> OrganisationNumbers =
        Gen.Select(Gen.OneOf('1', '2', '3', '5', '6', '7', '8', '9'), Digits(1), Gen.Char['2', '9'], Digits(6))
            .Select((first, second, third, rest) => WithLuhn($"{first}{second}{third}{rest}"));

    public static readonly Gen<string> PersonalNumbers =
        Gen.Select(Gen.Int[0, 99], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Bool, Digits(3))
            .Select((year, month, day, isCoordination, serial) => WithLuhn($"{year:00}{month:00}{day + (isCoordination ? 60 : 0):00}{serial}"));

    public static readonly IReadOnlyList<IdentifierCase> All =
    [
        IdentifierCase.Of<OrganisationNumber>(Gen.OneOf<string>(OrganisationNumbers, PersonalNumbers), hasCheckDigit: true),
        IdentifierCase.Of<VatNumber>(OrganisationNumbers.Select(number => $"SE{number}01")),
        IdentifierCase.Of<Gln>(Digits(12).Select(WithGs1), hasCheckDigit: true),
        IdentifierCase.Of<Gtin>(Gen.OneOf<string>(Digits(7), Digits(11), Digits(12), Digits(13)).Select(WithGs1), hasCheckDigit: true),
        IdentifierCase.Of<PeppolParticipantId>(
            Gen.OneOf<string>(OrganisationNumbers.Select(n => "0007:" + n), Digits(12).Select(n => "0088:" + WithGs1(n)), Digits(9).Select(n => "0192:" + n))),
        IdentifierCase.Of<BankgiroNumber>(Gen.OneOf<string>(FirstNotNought(6), FirstNotNought(7)).Select(WithLuhn), hasCheckDigit: true),
        IdentifierCase.Of<PlusgiroNumber>(Gen.Int[1, 7].SelectMany(FirstNotNought).Select(WithLuhn), hasCheckDigit: true),
        IdentifierCase.Of<OcrReference>(Gen.Int[1, 24].SelectMany(Digits).Select(WithLuhn), hasCheckDigit: true),
        IdentifierCase.Of<Iban>(Digits(20).Select(WithIbanDigits), hasCheckDigit: true),
        IdentifierCase.Of<Bic>(Gen.OneOf("ESSESESS", "NDEASESSXXX", "DABASESXXXX", "HANDSESS123", "swedsess")),
        IdentifierCase.Of<PayeeAccount>(
            Gen.OneOf<string>(
                FirstNotNought(7).Select(n => "BG:" + WithLuhn(n)),
                FirstNotNought(5).Select(n => "PG:" + WithLuhn(n)),
                Digits(20).Select(n => "IBAN:" + WithIbanDigits(n)),
                Digits(20).Select(n => $"IBAN:{WithIbanDigits(n)}/ESSESESS")),
            readsItsDisplay: false),
        IdentifierCase.Of<CpvCode>(FirstNotNought(8).Select(eight => CpvCode.Parse(eight).ToString()), hasCheckDigit: true),
        IdentifierCase.Of<UnspscCode>(Gen.OneOf("43211503", "43211500", "43210000", "43000000", "10101501")),
        IdentifierCase.Of<NutsCode>(Gen.OneOf("SE", "SE1", "SE12", "SE122", "SE125", "DE21H", "fi1b1")),
        IdentifierCase.Of<UnitCode>(Gen.OneOf([.. UnitCode.All.Select(unit => unit.ToString())]), readsItsDisplay: false),
        IdentifierCase.Of<OrderNumber>(Gen.OneOf<string>(Digits(7).Select(n => "DLL" + n), Gen.Const("P09-N002-2001"), Digits(8), Digits(10))),
        IdentifierCase.Of<BuyerReference>(Gen.OneOf<string>(Digits(9), Digits(4).Select(n => "FM" + n), Digits(7))),
    ];

    public static Gen<string> Digits(int count) => Gen.Char['0', '9'].Array[count].Select(digits => new string(digits));

    public static string WithLuhn(string digits) => digits + LuhnDigit(digits);

    private static Gen<string> FirstNotNought(int count) =>
        Gen.Select(Gen.Char['1', '9'], Digits(count - 1)).Select((first, rest) => first + rest);

    // Luhn by table, from the right, with the check digit's own place counted in.
    private static int LuhnDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, i) => i % 2 == 0 ? Doubled[digit - '0'] : digit - '0').Sum();
        return (1000 - sum) % 10;
    }

    private static string WithGs1(string digits)
    {
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return digits + ((1000 - sum) % 10);
    }

    private static string WithIbanDigits(string twenty)
    {
        // SE = 28 14, then two noughts; 98 minus the rest by arithmetic on the whole number.
        var rest = (int)(System.Numerics.BigInteger.Parse(twenty + "281400") % 97);
        return $"SE{98 - rest:00}{twenty}";
    }
}
