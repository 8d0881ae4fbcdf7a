using System.Collections.Frozen;

namespace Samkop.Kernel;

/// <summary>
/// VAT registration number with country prefix. A Swedish one is SE, the organisation number and two digits (01–94);
/// for other countries of the union only prefix, length and characters are checked.
/// </summary>
public sealed class VatNumber : Identifier<VatNumber>, IIdentifier<VatNumber>
{
    // Council Directive 2006/112/EC, article 215, with EL for Greece and XI for Northern Ireland.
    private static readonly FrozenSet<string> Prefixes =
        "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private VatNumber(string canonical, OrganisationNumber? organisation)
        : base(canonical) => OrganisationNumber = organisation;

    /// <summary>The organisation number inside a Swedish VAT number; null for other countries.</summary>
    public OrganisationNumber? OrganisationNumber { get; }

    /// <summary>Two-letter prefix.</summary>
    public string Prefix => ToString()[..2];

    /// <summary>Begins with SE.</summary>
    public bool IsSwedish => OrganisationNumber is not null;

    /// <summary>Reads prefix and number, with or without spaces and hyphens; refuses what cannot be one (KRN-110).</summary>
    public static Result<VatNumber> Read(string? text)
    {
        var canonical = Typed.Compact(text);
        if (canonical.Length is < 4 or > 14 || !Prefixes.Contains(canonical[..2]))
        {
            return KernelRefusals.NotVatNumber.With(text);
        }

        if (canonical.StartsWith("SE", StringComparison.Ordinal))
        {
            return ReadSwedish(canonical) ?? (Result<VatNumber>)KernelRefusals.NotVatNumber.With(text);
        }

        return Typed.IsLettersAndDigits(canonical) && canonical.AsSpan(2).ContainsAnyInRange('0', '9')
            ? new VatNumber(canonical, organisation: null)
            : KernelRefusals.NotVatNumber.With(text);
    }

    /// <summary>The usual number of a Swedish organisation: with 01 last.</summary>
    public static VatNumber From(OrganisationNumber organisation) => new($"SE{organisation}01", organisation);

    /// <summary>As it is, but a sole trader's keeps only the first six digits: <c>SE850709****01</c>.</summary>
    public string ToMasked() => OrganisationNumber is { IsPersonal: true } ? $"{ToString()[..8]}****{ToString()[12..]}" : ToString();

    private static VatNumber? ReadSwedish(string canonical)
    {
        if (canonical.Length != 14 || !Typed.IsDigits(canonical.AsSpan(2)) || canonical.AsSpan(12) is "00" || canonical.AsSpan(12).CompareTo("94", StringComparison.Ordinal) > 0)
        {
            return null;
        }

        return OrganisationNumber.Read(canonical[2..12]).Match<VatNumber?>(organisation => new VatNumber(canonical, organisation), _ => null);
    }
}
