using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Samkop.SliceTests.Mail;

/// <summary>What a server demands: sign-in, over TLS with this certificate.</summary>
internal sealed record MailGuard(X509Certificate2 Certificate, string User, string Password);

/// <summary>A mail server on loopback that keeps what it takes and refuses what it is told to.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    private readonly MailGuard? guard;

    private MailServer(int port, MailGuard? guard) => (Port, this.guard) = (port, guard);

    public int Port { get; }

    /// <summary>Mails in the order in which their text came, refused ones too.</summary>
    public ConcurrentQueue<MimeMessage> Seen { get; } = [];

    /// <summary>Mails that it took.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = [];

    /// <summary>Addresses given in RCPT TO.</summary>
    public ConcurrentQueue<string> Receivers { get; } = [];

    /// <summary>Answers to the next texts; after them 250.</summary>
    public ConcurrentQueue<SmtpResponse> Answers { get; } = [];

    /// <summary>Receivers that do not exist.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Attempts to sign in, and whether the line was encrypted then.</summary>
    public ConcurrentQueue<(string User, string Password, bool IsEncrypted)> SignIns { get; } = [];

    public static async Task<MailServer> StartAsync(MailGuard? guard = null)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var server = new MailServer(((IPEndPoint)probe.LocalEndpoint).Port, guard);
        probe.Stop();
        await server.UpAsync();
        return server;
    }

    public IEnumerable<MimeMessage> TakenBy(string address) => Taken.Where(mail => mail.To.Mailboxes.Any(box => box.Address == address));

    public async Task UpAsync()
    {
        stop = new CancellationTokenSource();
        var options = new SmtpServerOptionsBuilder().ServerName("post.region.example").Endpoint(Describe).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        services.Add((IUserAuthenticator)new Doorkeeper(this));
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await IsUpAsync())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private void Describe(EndpointDefinitionBuilder endpoint)
    {
        endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
        if (guard is not null)
        {
            endpoint.Certificate(guard.Certificate).AuthenticationRequired().AllowUnsecureAuthentication(false);
        }
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async Task DownAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!running.IsCompleted)
        {
            await DownAsync();
        }
    }

    private sealed class Doorkeeper(MailServer server) : IUserAuthenticator
    {
        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
        {
            server.SignIns.Enqueue((user, password, context.Pipe.IsSecure));
            return Task.FromResult(server.guard is { } guard && guard.User == user && guard.Password == password);
        }
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            var mail = await MimeMessage.LoadAsync(bytes, cancellationToken);
            server.Seen.Enqueue(mail);
            if (server.Answers.TryDequeue(out var answer))
            {
                return answer;
            }

            server.Taken.Enqueue(mail);
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
        {
            server.Receivers.Enqueue(to.AsAddress());
            return server.Unknown.ContainsKey(to.AsAddress())
                ? throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "No such mailbox here"))
                : Task.FromResult(true);
        }
    }
}
