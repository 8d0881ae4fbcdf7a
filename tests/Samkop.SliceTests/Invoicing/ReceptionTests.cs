using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Invoicing.Seed;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

public sealed class ReceptionTests
{
    [Theory, EachDatabase]
    public async Task The_same_bytes_twice_are_one_message_and_one_invoice(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var bytes = await sender.WriteAsync("T-100");
        var first = await sender.SendAsync(bytes);
        var second = await sender.SendAsync(bytes);
        Assert.Equal((ReceptionVerdict.Accepted, ReceptionVerdict.Duplicate), (first.Verdict, second.Verdict));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await sender.ReadAsync(db => db.Invoices.CountAsync(one => one.Number == "T-100")));
        Assert.Equal(2, (await sender.ReadAsync(db => db.Messages.SingleAsync(one => one.Id == first.Id))).TimesReceived);
    }

    [Theory, EachDatabase]
    public async Task The_exact_bytes_come_back(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. await sender.WriteAsync("T-101")];
        var message = await sender.SendAsync(bytes);
        await using var scope = host.Services.CreateAsyncScope();
        var digest = (await sender.ReadAsync(db => db.Messages.SingleAsync(one => one.Id == message.Id))).Digest;
        Assert.Equal(bytes, await scope.ServiceProvider.GetRequiredService<IArchive>().ReadAsync(scope.ServiceProvider.GetRequiredService<Reads>(), digest, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task The_same_invoice_in_other_bytes_is_a_duplicate_and_with_another_amount_a_stop(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var free = new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode };
        await sender.SendAsync(await sender.WriteAsync("T-102"));
        var again = await sender.SendAsync(await sender.WriteAsync("t 102", free with { Note = "Skickas igen" }));
        Assert.Equal(ReceptionVerdict.Duplicate, again.Verdict);
        var other = await sender.ExaminedAsync("T-102", free, kronor: 2_000);
        Assert.Equal(InvoiceState.Stopped, other.State);
        Assert.Contains(await sender.ReadAsync(db => db.Reasons.Where(one => one.Invoice == other.Id).ToListAsync()), reason => reason.Code == ReasonCodes.Duplicate);
    }

    [Theory, EachDatabase]
    public async Task A_repeated_transmission_is_one_message_even_with_other_bytes(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var first = await sender.SendAsync(Envelope(await sender.WriteAsync("T-103"), "instance-1"));
        var second = await sender.SendAsync(Envelope(await sender.WriteAsync("T-104"), "instance-1"));
        Assert.Equal((ReceptionVerdict.Accepted, ReceptionVerdict.Duplicate), (first.Verdict, second.Verdict));
        Assert.Equal(0, await sender.ReadAsync(db => db.Invoices.CountAsync(one => one.Number == "T-104")));
    }

    [Theory, EachDatabase]
    public async Task Twenty_senders_of_the_same_file_at_once_store_it_once(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var bytes = await sender.WriteAsync("T-105");
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => sender.SendAsync(bytes))));
        Assert.Single(all.Select(one => one.Id).Distinct());
        Assert.Equal(1, await sender.ReadAsync(db => db.Invoices.CountAsync(one => one.Number == "T-105")));
    }

    [Theory, EachDatabase]
    public async Task What_a_crash_left_between_the_two_transactions_is_finished(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var bytes = await sender.WriteAsync("T-106");
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        await StoreOnlyAsync(host, bytes, digest);
        await InboundSweeper.SweepAsync(host.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
        Assert.Equal(ReceptionVerdict.Accepted, (await sender.ReadAsync(db => db.Messages.SingleAsync(one => one.Digest == digest))).Verdict);
        Assert.Equal(1, await sender.ReadAsync(db => db.Invoices.CountAsync(one => one.Number == "T-106")));
    }

    [Theory, EachDatabase]
    public async Task The_access_point_must_know_the_key_and_stay_within_the_size(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup
        {
            Services = services => services.AddSingleton(new AccessPoint("right key", MostBytes: 20_000)),
        });
        var client = host.Visit().Client;
        var bytes = await new DemoSender(host).WriteAsync("T-107");
        Assert.Contains("INV-008", await (await PostAsync(client, bytes, "wrong key")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(client, bytes, key: null)).StatusCode);
        Assert.Contains("INV-009", await (await PostAsync(client, new byte[20_001], "right key")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var good = await PostAsync(client, bytes, "right key");
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Contains("\"accepted\"", await good.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_documents_of_the_oracle_go_through_without_one_lost_doubled_or_misrouted()
    {
        var folder = TestDataFolder.Require("oracle", "einvoice");
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { IsDurable = true });
        var sender = new DemoSender(host);
        var files = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var before = await sender.ReadAsync(db => db.Messages.CountAsync());
        var first = await ReceiveAsync(host, files);
        var stored = await sender.ReadAsync(db => db.Messages.CountAsync()) - before;
        var distinct = files.Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))).Distinct(StringComparer.Ordinal).Count();
        Assert.Equal(files.Count, first.Count);
        Assert.Equal(distinct, stored);
        Assert.Equal(0, await sender.ReadAsync(db => db.Messages.CountAsync(one => one.Verdict == null)));
        Assert.All(first.Where(one => one.Entity is not null), one => Assert.NotEqual(ReceptionVerdict.Unroutable, one.Verdict));
        await AssertRoutedAsync(sender);

        var second = await ReceiveAsync(host, files);
        Assert.All(second, one => Assert.Equal(ReceptionVerdict.Duplicate, one.Verdict));
        Assert.Equal(stored, await sender.ReadAsync(db => db.Messages.CountAsync()) - before);
    }

    private static async Task AssertRoutedAsync(DemoSender sender)
    {
        var routed = await sender.ReadAsync(db => db.Messages.Where(one => one.Entity != null).ToListAsync());
        Assert.All(routed, one => Assert.StartsWith("0007:", one.Receiver, StringComparison.Ordinal));
    }

    private static async Task<List<Reception>> ReceiveAsync(SamkopHost host, IReadOnlyList<string> files)
    {
        var all = new List<Reception>();
        foreach (var batch in files.Chunk(200))
        {
            await using var scope = host.Services.CreateAsyncScope();
            all.AddRange(await scope.ServiceProvider.GetRequiredService<IReception>()
                .ReceiveAllAsync([.. batch.Select(file => new InboundFile(File.ReadAllBytes(file), file))], CancellationToken.None));
        }

        return all;
    }

    private static async Task StoreOnlyAsync(SamkopHost host, byte[] bytes, string digest)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("reception"), new Samkop.Invoicing.StoreInbound(), CancellationToken.None)).OrThrow();
        (await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<Samkop.Invoicing.StoreInbound, Samkop.Kernel.Done>(
            permit,
            async session =>
            {
                await scope.ServiceProvider.GetRequiredService<IArchive>().StoreAsync(session, bytes, CancellationToken.None);
                var message = new InboundMessage { Id = InboundMessageId.From(Guid.CreateVersion7()), Digest = digest, ByteCount = bytes.Length, Origin = "crash", ReceivedAt = session.Now };
                session.Of<InvoicingDb>().Messages.Add(message);
                session.Audit(AuditNote.On(message.Id));
                return Samkop.Kernel.Done.It;
            },
            CancellationToken.None)).OrThrow();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] bytes, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/peppol/inbound") { Content = new ByteArrayContent(bytes) };
        if (key is not null)
        {
            request.Headers.Add(AccessPoint.Header, key);
        }

        return await client.SendAsync(request);
    }

    private static byte[] Envelope(byte[] invoice, string instance)
    {
        var text = Encoding.UTF8.GetString(invoice);
        var body = text[text.IndexOf("<Invoice", StringComparison.Ordinal)..];
        return Encoding.UTF8.GetBytes($"""
            <StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader>
            <HeaderVersion>1.0</HeaderVersion><Sender><Identifier Authority="iso6523-actorid-upis">0007:5567321707</Identifier></Sender>
            <Receiver><Identifier Authority="iso6523-actorid-upis">0007:2321000032</Identifier></Receiver>
            <DocumentIdentification><InstanceIdentifier>{instance}</InstanceIdentifier></DocumentIdentification>
            </StandardBusinessDocumentHeader>{body}</StandardBusinessDocument>
            """);
    }
}
