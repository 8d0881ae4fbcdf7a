using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Web;

namespace Samkop.Payments.Seed;

/// <summary>The accounts that the demo's buyers pay from. Made-up accounts with valid check digits.</summary>
internal sealed class PaymentsSeeder(Gate gate, UnitOfWork work, IEntities entities) : ISeeder
{
    public int Order => 100;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedPayments(), ct)).OrThrow();
        var buyers = await entities.AllAsync(ct);
        (await work.WriteAsync<SeedPayments, Done>(
            permit,
            session =>
            {
                session.Of<PaymentsDb>().PayerAccounts.AddRange(buyers.Select((buyer, index) => Account(buyer, index)));
                session.Audit(new AuditNote(permit.Action.About) { After = new { accounts = buyers.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }

    private static PayerAccount Account(EntityView buyer, int index) => new()
    {
        Entity = buyer.Id,
        Iban = MakeIban($"5000000005839825{7000 + index}"),
        Bic = "ESSESESS",
        Bankgiro = string.Empty,
        DebtAccount = buyer.Form == EntityForm.Region ? "2510" : "2440",
        VatAccount = buyer.Form == EntityForm.Region ? "1680" : "2640",
    };

    // ISO 7064 mod 97-10: country and check digits go last, letters become numbers.
    private static string MakeIban(string account)
    {
        var remainder = 0;
        foreach (var digit in account + "281400")
        {
            remainder = ((remainder * 10) + (digit - '0')) % 97;
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SE{98 - remainder:D2}{account}");
    }
}
