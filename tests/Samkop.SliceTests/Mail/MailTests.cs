using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Records;
using Samkop.Testing;
using SmtpServer.Protocol;

namespace Samkop.SliceTests.Mail;

/// <summary>The queue of mail, over a real SMTP conversation on loopback.</summary>
public sealed class MailTests
{
    private static readonly SmtpResponse Busy = new(SmtpReplyCode.InsufficientStorage, "Try later");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_mail_arrives_with_Swedish_letters_file_and_answer_address_and_its_text_is_erased(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, services: services => services.AddSingleton<IMailAttachments>(new Files()));
        await world.PutAsync(MailWorld.Of("1") with
        {
            ReplyTo = new Mailbox("Region Sörmland", "inkop@sormland.example"),
            Body = $"Hej Åsa,\n\nöppna {MailLink.To("/order/1")} i kväll.\n",
            Attachment = new MailAttachment("test.file", "7", "bilaga å.pdf"),
        });

        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        var mail = Assert.Single(world.Server.Taken);
        Assert.Equal("Räksmörgås på Ålö", mail.Subject);
        Assert.Equal("Hej Åsa,\n\nöppna https://inkop.region.example/order/1 i kväll.\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Null(mail.HtmlBody);
        Assert.Equal(("Östra Åkeriet AB", "ostra@leverantor.example"), NameOf(mail.To));
        Assert.Equal(("Samköp", "inkop@region.example"), NameOf(mail.From));
        Assert.Equal(("Region Sörmland", "inkop@sormland.example"), NameOf(mail.ReplyTo));
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.EndsWith("@region.example", mail.MessageId, StringComparison.Ordinal);
        var file = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        using var bytes = new MemoryStream();
        await file.Content!.DecodeToAsync(bytes, Ct);
        Assert.Equal(("bilaga å.pdf", "application/pdf", "7"), (file.FileName, file.ContentType.MimeType, System.Text.Encoding.UTF8.GetString(bytes.ToArray())));

        Assert.Equal(MailState.Sent, (await world.RowAsync("1")).State);
        Assert.Equal(string.Empty, await world.ScalarAsync<string>("SELECT body FROM work_mail"));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Equal(1, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_outbox WHERE kind = 'Samkop.Kernel.Work.MailEnded'"));
    }

    [Theory, EachDatabase]
    public async Task What_is_rolled_back_is_never_sent_and_the_same_key_is_one_mail(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Host.WriteAsync<Done>(async (services, session) =>
        {
            Assert.True(await services.GetRequiredService<MailQueue>().PutAsync(session, MailWorld.Of("1"), Ct));
            throw new InvalidOperationException("broken in the middle");
        }));
        await using (var scope = world.Host.Services.CreateAsyncScope())
        {
            var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new Samkop.Records.SeedRecords(), Ct)).OrThrow();
            var refused = await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<Samkop.Records.SeedRecords, Done>(
                permit,
                async session =>
                {
                    Assert.True(await scope.ServiceProvider.GetRequiredService<MailQueue>().PutAsync(session, MailWorld.Of("1"), Ct));
                    return WorkRefusals.AlreadyDone.With();
                },
                Ct);
            Assert.True(refused.IsRefused(out _));
        }

        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Empty(world.Server.Seen);

        await world.PutAsync(MailWorld.Of("1"));
        await world.PutAsync(MailWorld.Of("1"));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Taken);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_for_now_is_tried_again_later_with_the_same_id_and_is_dead_after_the_last(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        await world.PutAsync(MailWorld.Of("1"));
        world.Server.Answers.Enqueue(Busy);
        world.Server.Answers.Enqueue(Busy);
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        var waiting = await world.RowAsync("1");
        Assert.Equal((MailState.Waiting, 1, "452 Try later"), (waiting.State, waiting.Attempts, waiting.Answer));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Seen);

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Worker.SendDueAsync(Ct);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Seen.Select(mail => mail.MessageId).Distinct());
        Assert.Equal(3, world.Server.Seen.Count);

        await world.PutAsync(MailWorld.Of("2"));
        for (var hour = 0; hour < 12; hour++)
        {
            world.Server.Answers.Enqueue(Busy);
            await world.Worker.SendDueAsync(Ct);
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        var dead = await world.RowAsync("2");
        Assert.Equal((MailState.Dead, 5), (dead.State, dead.Attempts));
        Assert.Equal(3 + 5, world.Server.Seen.Count);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_for_good_is_dead_and_stops_nobody_else(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        world.Server.Unknown["borta@leverantor.example"] = true;
        await world.PutAsync(MailWorld.Of("1", "borta@leverantor.example"));
        await world.PutAsync(MailWorld.Of("2"));
        await world.PutAsync(MailWorld.Of("3", "finns inte"));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        var dead = await world.RowAsync("1");
        Assert.Equal((MailState.Dead, 1), (dead.State, dead.Attempts));
        Assert.StartsWith("550 No such mailbox here", dead.Answer, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, (await world.RowAsync("2")).State);
        Assert.Equal((MailState.Dead, MailReasons.NoAddress), ((await world.RowAsync("3")).State, (await world.RowAsync("3")).Answer));
        world.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
    }

    [Theory, EachDatabase]
    public async Task A_server_that_is_gone_costs_no_attempt_and_loses_nothing(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        await world.PutAsync(MailWorld.Of("1"));
        await world.PutAsync(MailWorld.Of("2"));
        await world.Server.DownAsync();
        for (var tries = 0; tries < 12; tries++)
        {
            Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
            world.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var waiting = await world.RowAsync("2");
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.Contains("SocketException", waiting.Answer, StringComparison.Ordinal);
        await world.Server.UpAsync();
        Assert.Equal(2, await world.Worker.SendDueAsync(Ct));
        Assert.Equal(2, world.Server.Taken.Count);
    }

    [Theory, EachDatabase]
    public async Task Death_between_the_yes_of_the_server_and_our_note_sends_the_same_id_again(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, services: services => services.AddSingleton<IMailTransport>(provider =>
            new DyingOnce(ActivatorUtilities.CreateInstance<Samkop.Host.Mail.SmtpTransport>(provider))));
        await world.PutAsync(MailWorld.Of("1"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Taken);
        Assert.Equal(MailState.Waiting, (await world.RowAsync("1")).State);
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));

        world.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        Assert.Equal(2, world.Server.Taken.Count);
        Assert.Single(world.Server.Taken.Select(mail => (mail.MessageId, mail.Date, mail.Subject)).Distinct());
        Assert.Equal(MailState.Sent, (await world.RowAsync("1")).State);
    }

    [Theory, EachDatabase]
    public async Task Line_breaks_and_lists_in_what_people_write_add_neither_headers_nor_receivers(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        await world.PutAsync(MailWorld.Of("1") with { Subject = "Hej\r\nBcc: ond@example.com", To = new Mailbox("Åsa\nCc: ond@example.com", "asa@region.example") });
        foreach (var (address, number) in new[] { "a@b.example,ond@example.com", "a@b.example>\r\nRCPT TO:<ond@example.com", "<ond@example.com>", "\"a b\"@c.example", "a@b@c" }.Select((one, index) => (one, index)))
        {
            await world.PutAsync(MailWorld.Of($"bad-{number.ToString(CultureInfo.InvariantCulture)}", address));
        }

        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        var mail = Assert.Single(world.Server.Taken);
        Assert.Equal(["asa@region.example"], world.Server.Receivers);
        Assert.Equal((0, 0, "Hej  Bcc: ond@example.com"), (mail.Cc.Count, mail.Bcc.Count, mail.Subject));
        Assert.Equal(5, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_mail WHERE last_answer = '!no-address' AND state = 'Dead'"));
    }

    [Theory, EachDatabase]
    public async Task What_opens_something_lies_encrypted_and_not_longer_than_it_holds(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        var secret = MailWorld.Of("1") with { Body = "Hemlig adress", IsSecret = true, NotAfter = Instant.Now(world.Clock).Add(TimeSpan.FromDays(7)) };
        await world.PutAsync(secret);
        Assert.DoesNotContain("adress", await world.ScalarAsync<string>("SELECT body FROM work_mail"), StringComparison.Ordinal);
        await world.Worker.SendDueAsync(Ct);
        Assert.Equal("Hemlig adress", Assert.Single(world.Server.Taken).TextBody!.Trim());

        await world.PutAsync(secret with { Key = "2", About = new ObjectRef("Trial", "2") });
        await world.PutAsync(MailWorld.Of("3") with { NotAfter = Instant.Now(world.Clock).Add(TimeSpan.FromDays(7)) });
        world.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Equal(MailState.LetGo, (await world.RowAsync("2")).State);
        Assert.Equal((MailState.Dead, MailReasons.TooOld), ((await world.RowAsync("3")).State, (await world.RowAsync("3")).Answer));
        Assert.Equal(1, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_mail WHERE body <> ''"));
    }

    [Theory, EachDatabase]
    public async Task Two_workers_send_each_mail_once(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        for (var number = 0; number < 45; number++)
        {
            await world.PutAsync(MailWorld.Of($"{number}"));
        }

        var services = world.Host.Services;
        using var second = new MailWorker(
            services.GetRequiredService<MailTable>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMailTransport>(),
            services.GetRequiredService<MailSettings>(), services.GetRequiredService<MailSignal>(), world.Clock, NullLogger<MailWorker>.Instance);
        var taken = await Task.WhenAll(world.Worker.SendDueAsync(Ct), second.SendDueAsync(Ct));
        Assert.Equal(45, taken.Sum());
        Assert.Equal((45, 45), (world.Server.Taken.Count, world.Server.Taken.Select(mail => mail.MessageId).Distinct().Count()));
    }

    [Theory, EachDatabase]
    public async Task Without_TLS_no_mail_goes_where_TLS_is_demanded(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, smtp: settings => settings with { StartTls = true });
        await world.PutAsync(MailWorld.Of("1"));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Empty(world.Server.Receivers);
        var waiting = await world.RowAsync("1");
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.Contains("STARTTLS", waiting.Answer, StringComparison.Ordinal);
    }

    private static (string Name, string Address) NameOf(InternetAddressList list) => (list.Mailboxes.Single().Name ?? string.Empty, list.Mailboxes.Single().Address);

    private sealed class Files : IMailAttachments
    {
        public string Kind => "test.file";

        public Task<MailFile?> OpenAsync(MailAttachment attachment, CancellationToken ct) =>
            Task.FromResult<MailFile?>(new MailFile(attachment.FileName, "application/pdf", System.Text.Encoding.UTF8.GetBytes(attachment.Id)));
    }

    // The process ends after the server's yes: nothing of what follows is done.
    private sealed class DyingOnce(IMailTransport real) : IMailTransport
    {
        private bool hasDied;

        public Task SendAsync(IReadOnlyList<OutgoingMail> mails, Func<OutgoingMail, MailAnswer, Task> answered, CancellationToken ct) => real.SendAsync(
            mails,
            (mail, answer) =>
            {
                if (hasDied)
                {
                    return answered(mail, answer);
                }

                hasDied = true;
                throw new OperationCanceledException("the process is killed");
            },
            ct);
    }
}
