using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Persistence;
using Samkop.Inbox.Public;
using Samkop.Inbox.Remind;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Lists;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Mail;

/// <summary>The inbox by mail: to whom, when, and what does not stand in it.</summary>
public sealed class MorningMailTests
{
    private const string Manager = "Mikael Lindqvist";
    private const string Orderer = "Åsa Öberg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Managers_get_it_once_a_banking_day_others_when_they_ask_and_nothing_protected_stands_in_it(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        var monday = Monday();
        At(world, monday.AddDays(-1));
        Assert.Equal(0, await MailsAsync(world));

        At(world, monday);
        await PutAsync(world, "1", "Handdukar att attestera", isProtected: false);
        await PutAsync(world, "2", "HEMLIG-4711X", isProtected: true);
        Assert.NotEqual(0, await MailsAsync(world));
        var mikael = await AddressAsync(world, 2);
        var mail = Assert.Single(world.Server.TakenBy(mikael));
        Assert.Contains("väntar på dig i Samköp", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("- Handdukar att attestera, senast ", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://inkop.region.example/inkorg", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("visas bara i inkorgen", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Server.Taken, one => one.ToString().Contains("HEMLIG", StringComparison.Ordinal) || (one.TextBody ?? string.Empty).Contains("HEMLIG", StringComparison.Ordinal));
        var asa = await AddressAsync(world, 1);
        Assert.Empty(world.Server.TakenBy(asa));

        // She asks for it; the second run of the day adds hers and no other.
        await PutAsync(world, "3", "Något för Åsa", isProtected: false, person: 1);
        var visitor = await world.Host.SignInAs(Orderer);
        (await (await visitor.Open("/inkorg")).Form("Skicka mig ett mejl varje morgon").Submit()).Shows("Du får ett mejl varje arbetsdag när något väntar.");
        Assert.Equal(1, await MailsAsync(world));
        Assert.Contains("Något för Åsa", Assert.Single(world.Server.TakenBy(asa)).TextBody, StringComparison.Ordinal);
        Assert.Single(world.Server.TakenBy(mikael));

        var manager = await world.Host.SignInAs(Manager);
        (await (await manager.Open("/inkorg")).Form("Stäng av mejlet").Submit()).Shows("Du får inget mejl.");
        At(world, BankingDays.Next(monday));
        Assert.NotEqual(0, await MailsAsync(world));
        Assert.Single(world.Server.TakenBy(mikael));
        Assert.Equal(2, world.Server.TakenBy(asa).Count());
    }

    [Theory, EachDatabase]
    public async Task Who_is_away_gets_none_and_the_deputy_reads_of_it_in_the_own(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        At(world, Monday());
        await PutAsync(world, "1", "Handdukar att attestera", isProtected: false);
        var manager = await world.Host.SignInAs(Manager);
        var today = SwedishDates.Iso(Monday());
        await (await manager.Open("/franvaro")).Form("Spara frånvaro").Fill("Första dagen", today).Fill("Sista dagen", today).Fill("Vem ersätter dig?", "Lena Stråhle").Submit();
        await MailsAsync(world);
        Assert.Empty(world.Server.TakenBy(await AddressAsync(world, 2)));
        Assert.Contains(world.Server.Taken, mail => mail.To.Mailboxes.Single().Name == "Lena Stråhle" && mail.TextBody!.Contains("Handdukar att attestera", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Who_is_to_have_it_is_asked_as_often_for_many_readers_as_for_few(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        using var watch = new SqlWatch(host);
        var (few, asked) = await ReadersAsync(host, watch);
        var wanted = await host.ReadAsync(async (_, reads) => (await reads.Of<OrganisationDb>().People.Where(one => one.IsActive).Select(one => one.Id).ToListAsync(Ct)).ToHashSet());
        await host.WriteAsync(async (_, session) =>
        {
            var choices = session.Of<InboxDb>().MailChoices;
            var chosen = await choices.Select(one => one.Person).ToListAsync(Ct);
            choices.AddRange(wanted.Except(chosen).Select(person => new MailChoice { Person = person, IsOn = true }));
            return Done.It;
        });
        var (many, askedForMany) = await ReadersAsync(host, watch);
        Assert.True(few > 0 && many > few + 10, $"{few} and {many} readers");
        Assert.Equal(asked, askedForMany);
    }

    [Theory, EachDatabase]
    public async Task The_mail_says_what_the_inbox_says_and_all_inboxes_are_read_at_once(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        using var watch = new SqlWatch(host);
        await host.ReadAsync(async (services, _) =>
        {
            var matters = services.GetRequiredService<Samkop.Inbox.Matters>();
            var persons = (await services.GetRequiredService<IPeople>().DemoPeopleAsync(Ct)).Select(person => person.Id).ToList();
            watch.Take();
            var all = await matters.ListsAsync(persons, Ct);
            var asked = watch.Take().Where(one => one.Text.StartsWith("SELECT", StringComparison.Ordinal)).ToList();
            Assert.Single(asked, one => one.Text.Contains("inbox_matter", StringComparison.Ordinal));
            Assert.True(persons.Count > 20 && asked.Count <= 4, $"{asked.Count} statements for {persons.Count} persons");
            foreach (var person in persons)
            {
                var (shown, count) = await matters.ListAsync(person, place: null, 1000, Ct);
                Assert.Equal(shown.Rows.Select(matter => matter.Id), all[person].Select(matter => matter.Id));
                Assert.Equal(count, all[person].Count);
            }

            Assert.Contains(all.Values, list => list.Count > 2);
            return Done.It;
        });
    }

    [Fact]
    public void A_person_with_a_protected_identity_is_told_only_how_many()
    {
        var matter = new Matter
        {
            Id = EntityId.New<MatterId>(TimeProvider.System), ObjectKind = "Trial", ObjectId = "1", Step = "s", WhatSv = "Handdukar", WhatEn = "Towels", WhySv = "", WhyEn = "", Href = "/order/1",
        };
        var role = new PersonView(PersonId.From(Guid.CreateVersion7()), "Enhetschef", "Enhetschef", "enhetschef@region.example", DemoIds.Entity(1), HomeUnit: null, Supplier: null) { IsProtected = true };
        var mail = MorningMail.Write(new MailReader(role, Text.Swedish), [matter], 1, new DateOnly(2026, 12, 1));
        Assert.Equal("enhetschef@region.example", mail.To.Address);
        Assert.DoesNotContain("Handdukar", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/order/1", mail.Body, StringComparison.Ordinal);
        Assert.Contains("1 ärende", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Handdukar", MorningMail.Write(new MailReader(role with { IsProtected = false }, Text.Swedish), [matter], 1, new DateOnly(2026, 12, 1)).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_mail_comes_in_the_language_in_which_it_was_asked_for(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        At(world, Monday());
        await PutAsync(world, "1", "Handdukar att attestera", isProtected: false);
        var manager = await world.Host.SignInAs(Manager);
        Assert.False((await manager.Open("/inkorg")).Offers("Send the mail in English"));
        await (await manager.Open("/visning?returnUrl=/inkorg")).Form("English").Submit();
        (await (await manager.Open("/inkorg")).Form("Send the mail in English").Submit()).Shows("You get a mail each working day when something waits.");
        Assert.False((await manager.Open("/inkorg")).Offers("Send the mail in English"));

        await MailsAsync(world);
        var mail = Assert.Single(world.Server.TakenBy(await AddressAsync(world, 2)));
        Assert.Contains("in Samköp", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Hello,", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("by ", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("This mail comes each working day", mail.TextBody, StringComparison.Ordinal);
        foreach (var swedish in new[] { "Hej", "väntar", "senast", "ärende", "Inkorgen" })
        {
            Assert.DoesNotContain(swedish, mail.Subject + mail.TextBody, StringComparison.Ordinal);
        }
    }

    // A Monday that is a banking day, ahead of the demo's today.
    private static DateOnly Monday()
    {
        var day = SwedishTime.Today(TimeProvider.System).AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday || !BankingDays.Is(day) || !BankingDays.Is(day.AddDays(1)))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static void At(MailWorld world, DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(7, 0));
        var at = new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local));
        if (at > world.Clock.GetUtcNow())
        {
            world.Clock.SetUtcNow(at);
        }
    }

    // Runs the job by hand and delivers; gives the number that the job made.
    private static async Task<long> MailsAsync(MailWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var worker = world.Host.Services.GetRequiredService<ClockWorker>();
        Assert.True(await worker.RunNowAsync("inbox-mail", Ct));
        await world.Worker.SendDueAsync(Ct);
        return (await worker.StatesAsync(Ct)).Single(job => job.Name == "inbox-mail").Latest!.Handled;
    }

    private static async Task<(int Readers, int Statements)> ReadersAsync(SamkopHost host, SqlWatch watch)
    {
        // Work in the background may ask something of its own meanwhile: the least of some tries is what this asks.
        var (readers, least) = (0, int.MaxValue);
        for (var turn = 0; turn < 3; turn++)
        {
            watch.Take();
            readers = (await host.ReadAsync((services, _) => services.GetRequiredService<MailReaders>().TodayAsync(Ct))).Count;
            least = Math.Min(least, watch.Take().Count(one => one.Text.StartsWith("SELECT", StringComparison.Ordinal)));
        }

        return (readers, least);
    }

    private static Task PutAsync(MailWorld world, string id, string what, bool isProtected, int person = 2) => world.Host.WriteAsync(async (services, session) =>
    {
        await services.GetRequiredService<IInbox>().PutAsync(
            session,
            new NewMatter
            {
                About = new ObjectRef("Trial", id),
                Step = "approve",
                What = new(what, what),
                WhyYou = new("Du är attestant.", "You approve."),
                To = Addressee.To(DemoIds.Person(person), DemoIds.Entity(1)),
                Due = SwedishTime.Today(world.Clock).AddDays(-30),
                Href = "/inkorg",
                IsProtected = isProtected,
            },
            Ct);
        return Done.It;
    });

    private static Task<string> AddressAsync(MailWorld world, int person) => world.Host.ReadAsync(async (services, _) =>
        (await services.GetRequiredService<IPeople>().FindAsync(DemoIds.Person(person), Ct))!.Email);
}
