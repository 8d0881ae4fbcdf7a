using System.Data.Common;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>
/// The worker's own writes to the table of mail. Outside the unit of work on purpose, as those of the outbox are: what a mail server has answered must be kept
/// whatever else happens.
/// </summary>
internal sealed class MailTable(Database database, MailSettings settings, OutboxSignal events, TimeProvider clock)
{
    private const int Batch = 20;
    private const int LongestAnswer = 500;

    // Longer than a batch can take; a crash in the middle makes its mails wait no longer than this.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterNobody = TimeSpan.FromMinutes(2);

    /// <summary>Takes mails that are due for this process.</summary>
    public async Task<IReadOnlyList<DueMail>> ClaimAsync(CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        var skipLocked = database.Kind == DatabaseKind.Postgres ? "FOR UPDATE SKIP LOCKED" : string.Empty;
        var now = Instant.Now(clock);
        var rows = await connection.QueryAsync<DueMail>(new CommandDefinition(
            $"""
            UPDATE work_mail SET not_before = @until, attempts = attempts + 1, message_id = COALESCE(message_id, id || '@' || @domain)
            WHERE id IN (SELECT id FROM work_mail WHERE state = 'Waiting' AND not_before <= @now ORDER BY id LIMIT {Batch} {skipLocked})
            RETURNING id AS Id, kind AS Kind, about_kind AS AboutKind, about_id AS AboutId, at AS At, to_name AS ToName, to_address AS ToAddress,
              reply_name AS ReplyName, reply_address AS ReplyAddress, subject AS Subject, body AS Body, is_secret AS IsSecret, attachment_kind AS AttachmentKind,
              attachment_id AS AttachmentId, attachment_name AS AttachmentName, message_id AS MessageId, attempts AS Attempts, not_after AS NotAfter
            """,
            new { until = now.Add(Claim).ToString(), now = now.ToString(), domain = settings.Domain },
            cancellationToken: ct));
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>Tells the measures how many mails wait and since when.</summary>
    public async Task ShowQueueAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var (waiting, oldest) = await connection.QuerySingleAsync<(long, string?)>("SELECT COUNT(*), MIN(at) FROM work_mail WHERE state = 'Waiting'");
        Measures.ShowQueue(Measures.Mail, waiting, oldest, Instant.Now(clock));
    }

    /// <summary>Notes what the server answered.</summary>
    public Task AnswerAsync(DueMail mail, MailAnswer answer, CancellationToken ct) => answer.Outcome switch
    {
        MailOutcome.Taken => EndAsync(mail, MailState.Sent, answer.Words, ct),
        MailOutcome.RefusedForGood => EndAsync(mail, MailState.Dead, answer.Words, ct),
        MailOutcome.RefusedForNow when mail.Attempts >= settings.MostAttempts => EndAsync(mail, MailState.Dead, answer.Words, ct),
        MailOutcome.RefusedForNow => WaitAsync(mail, (mail.Attempts, MailSettings.WaitAfter(mail.Attempts)), answer.Words, ct),
        _ => WaitAsync(mail, (mail.Attempts - 1, AfterNobody), answer.Words, ct),
    };

    /// <summary>The mail comes to an end; other modules are told. The text is erased unless the mail may be sent again.</summary>
    public async Task EndAsync(DueMail mail, MailState state, string words, CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var now = Instant.Now(clock);
        // What the server has taken is sent, even if somebody let it go at the same moment.
        var unless = state == MailState.Sent ? "state <> 'Sent'" : "state = 'Waiting'";
        var erased = state == MailState.Dead ? string.Empty : ", body = ''";
        var ended = await connection.ExecuteAsync(new CommandDefinition(
            $"UPDATE work_mail SET state = @state, last_answer = @words, ended_at = @at{erased} WHERE id = @id AND {unless}",
            new { id = mail.Id, state = state.ToString(), words = Short(words), at = now.ToString() },
            transaction,
            cancellationToken: ct));
        if (ended > 0)
        {
            await Outbox.AddAsync((connection, transaction), now, [new MailEnded(mail.Mail, mail.Kind, mail.About, state)]);
        }

        await transaction.CommitAsync(ct);
        events.Raise();
        if (ended > 0 && state is (MailState.Sent or MailState.Dead))
        {
            Measures.CountAttempt(Measures.Mail, state == MailState.Sent ? Measures.Delivered : Measures.Dead);
        }
    }

    private async Task WaitAsync(DueMail mail, (int Attempts, TimeSpan Wait) next, string words, CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE work_mail SET attempts = @attempts, not_before = @at, last_answer = @words WHERE id = @id AND state = 'Waiting'",
            new { id = mail.Id, attempts = next.Attempts, at = Instant.Now(clock).Add(next.Wait).ToString(), words = Short(words) },
            cancellationToken: ct));
        Measures.CountAttempt(Measures.Mail, Measures.Later);
    }

    private static string Short(string words)
    {
        var line = string.Concat(words.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
        return line.Length <= LongestAnswer ? line : line[..LongestAnswer];
    }
}

/// <summary>A claimed row.</summary>
internal sealed record DueMail
{
    public string Id { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public string AboutKind { get; init; } = string.Empty;

    public string AboutId { get; init; } = string.Empty;

    public string At { get; init; } = string.Empty;

    public string ToName { get; init; } = string.Empty;

    public string ToAddress { get; init; } = string.Empty;

    public string ReplyName { get; init; } = string.Empty;

    public string ReplyAddress { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    public string Body { get; init; } = string.Empty;

    public int IsSecret { get; init; }

    public string AttachmentKind { get; init; } = string.Empty;

    public string AttachmentId { get; init; } = string.Empty;

    public string AttachmentName { get; init; } = string.Empty;

    public string MessageId { get; init; } = string.Empty;

    public int Attempts { get; init; }

    public string? NotAfter { get; init; }

    public MailId Mail => MailId.From(Guid.Parse(Id));

    public ObjectRef About => new(AboutKind, AboutId);

    public bool IsTooOld(Instant now) => NotAfter is { } last && Instant.Parse(last) <= now;
}
