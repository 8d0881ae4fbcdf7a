using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>How to fill.</summary>
internal sealed record DemoRequest(DataFolder Data, int Seed, bool IsFull);

/// <summary>The believable world of the demo: each module fills its own part.</summary>
internal static class DemoWorld
{
    /// <summary>Fills an empty database; false when it holds the demo already; refused when it holds other data, or a world that was never finished.</summary>
    public static async Task<Result<bool>> FillIfEmptyAsync(IServiceProvider services, DemoRequest request, CancellationToken ct)
    {
        if (await Mark.IsHalfFilledAsync(services, ct))
        {
            return HostRefusals.HalfFilled.With(request.Data.Path);
        }

        if (await Mark.IsDemoAsync(services, ct))
        {
            return false;
        }

        await using (var scope = services.CreateAsyncScope())
        {
            if ((await scope.ServiceProvider.GetRequiredService<DemoMark>().SetAsync(ct)).IsRefused(out var no))
            {
                return no;
            }
        }

        var seed = new SeedRequest(request.Seed, request.IsFull, request.Data.Path, SwedishTime.Today(services.GetRequiredService<TimeProvider>()));
        await using (var scope = services.CreateAsyncScope())
        {
            var seeders = scope.ServiceProvider.GetServices<ISeeder>().OrderBy(seeder => seeder.Order).Select(seeder => seeder.GetType()).ToList();
            foreach (var type in seeders)
            {
                // A fresh scope for each: the next one must see what the one before committed.
                await using var own = services.CreateAsyncScope();
                await own.ServiceProvider.GetServices<ISeeder>().Single(seeder => seeder.GetType() == type).SeedAsync(seed, ct);
                await services.GetRequiredService<OutboxWorker>().DeliverDueAsync(ct);
            }
        }

        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoMark>().FinishAsync(ct);
        }

        return true;
    }

    /// <summary>The sign-ins to print.</summary>
    public static async Task<IReadOnlyList<string>> AccountsAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<IPeople>().DemoPeopleAsync(ct);
        return [.. people.Select(person => $"{person.Name,-28} {person.Title}")];
    }
}
