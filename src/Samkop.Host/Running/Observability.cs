using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>
/// What a running server tells its keepers: a line of JSON for each request and for what goes wrong, and traces and measures to a collector that the
/// installation names. Addresses are told by their pattern, people by their id; what was typed, searched or sent is never told.
/// </summary>
internal static partial class Observability
{
    /// <summary>Setting with the address of an OTLP collector (HTTP); without it nothing leaves the process.</summary>
    public const string EndpointSetting = "Samkop:Telemetry:Endpoint";

    private const string ServiceName = "samkop";
    private const int OwnFault = StatusCodes.Status500InternalServerError;

    public static void Add(WebApplicationBuilder builder, bool isDemo)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (isDemo)
        {
            // The keys of a demo protect made-up people; whoever runs the real thing is told how they lie (docs/operating.md).
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        }
        else
        {
            builder.Logging.AddFilter(typeof(Observability).FullName, LogLevel.Information);
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        if (builder.Configuration[EndpointSetting] is { Length: > 0 } endpoint)
        {
            AddTelemetry(builder.Services, new Uri(endpoint));
        }
    }

    /// <summary>Writes the line of a request when it is answered. After signing in is known, so that the line can say who.</summary>
    public static async Task LogAsync(HttpContext http, RequestDelegate next)
    {
        // The page that tells of a fault is asked for within the same request, which has its line.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(http);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        catch (Exception) when (Write(http, start, OwnFault))
        {
            throw;
        }

        Write(http, start, http.Response.StatusCode);
    }

    // False, so that the exception goes on as if it had not been looked at.
    private static bool Write(HttpContext http, long start, int status)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var isNameless = http.GetEndpoint()?.Metadata.GetMetadata<NamelessInLogAttribute>() is not null;
        var person = isNameless ? "-" : http.User.FindFirst(SignedInClaim.Person)?.Value ?? "-";
        Answered(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Observability).FullName!), http.Request.Method, pattern, status, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds, person, Activity.Current?.TraceId.ToString() ?? "-");
        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, EventId = 1, Message = "{Method} {Route} {Status} {Milliseconds} ms, {Person}, {Trace}")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds, string person, string trace);

    private static void AddTelemetry(IServiceCollection services, Uri endpoint)
    {
        void To(string signal, OtlpExporterOptions options) =>
            (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(endpoint, $"/v1/{signal}"));

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(Observability).Assembly.GetName().Version?.ToString()))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter(options => To("traces", options)))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql", Measures.MeterName).AddOtlpExporter(options => To("metrics", options)));
    }
}
