using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samkop.Kernel.Work;

/// <summary>
/// Sends mail after its commit. At least once: a crash between the server's yes and our note of it sends the same Message-Id again. Several nodes may run it
/// on PostgreSQL. Neither receiver nor text is ever logged.
/// </summary>
public sealed partial class MailWorker : IDisposable
{
    private readonly MailTable table;
    private readonly IServiceScopeFactory scopes;
    private readonly IMailTransport transport;
    private readonly MailSettings settings;
    private readonly MailSignal signal;
    private readonly TimeProvider clock;
    private readonly ILogger<MailWorker> log;
    private readonly SemaphoreSlim one = new(1, 1);

    internal MailWorker(
        MailTable table, IServiceScopeFactory scopes, IMailTransport transport, MailSettings settings, MailSignal signal, TimeProvider clock, ILogger<MailWorker> log)
    {
        (this.table, this.scopes, this.transport, this.settings, this.signal, this.clock, this.log) = (table, scopes, transport, settings, signal, clock, log);
    }

    /// <summary>Sends what is due now; gives the number that the server took. Nothing when no server is configured.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        if (!settings.IsOn)
        {
            return 0;
        }

        await one.WaitAsync(ct);
        try
        {
            var (taken, isReached) = (0, true);
            while (isReached && await table.ClaimAsync(ct) is { Count: > 0 } due)
            {
                (var more, isReached) = await SendAsync(due, ct);
                taken += more;
            }

            return taken;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Sends until stopped; the host runs it in the background.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (settings.IsOn && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                await ShowQueueAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                // The database may be away for a while; the rows are safe and are tried again.
                LogTrouble(failure);
            }

            await signal.WaitAsync(TimeSpan.FromSeconds(10), clock, stoppingToken);
        }
    }

    /// <summary>Tells the measures how many mails wait and since when.</summary>
    internal Task ShowQueueAsync(CancellationToken ct) => table.ShowQueueAsync(ct);

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<(int Taken, bool IsReached)> SendAsync(IReadOnlyList<DueMail> due, CancellationToken ct)
    {
        var ready = new List<OutgoingMail>();
        foreach (var mail in due)
        {
            if (await PackAsync(mail, ct) is { } packed)
            {
                ready.Add(packed);
            }
        }

        var (taken, isReached) = (0, true);
        if (ready.Count > 0)
        {
            var rows = due.ToDictionary(mail => mail.Mail);
            await transport.SendAsync(
                ready,
                async (mail, answer) =>
                {
                    LogAnswer(mail.Id.Value, answer.Outcome, rows[mail.Id].Attempts);
                    await table.AnswerAsync(rows[mail.Id], answer, ct);
                    taken += answer.Outcome == MailOutcome.Taken ? 1 : 0;
                    isReached &= answer.Outcome != MailOutcome.NotReached;
                },
                ct);
        }

        return (taken, isReached);
    }

    // Null when it is not to be sent now; that is then noted.
    private async Task<OutgoingMail?> PackAsync(DueMail mail, CancellationToken ct)
    {
        if (mail.IsTooOld(Instant.Now(clock)))
        {
            // What opens something opens nothing any more: nobody need look at it.
            await table.EndAsync(mail, mail.IsSecret == 1 ? MailState.LetGo : MailState.Dead, MailReasons.TooOld, ct);
            return null;
        }

        if (mail.Attempts > settings.MostAttempts)
        {
            await table.EndAsync(mail, MailState.Dead, MailReasons.BrokenOff, ct);
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        if ((mail.IsSecret == 1 ? scope.ServiceProvider.GetRequiredService<IMailSeal>().Open(mail.Body) : mail.Body) is not { } body)
        {
            await table.EndAsync(mail, MailState.Dead, MailReasons.Sealed, ct);
            return null;
        }

        MailFile? file = null;
        if (mail.AttachmentKind.Length > 0 && (file = await FileAsync(scope.ServiceProvider, mail, ct)) is null)
        {
            await table.AnswerAsync(mail, new MailAnswer(MailOutcome.RefusedForNow, MailReasons.NoFile), ct);
            return null;
        }

        return new OutgoingMail
        {
            Id = mail.Mail,
            MessageId = mail.MessageId,
            At = Instant.Parse(mail.At),
            To = new Mailbox(mail.ToName, mail.ToAddress),
            ReplyTo = mail.ReplyAddress.Length > 0 ? new Mailbox(mail.ReplyName, mail.ReplyAddress) : null,
            Subject = mail.Subject,
            Body = MailLink.Fill(body, settings.Site),
            File = file,
        };
    }

    private async Task<MailFile?> FileAsync(IServiceProvider services, DueMail mail, CancellationToken ct)
    {
        try
        {
            var opener = services.GetServices<IMailAttachments>().FirstOrDefault(one => string.Equals(one.Kind, mail.AttachmentKind, StringComparison.Ordinal));
            return opener is null ? null : await opener.OpenAsync(new MailAttachment(mail.AttachmentKind, mail.AttachmentId, mail.AttachmentName), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not DbException)
        {
            // As in the outbox: a mail that cannot be put together must not stop the others.
            LogNoFile(failure, mail.AttachmentKind, mail.Mail.Value);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Mail}: {Outcome} at attempt {Attempts}")]
    private partial void LogAnswer(Guid mail, MailOutcome outcome, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "The file {Kind} of mail {Mail} could not be made; it is tried again later")]
    private partial void LogNoFile(Exception failure, string kind, Guid mail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail could not be read from the database")]
    private partial void LogTrouble(Exception failure);
}
