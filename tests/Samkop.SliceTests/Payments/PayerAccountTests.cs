using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Payments;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.SliceTests.Identity;
using Samkop.SliceTests.Records;
using Samkop.Standards.Banking;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Payments;

/// <summary>The account that a buyer pays from: entered by one person, confirmed by another, and never changed under what is released.</summary>
public sealed class PayerAccountTests
{
    private const string Page = "/betalningar/konto";
    private const string Own = "SE4550000000058398257466";
    private const string Other = "SE3550000000054910000003";
    private const long Net = 100_000;
    private const long Vat = 25_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_installation_that_has_just_begun_gets_an_account_by_two_persons_and_then_pays_and_posts(DatabaseKind kind)
    {
        await using var start = await Invited.StartAsync(kind);
        var administrator = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        var (first, firstId) = await OfficerAsync(start, administrator, "Berit Bank", "berit@region.example");
        var (second, secondId) = await OfficerAsync(start, administrator, "Konrad Konto", "konrad@region.example");
        await administrator.Open(Page, HttpStatusCode.Forbidden);
        var entity = await start.Host.ReadAsync((_, reads) => reads.Of<OrganisationDb>().Entities.SingleAsync(Ct));
        var today = SwedishTime.Today(start.Clock);
        await OwedAsync(start.Host, entity.Id, firstId, secondId, today);
        var ledger = $"/betalningar/bokforing/fil?entity={entity.Id.Value}&form=Sie&from={SwedishDates.Iso(today)}&through={SwedishDates.Iso(today)}";

        (await first.Open("/betalningar")).Shows("Inget konto att betala från");
        var batch = await (await first.Open("/betalningar")).Form("Skapa betalningsförslag").Submit();
        (await batch.Form("Skriv under och frisläpp").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-006");
        using (var refused = await first.Client.GetAsync(new Uri(ledger, UriKind.Relative), Ct))
        {
            Assert.Contains("PAY-006", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        (await first.Open(Page)).Shows("Inget konto är inlagt än.").Shows("Konto att betala från saknas");
        var entered = await Fill(await first.Open(Page), entity.Name).Submit();
        entered.Shows("Kontot är inlagt.").Shows("Väntar på en annan ekonom").Shows("Berit Bank");

        // One person alone: no button, no right, and nothing is paid.
        Assert.False(entered.Offers($"Bekräfta kontot för {entity.ShortName}"));
        Assert.Equal("PAY-012", await ConfirmAsync(start.Host, firstId));
        (await batch.Form("Skriv under och frisläpp").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-006");

        (await second.Open("/inkorg")).Shows("Bekräfta ett nytt konto att betala från");
        (await (await second.Open(Page)).Form($"Bekräfta kontot för {entity.ShortName}").Submit()).Shows("Kontot är bekräftat.").Shows("Används").Shows("Konrad Konto");
        (await second.Open("/inkorg")).Hides("Bekräfta ett nytt konto att betala från");
        Assert.Equal("PAY-014", await ConfirmAsync(start.Host, secondId));

        await (await first.Open(batch.Address.PathAndQuery)).Form("Skriv under och frisläpp").Submit();
        (await (await second.Open(batch.Address.PathAndQuery)).Form("Skriv under och frisläpp").Submit()).Shows("Frisläppt").Shows("SE45 5000");
        var (file, _, _) = await second.Download(batch.Address.AbsolutePath + "/betalfil.xml");
        var payment = Assert.Single(Pain001Reader.Read(file).OrThrow().Payments);
        Assert.Equal((Net + Vat, Own), (payment.Amount.Minor, payment.DebtorAccount));

        var (sie, _, _) = await first.Download(ledger);
        var rows = Assert.Single(SieReader.Read(sie).OrThrow().Vouchers).Rows;
        Assert.Equal(
            [("2440", -(Net + Vat)), ("2640", Vat), ("6460", Net)],
            rows.Select(row => (row.Account, row.Amount.Minor)).OrderBy(row => row.Account, StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_new_account_is_for_what_comes_and_never_for_what_is_signed_or_released(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var first = await host.SignInAs("Eva-Lena Nordström");
        var second = await host.SignInAs("Johan Bergkvist");
        var entity = DemoIds.Entity(1);
        var released = await host.ReadAsync((_, reads) => reads.Of<PaymentsDb>().Batches.Where(one => one.Entity == entity && one.State == BatchState.Released).OrderBy(one => one.Id).FirstAsync(Ct));
        var (before, _, _) = await first.Download($"/betalningar/{released.Id.Value}/betalfil.xml");
        var proposed = await (await first.Open($"/betalningar?Entity={entity.Value}&Through=2027-12-31")).Form("Skapa betalningsförslag").Submit();
        await proposed.Form("Skriv under och frisläpp").Submit();

        var page = await first.Open(Page);
        (await Fill(page, "Region Sörmland").Fill("Konto för ingående moms", "2440").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-015");
        (await Fill(page, "Region Sörmland").Fill("Konto för leverantörsskulder", "24A0").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-015");
        (await Fill(page, "Region Sörmland").Fill("IBAN", "SE4550000000058398257467").Submit(HttpStatusCode.UnprocessableEntity)).Shows("har fel kontrollsiffror");
        var used = await host.ReadAsync((_, reads) => reads.Of<PaymentsDb>().PayerAccounts.SingleAsync(one => one.Entity == entity, Ct));
        (await Fill(page, "Region Sörmland").Fill("IBAN", used.Iban).Fill("BIC", used.Bic).Fill("Konto för leverantörsskulder", used.DebtAccount).Fill("Konto för ingående moms", used.VatAccount)
            .Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-016");
        await Fill(page, "Region Sörmland").Submit();
        (await Fill(page, "Region Sörmland").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-013");

        // Declined it is out of the way, and the next one takes over by the other person's confirmation.
        (await (await second.Open(Page)).Form("Avvisa kontot för Sörmland").Submit()).Shows("Kontot är avvisat.");
        await Fill(page, "Region Sörmland").Fill("IBAN", Other).Submit();
        (await (await second.Open(Page)).Form("Bekräfta kontot för Sörmland").Submit()).Shows("Ersatt").Shows("Avvisat");

        (await (await second.Open(proposed.Address.PathAndQuery)).Form("Skriv under och frisläpp").Submit(HttpStatusCode.Conflict)).Shows("PAY-017");
        var (after, _, _) = await first.Download($"/betalningar/{released.Id.Value}/betalfil.xml");
        Assert.Equal(before, after);
        Assert.DoesNotContain(Other, Encoding.UTF8.GetString(after), StringComparison.Ordinal);

        await (await second.Open(proposed.Address.PathAndQuery)).Form("Förkasta förslaget").Submit();
        var again = await (await first.Open($"/betalningar?Entity={entity.Value}&Through=2027-12-31")).Form("Skapa betalningsförslag").Submit();
        await again.Form("Skriv under och frisläpp").Submit();
        await (await second.Open(again.Address.PathAndQuery)).Form("Skriv under och frisläpp").Submit();
        var (next, _, _) = await first.Download(again.Address.AbsolutePath + "/betalfil.xml");
        Assert.All(Pain001Reader.Read(next).OrThrow().Payments, payment => Assert.Equal(Other, payment.DebtorAccount));

        var auditor = await host.SignInAs("Lars Tengblad");
        Assert.False((await auditor.Open(Page)).Shows("Används").Offers("Lägg in kontot"));
        await (await host.SignInAs("Maria Ek")).Open(Page, HttpStatusCode.Forbidden);
    }

    private static PageForm Fill(Page page, string buyer) => page.Form("Lägg in kontot").Fill("Köpare", buyer).Fill("IBAN", Own).Fill("BIC", "ESSESESS")
        .Fill("Konto för leverantörsskulder", "2440").Fill("Konto för ingående moms", "2640").Fill("Underlag", "Bankavtal 2026-01-01");

    // The gate refuses, whatever the page shows.
    private static async Task<string?> ConfirmAsync(SamkopHost host, PersonId person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Reads>().Of<PaymentsDb>().PayerAccounts.SingleAsync(Ct);
        var actor = (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(person, Ct))!;
        return (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, new ConfirmPayerAccount(account.Id), Ct)).IsRefused(out var no) ? no.Code : null;
    }

    private static async Task<(Visitor Visitor, PersonId Id)> OfficerAsync(Invited start, Visitor administrator, string name, string email)
    {
        var invited = await (await administrator.Open("/administration/konton/ny")).Form("Bjud in").Fill("Namn", name).Fill("Uppdrag", "Ekonom").Fill("E-postadress", email).Fill("Anställd i", "Region Provlandet").Submit();
        var visitor = await start.AcceptAsync(new Uri(invited.Document.QuerySelector("[data-invitation]")!.TextContent.Trim()).AbsolutePath);
        var person = await start.Host.ReadAsync((_, reads) => reads.Of<OrganisationDb>().People.SingleAsync(one => one.Name == name, Ct));
        await (await administrator.Open($"/administration/personer/{person.Id.Value}")).Form("Ge rollen").Fill("Roll", "ekonom").Fill("Juridisk person", "Region Provlandet").Fill("Från och med", "2026-01-01").Submit();
        return (visitor, person.Id);
    }

    // One posted invoice of a supplier whose account the two have verified.
    private static Task<Done> OwedAsync(SamkopHost host, LegalEntityId entity, PersonId first, PersonId second, DateOnly today) => host.WriteAsync(async (_, session) =>
    {
        var account = PayeeAccount.From(BankgiroNumber.Parse("50501055"));
        var number = OrganisationNumber.Parse("556123-4567");
        var supplier = new Supplier
        {
            Id = SupplierId.From(Guid.CreateVersion7()), Name = "Provbolaget AB", OrganisationNumber = number, Email = "faktura@provbolaget.example", Street = "Provgatan 1", PostalCode = "111 11", City = "Provstad",
            SearchKey = Supplier.KeyOf("Provbolaget AB", "Provstad", number),
        };
        var payee = new Samkop.Suppliers.Domain.Payee { Id = PayeeId.From(Guid.CreateVersion7()), Supplier = supplier.Id, Account = account, Entity = entity, SeenOn = "test", ReportedAt = session.Now };
        payee.Verify(new CallBack(first, CallBackChannel.Phone, "Ringde växeln."), session.Now, coolingOffDays: 0).OrThrow();
        payee.Verify(new CallBack(second, CallBackChannel.Phone, "Ringde växeln."), session.Now, coolingOffDays: 0).OrThrow();
        session.Of<SuppliersDb>().Suppliers.Add(supplier);
        await session.FlushAsync(Ct);
        session.Of<SuppliersDb>().Payees.Add(payee);
        var message = new InboundMessage { Id = InboundMessageId.From(Guid.CreateVersion7()), Digest = "prov", Origin = "test", ReceivedAt = session.Now, Entity = entity, Verdict = ReceptionVerdict.Accepted };
        var invoice = new Samkop.Invoicing.Domain.Invoice
        {
            Id = InvoiceId.From(Guid.CreateVersion7()), Entity = entity, Message = message.Id, Number = "P-1", IssueDate = today, DueDate = today, Currency = "SEK", NetMinor = Net, VatMinor = Vat, PayableMinor = Net + Vat,
            SellerName = supplier.Name, SellerKey = number.ToString(), Supplier = supplier.Id, OrderReference = string.Empty, BuyerReference = string.Empty, ContractReference = string.Empty, InvoicedObject = string.Empty,
            PrecedingNumber = string.Empty, PayeeAccount = account.ToString(), PaymentReference = string.Empty, State = InvoiceState.Payable, Voucher = "LF-1", PostedOn = today, ReceivedAt = session.Now,
        };
        var db = session.Of<InvoicingDb>();
        db.Messages.Add(message);
        await session.FlushAsync(Ct);
        db.Invoices.Add(invoice);
        await session.FlushAsync(Ct);
        db.Coding.Add(new InvoiceCoding { Id = Guid.CreateVersion7(), Invoice = invoice.Id, Account = "6460", CostCode = "1", NetMinor = Net, VatMinor = Vat, VatBasisPoints = 2500 });
        return Done.It;
    });
}
