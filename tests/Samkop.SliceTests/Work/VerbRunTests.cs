using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Samkop.SliceTests.Work;

/// <summary>The commands as a shell runs them: what they print, how they end, and that two do not disturb each other.</summary>
public sealed partial class VerbRunTests : IDisposable
{
    // What is drawn so that nobody can guess it, in a world of made-up tenders too.
    private static readonly string[] Drawn = ["procurement_handed_shares", "procurement_tender_root"];

    private readonly string folder = Directory.CreateTempSubdirectory("samkop-verbs-").FullName;

    [Fact]
    public async Task The_same_seed_gives_the_same_world_and_another_seed_another()
    {
        var worlds = new List<IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        foreach (var (name, seed) in new[] { ("one", "7"), ("two", "7"), ("three", "8") })
        {
            var place = Path.Combine(folder, name);
            Assert.Equal(0, (await RunAsync("seed", "--size", "small", "--seed", seed, "--data", place)).Code);
            worlds.Add(await WorldOfAsync(place));
        }

        Assert.True(worlds[0].Count > 100, $"{worlds[0].Count} tables and files");
        Assert.All(worlds[0], table => Assert.Equal(table.Value, worlds[1][table.Key]));
        Assert.Contains(worlds[0], table => !table.Value.SequenceEqual(worlds[2][table.Key], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_are_received_a_line_each_alone_and_by_a_running_server_and_once_only()
    {
        await FillAsync();
        var inbox = Path.Combine(folder, "inbox");
        var strange = Path.Combine(folder, "strange.xml");
        await File.WriteAllTextAsync(strange, "no invoice", Ct);
        var files = Directory.GetFiles(inbox, "*.xml").Length;
        var alone = await RunAsync("receive", inbox, strange, "--data", folder);
        Assert.Equal(0, alone.Code);
        var lines = alone.Lines.ConvertAll(line => line.Split('\t'));
        Assert.Equal(files + 1, lines.Count);
        Assert.All(lines, line => Assert.Equal(5, line.Length));
        Assert.All(lines, line => Assert.Contains(line[3], (string[])["accepted", "rejected", "duplicate", "unroutable", "unreadable"]));
        Assert.Equal(strange, lines[^1][0]);
        Assert.Equal(("-", "unreadable"), (lines[^1][2], lines[^1][3]));
        Assert.Contains(lines, line => line[3] == "accepted");
        var stored = await CountAsync("invoicing_inbound_message");

        await using (var server = await ServeAsync())
        {
            var through = await RunAsync("receive", inbox, "--data", folder);
            Assert.Equal(0, through.Code);
            Assert.Equal(files, through.Lines.Count);
            Assert.All(through.Lines, line => Assert.Equal("duplicate", line.Split('\t')[3]));
            using var client = new HttpClient();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"http://127.0.0.1:{server.Port}/levande"), Ct)).StatusCode);
        }

        Assert.Equal(stored, await CountAsync("invoicing_inbound_message"));
        Assert.Equal(2, (await RunAsync("receive", Path.Combine(folder, "not-there"), "--data", folder)).Code);
        Assert.Equal(2, (await RunAsync("receive", "--data", folder)).Code);
    }

    [Fact]
    public async Task A_demo_is_served_on_this_machine_alone_and_never_by_serve_or_without_a_command()
    {
        await FillAsync();
        var served = await RunAsync("serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, served.Code);
        Assert.Contains("marked demo", served.Errors, StringComparison.Ordinal);
        var bare = await RunAsync("--Samkop:Demo=true", $"--Samkop:Data={folder}", "--urls", "http://0.0.0.0:0");
        Assert.Equal(2, bare.Code);
        Assert.Contains("say what to do first", bare.Errors, StringComparison.Ordinal);
        await using var server = await ServeAsync();
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == server.Port).ToList();
        Assert.NotEmpty(listening);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), end.ToString()));
        Assert.NotEqual(0, (await RunAsync("demo", "--headless", "--data", folder)).Code);
    }

    [Fact]
    public async Task A_changed_byte_and_a_cut_end_of_the_log_are_found()
    {
        await FillAsync();
        var whole = await RunAsync("audit", "verify", "--data", folder);
        Assert.Equal(0, whole.Code);
        Assert.StartsWith("intact: ", Assert.Single(whole.Lines), StringComparison.Ordinal);
        var heads = Path.Combine(folder, "heads");
        await File.WriteAllLinesAsync(heads, (await RunAsync("audit", "head", "--data", folder)).Lines, Ct);
        Assert.Equal(0, (await RunAsync("audit", "verify", "--heads", heads, "--data", folder)).Code);

        await ChangeAsync("UPDATE work_audit_entry SET action = action || 'x' WHERE seq = 100");
        var changed = await RunAsync("audit", "verify", "--data", folder);
        Assert.Equal(1, changed.Code);
        Assert.StartsWith("entry 100 ", changed.Lines[0], StringComparison.Ordinal);
        await ChangeAsync("UPDATE work_audit_entry SET action = substr(action, 1, length(action) - 1) WHERE seq = 100");
        Assert.Equal(0, (await RunAsync("audit", "verify", "--heads", heads, "--data", folder)).Code);

        await ChangeAsync("DELETE FROM work_audit_entry WHERE seq > 400");
        Assert.Equal(1, (await RunAsync("audit", "verify", "--heads", heads, "--data", folder)).Code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed record Ended(int Code, string Output, string Errors)
    {
        public List<string> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private sealed class Served(Process process, int port) : IAsyncDisposable
    {
        public int Port => port;

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task FillAsync() => Assert.Equal(0, (await RunAsync("demo", "--headless", "--data", folder)).Code);

    private static Process Start(string[] words)
    {
        // Without SAMKOP_POSTGRES: what is tried here lies in a data folder.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Samkop.Host.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("SAMKOP_POSTGRES");
        return Process.Start(start)!;
    }

    private static async Task<Ended> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return new Ended(process.ExitCode, output, await errors);
    }

    private async Task<Served> ServeAsync()
    {
        var port = FreePort();
        var process = Start(["demo", "--data", folder, "--port", $"{port}"]);
        _ = process.StandardError.ReadToEndAsync(Ct);
        while (await process.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            if (line.StartsWith("Stop with", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(Ct);
                return new Served(process, port);
            }
        }

        throw new InvalidOperationException("The demo did not start.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private SqliteConnection Open(string place, bool isWriting = false) => new($"Data Source={Path.Combine(place, "samkop.db")};Mode={(isWriting ? "ReadWrite" : "ReadOnly")};Pooling=False");

    private async Task<long> CountAsync(string table)
    {
        await using var connection = Open(folder);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
    }

    // As somebody with the file in hand would: the triggers that keep the log as it is are taken away first.
    private async Task ChangeAsync(string sql)
    {
        await using var connection = Open(folder, isWriting: true);
        foreach (var trigger in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'work_audit_entry'"))
        {
            await connection.ExecuteAsync($"DROP TRIGGER {trigger}");
        }

        await connection.ExecuteAsync(sql);
    }

    // Every row of every table and every invoice that waits; ids, moments and digests are drawn anew each time and are told as such.
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> WorldOfAsync(string place)
    {
        var world = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        await using var connection = Open(place);
        foreach (var table in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            if (Drawn.Contains(table, StringComparer.Ordinal))
            {
                continue;
            }

            var rows = (await connection.QueryAsync($"SELECT * FROM \"{table}\"")).Cast<IDictionary<string, object?>>();
            world[table] = [.. rows.Select(row => string.Join('|', row.Values.Select(Told))).Order(StringComparer.Ordinal)];
        }

        foreach (var file in Directory.GetFiles(Path.Combine(place, "inbox")).Order(StringComparer.Ordinal))
        {
            world[Path.GetFileName(file)] = [await File.ReadAllTextAsync(file, Ct)];
        }

        return world;
    }

    private static string Told(object? value) => value switch
    {
        null => "null",
        byte[] => "bytes",
        string text => Moment().Replace(Id().Replace(Digest().Replace(text, "digest"), "id"), "moment"),
        _ => FormattableString.Invariant($"{value}"),
    };

    [GeneratedRegex(@"\b[0-9A-Fa-f]{64}\b")]
    private static partial Regex Digest();

    [GeneratedRegex(@"\b[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\b|\b[0-9A-Fa-f]{32}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ][\d:.]+Z?")]
    private static partial Regex Moment();
}
