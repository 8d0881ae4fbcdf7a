using System.Collections.Frozen;

namespace Samkop.Kernel;

/// <summary>International bank account number (ISO 13616): length by country, ISO 7064 modulus 97.</summary>
public sealed class Iban : Identifier<Iban>, IIdentifier<Iban>
{
    // SWIFT IBAN registry: country and total length, for the countries that Swedish public bodies pay to by IBAN.
    private static readonly FrozenDictionary<string, int> LengthByCountry =
        ("AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 "
            + "LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 VA22")
        .Split(' ').ToFrozenDictionary(row => row[..2], row => ((row[2] - '0') * 10) + (row[3] - '0'), StringComparer.Ordinal);

    private Iban(string canonical)
        : base(canonical)
    {
    }

    /// <summary>Two letters.</summary>
    public string Country => ToString()[..2];

    /// <summary>Reads it with or without spaces; refuses other forms (KRN-147) and wrong check digits (KRN-148).</summary>
    public static Result<Iban> Read(string? text)
    {
        var canonical = Typed.Compact(text);
        if (canonical.Length < 5
            || !LengthByCountry.TryGetValue(canonical[..2], out var length)
            || canonical.Length != length
            || !Typed.IsLettersAndDigits(canonical)
            || !Typed.IsDigits(canonical.AsSpan(2, 2)))
        {
            return KernelRefusals.NotIban.With(text);
        }

        // 02 to 98 only: other values can pass modulus 97 but are never issued.
        return CheckDigits.Mod97(canonical[4..] + canonical[..4]) == 1 && canonical.AsSpan(2, 2) is not ("00" or "01" or "99")
            ? new Iban(canonical)
            : KernelRefusals.IbanCheckDigits.With(text);
    }

    /// <summary>Groups of four: <c>SE35 5000 0000 0549 1000 0003</c>.</summary>
    public override string ToDisplay() => string.Join(' ', ToString().Chunk(4).Select(group => new string(group)));
}

/// <summary>A bank's code (ISO 9362): eight or eleven characters. Canonical with eleven only when a branch other than XXX is given.</summary>
public sealed class Bic : Identifier<Bic>, IIdentifier<Bic>
{
    private Bic(string canonical)
        : base(canonical)
    {
    }

    /// <summary>Reads eight or eleven characters; refuses other forms (KRN-149).</summary>
    public static Result<Bic> Read(string? text)
    {
        var canonical = Typed.Compact(text);
        if (canonical.Length is not (8 or 11) || !Typed.IsLettersAndDigits(canonical) || !canonical.AsSpan(0, 6).ToString().All(char.IsAsciiLetterUpper))
        {
            return KernelRefusals.NotBic.With(text);
        }

        return new Bic(canonical.EndsWith("XXX", StringComparison.Ordinal) && canonical.Length == 11 ? canonical[..8] : canonical);
    }
}
