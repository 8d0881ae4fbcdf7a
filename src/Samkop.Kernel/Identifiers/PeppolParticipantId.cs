namespace Samkop.Kernel;

/// <summary>
/// Who somebody is in the Peppol network: four-digit scheme and value (<c>0007:2321000032</c>). The two schemes used in Sweden are
/// checked to the last digit: 0007 is an organisation number, 0088 a GLN; others by form only. Case does not matter in Peppol
/// (Policy for use of identifiers, policy 1), so the canonical form is lower case.
/// </summary>
public sealed class PeppolParticipantId : Identifier<PeppolParticipantId>, IIdentifier<PeppolParticipantId>
{
    /// <summary>Swedish organisation number.</summary>
    public const string OrganisationScheme = "0007";

    /// <summary>GLN.</summary>
    public const string GlnScheme = "0088";

    private const string NetworkPrefix = "iso6523-actorid-upis::";
    private const int LongestValue = 50;

    private PeppolParticipantId(string scheme, string value)
        : base($"{scheme}:{value}") => (Scheme, Value) = (scheme, value);

    /// <summary>Four digits: 0007, 0088, 0192 …</summary>
    public string Scheme { get; }

    /// <summary>The number in that scheme.</summary>
    public string Value { get; }

    /// <summary>The organisation number, when the scheme is 0007.</summary>
    public OrganisationNumber? OrganisationNumber => Scheme == OrganisationScheme ? OrganisationNumber.Parse(Value) : null;

    /// <summary>The GLN, when the scheme is 0088.</summary>
    public Gln? Gln => Scheme == GlnScheme ? Gln.Parse(Value) : null;

    /// <summary>Of an organisation.</summary>
    public static PeppolParticipantId From(OrganisationNumber organisation) => new(OrganisationScheme, organisation.ToString());

    /// <summary>Of a location number.</summary>
    public static PeppolParticipantId From(Gln gln) => new(GlnScheme, gln.ToString());

    /// <summary>Reads <c>scheme:value</c>, with or without the network's prefix <c>iso6523-actorid-upis::</c>.</summary>
    public static Result<PeppolParticipantId> Read(string? text)
    {
        var bare = (text ?? "").Trim();
        if (bare.StartsWith(NetworkPrefix, StringComparison.OrdinalIgnoreCase))
        {
            bare = bare[NetworkPrefix.Length..];
        }

        return bare.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? Read(bare[..colon], bare[(colon + 1)..])
            : KernelRefusals.NotParticipant.With(text);
    }

    /// <summary>
    /// Reads <c>EndpointID</c> with its <c>schemeID</c>. Refuses a form that Peppol does not know (KRN-130) and wrong numbers in 0007 and 0088.
    /// </summary>
    public static Result<PeppolParticipantId> Read(string? scheme, string? value)
    {
        var (givenScheme, givenValue) = ((scheme ?? "").Trim(), (value ?? "").Trim());
        return givenScheme switch
        {
            OrganisationScheme => OrganisationNumber.Read(givenValue).Map(From),
            GlnScheme => Gln.Read(givenValue).Map(From),
            _ when IsPossible(givenScheme, givenValue) => new PeppolParticipantId(givenScheme, Lower(givenValue)),
            _ => KernelRefusals.NotParticipant.With($"{scheme}:{value}"),
        };
    }

    /// <summary>As it is, but a sole trader's number is masked.</summary>
    public string ToMasked() => OrganisationNumber is { IsPersonal: true } sole ? $"{Scheme}:{sole.ToMasked()}" : ToString();

    private static bool IsPossible(string scheme, string value) =>
        scheme.Length == 4 && Typed.IsDigits(scheme) && value.Length is > 0 and <= LongestValue && value.All(IsAllowed);

    // Peppol: letters, digits and a few marks that some national schemes need.
    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':' or '/';

    private static string Lower(string value) => string.Create(value.Length, value, static (span, from) => from.AsSpan().ToLowerInvariant(span));
}
