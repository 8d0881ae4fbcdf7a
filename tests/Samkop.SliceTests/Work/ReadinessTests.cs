using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Work;

public sealed class ReadinessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_server_is_ready_until_its_database_lacks_a_migration_and_lives_all_the_same(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(host, "/redo"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(host, "/halsa"));

        await ExecuteAsync(host, "DELETE FROM work_migration WHERE script LIKE 'Work/%-work'");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(host, "/redo"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(host, "/levande"));
    }

    [Theory, EachDatabase]
    public async Task An_event_that_nobody_can_deliver_is_told_but_shuts_nobody_out(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var now = Instant.Now(TimeProvider.System);
        await PutAsync(host, now.Add(TimeSpan.FromMinutes(-10)), now);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(host, "/redo"));
        await PutAsync(host, now.Add(TimeSpan.FromMinutes(-20)), now);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await AskAsync(host, "/redo"));
    }

    // Due tomorrow, so that the worker of the host leaves it alone.
    private static Task PutAsync(SamkopHost host, Instant at, Instant now) => ExecuteAsync(
        host,
        "INSERT INTO work_outbox (id, at, kind, payload, attempts, not_before) VALUES (@id, @at, 'none', '{}', 3, @later)",
        new { id = Guid.NewGuid().ToString(), at = at.ToString(), later = now.Add(TimeSpan.FromDays(1)).ToString() });

    private static async Task<(HttpStatusCode Status, string Word)> AskAsync(SamkopHost host, string address)
    {
        using var answer = await host.Visit().Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task ExecuteAsync(SamkopHost host, string sql, object? values = null)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenWriteAsync(Ct);
        await connection.ExecuteAsync(sql, values);
    }
}
