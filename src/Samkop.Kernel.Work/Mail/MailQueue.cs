using System.Text.RegularExpressions;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>
/// Where modules put mail, inside their own transaction: when it commits, the mail exists and is sent, at least once; when it does not, no mail ever
/// was. See decisions/20261128-mail-queue.md.
/// </summary>
public sealed partial class MailQueue(IMailSeal seal)
{
    private const int LongestSubject = 200;

    /// <summary>Puts a mail in the queue; <see langword="false"/> when one of the same kind and key is there already.</summary>
    public async Task<bool> PutAsync(WriteSession session, NewMail mail, CancellationToken ct)
    {
        var isReachable = Address().IsMatch(mail.To.Address);
        var put = await session.Connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO work_mail (id, kind, key, about_kind, about_id, entity, at, to_name, to_address, reply_name, reply_address, subject, body, is_secret,
              attachment_kind, attachment_id, attachment_name, message_id, state, attempts, not_before, not_after, last_answer, ended_at)
            VALUES (@id, @kind, @key, @aboutKind, @aboutId, @entity, @at, @toName, @toAddress, @replyName, @replyAddress, @subject, @body, @isSecret,
              @attachmentKind, @attachmentId, @attachmentName, NULL, @state, 0, @at, @notAfter, @lastAnswer, @endedAt)
            ON CONFLICT (kind, key) DO NOTHING
            """,
            new
            {
                id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()).ToString(),
                kind = mail.Kind,
                key = mail.Key,
                aboutKind = mail.About.Kind,
                aboutId = mail.About.Id,
                entity = mail.Entity?.Value.ToString(),
                at = session.Now.ToString(),
                toName = OneLine(mail.To.Name),
                toAddress = isReachable ? mail.To.Address : OneLine(mail.To.Address),
                replyName = OneLine(mail.ReplyTo?.Name),
                replyAddress = mail.ReplyTo is { } reply && Address().IsMatch(reply.Address) ? reply.Address : string.Empty,
                subject = OneLine(mail.Subject),
                body = mail.IsSecret ? seal.Seal(mail.Body) : mail.Body,
                isSecret = mail.IsSecret ? 1 : 0,
                attachmentKind = mail.Attachment?.Kind ?? string.Empty,
                attachmentId = mail.Attachment?.Id ?? string.Empty,
                attachmentName = OneLine(mail.Attachment?.FileName),
                state = (isReachable ? MailState.Waiting : MailState.Dead).ToString(),
                notAfter = mail.NotAfter?.ToString(),
                lastAnswer = isReachable ? string.Empty : MailReasons.NoAddress,
                endedAt = isReachable ? null : session.Now.ToString(),
            },
            session.Transaction,
            cancellationToken: ct));
        session.HasMail |= put > 0;
        return put > 0;
    }

    /// <summary>What waits or is dead of this kind about the object is not to be sent any more.</summary>
    public static async Task<int> WithdrawAsync(WriteSession session, string kind, ObjectRef about, CancellationToken ct) =>
        await session.Connection.ExecuteAsync(new CommandDefinition(
            """
            UPDATE work_mail SET state = 'LetGo', body = '', ended_at = @at
            WHERE about_kind = @aboutKind AND about_id = @aboutId AND kind = @kind AND state IN ('Waiting', 'Dead')
            """,
            new { kind, aboutKind = about.Kind, aboutId = about.Id, at = session.Now.ToString() },
            session.Transaction,
            cancellationToken: ct));

    /// <summary>Sends a dead mail again, from the first attempt; refused when it is not dead (WRK-005).</summary>
    public static Task<Result<MailRow>> SendAgainAsync(WriteSession session, MailId mail, Scope scope, CancellationToken ct) => ChangeAsync(
        session,
        (mail, scope),
        "state = 'Waiting', attempts = 0, not_before = @at, not_after = NULL, ended_at = NULL",
        "state = 'Dead' AND last_answer <> '" + MailReasons.NoAddress + "'",
        ct);

    /// <summary>Lets a mail go that waits or is dead; its text is erased.</summary>
    public static async Task<Result<MailRow>> LetGoAsync(WriteSession session, MailId mail, Scope scope, CancellationToken ct)
    {
        var gone = await ChangeAsync(session, (mail, scope), "state = 'LetGo', body = '', ended_at = @at", "state IN ('Waiting', 'Dead')", ct);
        if (!gone.IsRefused(out _, out var row))
        {
            session.Publish(new MailEnded(row.Id, row.Kind, row.About, MailState.LetGo));
        }

        return gone;
    }

    /// <summary>Takes away what ended before the day: addresses of people are not kept without need.</summary>
    public static async Task<int> PruneAsync(WriteSession session, Instant before, CancellationToken ct) =>
        await session.Connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM work_mail WHERE state IN ('Sent', 'LetGo') AND ended_at < @before", new { before = before.ToString() }, session.Transaction, cancellationToken: ct));

    private static async Task<Result<MailRow>> ChangeAsync(WriteSession session, (MailId Mail, Scope Scope) of, string change, string when, CancellationToken ct)
    {
        var row = await session.Connection.QuerySingleOrDefaultAsync<MailRow.Stored>(new CommandDefinition(
            $"UPDATE work_mail SET {change} WHERE id = @id AND {when} AND {MailRow.Within} RETURNING {MailRow.Columns}",
            new { id = of.Mail.Value.ToString(), at = session.Now.ToString(), everything = of.Scope.IsEverything ? 1 : 0, entities = MailRow.EntitiesOf(of.Scope) },
            session.Transaction,
            cancellationToken: ct));
        if (row is null)
        {
            return WorkRefusals.NotFound.With();
        }

        session.HasMail = true;
        return row.ToRow();
    }

    // A line break in a name or subject would begin a header of its own (CWE-93).
    private static string OneLine(string? text)
    {
        var line = string.Concat((text ?? string.Empty).Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).Trim();
        return line.Length <= LongestSubject ? line : line[..LongestSubject];
    }

    // One address and nothing more: no list, no comment, no quoted part. Letters outside ASCII are allowed, as in RFC 6531.
    [GeneratedRegex(@"\A[^\s\p{C}@<>(),;:""\\\[\]]{1,64}@[^\s\p{C}@<>(),;:""\\\[\]]{1,190}\z", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Address();
}
