using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Samkop.Web;

namespace Samkop.Ordering.Sending;

/// <summary>Where messages are handed over: folders that an access point empties, and a mail server when one is configured.</summary>
internal sealed class Outboxes(InstallationFacts installation, IConfiguration configuration)
{
    /// <summary>Puts a file there whole or not at all; the same name twice is the same message.</summary>
    public async Task PutAsync(string folder, string name, byte[] bytes, CancellationToken ct)
    {
        var place = Directory.CreateDirectory(Path.Combine(installation.DataFolder, "outbox", folder)).FullName;
        var unfinished = Path.Combine(place, $".{Guid.NewGuid():N}-{name}");
        await File.WriteAllBytesAsync(unfinished, bytes, ct);
        File.Move(unfinished, Path.Combine(place, name), overwrite: true);
    }

    /// <summary>Sends by SMTP when <c>Mail:Host</c> is set; else the file in the folder is all there is.</summary>
    public async Task MailAsync(MimeMessage message, CancellationToken ct)
    {
        if (configuration["Mail:Host"] is not { Length: > 0 } host)
        {
            return;
        }

        using var client = new SmtpClient();
        await client.ConnectAsync(host, configuration.GetValue("Mail:Port", 587), configuration.GetValue("Mail:Security", SecureSocketOptions.StartTlsWhenAvailable), ct);
        if (configuration["Mail:User"] is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, configuration["Mail:Password"] ?? string.Empty, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}
