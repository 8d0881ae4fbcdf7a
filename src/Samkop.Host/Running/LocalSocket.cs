using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Samkop.Invoicing.Public;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>
/// The server's local socket in the data folder: verbs of the same machine and user hand their work over there.
/// A request that came any other way is answered as if the address did not exist.
/// </summary>
internal static class LocalSocket
{
    public const string ReceivePath = "/internal/receive";

    /// <summary>The address for Kestrel; a socket file that a killed server left is taken away. The caller holds the lock of the folder.</summary>
    public static string Prepare(DataFolder data)
    {
        File.Delete(data.Socket);
        return "http://unix:" + data.Socket;
    }

    /// <summary>Only the user who runs the server may connect.</summary>
    public static void Guard(DataFolder data)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(data.Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(ReceivePath, ReceiveAsync)
        .WithMetadata(new ForEveryoneAttribute("answers only on the local socket, which only the server's own user can open"));

    /// <summary>A client that talks to the socket.</summary>
    public static HttpClient Client(DataFolder data)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(data.Socket), ct);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://localhost"), Timeout = TimeSpan.FromMinutes(10) };
    }

    private static bool CameThroughSocket(HttpContext http) =>
        http.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint;

    private static async Task<IResult> ReceiveAsync(HttpContext http, IReception reception, IEntities entities)
    {
        if (!CameThroughSocket(http))
        {
            return Results.NotFound();
        }

        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var files = await InboundFrames.ReadAsync(http.Request.Body, http.RequestAborted);
        var received = await reception.ReceiveAllAsync(files, http.RequestAborted);
        return Results.Json(await ReceivedLine.OfAsync(received, entities, http.RequestAborted));
    }
}

/// <summary>What the verb prints of one file, after its path.</summary>
internal sealed record ReceivedLine(string Id, string Entity, string Verdict, string Reason)
{
    public static async Task<IReadOnlyList<ReceivedLine>> OfAsync(IReadOnlyList<Reception> received, IEntities entities, CancellationToken ct)
    {
        var names = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        return
        [
            .. received.Select(one => new ReceivedLine(
                one.Id.Value.ToString(),
                one.Entity is { } entity ? names[entity] : "-",
                one.Verdict.ToString().ToLowerInvariant(),
                one.Reason.En)),
        ];
    }
}

/// <summary>Several files in one request body: for each the origin, then the bytes, each with its length before it (four bytes, low first).</summary>
internal static class InboundFrames
{
    private const int LongestOrigin = 4096;

    public static byte[] Write(IReadOnlyList<InboundFile> files)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var file in files)
        {
            var origin = System.Text.Encoding.UTF8.GetBytes(file.Origin);
            writer.Write(origin.Length);
            writer.Write(origin);
            writer.Write(file.Bytes.Length);
            writer.Write(file.Bytes.Span);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    public static async Task<IReadOnlyList<InboundFile>> ReadAsync(Stream body, CancellationToken ct)
    {
        var files = new List<InboundFile>();
        var length = new byte[4];
        while (await body.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, ct) == length.Length)
        {
            var origin = await ReadAsync(body, BitConverter.ToInt32(length), LongestOrigin, ct);
            await body.ReadExactlyAsync(length, ct);
            var bytes = await ReadAsync(body, BitConverter.ToInt32(length), int.MaxValue, ct);
            files.Add(new InboundFile(bytes, System.Text.Encoding.UTF8.GetString(origin)));
        }

        return files;
    }

    private static async Task<byte[]> ReadAsync(Stream body, int length, int most, CancellationToken ct)
    {
        if (length < 0 || length > most)
        {
            throw new InvalidDataException("A frame on the local socket has no possible length.");
        }

        var bytes = new byte[length];
        await body.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
