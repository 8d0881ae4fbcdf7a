using Microsoft.AspNetCore.Http;

namespace Samkop.Web;

/// <summary>Light, dark or as the device says. Kept in a cookie and written by the server, so that the page never flashes.</summary>
public static class Appearance
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "samkop.appearance";

    private static readonly string[] Allowed = ["auto", "light", "dark"];

    /// <summary>The choice of this request: <c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public static string Of(HttpRequest request) =>
        request.Cookies[CookieName] is { } value && IsKnown(value) ? value : "auto";

    /// <summary>Whether <paramref name="value"/> is one of the three.</summary>
    public static bool IsKnown(string? value) => Allowed.Contains(value, StringComparer.Ordinal);
}
