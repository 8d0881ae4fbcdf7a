using System.Globalization;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Seed;

/// <summary>
/// Invoices for the demo's orders. Most come in through reception, a week after the order; eight wait as files in the data folder's
/// <c>inbox</c>: two clean ones, an overcharge, a duplicate, a wrong reference field, a missing order, a changed bank account and a credit.
/// </summary>
internal sealed class InvoicingSeeder(
    Gate gate, UnitOfWork work, Reads reads, IReception reception, IOrders orders, IEntities entities, ISuppliers suppliers, IPayees payees,
    OutboxWorker outbox, DemoClock clock) : ISeeder
{
    private const int OrdersOfEach = 40;
    private const int OrdersOfEachWhenFull = 4_000;

    // The numbers of the invoices that wait come after those that have come.
    private const int FewestNumbers = 500;

    // The regions' orders of the last fortnight: their invoices wait as files.
    private const int WaitingDays = 15;

    // Of these, some invoices have something odd; older ones are cleared up and paid.
    private const int OddDays = 24;

    // From order to invoice.
    private const int InvoiceDays = 6;

    public int Order => 90;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        await SettingsAsync(ct);
        var makers = await MakersAsync(request.IsFull ? OrdersOfEachWhenFull : OrdersOfEach, ct);
        var inbox = Directory.CreateDirectory(Path.Combine(request.DataFolder, "inbox")).FullName;
        var first = 88_200 + request.StreamOf("Invoicing").Next(10);
        if (makers.Count < 2)
        {
            return;
        }

        // The last order's invoice has come already: the duplicate and the credit speak of it.
        var last = new Sent(makers[^1], Number(first + makers.Count - 1), request.Today.AddDays(-9));
        var waiting = makers[..^1].Where(maker => maker.IsRegion && maker.OrderedOn > request.Today.AddDays(-WaitingDays)).ToList();
        foreach (var (name, bytes) in Waiting(waiting, last, first + Math.Max(FewestNumbers, makers.Count), request.Today))
        {
            await File.WriteAllBytesAsync(Path.Combine(inbox, name + ".xml"), bytes, ct);
        }

        var come = makers[..^1].Except(waiting).Select((maker, index) =>
            (Day: Earlier(maker.OrderedOn.AddDays(InvoiceDays), request.Today.AddDays(-1)), Number: Number(first + index), Maker: maker, Odd: Received(maker, index, request.Today)));
        foreach (var (day, number, maker, odd) in come.Append((last.Day, last.Number, last.Maker, new Oddity())).OrderBy(one => one.Day).ToList())
        {
            using var then = clock.Back(request.Today.DayNumber - day.DayNumber);
            await reception.ReceiveAsync(maker.Invoice.Write(number, day, odd), $"peppol {number}", ct);
            await outbox.DeliverDueAsync(ct);
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static IEnumerable<(string Name, byte[] Bytes)> Waiting(List<Maker> makers, Sent last, int first, DateOnly today)
    {
        byte[] Write(int index, Oddity odd) => makers[index % makers.Count].Invoice.Write(Number(first + index), today.AddDays(-1), odd);
        yield return ("01-clean", Write(0, new Oddity()));
        yield return ("02-clean", Write(1, new Oddity()));
        yield return ("03-overcharge", Write(2, new Oddity { PriceFactor = 1.03m, Freight = 350m }));
        yield return ("04-wrong-field", Write(3, new Oddity { OrderReference = string.Empty }));
        yield return ("05-changed-account", Write(4, new Oddity { Account = OtherAccount() }));
        yield return ("06-missing-order", Write(5, new Oddity { OrderReference = "99999999" }));
        yield return ("07-duplicate", last.Maker.Invoice.Write(last.Number, last.Day, new Oddity { Note = "Skickas igen" }));
        yield return ("08-credit", last.Maker.Invoice.Write(Number(first + 6), today.AddDays(-1), new Oddity { Credits = last.Number }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A made-up number of the same series as the demo's others; the last digit is the one that the check accepts.
    private static PayeeAccount OtherAccount() => PayeeAccount.From(Enumerable.Range(0, 10)
        .Select(check => BankgiroNumber.Read(string.Create(CultureInfo.InvariantCulture, $"9900901{check}")))
        .Select(read => read.IsGranted(out var number, out _) ? number : null).First(number => number is not null)!);

    private static Oddity Received(Maker maker, int index, DateOnly today) => (maker.OrderedOn > today.AddDays(-OddDays), index % 3) switch
    {
        (true, 0) => new Oddity { PriceFactor = 1.05m },
        (true, 1) => new Oddity { OrderReference = string.Empty },
        _ => new Oddity(),
    };

    private async Task<List<Maker>> MakersAsync(int ordersOfEach, CancellationToken ct)
    {
        var makers = new List<Maker>();
        foreach (var entity in (await entities.AllAsync(ct)).OrderBy(one => one.Id.Value))
        {
            foreach (var order in await orders.LeftToInvoiceAsync(reads, entity.Id, ordersOfEach, ct))
            {
                if (await suppliers.FindAsync(order.Supplier, ct) is { } seller && await AccountAsync(order.Supplier, ct) is { } account)
                {
                    makers.Add(new Maker(new DemoInvoice(order, entity, seller, account), order.OrderedOn, entity.Form == EntityForm.Region));
                }
            }
        }

        return makers;
    }

    private async Task<PayeeAccount?> AccountAsync(SupplierId supplier, CancellationToken ct) =>
        (await payees.OfAsync(reads, supplier, ct)).FirstOrDefault(payee => payee.State == PayeeState.Verified)?.Account;

    private async Task SettingsAsync(CancellationToken ct)
    {
        var all = await entities.AllAsync(ct);
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedInvoicing(), ct)).OrThrow();
        (await work.WriteAsync<SeedInvoicing, Done>(
            permit,
            session =>
            {
                var db = session.Of<InvoicingDb>();
                foreach (var (entity, index) in all.OrderBy(one => one.Id.Value).Select((one, index) => (one, index + 1)))
                {
                    db.Tolerances.Add(ToleranceOf(entity.Id, index));
                    db.ProtectionRules.Add(ProtectedCode(entity.Id, index));
                    db.ProtectedReaders.AddRange(Readers(entity.Id, index));
                }

                session.Audit(new AuditNote(permit.Action.About) { After = new { entities = all.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }

    private static Tolerance ToleranceOf(LegalEntityId entity, int index) => new()
    {
        Id = DemoIds.Make(30, index),
        Entity = entity,
        ValidFrom = new DateOnly(2025, 1, 1),
        LineBasisPoints = 100,
        LineMinor = 50_00,
        InvoiceMinor = 100_00,
        Source = "Ekonomidirektören 2024-12-16 (demo)", // sv-literal
    };

    private static ProtectionRule ProtectedCode(LegalEntityId entity, int index) => new()
    {
        Id = DemoIds.Make(31, index), Entity = entity, ReferenceCode = "SKYDD", Ground = "OSL 25:1", ValidFrom = new DateOnly(2025, 1, 1), Source = "Ekonomidirektören 2024-12-16 (demo)", // sv-literal
    };

    // The finance officer and the head of the purchasing staff; the demo's two regions have one pair each.
    private static IEnumerable<ProtectedReader> Readers(LegalEntityId entity, int index) =>
        new[] { 5, 6, 20 }.Select((person, place) => new ProtectedReader
        {
            Id = DemoIds.Make(32, (index * 10) + place), Entity = entity, Person = DemoIds.Person(person), Place = place + 1,
            ValidFrom = new DateOnly(2025, 1, 1), Source = "Ekonomidirektören 2024-12-16 (demo)", // sv-literal
        });

    /// <summary>An order that can be invoiced.</summary>
    private sealed record Maker(DemoInvoice Invoice, DateOnly OrderedOn, bool IsRegion);

    /// <summary>An invoice that has come.</summary>
    private sealed record Sent(Maker Maker, string Number, DateOnly Day);
}
