using System.Net.Http.Json;
using System.Net.Sockets;
using Samkop.Host.Running;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Host.Verbs;

/// <summary>Takes invoices from files, through the running server when there is one.</summary>
internal sealed class ReceiveVerb : IVerb
{
    private const int FilesInBatch = 200;
    private const long BytesInBatch = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "receive";

    public string Usage => "FILE|FOLDER… [--data DIR]";

    public Text About => new("Ta emot fakturor och kreditfakturor (*.xml i mappar)", "Receive invoices and credit notes (*.xml in folders)");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var named = options.Value("--data", string.Empty);
        var data = new DataFolder(named.Length > 0 ? named : Path.Combine("var", "demo"));
        options.RefuseUnknown(takesWords: true);
        if (options.Rest.Count == 0)
        {
            throw new WrongUseException("name the files or folders to receive.");
        }

        // An unmarked database made here would be in the demo's way.
        if (named.Length == 0 && !data.HasDatabase && AppSettings.DatabaseOf(data).Kind == DatabaseKind.Sqlite)
        {
            throw new WrongUseException($"there is no database in {data.Path}. Name another folder by --data, or begin with: samkop demo --headless");
        }

        var files = options.Rest.SelectMany(FilesOf).ToList();
        await using var receiver = await OpenAsync(data, ct);
        var isWhole = true;
        foreach (var batch in Batches(files))
        {
            isWhole &= await ReceiveAsync(receiver, batch, ct);
        }

        await receiver.EndAsync(ct);
        return isWhole ? Exit.Ok : Exit.Found;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
            : throw new WrongUseException($"there is no file or folder {path}.");
    }

    private static IEnumerable<List<string>> Batches(IReadOnlyList<string> files)
    {
        var batch = new List<string>();
        long bytes = 0;
        foreach (var file in files)
        {
            var length = new FileInfo(file).Length;
            if (batch.Count == FilesInBatch || (batch.Count > 0 && bytes + length > BytesInBatch))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(file);
            bytes += length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static async Task<bool> ReceiveAsync(IReceiver receiver, List<string> paths, CancellationToken ct)
    {
        var files = new List<InboundFile>();
        var read = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(new InboundFile(await File.ReadAllBytesAsync(path, ct), path));
                read.Add(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"samkop receive: {path} could not be read and was not received: {failure.Message}");
            }
        }

        foreach (var (path, line) in read.Zip(files.Count == 0 ? [] : await receiver.ReceiveAsync(files, ct)))
        {
            Console.WriteLine(string.Join('\t', new[] { path, line.Id, line.Entity, line.Verdict, line.Reason }.Select(OneLine)));
        }

        return read.Count == paths.Count;
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    /// <summary>The server when one runs, else ourselves; a verb that is about to end is waited for.</summary>
    private static async Task<IReceiver> OpenAsync(DataFolder data, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (DataLock.TryTake(data) is { } hold)
            {
                return await OwnReceiver.OpenAsync(data, hold, ct);
            }

            if (await ServerReceiver.ConnectAsync(data, ct) is { } server)
            {
                return server;
            }

            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
            {
                throw new WrongUseException($"another samkop works on {data.Path} and does not answer.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, ct);
        }
    }

    private interface IReceiver : IAsyncDisposable
    {
        Task<IReadOnlyList<ReceivedLine>> ReceiveAsync(IReadOnlyList<InboundFile> files, CancellationToken ct);

        /// <summary>All files were received: do what the server's background work would do.</summary>
        Task EndAsync(CancellationToken ct);
    }

    private sealed class OwnReceiver(WebApplication app, DataLock hold) : IReceiver
    {
        public static async Task<OwnReceiver> OpenAsync(DataFolder data, DataLock hold, CancellationToken ct)
        {
            var app = SamkopApp.Build(new AppSettings(data, IsDemo: false));
            await app.PrepareAsync(ct);
            return new OwnReceiver(app, hold);
        }

        public async Task<IReadOnlyList<ReceivedLine>> ReceiveAsync(IReadOnlyList<InboundFile> files, CancellationToken ct)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var received = await scope.ServiceProvider.GetRequiredService<IReception>().ReceiveAllAsync(files, ct);
            return await ReceivedLine.OfAsync(received, scope.ServiceProvider.GetRequiredService<IEntities>(), ct);
        }

        public async Task EndAsync(CancellationToken ct) => await app.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(ct);

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            hold.Dispose();
        }
    }

    private sealed class ServerReceiver(HttpClient client) : IReceiver
    {
        public static async Task<ServerReceiver?> ConnectAsync(DataFolder data, CancellationToken ct)
        {
            var client = LocalSocket.Client(data);
            try
            {
                using var answer = await client.GetAsync(new Uri("/halsa", UriKind.Relative), ct);
                return new ServerReceiver(client);
            }
            catch (HttpRequestException failure) when (failure.InnerException is SocketException or null)
            {
                client.Dispose();
                return null;
            }
        }

        public async Task<IReadOnlyList<ReceivedLine>> ReceiveAsync(IReadOnlyList<InboundFile> files, CancellationToken ct)
        {
            using var body = new ByteArrayContent(InboundFrames.Write(files));
            using var answer = await client.PostAsync(new Uri(LocalSocket.ReceivePath, UriKind.Relative), body, ct);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<List<ReceivedLine>>(ct))!;
        }

        public Task EndAsync(CancellationToken ct) => Task.CompletedTask;

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
