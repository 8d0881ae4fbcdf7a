using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>One line of an object's history.</summary>
public sealed record AuditLine
{
    /// <summary>Number in the chain.</summary>
    public long Seq { get; init; }

    /// <summary>When.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>Person id or job name.</summary>
    public string Actor { get; init; } = string.Empty;

    /// <summary>Verb.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>Object kind.</summary>
    public string ObjectKind { get; init; } = string.Empty;

    /// <summary>Object id.</summary>
    public string ObjectId { get; init; } = string.Empty;

    /// <summary>Mandate.</summary>
    public string Ground { get; init; } = string.Empty;

    /// <summary>Facts before (JSON).</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Facts after (JSON).</summary>
    public string After { get; init; } = string.Empty;

    /// <summary>When, as an instant.</summary>
    public Instant Moment => Instant.Parse(At);
}

/// <summary>Reads the log for object histories and for auditors.</summary>
public sealed class AuditTrail(Reads reads)
{
    private const string Columns =
        "seq AS Seq, at AS At, actor AS Actor, action AS Action, object_kind AS ObjectKind, object_id AS ObjectId, ground AS Ground, before_facts AS Before, after_facts AS After";

    /// <summary>Everything that was done to the given objects, oldest first. The caller's permit to read them covers their history.</summary>
    public async Task<IReadOnlyList<AuditLine>> OfAsync(IReadOnlyCollection<ObjectRef> objects, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        var lines = new List<AuditLine>();
        foreach (var kind in objects.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            var ids = kind.Select(one => one.Id).ToArray();
            var filter = reads.Engine == DatabaseKind.Postgres ? "object_id = ANY(@ids)" : "object_id IN @ids";
            lines.AddRange(await connection.QueryAsync<AuditLine>(new CommandDefinition(
                $"SELECT {Columns} FROM work_audit_entry WHERE object_kind = @kind AND {filter}", new { kind = kind.Key, ids }, cancellationToken: ct)));
        }

        return [.. lines.OrderBy(line => line.Seq)];
    }
}
