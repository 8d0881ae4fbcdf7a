using Microsoft.AspNetCore.Http;

namespace Samkop.Identity.Sessions;

/// <summary>What a person recognises a browser by: its make and the system it runs on. The rest of the user agent is not kept.</summary>
internal static class Device
{
    // In this order: Edge says Chrome as well, Chrome says Safari, Android says Linux.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems = [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>"Firefox, Windows"; "?" for what is not known.</summary>
    public static string Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var known = new[] { Browsers, Systems }.Select(list => Array.Find(list, one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name).OfType<string>();
        return string.Join(", ", known) is { Length: > 0 } text ? text : "?";
    }
}
