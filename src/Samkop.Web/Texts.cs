namespace Samkop.Web;

/// <summary>For <c>@using static</c> in pages: <c>@T("Skicka", "Send")</c>. Both languages side by side, none can be forgotten.</summary>
public static class Texts
{
    /// <summary>A text in both languages; written in the reader's language and encoded by Razor.</summary>
    public static Text T(string sv, string en) => new(sv, en);
}
