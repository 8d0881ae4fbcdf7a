using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Invoicing;
using Samkop.SliceTests.Mail;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Records;

/// <summary>
/// A person whose identity is protected and a sole trader's number are looked for in everything that anybody can read: pages, files and API of
/// every role, public pages, mail, the server's log and the audit log.
/// </summary>
public sealed partial class SecrecyChannelTests
{
    private const int MostOfOneKind = 2;
    private const int MostPages = 400;
    private const string Protected = "Åsa Öberg";
    private const string ProtectedAddress = "demo1@samkop.example";
    private const string RoleAddress = "avd52@region.example";
    private const string Number = "8507099805";

    private static readonly string[] Sentinels = [Protected, "Öberg", ProtectedAddress, Number, "850709-9805"];

    // Where the whole number belongs: in what the supplier sent or is sent, and in the fields of those who keep the facts.
    private static readonly string[] Documents = ["/original", "/fil", "/andra", "/bilaga", "/order.xml", "/order.pdf"];

    private static readonly string[] Everybody =
        ["Eva-Lena Nordström", "Mikael Lindqvist", "Samira Haddad", "Göran Åkesson", "Ingrid Sjöö", "Lars Tengblad", "Peter Hallgren", "Maria Ek", "Nils Fager"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_protected_identity_and_a_sole_traders_number_are_found_nowhere(DatabaseKind kind)
    {
        var log = new Collector();
        await using var world = await MailWorld.StartAsync(kind, World.Demo, services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.Configure<LoggerFilterOptions>(options => options.Rules.Add(new LoggerFilterRule(typeof(Collector).FullName, null, LogLevel.Debug, null)));
        });

        // Before, the name is shown: else the rest would prove nothing.
        var manager = await world.Host.SignInAs("Mikael Lindqvist");
        Assert.Contains(Protected, await FindersAsync(manager, "Mikael Lindqvist"), StringComparison.Ordinal);
        await ProtectAsync(world);
        await SellAsync(world);

        var found = new List<string>();
        foreach (var person in Everybody)
        {
            found.AddRange(await CrawlAsync(await world.Host.SignInAs(person), person));
        }

        found.AddRange(await CrawlAsync(world.Host.Visit(), "visitor"));
        found.AddRange(await MailedAsync(world));
        found.AddRange(Sentinels.Where(sentinel => log.Lines.Any(line => line.Contains(sentinel, StringComparison.Ordinal))).Select(sentinel => $"log: {sentinel}: {log.Lines.First(line => line.Contains(sentinel, StringComparison.Ordinal))}"));
        found.AddRange(await AuditedAsync(world));
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Distinct().Take(40)));
        Assert.NotEmpty(log.Lines);
    }

    [Theory, EachDatabase]
    public async Task Only_an_administrator_protects_and_the_name_comes_back_when_it_ends(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var page = $"/administration/personer/{DemoIds.Person(1).Value}";
        Assert.False((await (await host.SignInAs("Lars Tengblad")).Open(page)).Offers("Skydda uppgifterna"));
        var administrator = await host.SignInAs("Maria Ek");
        (await (await administrator.Open(page)).Form("Skydda uppgifterna").Fill("Funktionens e-postadress", "ingen adress").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-004");
        (await (await administrator.Open(page)).Form("Skydda uppgifterna").Fill("Funktionens e-postadress", "demo2@samkop.example").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-040");
        await (await administrator.Open(page)).Form("Skydda uppgifterna").Fill("Funktionens e-postadress", $"{new string('a', 200)}@region.example").Submit(HttpStatusCode.UnprocessableEntity);
        var shown = await (await administrator.Open(page)).Form("Skydda uppgifterna").Fill("Funktionens e-postadress", RoleAddress).Submit();
        Assert.StartsWith("Sjuksköterska", shown.Heading, StringComparison.Ordinal);
        shown.Hides(Protected);
        var again = await shown.Form("Ta bort skyddet").Fill("Personens egen e-postadress", ProtectedAddress).Submit();
        Assert.Equal(Protected, again.Heading);
    }

    private static async Task ProtectAsync(MailWorld world)
    {
        var administrator = await world.Host.SignInAs("Maria Ek");
        await (await administrator.Open($"/administration/personer/{DemoIds.Person(1).Value}")).Form("Skydda uppgifterna").Fill("Funktionens e-postadress", RoleAddress).Submit();
    }

    // The sole trader sends an invoice to us, one to nobody we know, and something that cannot be read.
    private static async Task SellAsync(MailWorld world)
    {
        var sender = new DemoSender(world.Host);
        var (mine, lost) = await world.Host.ReadAsync(async (services, _) =>
        {
            var seller = Assert.Single(await services.GetRequiredService<ISuppliers>().SearchAsync("Agnetas Blommor", 1, Ct));
            var buyer = await services.GetRequiredService<IEntities>().GetAsync(DemoIds.Entity(1), Ct);
            var order = (await services.GetRequiredService<IOrders>().LeftToInvoiceAsync(services.GetRequiredService<Reads>(), buyer.Id, 1, Ct))[0];
            byte[] Write(EntityView to, string number) => new DemoInvoice(order, to, seller, PayeeAccount.Parse("BG:5050-1055")).Write(number, SwedishTime.Today(TimeProvider.System), new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode });
            return (Write(buyer, "BL-1"), Write(buyer with { PeppolId = $"0007:{Number}" }, "BL-2"));
        });
        Assert.Contains(Number, Encoding.UTF8.GetString(mine), StringComparison.Ordinal);
        var sent = await sender.SendAsync(mine);
        await sender.ExaminedAsync(sent.Id);
        foreach (var reception in new[] { await sender.SendAsync(lost), await sender.SendAsync(Encoding.UTF8.GetBytes($"<Invoice>{Number}")) })
        {
            Assert.DoesNotContain(Number, reception.Reason.Sv + reception.Reason.En, StringComparison.Ordinal);
        }
    }

    private static async Task<string> FindersAsync(Visitor visitor, string person) => string.Join(Environment.NewLine, await CrawlAsync(visitor, person));

    // Breadth first along the links, at most a few of each kind of page.
    private static async Task<List<string>> CrawlAsync(Visitor visitor, string person)
    {
        var (waiting, kinds, found, seen) = (new Queue<string>(Starts), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), 0);
        var known = waiting.ToHashSet(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var place) && seen < MostPages)
        {
            using var answer = await visitor.Client.GetAsync(new Uri(place, UriKind.Relative), Ct);
            if (answer.Content.Headers.ContentType?.MediaType is not { } type || !(type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal)))
            {
                continue;
            }

            seen++;
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
            var isDocument = Documents.Any(end => place.EndsWith(end, StringComparison.Ordinal));
            found.AddRange(Sentinels.Where(sentinel => !(isDocument && sentinel.Contains("9805", StringComparison.Ordinal)) && text.Contains(sentinel, StringComparison.Ordinal))
                .Select(sentinel => $"{person} at {place}: {Around(text, sentinel)}"));
            foreach (var next in Link().Matches(text).Select(match => match.Groups["to"].Value).Where(next => !next.StartsWith("/logga-ut", StringComparison.Ordinal) && known.Add(next)))
            {
                var sort = Varying().Replace(next, "#");
                kinds[sort] = kinds.GetValueOrDefault(sort) + 1;
                if (kinds[sort] <= MostOfOneKind)
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Starts =>
    [
        "/", "/inkorg", "/leverantorer?q=Agnetas", "/fakturor", "/fakturor/mottaget", "/ordrar", "/avtal", "/diarium", "/diarium/lasningar", "/sok?q=blommor", "/administration/personer", "/administration/konton",
        "/administration/attest", "/administration/attest.csv", "/administration/delegationsbeslut", "/administration/post", "/betalningar", "/revision", "/leverantor", "/sa-fakturerar-du-oss", "/inkop", "/policy",
        "/api/v1/suppliers", "/api/v1/orders", "/api/v1/invoices", "/api/v1/contracts", "/api/v1/entities", "/api/v1/payment-batches",
        .. Enumerable.Range(1, 12).SelectMany(number => new[] { $"/revision/{number}", $"/revision/{number}.csv" }),
    ];

    private static async Task<IEnumerable<string>> MailedAsync(MailWorld world)
    {
        // Everybody asks for the morning's mail, the protected one too, on a banking day ahead.
        foreach (var person in new[] { "Eva-Lena Nordström", "Mikael Lindqvist", "Samira Haddad", "Sjuksköterska, avdelning 52 – beställare" })
        {
            var inbox = await (await world.Host.SignInAs(person)).Open("/inkorg");
            if (inbox.Offers("Skicka mig ett mejl varje morgon"))
            {
                await inbox.Form("Skicka mig ett mejl varje morgon").Submit();
            }
        }

        var day = BankingDays.Next(SwedishTime.Today(world.Clock));
        var local = day.ToDateTime(new TimeOnly(7, 0));
        world.Clock.SetUtcNow(new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local)));
        Assert.True(await world.Host.Services.GetRequiredService<ClockWorker>().RunNowAsync("inbox-mail", Ct));
        await world.Worker.SendDueAsync(Ct);
        Assert.NotEmpty(world.Server.Taken);
        return world.Server.Taken.SelectMany(mail => Sentinels.Where(sentinel => $"{string.Join(' ', mail.Headers.Select(header => header.Value))} {mail.Subject} {mail.To} {mail.TextBody} {mail.HtmlBody}".Contains(sentinel, StringComparison.Ordinal)).Select(sentinel => $"mail to {mail.To}: {sentinel}"));
    }

    private static async Task<IEnumerable<string>> AuditedAsync(MailWorld world)
    {
        await using var connection = await world.Host.Services.GetRequiredService<Database>().OpenReadAsync(Ct);
        var rows = await connection.QueryAsync("SELECT * FROM work_audit_entry");
        return rows.Cast<IDictionary<string, object?>>()
            .SelectMany(row => Sentinels.Where(sentinel => row.Values.OfType<string>().Any(value => value.Contains(sentinel, StringComparison.Ordinal))).Select(sentinel => $"audit log: {sentinel} in {row["action"]}"));
    }

    private static string Around(string text, string sentinel)
    {
        var at = text.IndexOf(sentinel, StringComparison.Ordinal);
        return string.Join(" ", text[Math.Max(0, at - 80)..Math.Min(text.Length, at + sentinel.Length + 40)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("href=\"(?<to>/[^\"#]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-fA-F-]{36}|[0-9]+|=[^&]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Varying();

    private sealed class Collector : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Writer(Lines);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Writer(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
