using Samkop.Kernel;

namespace Samkop.Transparency;

/// <summary>The ways in which the public pages say no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition HeadingMissing = new("TRA-001", RefusalKind.Invalid, new("Rubriken saknas.", "The heading is missing."), new("Skriv en rubrik.", "Write a heading."));
    public static readonly RefusalDefinition HeadingTooLong = new("TRA-002", RefusalKind.Invalid, new("Rubriken är längre än {0} tecken.", "The heading is longer than {0} characters."), new("Korta rubriken.", "Shorten the heading."));
    public static readonly RefusalDefinition BodyMissing = new("TRA-003", RefusalKind.Invalid, new("Texten saknas.", "The text is missing."), new("Skriv texten, med en tom rad mellan styckena.", "Write the text, with an empty line between paragraphs."));
    public static readonly RefusalDefinition BodyTooLong = new("TRA-004", RefusalKind.Invalid, new("Texten är längre än {0} tecken.", "The text is longer than {0} characters."), new("Korta texten eller dela den på flera sidor.", "Shorten the text or divide it over several pages."));
}
