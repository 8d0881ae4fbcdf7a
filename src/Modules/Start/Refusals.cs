using Samkop.Kernel;

namespace Samkop.Start;

/// <summary>The ways in which the start pages say no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition BadLink = new("STA-001", RefusalKind.Invalid, new("Länken ska börja med https:// eller med / för en sida här.", "The link must begin with https:// or with / for a page here."), new("Rätta länken. En extern butik behöver alltid en länk.", "Mend the link. An external shop always needs one."));
}
