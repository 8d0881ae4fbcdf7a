using System.Collections.Frozen;

namespace Samkop.Kernel;

/// <summary>
/// Region of the EU's NUTS classification (Regulation (EC) 1059/2003, version 2024): country and up to three characters.
/// Swedish codes are checked against the list, others by form. SE122 is Södermanlands län, SE125 Västmanlands län.
/// </summary>
public sealed class NutsCode : Identifier<NutsCode>, IIdentifier<NutsCode>
{
    private static readonly FrozenSet<string> Swedish =
        ("SE SE1 SE11 SE110 SE12 SE121 SE122 SE123 SE124 SE125 SE2 SE21 SE211 SE212 SE213 SE214 SE22 SE221 SE224 SE23 SE231 SE232 "
            + "SE3 SE31 SE311 SE312 SE313 SE32 SE321 SE322 SE33 SE331 SE332 SEZ SEZZ SEZZZ")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private NutsCode(string canonical)
        : base(canonical)
    {
    }

    /// <summary>Two letters.</summary>
    public string Country => ToString()[..2];

    /// <summary>Reads it; refuses other forms and Swedish codes that do not exist (KRN-163).</summary>
    public static Result<NutsCode> Read(string? text)
    {
        var canonical = Typed.Compact(text);
        var isPossible = canonical.Length is >= 2 and <= 5
            && Typed.IsLettersAndDigits(canonical)
            && char.IsAsciiLetter(canonical[0])
            && char.IsAsciiLetter(canonical[1]);
        return isPossible && (!canonical.StartsWith("SE", StringComparison.Ordinal) || Swedish.Contains(canonical))
            ? new NutsCode(canonical)
            : KernelRefusals.NotNuts.With(text);
    }

    /// <summary>Is this region the wider one or inside it.</summary>
    public bool IsWithin(NutsCode wider) => ToString().StartsWith(wider.ToString(), StringComparison.Ordinal);
}
