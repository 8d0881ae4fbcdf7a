namespace Samkop.Transparency;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public static string Page(string slug) => slug == "inkop" ? "/inkop" : $"/inkop/{slug}";

    public static string Edit(string slug) => $"/administration/offentliga-sidor/{slug}";
}
