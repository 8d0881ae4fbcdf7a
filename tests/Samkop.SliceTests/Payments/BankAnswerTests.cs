using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments;
using Samkop.Payments.Domain;
using Samkop.Payments.LedgerExport;
using Samkop.Payments.Persistence;
using Samkop.Payments.Propose;
using Samkop.Payments.Public;
using Samkop.Payments.Release;
using Samkop.Testing;

namespace Samkop.SliceTests.Payments;

/// <summary>What the bank and the ledger answer, through the pages.</summary>
public sealed class BankAnswerTests
{
    private static readonly DateOnly Far = new(2027, 12, 31);

    [Theory, EachDatabase]
    public async Task A_rejected_payment_becomes_a_task_and_its_invoice_waits_until_it_is_let_go(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (entity, id) = await ReleasedAsync(host);
        var finance = await host.SignInAs("Eva-Lena Nordström");
        var (batch, items) = await BatchAsync(host, id);
        var page = await finance.Open($"/betalningar/{id.Value}");
        page.Shows("Banken har inte svarat");
        (await page.Form("Läs in svaret").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-010");
        (await page.Form("Läs in svaret").Attach("Svarsfil (pain.002)", "svar.xml", Answer("OTHER", "M-0", "ACCP")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("PAY-009");
        (await page.Form("Läs in svaret").Attach("Svarsfil (pain.002)", "svar.xml", "no xml"u8.ToArray()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("BNK-022");

        var number = PaymentFileMaker.ItemsByPayment(batch, items).First();
        var answer = Answer(batch.Number, "M-1", "PART", (number.Key, "RJCT", "AC04"));
        var after = await page.Form("Läs in svaret").Attach("Svarsfil (pain.002)", "svar.xml", answer).Submit();
        after.Shows(number.Value.Count == items.Count ? "Avvisad av banken" : "Delvis avvisad av banken").Shows("Kontot är avslutat.");
        await page.Form("Läs in svaret").Attach("Svarsfil (pain.002)", "svar.xml", answer).Submit();
        Assert.Equal(1, await ReadAsync(host, db => db.BankAnswers.CountAsync(one => one.Batch == id, Ct)));

        var bounced = number.Value[0].Invoice;
        Assert.Equal((InvoiceState.Payable, null), await InvoiceAsync(host, bounced.Value));
        Assert.DoesNotContain((await PreviewAsync(host, entity)).Pay.SelectMany(one => one), one => one.Invoice.Id == bounced);
        var task = await (await finance.Open("/inkorg")).Near($"Betalningen av faktura {number.Value[0].InvoiceNumber}").Follow(await WhatAsync(host, bounced.Value));
        task.Shows("Banken avvisade betalningen: Kontot är avslutat.");
        await task.Form("Släpp till nästa betalning").Submit();
        Assert.Contains((await PreviewAsync(host, entity)).Pay.SelectMany(one => one), one => one.Invoice.Id == bounced);
        (await finance.Open("/inkorg")).Hides($"Betalningen av faktura {number.Value[0].InvoiceNumber}");
    }

    [Theory, EachDatabase]
    public async Task Accepted_then_settled_is_the_state_of_the_batch(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (_, id) = await ReleasedAsync(host);
        var finance = await host.SignInAs("Johan Bergkvist");
        var (batch, _) = await BatchAsync(host, id);
        foreach (var (message, status, shown) in new[] { ("M-1", "ACTC", "Mottagen av banken"), ("M-2", "ACCP", "Godkänd av banken"), ("M-3", "ACSC", "Genomförd") })
        {
            var page = await finance.Open($"/betalningar/{id.Value}");
            (await page.Form("Läs in svaret").Attach("Svarsfil (pain.002)", "svar.xml", Answer(batch.Number, message, status)).Submit()).Shows(shown);
        }
    }

    [Theory, EachDatabase]
    public async Task An_answer_to_a_batch_that_is_not_released_is_refused(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (_, id) = await ProposedAsync(host);
        var (batch, _) = await BatchAsync(host, id);
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new TakeBankAnswer(id), Ct)).OrThrow();
        var refused = await scope.ServiceProvider.GetRequiredService<Samkop.Payments.BankAnswers.TakeBankAnswerHandler>().HandleAsync(permit, Answer(batch.Number, "M-1", "ACCP"), Ct);
        Assert.Equal("PAY-007", refused.IsRefused(out var no) ? no.Code : null);
    }

    [Theory]
    [InlineData(nameof(LedgerForm.Unit4))]
    [InlineData(nameof(LedgerForm.Raindance))]
    public async Task The_receipt_of_the_ledger_is_held_against_what_was_sent(string ledger)
    {
        var form = Enum.Parse<LedgerForm>(ledger);
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite);
        var (owner, _) = await ReleasedAsync(host);
        var finance = await host.SignInAs("Eva-Lena Nordström");
        var (entity, vouchers) = await PostedAsync(host, owner);
        var page = await finance.Open("/betalningar/bokforing");
        var receipt = Receipt(form, vouchers.Select(voucher => (voucher, true)));

        var sent = Filled(page, entity, form, receipt);
        (await sent.Submit()).Shows("Allt är bokfört i ekonomisystemet").Shows($"{vouchers.Count} verifikationer bokförda");
        var bad = Receipt(form, vouchers.Skip(1).Select(voucher => (voucher, false)).Append(("LF-NOT-OURS", true)));
        (await Filled(page, entity, form, bad).Submit()).Shows("Kvittensen stämmer inte med det som skickades").Shows("Saknas i kvittensen").Shows("Inte skickad av oss");
        (await Filled(page, entity, form, "rubbish"u8.ToArray()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("BNK-025");
        Assert.Equal(vouchers.Count, await ReadAsync(host, db => db.BookedVouchers.CountAsync(one => one.Entity == entity.Id, Ct)));
    }

    [Fact]
    public async Task A_receipt_of_sie_is_refused()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite);
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var person = (await people.DemoPeopleAsync(Ct)).Single(one => one.Name == "Eva-Lena Nordström");
        var actor = (await people.ActorOfAsync(person.Id, Ct))!;
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, new ReadLedgerReceipt(DemoIds.Entity(1)), Ct)).OrThrow();
        var refused = await scope.ServiceProvider.GetRequiredService<LedgerReceiptHandler>().HandleAsync(permit, new ReceiptQuestion(LedgerForm.Sie, Far, Far), "x"u8.ToArray(), Ct);
        Assert.Equal("PAY-011", refused.IsRefused(out var no) ? no.Code : null);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static PageForm Filled(Page page, EntityView entity, LedgerForm form, byte[] receipt) => page.Form("Läs in kvittensen")
        .Fill("Köpare", entity.Name).Choose(form.ToString()).Fill("Filen gällde från", "2020-01-01").Fill("Filen gällde till och med", "2027-12-31").Attach("Kvittens", "kvittens.csv", receipt);

    private static byte[] Receipt(LedgerForm form, IEnumerable<(string Voucher, bool IsBooked)> lines) => form == LedgerForm.Unit4
        ? Encoding.Latin1.GetBytes("ext_ref;status;voucher_no;error_text\r\n" + string.Concat(lines.Select((line, index) => $"{line.Voucher};{(line.IsBooked ? "N" : "E")};{900_000 + index};\r\n")))
        : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(string.Concat(lines.Select((line, index) => $"\t{line.Voucher}\t{(line.IsBooked ? "BOKFÖRD" : "AVVISAD")}\t{index}\t\t\n")));

    private static async Task<(EntityView Entity, IReadOnlyList<string> Vouchers)> PostedAsync(SamkopHost host, LegalEntityId owner)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var batch = (await scope.ServiceProvider.GetRequiredService<LedgerFiles>().BatchAsync(owner, new DateOnly(2020, 1, 1), Far, Ct)).OrThrow();
        return (await scope.ServiceProvider.GetRequiredService<IEntities>().GetAsync(owner, Ct), [.. batch.Vouchers.Select(voucher => voucher.Reference)]);
    }

    private static byte[] Answer(string original, string message, string status, params (string Payment, string Status, string Reason)[] payments) => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>{message}</MsgId><CreDtTm>2026-11-25T10:00:00</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>{original}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId><GrpSts>{status}</GrpSts></OrgnlGrpInfAndSts>
          <OrgnlPmtInfAndSts><OrgnlPmtInfId>{original}-1</OrgnlPmtInfId>{string.Concat(payments.Select(one =>
              $"<TxInfAndSts><OrgnlEndToEndId>{one.Payment}</OrgnlEndToEndId><TxSts>{one.Status}</TxSts><StsRsnInf><Rsn><Cd>{one.Reason}</Cd></Rsn></StsRsnInf></TxInfAndSts>"))}</OrgnlPmtInfAndSts>
        </CstmrPmtStsRpt></Document>
        """);

    private static async Task<(LegalEntityId Entity, PaymentBatchId Id)> ReleasedAsync(SamkopHost host)
    {
        var (entity, id) = await ProposedAsync(host);
        foreach (var name in new[] { "Eva-Lena Nordström", "Johan Bergkvist" })
        {
            await (await (await host.SignInAs(name)).Open($"/betalningar/{id.Value}")).Form("Skriv under och frisläpp").Submit();
        }

        return (entity, id);
    }

    private static async Task<(LegalEntityId Entity, PaymentBatchId Id)> ProposedAsync(SamkopHost host)
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            var entity = DemoIds.Entity(number);
            if ((await PreviewAsync(host, entity)).Pay.Count > 0)
            {
                await using var scope = host.Services.CreateAsyncScope();
                var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new ProposeBatch(entity), Ct)).OrThrow();
                return (entity, (await scope.ServiceProvider.GetRequiredService<ProposeBatchHandler>().HandleAsync(permit, Far, Ct)).OrThrow());
            }
        }

        throw new InvalidOperationException("The demo has no payable invoice.");
    }

    private static async Task<Proposal> PreviewAsync(SamkopHost host, LegalEntityId entity)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProposeBatchHandler>().PreviewAsync(scope.ServiceProvider.GetRequiredService<Reads>(), entity, Far, Ct);
    }

    private static async Task<(Batch Batch, IReadOnlyList<BatchItem> Items)> BatchAsync(SamkopHost host, PaymentBatchId id) => (
        await ReadAsync(host, db => db.Batches.SingleAsync(one => one.Id == id, Ct)),
        await ReadAsync(host, db => db.Items.Where(item => item.Batch == id).ToListAsync(Ct)));

    private static async Task<T> ReadAsync<T>(SamkopHost host, Func<PaymentsDb, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<Reads>().Of<PaymentsDb>());
    }

    private static async Task<(InvoiceState State, DateOnly? PaidOn)> InvoiceAsync(SamkopHost host, Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var key = Samkop.Invoicing.Public.InvoiceId.From(id);
        var invoice = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>().Invoices.SingleAsync(one => one.Id == key, Ct);
        return (invoice.State, invoice.PaidOn);
    }

    private static async Task<string> WhatAsync(SamkopHost host, Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var key = Samkop.Invoicing.Public.InvoiceId.From(id);
        var invoice = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>().Invoices.SingleAsync(one => one.Id == key, Ct);
        return $"Betalningen av faktura {invoice.Number} från {invoice.SellerName} avvisades";
    }
}
