using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Samkop.Web;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>
/// POST /api/v1/validate: the document as the body, the answer as JSON. An invoice that does not pass is an answer (200), not a fault of
/// the request.
/// </summary>
internal static class TrialEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/v1/validate", ValidateAsync)
        .WithMetadata(new ForEveryoneAttribute("anyone may try an invoice before sending it; nothing is stored"));

    private static async Task<IResult> ValidateAsync(HttpContext http, InvoiceTrials trials, TrialLimit limit)
    {
        var ct = http.RequestAborted;
        using var lease = await limit.EnterAsync(http.Connection.RemoteIpAddress, ct);
        if (!lease.IsAcquired)
        {
            http.Response.Headers.RetryAfter = "60";
            return InvoicingRefusals.TooManyTrials.With().ToProblem(StatusCodes.Status429TooManyRequests);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = InvoiceTrials.MostBytes + 1;
        }

        if (await ReadAsync(http.Request, ct) is not { } bytes)
        {
            return InvoicingRefusals.TrialTooLarge.With(InvoiceTrials.MostBytes / 1024 / 1024).ToProblem(StatusCodes.Status413PayloadTooLarge);
        }

        return bytes.Length == 0
            ? InvoicingRefusals.NothingToTry.With().ToProblem()
            : Results.Json(TrialJson.Of(await trials.TryAsync(bytes, ct)));
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > InvoiceTrials.MostBytes)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int got;
        while ((got = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + got > InvoiceTrials.MostBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, got);
        }

        return buffer.ToArray();
    }
}
