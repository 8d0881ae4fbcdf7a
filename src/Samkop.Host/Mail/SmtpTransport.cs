using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using IMailTransport = Samkop.Kernel.Work.IMailTransport;

namespace Samkop.Host.Mail;

/// <summary>Mail by SMTP (RFC 5321), one conversation for a batch.</summary>
internal sealed class SmtpTransport(SmtpSettings server, MailSettings settings) : IMailTransport
{
    // id-kp-serverAuth, RFC 5280 4.2.1.12.
    private static readonly Oid ServerUse = new("1.3.6.1.5.5.7.3.1");

    public async Task SendAsync(IReadOnlyList<OutgoingMail> mails, Func<OutgoingMail, MailAnswer, Task> answered, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)server.Patience.TotalMilliseconds };
        if (server.AuthorityFile.Length > 0)
        {
            client.ServerCertificateValidationCallback = (_, certificate, presented, errors) => IsVouchedFor(server.AuthorityFile, certificate, presented, errors);
        }

        var silence = await TryOpenAsync(client, ct);
        foreach (var mail in mails)
        {
            // Once the line is broken the rest is not tried: the answer would be the same, after a minute each.
            var answer = silence ?? await SendAsync(client, mail, ct);
            silence = answer.Outcome == MailOutcome.NotReached ? answer : null;
            await answered(mail, answer);
        }

        if (client.IsConnected)
        {
            await TryAsync(() => client.DisconnectAsync(quit: true, ct));
        }
    }

    private async Task<MailAnswer?> TryOpenAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            return await TryAsync(() => OpenAsync(client, ct));
        }
        catch (NotSupportedException lacking)
        {
            // No STARTTLS, or no way to sign in that both know.
            return new MailAnswer(MailOutcome.NotReached, lacking.Message);
        }
    }

    /// <summary>
    /// The organisation's own authority in place of the machine's, through those below it whose certificates the server sends along. Name, validity and
    /// use are demanded all the same; revocation is not asked for, since such authorities seldom publish it.
    /// </summary>
    internal static bool IsVouchedFor(string authorityFile, X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(ServerUse);
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authorityFile);
        if (presented is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        }

        return chain.Build((X509Certificate2)certificate);
    }

    private async Task OpenAsync(SmtpClient client, CancellationToken ct)
    {
        var security = server.IsTlsFromStart ? SecureSocketOptions.SslOnConnect : server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await client.ConnectAsync(server.Host, server.Port, security, ct);
        if (server.User.Length > 0)
        {
            await client.AuthenticateAsync(server.User, (await File.ReadAllTextAsync(server.PasswordFile, ct)).TrimEnd('\r', '\n'), ct);
        }
    }

    private async Task<MailAnswer> SendAsync(SmtpClient client, OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            using var message = MessageOf(mail);
            var words = string.Empty;
            var fault = await TryAsync(async () => words = await client.SendAsync(message, ct));
            return fault ?? new MailAnswer(MailOutcome.Taken, words);
        }
        catch (Exception unfit) when (unfit is NotSupportedException or FormatException or ArgumentException)
        {
            // An address that cannot be written, or letters in it that the server does not take (RFC 6531): this mail alone, the others go on.
            return new MailAnswer(MailOutcome.RefusedForGood, unfit.Message);
        }
    }

    // What a server or network can do to us, as an answer; anything else is a bug and goes on.
    private static async Task<MailAnswer?> TryAsync(Func<Task> step)
    {
        try
        {
            await step();
            return null;
        }
        catch (SmtpCommandException refused)
        {
            return new MailAnswer(OutcomeOf(refused), $"{(int)refused.StatusCode} {refused.Message}");
        }
        catch (Exception away) when (away is ProtocolException or SocketException or IOException or AuthenticationException or SslHandshakeException or TimeoutException
            or UnauthorizedAccessException or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            return new MailAnswer(MailOutcome.NotReached, $"{away.GetType().Name}: {away.Message}");
        }
    }

    // Only what is said of this receiver or this message can condemn the mail. 421 closes the line (RFC 5321, 4.2.2).
    private static MailOutcome OutcomeOf(SmtpCommandException refused) => (refused.ErrorCode, (int)refused.StatusCode) switch
    {
        (_, 421) => MailOutcome.NotReached,
        (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, >= 500) => MailOutcome.RefusedForGood,
        (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted or SmtpErrorCode.SenderNotAccepted, _) => MailOutcome.RefusedForNow,
        _ => MailOutcome.NotReached,
    };

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = mail.MessageId, Date = mail.At.InSweden() };
        message.From.Add(AddressOf(settings.From));
        message.To.Add(AddressOf(mail.To));
        if (mail.ReplyTo is { } reply)
        {
            message.ReplyTo.Add(AddressOf(reply));
        }

        // RFC 3834: nobody's holiday greeting comes back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var body = new BodyBuilder { TextBody = mail.Body };
        if (mail.File is { } file)
        {
            body.Attachments.Add(file.Name, file.Bytes, ContentType.Parse(file.MediaType));
        }

        message.Body = body.ToMessageBody();
        return message;
    }

    private static MailboxAddress AddressOf(Mailbox box) => new(box.Name, box.Address);
}
