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
/// Invoices for the demo's orders. Most come in through reception; eight wait as files in the data folder's <c>inbox</c>:
/// two clean ones, an overcharge, a duplicate, a wrong reference field, a missing order, a changed bank account and a credit.
/// </summary>
internal sealed class InvoicingSeeder(
    Gate gate, UnitOfWork work, Reads reads, IReception reception, IOrders orders, IEntities entities, ISuppliers suppliers, IPayees payees) : ISeeder
{
    private const int OrdersOfEach = 12;

    public int Order => 90;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        await SettingsAsync(ct);
        var makers = await MakersAsync(ct);
        var inbox = Directory.CreateDirectory(Path.Combine(request.DataFolder, "inbox")).FullName;
        var number = 88_200 + request.StreamOf("Invoicing").Next(10);
        var received = new List<InboundFile>();
        for (var i = 0; i < makers.Count; i++)
        {
            var name = (number + i).ToString(CultureInfo.InvariantCulture);
            var day = request.Today.AddDays(-2 - (i % 9));
            var waiting = Waiting(i, makers, number, day);
            if (waiting is { } file)
            {
                await File.WriteAllBytesAsync(Path.Combine(inbox, $"{i:00}-{file.Name}.xml"), file.Bytes, ct);
            }
            else
            {
                received.Add(new InboundFile(makers[i].Write(name, day, Received(i)), $"peppol {name}"));
            }
        }

        await reception.ReceiveAllAsync(received, ct);
    }

    // The first eight places wait for the user; the duplicate and the credit speak of the ninth, which was received.
    private static (string Name, byte[] Bytes)? Waiting(int index, List<DemoInvoice> makers, int number, DateOnly day)
    {
        if (index >= 8 || makers.Count < 9)
        {
            return null;
        }

        var name = (number + index).ToString(CultureInfo.InvariantCulture);
        var earlier = (number + 8).ToString(CultureInfo.InvariantCulture);
        // "-clean" and the like are file names, not words for people.
        return index switch
        {
            0 => ("overcharge", makers[0].Write(name, day, new Oddity { PriceFactor = 1.03m, Freight = 350m })),
            1 => ("wrong-field", makers[1].Write(name, day, new Oddity { OrderReference = string.Empty })),
            2 => ("missing-order", makers[2].Write(name, day, new Oddity { OrderReference = "99999999" })),
            3 => ("changed-account", makers[3].Write(name, day, new Oddity { Account = OtherAccount() })),
            4 => ("duplicate", makers[8].Write(earlier, EarlierDay(day, index), new Oddity { Note = "Skickas igen" })),
            5 => ("credit", makers[8].Write(name, day, new Oddity { Credits = earlier })),
            _ => ("clean", makers[index].Write(name, day, new Oddity())),
        };
    }

    // A made-up number of the same series as the demo's others; the last digit is the one that the check accepts.
    private static PayeeAccount OtherAccount() => PayeeAccount.From(Enumerable.Range(0, 10)
        .Select(check => BankgiroNumber.Read(string.Create(CultureInfo.InvariantCulture, $"9900901{check}")))
        .Select(read => read.IsGranted(out var number, out _) ? number : null).First(number => number is not null)!);

    // The ninth invoice's own day: place 8 of the same series of days.
    private static DateOnly EarlierDay(DateOnly day, int index) => day.AddDays((index % 9) - 8);

    private static Oddity Received(int index) => (index % 9) switch
    {
        3 => new Oddity { PriceFactor = 1.05m },
        5 => new Oddity { OrderReference = string.Empty },
        _ => new Oddity(),
    };

    private async Task<List<DemoInvoice>> MakersAsync(CancellationToken ct)
    {
        var makers = new List<DemoInvoice>();
        foreach (var entity in (await entities.AllAsync(ct)).OrderBy(one => one.Id.Value))
        {
            foreach (var order in await orders.LeftToInvoiceAsync(reads, entity.Id, OrdersOfEach, ct))
            {
                if (await suppliers.FindAsync(order.Supplier, ct) is { } seller && await AccountAsync(order.Supplier, ct) is { } account)
                {
                    makers.Add(new DemoInvoice(order, entity, seller, account));
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
        Id = DemoIds.Make(31, index), Entity = entity, ReferenceCode = "SKYDD", Ground = "OSL 25:1",
    };

    // The finance officer and the head of the purchasing staff; the demo's two regions have one pair each.
    private static IEnumerable<ProtectedReader> Readers(LegalEntityId entity, int index) =>
        new[] { 5, 6, 20 }.Select((person, place) => new ProtectedReader
        {
            Id = DemoIds.Make(32, (index * 10) + place), Entity = entity, Person = DemoIds.Person(person), Place = place + 1,
        });
}
