using Dapper;
using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>What a database is for. The mark is set once, before anything else is written, by the one process that holds the data folder.</summary>
internal static class Mark
{
    public static async Task<bool> IsDemoAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var connection = await services.GetRequiredService<Database>().OpenReadAsync(ct);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_mark WHERE name = 'demo'") > 0;
    }
}
