using Dapper;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records.Archive;

/// <summary>Erases stored bytes that nothing holds any longer. Equal bytes are stored once, so that another object may still need them.</summary>
internal sealed class ByteErasing(IEnumerable<BytesHeldIn> holders)
{
    private static readonly BytesHeldIn Documents = new("records_record_document", "digest");

    /// <summary>Gives the digests whose bytes were erased.</summary>
    public async Task<IReadOnlyCollection<string>> EraseAsync(WriteSession session, IEnumerable<string> digests, CancellationToken ct)
    {
        var free = digests.ToHashSet(StringComparer.Ordinal);
        foreach (var holder in holders.Prepend(Documents))
        {
            if (free.Count == 0)
            {
                return free;
            }

            var rows = holder.Where.Length > 0 ? $" AND {holder.Where}" : string.Empty;
            free.ExceptWith(await session.Connection.QueryAsync<string>(Command(session, $"SELECT DISTINCT {holder.Column} FROM {holder.Table} WHERE {In(session, holder.Column)}{rows}", free, ct)));
        }

        if (free.Count > 0)
        {
            await session.Connection.ExecuteAsync(Command(session, $"DELETE FROM records_stored_bytes WHERE {In(session, "digest")}", free, ct));
        }

        return free;
    }

    private static string In(WriteSession session, string column) => session.Engine == DatabaseKind.Postgres ? $"{column} = ANY(@digests)" : $"{column} IN @digests";

    private static CommandDefinition Command(WriteSession session, string text, IEnumerable<string> digests, CancellationToken ct) =>
        new(text, new { digests = digests.ToArray() }, session.Transaction, cancellationToken: ct);
}
