using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Samkop.Web;

/// <summary>What the host may open in the security headers.</summary>
public sealed class SecurityHeaderOptions
{
    /// <summary>Origins that forms may post to besides ourselves; the OpenID Connect provider when signing in posts there.</summary>
    public IList<string> FormActions { get; } = [];
}

/// <summary>An answer with a content policy of its own, stricter than that of the pages, because it is a file that also lives elsewhere.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ContentPolicyAttribute(string policy) : Attribute
{
    /// <summary>The policy.</summary>
    public string Policy { get; } = policy;
}

/// <summary>
/// Strict headers on every answer: no script or style but our own files, no frames, no foreign hosts, no sniffing.
/// <c>data:</c> pictures are allowed because Designsystemet draws its icons from them.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<SecurityHeaderOptions> options)
{
    private readonly string policy = string.Join(
        "; ",
        "default-src 'self'",
        "img-src 'self' data:",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        string.Join(' ', options.Value.FormActions.Prepend("form-action 'self'")),
        "object-src 'none'",
        "base-uri 'self'");

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicyAttribute>() is { } own ? own.Policy + "; frame-ancestors 'none'" : policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // A year, as browsers' preload lists ask; on plain http browsers must ignore it (RFC 6797, 8.1), and on loopback there is none to give.
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // Fonts are named in style sheets, where no fingerprint reaches; they do not change under one name.
        if (context.Request.Path.StartsWithSegments("/_content/Samkop.Web/lib/fonts", StringComparison.Ordinal))
        {
            headers.CacheControl = "public, max-age=2592000, immutable";
        }

        return Task.CompletedTask;
    }
}
