using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Samkop.Kernel.Work;

/// <summary>Gives module tables to read: on a read-only connection, or inside a unit of work on its own.</summary>
public interface IReads
{
    /// <summary>The tables of a module.</summary>
    TDb Of<TDb>()
        where TDb : ModuleDb;

    /// <summary>An open connection for hand-written SQL; do not dispose it.</summary>
    ValueTask<DbConnection> ConnectionAsync(CancellationToken ct);

    /// <summary>The engine, where SQL must differ.</summary>
    DatabaseKind Engine { get; }
}

/// <summary>Reads of one request, on one read-only connection. Entities are not tracked: they cannot be saved from here.</summary>
public sealed class Reads(Database database) : IReads, IAsyncDisposable
{
    private readonly Dictionary<Type, ModuleDb> contexts = [];
    private DbConnection? connection;

    /// <inheritdoc />
    public DatabaseKind Engine => database.Kind;

    /// <inheritdoc />
    public TDb Of<TDb>()
        where TDb : ModuleDb
    {
        if (!contexts.TryGetValue(typeof(TDb), out var context))
        {
            connection ??= database.CreateRead();
            context = database.Context<TDb>(connection);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
            contexts.Add(typeof(TDb), context);
        }

        return (TDb)context;
    }

    /// <inheritdoc />
    public async ValueTask<DbConnection> ConnectionAsync(CancellationToken ct)
    {
        connection ??= database.CreateRead();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(ct);
        }

        return database.Listen is { } listen ? listen(connection) : connection;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts.Values)
        {
            await context.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
