using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Identity.Providers;

/// <summary>
/// A provider tells, server to server, that somebody has signed out there or has lost their account (OpenID Connect Back-Channel Logout 1.0): the sessions
/// that began there end here.
/// </summary>
internal sealed class BackChannel(ProviderList providers, ProviderReach reach, IOptionsMonitor<OpenIdConnectOptions> options, CredentialWrites writes)
{
    private const string EventName = "http://schemas.openid.net/event/backchannel-logout";
    private const string Device = "?";
    private const int MostBytes = 20_000;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(
            "/logga-ut/fran/{provider}",
            (string provider, HttpContext http, BackChannel channel) => channel.HearAsync(provider, http, http.RequestAborted))
        .WithMetadata(new ForEveryoneAttribute("an identity provider says who has signed out; its signed token is the proof"));

    private async Task<IResult> HearAsync(string key, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (providers.Find(key) is not { } provider || !http.Request.HasFormContentType || http.Request.ContentLength is not (> 0 and <= MostBytes))
        {
            return No();
        }

        var token = (await http.Request.ReadFormAsync(ct))["logout_token"].ToString();
        if (await ReadAsync(provider, token, ct) is not { } told)
        {
            return No();
        }

        await EndAsync(provider, told, ct);
        return Results.Text(string.Empty);
    }

    // 2.6 of the specification: signature, issuer, audience and time as of an ID token; the event; sub or sid; and never a nonce, so that no ID token will do.
    private async Task<Told?> ReadAsync(Provider provider, string token, CancellationToken ct)
    {
        if (await reach.FindAsync(provider, ct) is not { } found)
        {
            return null;
        }

        var judged = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = found.Issuer,
            ValidAudience = options.Get(provider.Scheme).ClientId,
            IssuerSigningKeys = found.SigningKeys,
        });
        if (judged is not { IsValid: true, SecurityToken: JsonWebToken valid })
        {
            return null;
        }

        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(valid.EncodedPayload));
        var claims = payload.RootElement;
        var isLogout = claims.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(EventName, out _) && !claims.TryGetProperty("nonce", out _);
        var told = new Told(valid.Issuer, TextOf(claims, "sub"), TextOf(claims, "sid"));
        return isLogout && (told.Subject ?? told.Sid) is not null ? told : null;
    }

    private Task<Done> EndAsync(Provider provider, Told told, CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            var db = session.Of<IdentityDb>();
            var (key, issuer, subject, sid) = (provider.Key, told.Issuer, told.Subject, told.Sid);
            var meant = db.Sessions.Where(one => one.Provider == key && one.EndedAt == null);
            if (sid is not null)
            {
                meant = meant.Where(one => one.ProviderSession == sid);
            }

            if (subject is not null)
            {
                meant = meant.Where(one => db.ProviderLinks.Any(link => link.Person == one.Person && link.Issuer == issuer && link.Subject == subject));
            }

            foreach (var ended in await meant.Select(one => new { one.Person, one.Id }).ToListAsync(ct))
            {
                await Sessions.Sessions.EndInAsync(session, ended.Person, ended.Id, ct);
                await SecurityLog.AddAsync(session, SecurityEventKind.SessionEnded, ended.Person, Device);
            }

            return Done.It;
        },
        ct);

    private static string? TextOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String && claim.GetString() is { Length: > 0 } text ? text : null;

    private static IResult No() => Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Whose sessions, and which.</summary>
    private sealed record Told(string Issuer, string? Subject, string? Sid);
}
