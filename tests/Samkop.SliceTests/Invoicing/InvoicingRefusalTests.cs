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
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

public sealed class InvoicingRefusalTests
{
    [Theory, EachDatabase]
    public async Task What_a_person_typed_wrong_is_refused_with_its_number(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var invoice = await new DemoSender(host).ExaminedAsync("R-1");
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        var mend = await PermitAsync(services, person: 5, new MendReference(invoice.Id));
        Assert.Equal("INV-005", Code(await services.GetRequiredService<MendReferenceHandler>().HandleAsync(mend, "DLL9999999", CancellationToken.None)));
        var code = await PermitAsync(services, person: 5, new CodeInvoice(invoice.Id));
        Assert.Equal("INV-011", Code(await services.GetRequiredService<CodeInvoiceHandler>().HandleAsync(code, "6460", "000", CancellationToken.None)));
        Assert.Equal("INV-012", Code(await services.GetRequiredService<CodeInvoiceHandler>().HandleAsync(code, "64", DemoSender.CostCode, CancellationToken.None)));
        var dispute = await PermitAsync(services, person: 5, new DisputeInvoice(invoice.Id));
        Assert.Equal("INV-006", Code(await services.GetRequiredService<DisputeInvoiceHandler>().HandleAsync(dispute, " ", CancellationToken.None)));
        Assert.Equal("INV-010", Code(await services.GetRequiredService<DisputeInvoiceHandler>().HandleAsync(dispute, "Gäller 19121212-1212", CancellationToken.None)));
    }

    [Theory, EachDatabase]
    public async Task An_attest_without_right_out_of_turn_or_twice_is_refused_with_its_number(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("R-2", odd: null, kronor: 150_000);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        var code = await PermitAsync(services, person: 5, new CodeInvoice(invoice.Id));
        (await services.GetRequiredService<CodeInvoiceHandler>().HandleAsync(code, "6460", DemoSender.CostCode, CancellationToken.None)).OrThrow();
        Assert.Equal("INV-001", Code(await services.GetRequiredService<CodeInvoiceHandler>().HandleAsync(code, "6460", DemoSender.CostCode, CancellationToken.None)));
        Assert.Equal("INV-003", Code(await AskAsync(services, person: 2, new AttestExpenditure(invoice.Id))));
        var receipt = await PermitAsync(services, person: 2, new AttestReceipt(invoice.Id));
        (await services.GetRequiredService<AttestReceiptHandler>().HandleAsync(receipt, CancellationToken.None)).OrThrow();
        Assert.Equal("INV-002", Code(await AskAsync(services, person: 2, new AttestExpenditure(invoice.Id))));
        Assert.Equal("INV-002", Code(await services.GetRequiredService<AttestReceiptHandler>().HandleAsync(receipt, CancellationToken.None)));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_payable_reaches_no_batch_and_what_is_protected_is_not_there(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var open = await sender.ExaminedAsync("R-3");
        var hidden = await sender.ExaminedAsync("R-4", new Oddity { OrderReference = string.Empty, BuyerReference = "SKYDD" });
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        Assert.Equal("INV-004", Code(await AskAsync(services, person: 2, new ReadInvoice(hidden.Id))));

        var permit = (await services.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedInvoicing(), CancellationToken.None)).OrThrow();
        var taken = await services.GetRequiredService<UnitOfWork>().WriteAsync<SeedInvoicing, Done>(
            permit,
            async session => await services.GetRequiredService<IInvoices>().TakeIntoBatchAsync(session, [open.Id], new ObjectRef("PaymentBatch", "x"), CancellationToken.None),
            CancellationToken.None);
        Assert.Equal("INV-007", Code(taken));
        Assert.Equal(InvoiceState.ReferenceMissing, (await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == open.Id))).State);
    }

    private static async Task<Result<Permit<TAction>>> AskAsync<TAction>(IServiceProvider services, int person, TAction action)
        where TAction : IAction
    {
        var actor = (await services.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(person), CancellationToken.None))!;
        return await services.GetRequiredService<Gate>().AskAsync(actor, action, CancellationToken.None);
    }

    private static async Task<Permit<TAction>> PermitAsync<TAction>(IServiceProvider services, int person, TAction action)
        where TAction : IAction => (await AskAsync(services, person, action)).OrThrow();

    private static string Code<T>(Result<T> result) => result.IsRefused(out var no) ? no.Code : "granted";
}
