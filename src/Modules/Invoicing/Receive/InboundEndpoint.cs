using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Samkop.Invoicing.Public;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Receive;

/// <summary>How the access point proves itself, and how much it may send.</summary>
/// <param name="Key">Shared key; empty = nobody may deliver over HTTP.</param>
/// <param name="MostBytes">Largest file.</param>
internal sealed record AccessPoint(string Key, long MostBytes)
{
    /// <summary>Header that carries the key.</summary>
    public const string Header = "X-Access-Point-Key";

    // Peppol access points pass on at most 100 MiB; a little more leaves room for the envelope.
    private const long DefaultMost = 110L * 1024 * 1024;

    public static AccessPoint From(IConfiguration configuration) => new(
        configuration["Samkop:AccessPoint:Key"] ?? string.Empty, configuration.GetValue("Samkop:AccessPoint:MostBytes", DefaultMost));

    /// <summary>Compares in constant time.</summary>
    public bool Knows(string? offered) => Key.Length > 0 && offered is not null && CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(offered)), SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
}

/// <summary>POST /peppol/inbound: an access point hands over one message. Answers when the bytes are committed.</summary>
internal static class InboundEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/peppol/inbound", ReceiveAsync)
        .WithMetadata(new ForEveryoneAttribute("the access point proves itself with a key"));

    private static async Task<IResult> ReceiveAsync(HttpContext http, AccessPoint accessPoint, IReception reception, IEntities entities)
    {
        if (!accessPoint.Knows(http.Request.Headers[AccessPoint.Header]))
        {
            return InvoicingRefusals.WrongKey.With().ToProblem();
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = accessPoint.MostBytes + 1;
        }

        if (await ReadAsync(http.Request.Body, accessPoint.MostBytes, http.RequestAborted) is not { } bytes)
        {
            return InvoicingRefusals.TooLarge.With(accessPoint.MostBytes / 1024 / 1024).ToProblem();
        }

        var received = await reception.ReceiveAsync(bytes, http.Request.Headers["X-Message-Id"].ToString() is { Length: > 0 } id ? $"peppol {id}" : "peppol", http.RequestAborted);
        var entity = received.Entity is { } ours ? (await entities.GetAsync(ours, http.RequestAborted)).PeppolId : null;
        return Results.Json(new
        {
            id = received.Id.Value,
            legalEntity = entity,
            verdict = received.Verdict.ToString().ToLowerInvariant(),
            reason = received.Reason.En,
        });
    }

    private static async Task<byte[]?> ReadAsync(Stream body, long most, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int got;
        while ((got = await body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + got > most)
            {
                return null;
            }

            buffer.Write(chunk, 0, got);
        }

        return buffer.ToArray();
    }
}
