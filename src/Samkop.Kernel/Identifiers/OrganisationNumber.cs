namespace Samkop.Kernel;

/// <summary>Legal form by the first digit of the organisation number (Lag 1974:174, Skatteverket's groups).</summary>
public enum LegalForm
{
    /// <summary>A digit group that is not in use.</summary>
    Unknown,

    /// <summary>Enskild näringsverksamhet: the number is the person's own.</summary>
    SoleTrader,

    /// <summary>Dödsbo (1).</summary>
    Estate,

    /// <summary>Stat, region, kommun, församling (2).</summary>
    PublicBody,

    /// <summary>Utländskt företag (3).</summary>
    Foreign,

    /// <summary>Aktiebolag (5).</summary>
    LimitedCompany,

    /// <summary>Enkelt bolag (6).</summary>
    SimplePartnership,

    /// <summary>Ekonomisk förening, bostadsrättsförening (7).</summary>
    EconomicAssociation,

    /// <summary>Ideell förening, stiftelse (8).</summary>
    AssociationOrFoundation,

    /// <summary>Handelsbolag, kommanditbolag (9).</summary>
    Partnership,
}

/// <summary>
/// Swedish organisation number: ten digits, Luhn check digit. A sole trader's number is the person's own personal number
/// (or coordination number) and then <see cref="IsPersonal"/>: show it by <see cref="ToMasked"/> in lists, logs and public pages.
/// </summary>
public sealed class OrganisationNumber : Identifier<OrganisationNumber>, IIdentifier<OrganisationNumber>
{
    private OrganisationNumber(string digits)
        : base(digits) => IsPersonal = PersonalNumber.HasMonthOfBirth(digits);

    /// <summary>It is somebody's personal number.</summary>
    public bool IsPersonal { get; }

    /// <summary>Legal form by the first digit.</summary>
    public LegalForm LegalForm => IsPersonal
        ? LegalForm.SoleTrader
        : ToString()[0] switch
        {
            '1' => LegalForm.Estate,
            '2' => LegalForm.PublicBody,
            '3' => LegalForm.Foreign,
            '5' => LegalForm.LimitedCompany,
            '6' => LegalForm.SimplePartnership,
            '7' => LegalForm.EconomicAssociation,
            '8' => LegalForm.AssociationOrFoundation,
            '9' => LegalForm.Partnership,
            _ => LegalForm.Unknown,
        };

    /// <summary>
    /// Reads ten digits with or without hyphen, or twelve with the prefix 16, or 19 or 20 before a personal number.
    /// Refuses other lengths (KRN-101), a wrong check digit (KRN-102) and an impossible date of birth (KRN-103).
    /// </summary>
    public static Result<OrganisationNumber> Read(string? text)
    {
        // Persons of a hundred years have a plus sign where others have a hyphen.
        var digits = WithoutCentury(Typed.Compact(text).Replace("+", "", StringComparison.Ordinal));
        if (digits.Length != 10 || !Typed.IsDigits(digits))
        {
            return KernelRefusals.NotOrganisationNumber.With(text);
        }

        if (!CheckDigits.IsLuhn(digits))
        {
            return KernelRefusals.OrganisationNumberCheckDigit.With(text);
        }

        return PersonalNumber.HasMonthOfBirth(digits) && !PersonalNumber.HasPossibleDate(digits)
            ? KernelRefusals.OrganisationNumberDate.With(text)
            : new OrganisationNumber(digits);
    }

    /// <summary><c>232100-0032</c>.</summary>
    public override string ToDisplay() => $"{ToString()[..6]}-{ToString()[6..]}";

    /// <summary>As <see cref="ToDisplay"/>, but a personal number keeps only its first six digits: <c>850709-****</c>.</summary>
    public string ToMasked() => IsPersonal ? PersonalNumber.Masked(ToString()) : ToDisplay();

    private static string WithoutCentury(string digits)
    {
        if (digits.Length != 12)
        {
            return digits;
        }

        var rest = digits[2..];
        var isPersonal = PersonalNumber.HasMonthOfBirth(rest);
        return digits[..2] switch
        {
            "16" when !isPersonal => rest,
            "18" or "19" or "20" when isPersonal => rest,
            _ => digits,
        };
    }
}
