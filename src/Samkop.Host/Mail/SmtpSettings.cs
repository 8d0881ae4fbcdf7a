using System.Net;
using MimeKit;
using Samkop.Kernel.Work;

namespace Samkop.Host.Mail;

/// <summary>The mail server, as configured under <c>Samkop:Mail</c>.</summary>
internal sealed record SmtpSettings
{
    private const int SubmissionPort = 587;
    private const int ImplicitTlsPort = 465;

    /// <summary>Name or address of the server; empty = mail is off.</summary>
    public string Host { get; init; } = string.Empty;

    public int Port { get; init; } = SubmissionPort;

    /// <summary>True: no mail goes without TLS. False only for a relay within a closed network.</summary>
    public bool StartTls { get; init; } = true;

    public string User { get; init; } = string.Empty;

    /// <summary>File with the password alone, read at each conversation so that it can be changed without a restart.</summary>
    public string PasswordFile { get; init; } = string.Empty;

    /// <summary>PEM file with the certificate authority of the organisation's own network; empty = the authorities that the machine trusts.</summary>
    public string AuthorityFile { get; init; } = string.Empty;

    /// <summary>How long to wait for the server at each step.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public bool IsTlsFromStart => Port == ImplicitTlsPort;

    public static (SmtpSettings Server, MailSettings Mail) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Samkop:Mail");
        var server = new SmtpSettings
        {
            Host = section["Host"] ?? string.Empty,
            Port = section.GetValue("Port", SubmissionPort),
            StartTls = section.GetValue("StartTls", defaultValue: true),
            User = section["User"] ?? string.Empty,
            PasswordFile = section["PasswordFile"] ?? string.Empty,
            AuthorityFile = section["AuthorityFile"] ?? string.Empty,
        };
        if (server.Host.Length == 0)
        {
            return (server, new MailSettings());
        }

        return (server.Checked(), new MailSettings
        {
            IsOn = true,
            From = SenderOf(section["From"]),
            Site = SiteOf(section["Site"]),
            MostAttempts = section.GetValue("MostAttempts", MailSettings.UsualAttempts),
        });
    }

    // Told at the start, not at the first mail in the night.
    private SmtpSettings Checked()
    {
        var isOwnMachine = string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
        if (User.Length > 0 && !StartTls && !IsTlsFromStart && !isOwnMachine)
        {
            throw new InvalidOperationException("Samkop:Mail:User needs Samkop:Mail:StartTls: a password is not sent over an open line.");
        }

        if (User.Length > 0 && !File.Exists(PasswordFile))
        {
            throw new InvalidOperationException("Samkop:Mail:User needs Samkop:Mail:PasswordFile, a file with the password alone.");
        }

        if (AuthorityFile.Length > 0 && !File.Exists(AuthorityFile))
        {
            throw new InvalidOperationException("Samkop:Mail:AuthorityFile is not there; it is a PEM file with the certificate of the authority.");
        }

        return this;
    }

    private static Mailbox SenderOf(string? from) => MailboxAddress.TryParse(from, out var sender)
        ? new Mailbox(sender.Name ?? string.Empty, sender.Address)
        : throw new InvalidOperationException("Samkop:Mail:From must be an address, such as: Samköp <inkop@region.example>"); // sv-literal

    private static string SiteOf(string? site) => Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? address.AbsoluteUri
        : throw new InvalidOperationException("Samkop:Mail:Site must be the address of this installation, such as https://inkop.region.example: links in mails begin with it.");
}
