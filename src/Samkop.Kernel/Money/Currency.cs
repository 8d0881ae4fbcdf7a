using System.Collections.Frozen;

namespace Samkop.Kernel;

/// <summary>A currency of ISO 4217. The default value is SEK, so that there is no invalid currency.</summary>
public readonly record struct Currency
{
    // ISO 4217 list one, active codes: those with two decimals first, then the exceptions.
    private const string TwoDecimals =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP "
        + "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR "
        + "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
        + "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD "
        + "TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, int> DigitsByCode =
        Rows(TwoDecimals, 2).Concat(Rows(NoDecimals, 0)).Concat(Rows(ThreeDecimals, 3))
            .ToFrozenDictionary(StringComparer.Ordinal);

    // Null means SEK: default(Currency) and Currency.Sek must be equal.
    private readonly string? code;

    private Currency(string code) => this.code = code == "SEK" ? null : code;

    /// <summary>Swedish krona.</summary>
    public static Currency Sek => default;

    /// <summary>Euro.</summary>
    public static Currency Eur { get; } = new("EUR");

    /// <summary>Three letters, such as <c>SEK</c>.</summary>
    public string Code => code ?? "SEK";

    /// <summary>How many decimals the currency has in use: 2 for SEK, 0 for JPY, 3 for KWD.</summary>
    public int MinorDigits => DigitsByCode[Code];

    /// <summary>Minor units in one major unit: 100 for SEK.</summary>
    internal long MinorPerMajor => MinorDigits switch { 0 => 1, 2 => 100, _ => 1000 };

    /// <summary>What stands after the number for people: <c>kr</c> for SEK, else the code.</summary>
    public string Symbol => code ?? "kr";

    /// <summary>Reads an active ISO 4217 code; refuses others (KRN-002).</summary>
    public static Result<Currency> Read(string? text)
    {
        var letters = Typed.Compact(text);
        return DigitsByCode.ContainsKey(letters) ? new Currency(letters) : KernelRefusals.UnknownCurrency.With(text);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static IEnumerable<KeyValuePair<string, int>> Rows(string codes, int digits) =>
        codes.Split(' ').Select(code => KeyValuePair.Create(code, digits));
}
