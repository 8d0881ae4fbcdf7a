using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

/// <summary>The real host as a process of its own, killed in the middle of its work.</summary>
public sealed class KillTests
{
    private const string Key = "key of the test";
    private const string Wish = "SAMKOP_TEST_RECEPTIONS";

    // A hard night is 2,000 of them; continuous integration takes 200.
    private static readonly int Receptions = int.TryParse(Environment.GetEnvironmentVariable(Wish), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 200;
    private static readonly int Kills = Receptions / 40;

    [Theory, EachDatabase]
    public async Task Killed_at_random_during_receptions_nothing_is_lost_and_nothing_doubled(DatabaseKind kind)
    {
        var files = await WriteFilesAsync();
        await using var database = await TestDatabase.CreateAsync(kind, World.Demo, isDurable: true);
        var random = new Random(20261125);
        var killAt = Enumerable.Range(0, Kills).Select(_ => random.Next(5, Receptions - 5)).Distinct().Order().ToList();
        var (kills, watch) = (killAt.Count, Stopwatch.StartNew());
        var host = await RunningHost.StartAsync(database);
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                if (killAt.Remove(i))
                {
                    // The kill lands somewhere between the first byte and the answer.
                    var doomed = host;
                    await using (new Timer(_ => doomed.Kill(), state: null, dueTime: random.Next(0, 12), Timeout.Infinite))
                    {
                        await doomed.TrySendAsync(files[i]);
                    }

                    doomed.Kill();
                    await host.DisposeAsync();
                    host = await RunningHost.StartAsync(database);
                }

                // A sender without an answer sends again, as access points do.
                Assert.True(await host.TrySendAsync(files[i]), $"file {i} was not answered");
            }
        }
        finally
        {
            await host.DisposeAsync();
        }

        var (lost, doubled) = await CountAsync(database, files);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{kind}: {files.Count} receptions, {kills} kills, {lost} lost, {doubled} doubled, {watch.Elapsed.TotalSeconds:0} s"));
        Assert.Equal((0, 0), (lost, doubled));
    }

    private static async Task<List<byte[]>> WriteFilesAsync()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite);
        var sender = new DemoSender(host);
        var files = new List<byte[]>();
        for (var i = 0; i < Receptions; i++)
        {
            files.Add(await sender.WriteAsync($"K-{i}"));
        }

        return files;
    }

    // Lost: no accepted file, or no invoice of it. Doubled: more rows than files.
    private static async Task<(int Lost, int Doubled)> CountAsync(TestDatabase database, List<byte[]> files)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddKernelWork(database.Settings);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>();
        var digests = files.Select(file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))).ToHashSet(StringComparer.Ordinal);
        var accepted = (await db.Messages.Where(message => message.Verdict == ReceptionVerdict.Accepted).Select(message => message.Digest).ToListAsync()).FindAll(digests.Contains);
        var numbers = await db.Invoices.Where(invoice => invoice.Number.StartsWith("K-")).Select(invoice => invoice.Number).ToListAsync();
        var (whole, invoices) = (accepted.Distinct(StringComparer.Ordinal).Count(), numbers.Distinct(StringComparer.Ordinal).Count());
        return (digests.Count - Math.Min(whole, invoices), accepted.Count - whole + numbers.Count - invoices);
    }

    private sealed class RunningHost(Process process, HttpClient client) : IAsyncDisposable
    {
        public static async Task<RunningHost> StartAsync(TestDatabase database)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Samkop.Host.dll"), "demo", "--data", database.Folder, "--port", $"{port}" })
            {
                start.ArgumentList.Add(word);
            }

            start.Environment["Samkop__AccessPoint__Key"] = Key;
            start.Environment["SAMKOP_POSTGRES"] = database.Settings.Kind == DatabaseKind.Postgres ? database.Settings.Location : string.Empty;
            var process = new Process { StartInfo = start };
            process.Start();
            var errors = process.StandardError.ReadToEndAsync();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("Stop with", StringComparison.Ordinal))
                {
                    _ = process.StandardOutput.ReadToEndAsync();
                    return new RunningHost(process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
                }
            }

            throw new InvalidOperationException($"The host did not start: {await errors}");
        }

        public async Task<bool> TrySendAsync(byte[] file)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/peppol/inbound") { Content = new ByteArrayContent(file) };
            request.Headers.Add(AccessPoint.Header, Key);
            try
            {
                using var answer = await client.SendAsync(request);
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
            {
                return false;
            }
        }

        /// <summary>kill -9.</summary>
        public void Kill()
        {
            try
            {
                process.Kill();
            }
            catch (InvalidOperationException)
            {
                // It is gone already.
            }
        }

        public async ValueTask DisposeAsync()
        {
            Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            client.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
