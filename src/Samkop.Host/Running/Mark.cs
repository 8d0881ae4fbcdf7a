using Dapper;
using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>What a database is for. The mark is set once, before anything else is written, by the one process that holds the data folder.</summary>
internal static class Mark
{
    public static Task<bool> IsDemoAsync(IServiceProvider services, CancellationToken ct) => HasAsync(services, "demo", ct);

    /// <summary>True when the filling of the demo world began and never came to its end.</summary>
    public static Task<bool> IsHalfFilledAsync(IServiceProvider services, CancellationToken ct) => HasAsync(services, "demo-filling", ct);

    private static async Task<bool> HasAsync(IServiceProvider services, string name, CancellationToken ct)
    {
        await using var connection = await services.GetRequiredService<Database>().OpenReadAsync(ct);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_mark WHERE name = @name", new { name }) > 0;
    }
}
