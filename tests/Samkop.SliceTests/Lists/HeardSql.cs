using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Samkop.Kernel.Work;

namespace Samkop.SliceTests.Lists;

/// <summary>A connection that tells of every statement before it is sent, and otherwise does what the one behind it does.</summary>
internal class HeardConnection(DbConnection inner, Action<DbCommand> heard) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    /// <summary>Dapper knows by the name of the connection's type that PostgreSQL takes arrays.</summary>
    public static DbConnection Around(DbConnection inner, DatabaseKind kind, Action<DbCommand> heard) =>
        kind == DatabaseKind.Postgres ? new NpgsqlConnection(inner, heard) : new HeardConnection(inner, heard);

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new HeardCommand(inner.CreateCommand(), this, heard);

    private sealed class NpgsqlConnection(DbConnection inner, Action<DbCommand> heard) : HeardConnection(inner, heard);
}

/// <summary>A statement of a <see cref="HeardConnection"/>.</summary>
internal sealed class HeardCommand(DbCommand inner, DbConnection connection, Action<DbCommand> heard) : DbCommand
{
    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
#pragma warning disable CA2100 // handed on as it is
        set => inner.CommandText = value;
#pragma warning restore CA2100
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible
    {
        get => inner.DesignTimeVisible;
        set => inner.DesignTimeVisible = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set { }
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = value;
    }

    public override void Cancel() => inner.Cancel();

    public override void Prepare() => inner.Prepare();

    public override int ExecuteNonQuery()
    {
        heard(inner);
        return inner.ExecuteNonQuery();
    }

    public override object? ExecuteScalar()
    {
        heard(inner);
        return inner.ExecuteScalar();
    }

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
    {
        heard(inner);
        return inner.ExecuteNonQueryAsync(cancellationToken);
    }

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
    {
        heard(inner);
        return inner.ExecuteScalarAsync(cancellationToken);
    }

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        heard(inner);
        return inner.ExecuteReader(behavior);
    }

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        heard(inner);
        return inner.ExecuteReaderAsync(behavior, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
