using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.OwnAccount;
using Samkop.Payments.Propose;
using Samkop.Payments.Release;
using Samkop.Web;

namespace Samkop.Payments.Seed;

/// <summary>
/// The accounts that the demo's buyers pay from (made up, with valid check digits), entered by one finance officer and confirmed by another, and
/// what they have paid: batches that the two released.
/// </summary>
internal sealed class PaymentsSeeder(
    Gate gate, IEntities entities, IPeople people, EnterPayerAccountHandler entering, DecidePayerAccountHandler deciding, ProposeBatchHandler proposing, ReleaseBatchHandler releasing, DemoClock clock) : ISeeder
{
    private const int EnteredDaysAgo = 300;

    // Weekly runs, each of what falls due before the next; what is due later waits to be paid.
    private static readonly int[] RunsDaysAgo = [48, 41, 34, 27];

    public int Order => 100;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var buyers = await entities.AllAsync(ct);
        using (clock.Back(EnteredDaysAgo))
        {
            foreach (var (buyer, index) in buyers.Select((buyer, index) => (buyer, index)))
            {
                await EnterAsync(buyer, index, ct);
            }
        }

        foreach (var daysAgo in RunsDaysAgo)
        {
            using var then = clock.Back(daysAgo);
            foreach (var buyer in buyers)
            {
                await PayAsync(buyer.Id, request.Today.AddDays(6 - daysAgo), ct);
            }
        }
    }

    private async Task EnterAsync(EntityView buyer, int index, CancellationToken ct)
    {
        var officers = await OfficersAsync(buyer.Id, ct);
        var enter = (await gate.AskAsync(officers[0], new EnterPayerAccount(buyer.Id), ct)).OrThrow();
        var account = (await entering.HandleAsync(enter, Account(buyer, index), ct)).OrThrow();
        var confirm = (await gate.AskAsync(officers[1], new ConfirmPayerAccount(account), ct)).OrThrow();
        (await deciding.ConfirmAsync(confirm, ct)).OrThrow();
    }

    private async Task<IReadOnlyList<Actor>> OfficersAsync(LegalEntityId buyer, CancellationToken ct)
    {
        var officers = new List<Actor>();
        foreach (var holder in (await people.HoldersAsync(Roles.Finance, buyer, ct)).OrderBy(one => one.Id.Value).Take(2))
        {
            officers.Add(await people.ActorOfAsync(holder.Id, ct) ?? throw new InvalidOperationException($"The demo has no person {holder.Id.Value}."));
        }

        return officers;
    }

    private async Task PayAsync(LegalEntityId buyer, DateOnly dueThrough, CancellationToken ct)
    {
        var officers = await OfficersAsync(buyer, ct);
        var propose = (await gate.AskAsync(officers[0], new ProposeBatch(buyer), ct)).OrThrow();
        if ((await proposing.HandleAsync(propose, dueThrough, ct)).IsRefused(out _, out var batch))
        {
            // Nothing was due that week.
            return;
        }

        foreach (var officer in officers)
        {
            (await releasing.HandleAsync((await gate.AskAsync(officer, new ReleaseBatch(batch), ct)).OrThrow(), ct)).OrThrow();
        }
    }

    private static PayerAccountForm Account(EntityView buyer, int index) => new()
    {
        Entity = buyer.Id,
        Iban = Iban.Parse(MakeIban($"5000000005839825{7000 + index}")),
        Bic = Bic.Parse("ESSESESS"),
        DebtAccount = buyer.Form == EntityForm.Region ? "2510" : "2440",
        VatAccount = buyer.Form == EntityForm.Region ? "1680" : "2640",
        Source = "Bankavtal 2025 (demo)", // sv-literal
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
