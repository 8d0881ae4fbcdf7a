using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Standards.Ubl;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using Invoice = Samkop.Invoicing.Domain.Invoice;

namespace Samkop.SliceTests.Invoicing;

/// <summary>Attest a part and claim credit for the rest: nothing beyond what was approved is booked or paid.</summary>
public sealed class ClaimTests
{
    [Theory, EachDatabase]
    public async Task An_overcharge_is_claimed_the_rest_is_paid_and_the_credit_closes_the_claim(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await OverchargeAsync(host, sender);
        Assert.Equal(InvoiceState.Deviating, invoice.State);
        var excess = await sender.ReadAsync(db => db.Lines.Where(line => line.Invoice == invoice.Id && line.DeviationMinor > 0 && line.Outcome == LineOutcome.Deviates).SumAsync(line => line.DeviationMinor));

        var orderer = await host.SignInAs(await NameAsync(host, invoice.Orderer!.Value));
        var bench = await orderer.Open($"/fakturor/{invoice.Id.Value}");
        var claim = bench.Document.QuerySelectorAll("button").Select(button => string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Single(text => text.Contains("kräv kredit", StringComparison.Ordinal));
        await bench.Form(claim).Submit();

        var claimed = await ReadAsync(sender, invoice);
        Assert.Equal((InvoiceState.ExpenditureAttest, excess), (claimed.State, claimed.ClaimNetMinor));
        var manager = await host.SignInAs(await ApproverAsync(host, claimed));
        var second = (await manager.Open($"/fakturor/{invoice.Id.Value}")).Shows("Krävd kredit").Shows("väntas från leverantören");
        await second.Form(second.Document.QuerySelectorAll("button").Select(button => string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Single(text => text.StartsWith("Beslutsattestera ", StringComparison.Ordinal))).Submit();

        var posted = await ReadAsync(sender, invoice);
        Assert.Equal(InvoiceState.Payable, posted.State);
        var coding = await sender.ReadAsync(db => db.Coding.Where(row => row.Invoice == invoice.Id).ToListAsync());
        Assert.Equal(posted.NetMinor - excess, coding.Sum(row => row.NetMinor));
        Assert.Equal(posted.Approved.Minor, await PayableAsync(host, posted));
        Assert.Equal(posted.PayableMinor, posted.Approved.Minor + posted.Claim.Minor);

        var credit = await sender.SendAsync(await CreditAsync(host, sender, posted));
        Assert.Equal(ReceptionVerdict.Accepted, credit.Verdict);
        var note = await sender.ExaminedAsync(credit.Id);
        Assert.Equal((InvoiceState.Credited, invoice.Id), (note.State, note.Preceding));
        Assert.Equal(note.Id, (await ReadAsync(sender, invoice)).ClaimSettledBy);
        Assert.Equal(posted.Approved.Minor, await PayableAsync(host, posted));
        (await manager.Open($"/fakturor/{invoice.Id.Value}")).Shows("har kommit");
    }

    [Theory, EachDatabase]
    public async Task Where_nothing_is_dearer_than_agreed_there_is_nothing_to_claim(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var invoice = await new DemoSender(host).ExaminedAsync("CL-1");
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var gate = scope.ServiceProvider.GetRequiredService<Gate>();
        var finance = (await people.ActorOfAsync(DemoIds.Person(5), CancellationToken.None))!;
        (await scope.ServiceProvider.GetRequiredService<CodeInvoiceHandler>().HandleAsync(
            (await gate.AskAsync(finance, new CodeInvoice(invoice.Id), CancellationToken.None)).OrThrow(), "6460", DemoSender.CostCode, CancellationToken.None)).OrThrow();
        var orderer = (await people.ActorOfAsync(DemoIds.Person(1), CancellationToken.None))!;
        var permit = (await gate.AskAsync(orderer, new AttestReceipt(invoice.Id), CancellationToken.None)).OrThrow();
        var refused = await scope.ServiceProvider.GetRequiredService<AttestReceiptHandler>().HandleAsync(permit, isClaiming: true, CancellationToken.None);
        Assert.Equal("INV-013", refused.IsRefused(out var no) ? no.Code : null);
    }

    // What was received of an order, five percent too dear and with freight that nobody agreed.
    private static async Task<Invoice> OverchargeAsync(SamkopHost host, DemoSender sender)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reads = services.GetRequiredService<Reads>();
        foreach (var number in Enumerable.Range(1, 2))
        {
            var entity = await services.GetRequiredService<IEntities>().GetAsync(DemoIds.Entity(number), CancellationToken.None);
            foreach (var order in await services.GetRequiredService<IOrders>().LeftToInvoiceAsync(reads, entity.Id, 20, CancellationToken.None))
            {
                var account = (await services.GetRequiredService<IPayees>().OfAsync(reads, order.Supplier, CancellationToken.None)).FirstOrDefault(payee => payee.State == PayeeState.Verified)?.Account;
                if (account is null || order.Lines.Any(line => line.MaximumValue is not null))
                {
                    continue;
                }

                var seller = (await services.GetRequiredService<ISuppliers>().FindAsync(order.Supplier, CancellationToken.None))!;
                var sent = await sender.SendAsync(new DemoInvoice(order, entity, seller, account).Write("CLAIM-1", SwedishTime.Today(TimeProvider.System), new Oddity { PriceFactor = 1.05m, Freight = 350m }));
                return await sender.ExaminedAsync(sent.Id);
            }
        }

        throw new InvalidOperationException("The demo has no order left to invoice.");
    }

    private static Task<Invoice> ReadAsync(DemoSender sender, Invoice invoice) => sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id));

    private static async Task<string> NameAsync(SamkopHost host, PersonId person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(person, CancellationToken.None))!.Name;
    }

    private static async Task<string> ApproverAsync(SamkopHost host, Invoice invoice)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var question = new AttestQuestion(AttestAct.Expenditure, invoice.Entity, invoice.CostCode, invoice.Net, SwedishTime.Today(TimeProvider.System));
        var rights = await scope.ServiceProvider.GetRequiredService<IAttestRegister>().FindAsync(scope.ServiceProvider.GetRequiredService<Reads>(), question, CancellationToken.None);
        return await NameAsync(host, rights.First(right => right.Person != invoice.Orderer && right.SubstituteFor is null).Person);
    }

    private static async Task<long> PayableAsync(SamkopHost host, Invoice invoice)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IInvoices>().PayableAsync(scope.ServiceProvider.GetRequiredService<Reads>(), invoice.Entity, new DateOnly(2028, 1, 1), CancellationToken.None);
        return all.Single(one => one.Id == invoice.Id).Payable.Minor;
    }

    // The supplier's credit note over exactly what was claimed, made from its own invoice.
    private static async Task<byte[]> CreditAsync(SamkopHost host, DemoSender sender, Invoice invoice)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var message = await sender.ReadAsync(db => db.Messages.SingleAsync(one => one.Id == invoice.Message));
        var bytes = await scope.ServiceProvider.GetRequiredService<IArchive>().ReadAsync(scope.ServiceProvider.GetRequiredService<Reads>(), message.Digest, CancellationToken.None);
        var document = UblReader.Read(bytes).Invoice!;
        var (net, vat) = (Kronor(invoice.ClaimNetMinor), Kronor(invoice.ClaimVatMinor));
        var gross = Kronor(invoice.ClaimNetMinor + invoice.ClaimVatMinor);
        return UblWriter.Write(document with
        {
            IsCreditNote = true,
            TypeCode = "381",
            Id = "KR-" + invoice.Number,
            DueDate = null,
            PrecedingInvoices = [new PrecedingInvoice { Id = invoice.Number }],
            AllowanceCharges = [],
            TaxAmount = vat,
            TaxBreakdown = [document.TaxBreakdown[0] with { TaxableAmount = net, TaxAmount = vat }],
            Totals = new InvoiceTotals { LineExtension = net, TaxExclusive = net, TaxInclusive = gross, Payable = gross },
            Lines = [document.Lines[0] with { Quantity = UblQuantity.Of(1, document.Lines[0].Quantity!.Unit), NetAmount = net, Price = net, BaseQuantity = null }],
        });
    }

    private static UblAmount Kronor(long minor) => UblAmount.Of(decimal.Parse((minor / 100m).ToString("0.00", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), "SEK");
}
