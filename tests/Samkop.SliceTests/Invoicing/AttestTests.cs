using System.Net;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Lists;
using Samkop.Testing;
using Invoice = Samkop.Invoicing.Domain.Invoice;

namespace Samkop.SliceTests.Invoicing;

public sealed class AttestTests
{
    private const string Finance = "Eva-Lena Nordström";
    private const string Manager = "Mikael Lindqvist";
    private const string Orderer = "Åsa Öberg";

    [Theory, EachDatabase]
    public async Task An_invoice_without_order_goes_from_coding_over_two_persons_to_payable(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("A-1");
        Assert.Equal(InvoiceState.ReferenceMissing, invoice.State);

        var finance = await host.SignInAs(Finance);
        var bench = await finance.Open($"/fakturor/{invoice.Id.Value}");
        await bench.Form("Kontera och skicka för attest").Fill("Konto", "6460").Fill("Referenskod", DemoSender.CostCode).Submit();
        var orderer = await host.SignInAs(Orderer);
        await (await orderer.Open($"/fakturor/{invoice.Id.Value}")).Form("Mottagningsattestera").Submit();
        var manager = await host.SignInAs(Manager);
        await (await manager.Open($"/fakturor/{invoice.Id.Value}")).Form("Beslutsattestera").Submit();

        var paid = await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id));
        Assert.Equal(InvoiceState.Payable, paid.State);
        Assert.StartsWith("LF", paid.Voucher, StringComparison.Ordinal);
        var coding = Assert.Single(await sender.ReadAsync(db => db.Coding.Where(row => row.Invoice == invoice.Id).ToListAsync()));
        Assert.Equal((paid.NetMinor, paid.VatMinor), (coding.NetMinor, coding.VatMinor));
    }

    [Theory, EachDatabase]
    public async Task No_two_acts_by_one_person_and_no_act_without_a_right_over_all_pairs_of_people(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var people = new List<Actor>();
        await using var scope = host.Services.CreateAsyncScope();
        for (var number = 1; number <= 40; number++)
        {
            if (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(number), CancellationToken.None) is { Kind: ActorKind.Person } actor)
            {
                people.Add(actor);
            }
        }

        var completed = 0;
        for (var i = 0; i < people.Count; i++)
        {
            completed += await TryAllAsync(host, people[i], people, $"B-{i}", kronor: 150_000);
        }

        // Somebody could: else the test would prove nothing.
        Assert.True(completed > 0);
    }

    [Theory, EachDatabase]
    public async Task Who_stands_in_for_the_one_who_attested_receipt_does_not_attest_the_expenditure(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var (manager, finance, deputy) = (await people.ActorOfAsync(DemoIds.Person(2), CancellationToken.None), await people.ActorOfAsync(DemoIds.Person(5), CancellationToken.None), await people.ActorOfAsync(DemoIds.Person(20), CancellationToken.None));
        var invoice = await new DemoSender(host).ExaminedAsync("S-1", odd: null, kronor: 50_000);
        var other = await new DemoSender(host).ExaminedAsync("S-2", odd: null, kronor: 50_000);
        await CodeAsync(host, invoice);
        await CodeAsync(host, other);
        Assert.True(await IsDoneAsync(host, manager!, new AttestReceipt(invoice.Id)));
        Assert.True(await IsDoneAsync(host, finance!, new AttestReceipt(other.Id)));

        // The deputy's own right ends; from now on it is the manager's that the deputy uses while the manager is away.
        var today = SwedishTime.Today(TimeProvider.System);
        await using (var connection = await CopiedRows.OpenAsync(host.Database))
        {
            await connection.ExecuteAsync(
                "UPDATE organisation_attest_entry SET through = @day WHERE person = @deputy AND act = 1", new { day = CopiedRows.Day(host.Database, today.AddDays(-1)), deputy = CopiedRows.Id(host.Database, DemoIds.Person(20).Value) });
            await connection.ExecuteAsync(
                "INSERT INTO organisation_absence (id, person, \"from\", through, deputy, row_version) VALUES (@id, @person, @day, @day, NULL, 0)",
                new { id = CopiedRows.Id(host.Database, Guid.NewGuid()), person = CopiedRows.Id(host.Database, DemoIds.Person(2).Value), day = CopiedRows.Day(host.Database, today) });
        }

        Assert.False(await IsDoneAsync(host, deputy!, new AttestExpenditure(invoice.Id)), "the manager's receipt and the manager's right are one person's two acts");
        Assert.True(await IsDoneAsync(host, deputy!, new AttestExpenditure(other.Id)), "the deputy has a right for what another person received");
    }

    [Theory, EachDatabase]
    public async Task A_new_account_stops_the_invoice_and_nobody_can_attest_it(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("C-1", new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode, Account = PayeeAccount.From(BankgiroNumber.Parse("50501055")) });
        Assert.Equal(InvoiceState.Stopped, invoice.State);
        var manager = await host.SignInAs(Manager);
        var bench = await manager.Open($"/fakturor/{invoice.Id.Value}");
        Assert.False(bench.Offers("Beslutsattestera"));
        Assert.False(bench.Offers("Mottagningsattestera"));
        bench.Shows("nytt konto");
    }

    [Theory, EachDatabase]
    public async Task A_protected_invoice_is_seen_by_named_persons_only_and_each_view_is_logged(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("D-77001", new Oddity { OrderReference = string.Empty, BuyerReference = "SKYDD" });
        Assert.True(invoice.IsProtected);

        var manager = await host.SignInAs(Manager);
        await manager.Open($"/fakturor/{invoice.Id.Value}", HttpStatusCode.NotFound);
        var auditor = await host.SignInAs("Lars Tengblad");
        (await auditor.Open("/fakturor")).Hides("D-77001");
        await auditor.Open($"/fakturor/mottaget/{invoice.Message.Value}", HttpStatusCode.NotFound);

        var finance = await host.SignInAs(Finance);
        (await finance.Open($"/fakturor/{invoice.Id.Value}")).Shows("Öppnade en skyddad faktura");
        (await finance.Open("/inkorg")).Hides("D-77001");
    }

    [Theory, EachDatabase]
    public async Task The_supplier_sees_its_own_invoices_and_nobody_elses_queue(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await new DemoSender(host).ExaminedAsync("E-1");
        var supplier = await host.SignInAs("Nils Fager");
        (await supplier.Open("/leverantor/fakturor")).Shows("E-1").Shows("Handläggs");
        await supplier.Open("/fakturor", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_whole_credit_before_posting_takes_the_invoice_out(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("F-1");
        var credit = await sender.ExaminedAsync("F-2", new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode, Credits = "F-1" });
        Assert.Equal(InvoiceState.Credited, credit.State);
        Assert.Equal(invoice.Id, credit.Preceding);
        Assert.Equal(InvoiceState.Credited, (await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id))).State);
    }

    private static async Task<int> TryAllAsync(SamkopHost host, Actor first, IReadOnlyList<Actor> people, string number, int kronor)
    {
        var invoice = await new DemoSender(host).ExaminedAsync(number, odd: null, kronor);
        await CodeAsync(host, invoice);
        if (!await IsDoneAsync(host, first, new AttestReceipt(invoice.Id)))
        {
            return 0;
        }

        Assert.False(await IsDoneAsync(host, first, new AttestExpenditure(invoice.Id)), $"{first.Name} did both acts");
        var completed = 0;
        foreach (var second in people)
        {
            if (await IsDoneAsync(host, second, new AttestExpenditure(invoice.Id)))
            {
                Assert.NotEqual(first.Person, second.Person);
                Assert.True(await HasRightAsync(host, second, invoice), $"{second.Name} has no right for {kronor}");
                completed++;
            }
        }

        return completed;
    }

    private static async Task CodeAsync(SamkopHost host, Invoice invoice)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var finance = (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(5), CancellationToken.None))!;
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(finance, new CodeInvoice(invoice.Id), CancellationToken.None)).OrThrow();
        (await scope.ServiceProvider.GetRequiredService<CodeInvoiceHandler>().HandleAsync(permit, "6460", DemoSender.CostCode, CancellationToken.None)).OrThrow();
    }

    private static async Task<bool> HasRightAsync(SamkopHost host, Actor actor, Invoice invoice)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var question = new AttestQuestion(AttestAct.Expenditure, invoice.Entity, DemoSender.CostCode, invoice.Net, SwedishTime.Today(TimeProvider.System));
        return (await scope.ServiceProvider.GetRequiredService<IAttestRegister>().FindAsync(scope.ServiceProvider.GetRequiredService<Reads>(), question, CancellationToken.None))
            .Any(right => right.Person == actor.Person);
    }

    private static async Task<bool> IsDoneAsync<TAction>(SamkopHost host, Actor actor, TAction action)
        where TAction : IAction
    {
        await using var scope = host.Services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, action, CancellationToken.None)).IsRefused(out _, out var permit))
        {
            return false;
        }

        var result = permit switch
        {
            Permit<AttestReceipt> receipt => await scope.ServiceProvider.GetRequiredService<AttestReceiptHandler>().HandleAsync(receipt, CancellationToken.None),
            Permit<AttestExpenditure> expenditure => await scope.ServiceProvider.GetRequiredService<AttestExpenditureHandler>().HandleAsync(expenditure, CancellationToken.None),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
        return !result.IsRefused(out _);
    }
}
