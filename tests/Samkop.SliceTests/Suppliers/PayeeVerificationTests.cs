using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Suppliers;

public sealed class PayeeVerificationTests
{
    private const string First = "Eva-Lena Nordström";
    private const string Second = "Johan Bergkvist";
    private const string Certificate = "Kontaktuppgiften är hämtad från annat håll än det som meddelade kontot";
    private const string Record = "Registrera ägarkontrollen";
    private const string Matches = "Kontot tillhör leverantören";
    private static readonly PayeeAccount Account = PayeeAccount.Parse("BG:5050-1055");

    [Theory, EachDatabase]
    public async Task An_account_from_an_invoice_is_paid_to_after_two_persons_and_three_days(DatabaseKind database)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Clock = clock });
        Assert.Equal(PayeeState.Unknown, await StateAsync(host));
        await ReportAsync(host);
        await ReportAsync(host);
        Assert.Equal(PayeeState.Unverified, await StateAsync(host));
        Assert.Null(await VerifiedAsync(host));

        var first = await host.SignInAs(First);
        var inbox = await first.Open("/inkorg");
        var page = await inbox.Follow("Verifiera Bankgiro 5050-1055 för Nordtextil AB");
        var withoutChannel = await page.Form("Verifiera").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("SUP-018", Assert.Single(withoutChannel.Errors), StringComparison.Ordinal);
        var withoutCertificate = await page.Form("Verifiera").Choose("Personligt möte").Fill("Anteckning om motringningen", "Ringde").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("SUP-015", Assert.Single(withoutCertificate.Errors), StringComparison.Ordinal);
        var withoutNote = await page.Form("Verifiera").Choose(Certificate).Fill("Anteckning om motringningen", " ").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("SUP-013", Assert.Single(withoutNote.Errors), StringComparison.Ordinal);
        var after = await Verify(page, "Talade med Nils på växelnumret.");
        after.Shows("En person har verifierat. En annan behövs.");
        Assert.False(after.Offers("Verifiera"));

        // The form of before is sent once more by the same person.
        (await Verify(page, "Jag igen.", HttpStatusCode.Forbidden)).Shows("SUP-010");
        Assert.Equal(PayeeState.Unverified, await StateAsync(host));

        var second = await host.SignInAs(Second);
        (await Verify(await second.Open(page.Address.PathAndQuery), "Fick samma besked.")).Shows("Verifierat av två personer. Kan betalas till från 2026-11-28.");
        Assert.Equal(PayeeState.CoolingOff, await StateAsync(host));
        Assert.Null(await VerifiedAsync(host));
        (await second.Open("/inkorg")).Hides("Verifiera Bankgiro 5050-1055");

        clock.Advance(TimeSpan.FromDays(3));
        var payee = Assert.IsType<VerifiedPayee>(await VerifiedAsync(host));
        Assert.Equal(("Nordtextil AB", true), (payee.Name, payee.IsFirstPayment));
        await host.WriteAsync(async (services, session) =>
        {
            await services.GetRequiredService<IPayees>().MarkPaidAsync(session, payee.Id, CancellationToken.None);
            return Done.It;
        });
        Assert.False((await VerifiedAsync(host))!.IsFirstPayment);
    }

    [Theory, EachDatabase]
    public async Task A_blocked_account_stays_blocked(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var finance = await host.SignInAs(First);
        var page = await finance.Open($"/leverantorer/{DemoIds.Supplier(1).Value}/nytt-konto");
        Assert.Contains("KRN-141", Assert.Single((await page.Form("Anmäl").Choose("Bankgiro").Fill("Nummer", "5050-1054").Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        var supplier = await page.Form("Anmäl").Choose("Bankgiro").Fill("Nummer", "5050-1055").Submit();
        (await page.Form("Anmäl").Choose("Bankgiro").Fill("Nummer", "50501055").Submit(HttpStatusCode.Conflict)).Shows("SUP-017");
        var account = await supplier.Follow("Bankgiro 5050-1055");
        Assert.Contains("SUP-014", Assert.Single((await account.Form("Spärra för gott").Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        (await account.Form("Spärra för gott").Fill("Skäl", "Kapat mejl").Submit()).Shows("Spärrat. Inget betalas hit.");
        (await Verify(account, "Försök.", HttpStatusCode.UnprocessableEntity)).Shows("SUP-011");
        await ReportAsync(host);
        Assert.Equal(PayeeState.Blocked, await StateAsync(host));
    }

    [Theory, EachDatabase]
    public async Task An_owner_check_that_differs_stops_the_verification(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Services = services => services.AddScoped<IAccountOwnerCheck, SaysSomebodyElse>() });
        await ReportAsync(host);
        var finance = await host.SignInAs(First);
        var supplier = await finance.Open($"/leverantorer/{DemoIds.Supplier(1).Value}");
        var account = await supplier.Follow("Bankgiro 5050-1055");
        account.Shows("Kontot tillhör Bluff AB enligt Testregistret.");
        (await Verify(account, "Ringde.", HttpStatusCode.UnprocessableEntity)).Shows("SUP-016");
        Assert.Equal(PayeeState.Unverified, await StateAsync(host));
    }

    [Theory, EachDatabase]
    public async Task An_owner_check_by_hand_is_recorded_with_person_and_source_and_what_differs_takes_another_person_to_lift(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ReportAsync(host);
        var first = await host.SignInAs(First);
        var account = await (await first.Open($"/leverantorer/{DemoIds.Supplier(1).Value}")).Follow("Bankgiro 5050-1055");
        account.Shows("Ingen ägarkontroll är registrerad.");
        var today = SwedishDates.Iso(SwedishTime.Today(TimeProvider.System));
        Assert.Contains("SUP-021", Assert.Single((await account.Form(Record).Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        Assert.Contains("SUP-022", Assert.Single((await Check(account, Matches, "Nordtextil AB", SwedishDates.Iso(SwedishTime.Today(TimeProvider.System).AddDays(1)), HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);

        (await Check(account, "Kontot tillhör någon annan", "Bluff AB", today)).Shows($"Kontot tillhör Bluff AB enligt Bankgirots söktjänst, {today} ({First}).");
        (await Verify(account, "Ringde.", HttpStatusCode.UnprocessableEntity)).Shows("SUP-016");
        // The one who read that it differs cannot take it back alone.
        (await Check(account, Matches, "Nordtextil AB", today)).Shows("Kontot tillhör Bluff AB");
        (await Verify(account, "Ringde.", HttpStatusCode.UnprocessableEntity)).Shows("SUP-016");

        var second = await host.SignInAs(Second);
        (await Check(await second.Open(account.Address.PathAndQuery), Matches, "Nordtextil AB", today)).Shows($"Kontot tillhör leverantören enligt Bankgirots söktjänst, {today} ({Second}).");
        (await Verify(account, "Ringde växeln.")).Shows("En person har verifierat.");
        await using var scope = host.Services.CreateAsyncScope();
        var log = await scope.ServiceProvider.GetRequiredService<Reads>().ConnectionAsync(CancellationToken.None);
        Assert.Equal(3, await log.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry WHERE action = 'suppliers.payee.owner-check'"));
        Assert.False((await (await host.SignInAs("Lars Tengblad")).Open(account.Address.PathAndQuery)).Offers(Record));
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_one_person_twice(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ReportAsync(host);
        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => host.WriteAsync(async (_, session) => await session.Connection.ExecuteAsync(
            "UPDATE suppliers_payee SET first_verifier = supplier, second_verifier = supplier, active_from = '2026-01-01' WHERE account = 'BG:5050-1055'",
            transaction: session.Transaction)));
        Assert.Contains("suppliers_payee_", failure.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Others_than_finance_officers_neither_report_nor_verify(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ReportAsync(host);
        foreach (var name in new[] { "Samira Haddad", "Lars Tengblad", "Åsa Öberg" })
        {
            var other = await host.SignInAs(name);
            await other.Open($"/leverantorer/{DemoIds.Supplier(1).Value}/nytt-konto", HttpStatusCode.Forbidden);
            var account = await (await other.Open($"/leverantorer/{DemoIds.Supplier(1).Value}")).Follow("Bankgiro 5050-1055");
            Assert.False(account.Offers("Verifiera"));
        }

        var supplier = await host.SignInAs("Nils Fager");
        await supplier.Open($"/leverantorer/{DemoIds.Supplier(1).Value}", HttpStatusCode.Forbidden);
    }

    private static Task<Page> Check(Page page, string outcome, string owner, string day, HttpStatusCode expect = HttpStatusCode.OK) => page.Form(Record)
        .Choose(outcome).Fill("Ägare enligt registret", owner).Choose("Bankgirots söktjänst").Fill("Dag för kontrollen", day).Submit(expect);

    private static Task<Page> Verify(Page page, string note, HttpStatusCode expect = HttpStatusCode.OK) => page.Form("Verifiera")
        .Choose("Telefon, på ett nummer som var känt sedan tidigare").Choose(Certificate).Fill("Anteckning om motringningen", note).Submit(expect);

    private static Task<Done> ReportAsync(SamkopHost host) => host.WriteAsync(async (services, session) =>
    {
        await services.GetRequiredService<IPayees>().ReportAsync(session, DemoIds.Supplier(1), Account, DemoIds.Entity(1), new ObjectRef("Invoice", "1"), CancellationToken.None);
        return Done.It;
    });

    private static Task<PayeeState> StateAsync(SamkopHost host) =>
        host.ReadAsync((services, reads) => services.GetRequiredService<IPayees>().StateOfAsync(reads, DemoIds.Supplier(1), Account, CancellationToken.None));

    private static Task<VerifiedPayee?> VerifiedAsync(SamkopHost host) =>
        host.ReadAsync(async (services, reads) =>
            (await services.GetRequiredService<IPayees>().StandingsAsync(reads, [DemoIds.Supplier(1)], CancellationToken.None)).GetValueOrDefault((DemoIds.Supplier(1), Account))?.Payee);

    private sealed class SaysSomebodyElse : IAccountOwnerCheck
    {
        public Task<OwnerCheckAnswer> AskAsync(PayeeAccount account, OrganisationNumber organisation, CancellationToken ct) =>
            Task.FromResult(new OwnerCheckAnswer(OwnerCheckOutcome.Differs, "Bluff AB", "Testregistret"));
    }
}
