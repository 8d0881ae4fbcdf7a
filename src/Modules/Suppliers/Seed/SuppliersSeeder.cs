using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Suppliers.Seed;

/// <summary>Sixty suppliers with contacts and accounts: most verified by the two finance officers, one waiting, one blocked.</summary>
internal sealed class SuppliersSeeder(Gate gate, UnitOfWork work, Accounts.Payees payees) : ISeeder
{
    private const int Unverified = 27;
    private const int WithBlockedAccount = 9;
    private static readonly Instant Verified = Instant.From(new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero));

    public int Order => 50;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedSuppliers(), ct)).OrThrow();
        (await work.WriteAsync<SeedSuppliers, Done>(
            permit,
            async session =>
            {
                var db = session.Of<SuppliersDb>();
                foreach (var (supplier, contact) in DemoSuppliers.All(request.Today))
                {
                    db.Suppliers.Add(supplier);
                    db.Contacts.Add(contact);
                }

                // No relations are modelled, so the rows that others point at go first.
                await session.FlushAsync(ct);
                for (var number = 1; number <= DemoIds.SupplierCount; number++)
                {
                    await AddAccountAsync(session, number, ct);
                }

                session.Audit(new AuditNote(permit.Action.About) { After = new { suppliers = DemoIds.SupplierCount } });
                return Done.It;
            },
            ct)).OrThrow();
    }

    private async Task AddAccountAsync(WriteSession session, int number, CancellationToken ct)
    {
        var account = DemoSuppliers.AccountOf(number);
        if (number == Unverified)
        {
            await payees.ReportAsync(session, DemoIds.Supplier(number), account, DemoIds.Entity(1), ObjectRef.To(DemoIds.Supplier(number)), ct);
            return;
        }

        var payee = NewPayee(number, number, account);
        payee.Verify(new CallBack(DemoIds.Person(5), CallBackChannel.Phone, "Ringde växelnumret i avtalet; ekonomiavdelningen bekräftade kontot."), Verified, coolingOffDays: 3).OrThrow(); // sv-literal
        payee.Verify(new CallBack(DemoIds.Person(6), CallBackChannel.Letter, "Svar på brev till registrerad adress."), Verified, coolingOffDays: 3).OrThrow(); // sv-literal

        // Nobody has been paid at the last ones yet: the first batch marks them.
        if (number <= 50)
        {
            payee.MarkPaid(Verified.Add(TimeSpan.FromDays(30)));
        }

        session.Of<SuppliersDb>().Payees.Add(payee);
        if (number == WithBlockedAccount)
        {
            var blocked = NewPayee(number, 100 + number, DemoSuppliers.AccountOf(500));
            blocked.Block(DemoIds.Person(5), "Kom i ett kapat mejl; leverantören kände inte till kontot.", Verified).OrThrow(); // sv-literal
            session.Of<SuppliersDb>().Payees.Add(blocked);
        }
    }

    private static Payee NewPayee(int supplier, int number, PayeeAccount account) => new()
    {
        Id = PayeeId.From(DemoIds.Make(13, number)),
        Supplier = DemoIds.Supplier(supplier),
        Account = account,
        Entity = DemoIds.Entity(1),
        SeenOn = ObjectRef.To(DemoIds.Supplier(supplier)).ToString(),
        ReportedAt = Verified,
    };
}
