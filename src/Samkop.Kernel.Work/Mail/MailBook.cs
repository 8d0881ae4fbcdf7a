using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>Why a mail is dead when no server said so; stands where its answer else stands.</summary>
public static class MailReasons
{
    /// <summary>The receiver has no address that can be used.</summary>
    public const string NoAddress = "!no-address";

    /// <summary>It was not sent in time.</summary>
    public const string TooOld = "!too-old";

    /// <summary>The key of its sealed text is gone.</summary>
    public const string Sealed = "!sealed";

    /// <summary>The file that goes with it cannot be made.</summary>
    public const string NoFile = "!no-file";

    /// <summary>Sending it was broken off too many times.</summary>
    public const string BrokenOff = "!broken-off";
}

/// <summary>A mail as the administrator sees it; never its text.</summary>
public sealed record MailRow
{
    internal const string Columns =
        """
        id AS Id, kind AS Kind, about_kind AS AboutKind, about_id AS AboutId, entity AS Entity, at AS At, to_name AS ToName, to_address AS ToAddress, subject AS Subject,
        state AS State, attempts AS Attempts, not_before AS NotBefore, last_answer AS Answer, ended_at AS EndedAt
        """;

    // A list as one text: the two engines take lists as parameters in different ways, and an administrator has few entities.
    internal const string Within = "(@everything = 1 OR entity IS NULL OR @entities LIKE '%' || entity || '%')";

    /// <summary>Its id.</summary>
    public required MailId Id { get; init; }

    /// <summary>What kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What it tells of.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Legal entity, if any.</summary>
    public LegalEntityId? Entity { get; init; }

    /// <summary>When it was put in the queue.</summary>
    public required Instant At { get; init; }

    /// <summary>To whom.</summary>
    public required Mailbox To { get; init; }

    /// <summary>Subject.</summary>
    public required string Subject { get; init; }

    /// <summary>How it stands.</summary>
    public required MailState State { get; init; }

    /// <summary>Attempts that the server answered.</summary>
    public required int Attempts { get; init; }

    /// <summary>Next attempt, for one that waits.</summary>
    public required Instant NotBefore { get; init; }

    /// <summary>The server's last answer, or one of <see cref="MailReasons"/>.</summary>
    public required string Answer { get; init; }

    /// <summary>When it ended.</summary>
    public Instant? EndedAt { get; init; }

    internal static string EntitiesOf(Scope scope) => string.Join(' ', scope.Entities.Select(entity => entity.Value));

    internal sealed record Stored
    {
        public string Id { get; init; } = string.Empty;

        public string Kind { get; init; } = string.Empty;

        public string AboutKind { get; init; } = string.Empty;

        public string AboutId { get; init; } = string.Empty;

        public string? Entity { get; init; }

        public string At { get; init; } = string.Empty;

        public string ToName { get; init; } = string.Empty;

        public string ToAddress { get; init; } = string.Empty;

        public string Subject { get; init; } = string.Empty;

        public string State { get; init; } = string.Empty;

        public int Attempts { get; init; }

        public string NotBefore { get; init; } = string.Empty;

        public string Answer { get; init; } = string.Empty;

        public string? EndedAt { get; init; }

        public MailRow ToRow() => new()
        {
            Id = MailId.From(Guid.Parse(Id)),
            Kind = Kind,
            About = new ObjectRef(AboutKind, AboutId),
            Entity = Entity is null ? null : LegalEntityId.From(Guid.Parse(Entity)),
            At = Instant.Parse(At),
            To = new Mailbox(ToName, ToAddress),
            Subject = Subject,
            State = Enum.Parse<MailState>(State),
            Attempts = Attempts,
            NotBefore = Instant.Parse(NotBefore),
            Answer = Answer,
            EndedAt = EndedAt is null ? null : Instant.Parse(EndedAt),
        };
    }
}

/// <summary>Reads how it stands with mail.</summary>
public sealed class MailBook(Database database)
{
    /// <summary>Mails in a state within the scope, the oldest first for what waits, else the latest first.</summary>
    public async Task<IReadOnlyList<MailRow>> ListAsync(MailState state, Scope scope, int most, CancellationToken ct)
    {
        var order = state == MailState.Waiting ? "not_before, id" : "ended_at DESC, id DESC";
        await using var connection = await database.OpenReadAsync(ct);
        var rows = await connection.QueryAsync<MailRow.Stored>(new CommandDefinition(
            $"SELECT {MailRow.Columns} FROM work_mail WHERE state = @state AND {MailRow.Within} ORDER BY {order} LIMIT @most",
            new { state = state.ToString(), everything = scope.IsEverything ? 1 : 0, entities = MailRow.EntitiesOf(scope), most },
            cancellationToken: ct));
        return [.. rows.Select(row => row.ToRow())];
    }

    /// <summary>How many there are in each state within the scope.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync(Scope scope, CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var rows = await connection.QueryAsync<(string State, long Count)>(new CommandDefinition(
            $"SELECT state, COUNT(*) FROM work_mail WHERE {MailRow.Within} GROUP BY state",
            new { everything = scope.IsEverything ? 1 : 0, entities = MailRow.EntitiesOf(scope) },
            cancellationToken: ct));
        return rows.ToDictionary(row => Enum.Parse<MailState>(row.State), row => (int)row.Count);
    }

    /// <summary>The latest mail of a kind about an object, if it is still kept.</summary>
    public async Task<MailRow?> LatestAsync(string kind, ObjectRef about, CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var row = await connection.QueryFirstOrDefaultAsync<MailRow.Stored>(new CommandDefinition(
            $"SELECT {MailRow.Columns} FROM work_mail WHERE about_kind = @aboutKind AND about_id = @aboutId AND kind = @kind ORDER BY id DESC LIMIT 1",
            new { kind, aboutKind = about.Kind, aboutId = about.Id },
            cancellationToken: ct));
        return row?.ToRow();
    }
}
