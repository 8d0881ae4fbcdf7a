using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Records;

/// <summary>Uses ports of the modules as other modules do: with a permit, inside a transaction.</summary>
internal static class SystemWrites
{
    /// <summary>Runs one write as the system and gives what it returned.</summary>
    public static async Task<T> WriteAsync<T>(this SamkopHost host, Func<IServiceProvider, WriteSession, Task<T>> body)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedRecords(), CancellationToken.None)).OrThrow();
        return (await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<SeedRecords, T>(
            permit,
            async session =>
            {
                var value = await body(scope.ServiceProvider, session);
                session.Audit(new AuditNote(permit.Action.About));
                return value;
            },
            CancellationToken.None)).OrThrow();
    }

    /// <summary>Reads with the services of a request.</summary>
    public static async Task<T> ReadAsync<T>(this SamkopHost host, Func<IServiceProvider, Reads, Task<T>> body)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await body(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<Reads>());
    }
}
