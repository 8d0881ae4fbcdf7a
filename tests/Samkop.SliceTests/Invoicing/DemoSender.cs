using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

/// <summary>A supplier of the demo that sends valid invoices without an order to Region Sörmland.</summary>
internal sealed class DemoSender(SamkopHost host)
{
    public const string CostCode = "843008440";

    /// <summary>Nordtextil AB, whose account is verified.</summary>
    public static SupplierId Supplier => DemoIds.Supplier(1);

    public async Task<byte[]> WriteAsync(string number, Oddity? odd = null, int kronor = 1_000)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var buyer = await services.GetRequiredService<IEntities>().GetAsync(DemoIds.Entity(1), CancellationToken.None);
        var seller = (await services.GetRequiredService<ISuppliers>().FindAsync(Supplier, CancellationToken.None))!;
        var payees = await services.GetRequiredService<IPayees>().OfAsync(services.GetRequiredService<Reads>(), Supplier, CancellationToken.None);
        return new DemoInvoice(Order(buyer.Id, kronor), buyer, seller, payees.First(payee => payee.State == PayeeState.Verified).Account)
            .Write(number, SwedishTime.Today(TimeProvider.System), odd ?? new Oddity { OrderReference = string.Empty, BuyerReference = CostCode });
    }

    public async Task<Reception> SendAsync(byte[] bytes)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReception>().ReceiveAsync(bytes, "test", CancellationToken.None);
    }

    /// <summary>Sends a new invoice and waits until it has been examined.</summary>
    public async Task<Samkop.Invoicing.Domain.Invoice> ExaminedAsync(string number, Oddity? odd = null, int kronor = 1_000)
    {
        var sent = await SendAsync(await WriteAsync(number, odd, kronor));
        Assert.Equal(ReceptionVerdict.Accepted, sent.Verdict);
        return await ExaminedAsync(sent.Id);
    }

    /// <summary>Waits until the received document has been examined: the server's own worker may have taken it before us.</summary>
    public async Task<Samkop.Invoicing.Domain.Invoice> ExaminedAsync(InboundMessageId message)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            await host.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(CancellationToken.None);
            var invoice = await ReadAsync(db => db.Invoices.SingleAsync(one => one.Message == message));
            if (invoice.State != InvoiceState.Received)
            {
                return invoice;
            }

            await Task.Yield();
        }
    }

    public async Task<T> ReadAsync<T>(Func<InvoicingDb, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>());
    }

    private static OrderForMatching Order(LegalEntityId entity, int kronor) => new()
    {
        Id = default, Number = "none", Entity = entity, Unit = default, Supplier = Supplier, CostCode = CostCode, Account = "6460", Orderer = default,
        ApprovalGround = string.Empty, OrderedOn = new DateOnly(2026, 1, 1),
        Lines =
        [
            new OrderLineForMatching
            {
                Id = default, Number = 1, Article = "A-1", Name = "Patientskjorta", Ordered = Quantity.Of(1, UnitCode.Each), Accepted = Quantity.Of(1, UnitCode.Each),
                Invoiced = Quantity.Zero(UnitCode.Each), Price = UnitPrice.FromMicro(kronor * 1_000_000L), Base = PriceBase.One(UnitCode.Each), VatRate = VatRate.FromBasisPoints(2500),
            },
        ],
    };
}
