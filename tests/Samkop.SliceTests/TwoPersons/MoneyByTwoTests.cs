using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Contracts;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.RenewPrices;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Propose;
using Samkop.Payments.Public;
using Samkop.Payments.Release;
using Samkop.SliceTests.Contracts;
using Samkop.Suppliers;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Suppliers.Reporting;
using Samkop.Suppliers.Verifying;
using Samkop.Testing;
using static Samkop.SliceTests.TwoPersons.ThreePersons;

namespace Samkop.SliceTests.TwoPersons;

/// <summary>Where money goes: payee accounts, payment batches and price lists, by every sequence of persons.</summary>
public sealed class MoneyByTwoTests
{
    // Every sequence of three persons, one person alone among them.
    private static readonly int[][] Sequences = [.. All.SelectMany(first => All.SelectMany(second => All.Select(third => new[] { first, second, third })))];

    [Theory, EachDatabase]
    public async Task An_account_is_verified_by_two_whoever_reported_it(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        foreach (var (sequence, index) in Sequences.Select((sequence, index) => (sequence, index)))
        {
            var payee = await ReportedAsync(world, reporter: sequence[0], Bankgiro(700_000 + index));
            HashSet<int> verified = [];
            foreach (var person in sequence)
            {
                var expected = verified.Count == 2 ? "SUP-012" : verified.Contains(person) ? "SUP-010" : Passed;
                Assert.Equal(expected, await VerifyAsync(world, person, payee));
                verified.Add(person);
                Assert.Equal(verified.Count >= 2, await IsActiveAsync(world, payee));
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Attempts_at_the_same_time_verify_and_release_by_two_or_not_at_all(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        var alone = await ReportedAsync(world, reporter: 0, Bankgiro(700_100));
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => VerifyAsync(world, 0, alone))), Passed);
        Assert.False(await IsActiveAsync(world, alone));
        var both = await ReportedAsync(world, reporter: 0, Bankgiro(700_101));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => VerifyAsync(world, turn % 2, both)));
        var payee = await world.ReadAsync(services => services.GetRequiredService<Reads>().Of<SuppliersDb>().Payees.SingleAsync(one => one.Id == both, Ct));
        Assert.NotEqual(payee.FirstVerifier, payee.SecondVerifier);

        var batch = await ProposedAsync(world, 0);
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignAsync(world, 0, batch))), Passed);
        Assert.Equal(BatchState.Proposed, (await BatchAsync(world, batch)).State);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => SignAsync(world, turn % 3, batch)));
        var released = await BatchAsync(world, batch);
        Assert.Equal(BatchState.Released, released.State);
        Assert.Equal(Id(0), released.FirstReleaser);
        Assert.NotEqual(Id(0), released.SecondReleaser);
    }

    [Theory, EachDatabase]
    public async Task A_batch_is_released_by_two_whoever_proposed_it(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        var batch = await ProposedAsync(world, 0);
        foreach (var sequence in Sequences)
        {
            HashSet<int> signed = [];
            foreach (var person in sequence)
            {
                var expected = signed.Count == 2 ? "PAY-002" : signed.Contains(person) ? "PAY-003" : Passed;
                Assert.Equal(expected, await SignAsync(world, person, batch));
                signed.Add(person);
                Assert.Equal(signed.Count >= 2 ? BatchState.Released : BatchState.Proposed, (await BatchAsync(world, batch)).State);
            }

            await UnsignAsync(world, batch);
        }
    }

    [Theory, EachDatabase]
    public async Task A_price_list_is_approved_by_another_than_the_sender(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        foreach (var (sender, decider) in All.SelectMany(_ => All, (sender, decider) => (sender, decider)))
        {
            var sent = await world.MustAsync<ProposePriceList, PriceListOutcome>(sender, new ProposePriceList(Ledger.Textiles), (services, permit) => services.GetRequiredService<PriceListDecisions>().ProposeAsync(
                permit, new SentPriceList("p.csv", Encoding.UTF8.GetBytes("Artikelnummer;Benämning;Enhet;Pris;Moms\nA-1;Skjorta;st;10;25\n"), SwedishTime.Today(TimeProvider.System), null), Ct));
            var action = new DecidePriceList(Ledger.Textiles, sent.Stored!.Value);
            Assert.Equal(sender == decider ? "CON-012" : Passed, await world.TryAsync<DecidePriceList, Done>(decider, action, (services, permit) => services.GetRequiredService<PriceListDecisions>().DecideAsync(permit, isApproved: true, Ct)));
            Assert.Equal(sender != decider, await world.ReadAsync(services => services.GetRequiredService<Reads>().Of<ContractsDb>().PriceLists.AnyAsync(list => list.Id == sent.Stored && list.State == Samkop.Contracts.Domain.PriceListState.Approved, Ct)));
        }
    }

    private static string Bankgiro(int stem) => Enumerable.Range(0, 10).Select(digit => string.Create(CultureInfo.InvariantCulture, $"{stem}{digit}")).Single(number => !BankgiroNumber.Read(number).IsRefused(out _));

    private static async Task<PayeeId> ReportedAsync(ThreePersons world, int reporter, string number)
    {
        await world.MustAsync<ReportPayee, Done>(reporter, new ReportPayee(DemoIds.Supplier(1)), (services, permit) => services.GetRequiredService<ReportPayeeHandler>().HandleAsync(permit, new AccountForm { Kind = "BG", Number = number }, Ct));
        var account = PayeeAccount.Parse($"BG:{number}");
        return await world.ReadAsync(services => services.GetRequiredService<Reads>().Of<SuppliersDb>().Payees.Where(one => one.Account.Equals(account)).Select(one => one.Id).SingleAsync(Ct));
    }

    private static Task<string> VerifyAsync(ThreePersons world, int person, PayeeId payee) =>
        world.TryAsync<VerifyPayee, Done>(person, new VerifyPayee(payee), (services, permit) => services.GetRequiredService<VerifyPayeeHandler>().HandleAsync(
            permit, new VerifyForm { Channel = CallBackChannel.Phone, Note = "Talade med växeln.", IsOtherChannel = true }, Ct));

    private static Task<bool> IsActiveAsync(ThreePersons world, PayeeId payee) =>
        world.ReadAsync(services => services.GetRequiredService<Reads>().Of<SuppliersDb>().Payees.Where(one => one.Id == payee).Select(one => one.ActiveFrom != null).SingleAsync(Ct));

    private static Task<PaymentBatchId> ProposedAsync(ThreePersons world, int person) =>
        world.MustAsync<ProposeBatch, PaymentBatchId>(person, new ProposeBatch(Entity), (services, permit) => services.GetRequiredService<ProposeBatchHandler>().HandleAsync(permit, new DateOnly(2027, 12, 31), Ct));

    private static Task<string> SignAsync(ThreePersons world, int person, PaymentBatchId id) =>
        world.TryAsync<ReleaseBatch, BatchState>(person, new ReleaseBatch(id), (services, permit) => services.GetRequiredService<ReleaseBatchHandler>().HandleAsync(permit, Ct));

    private static Task<Batch> BatchAsync(ThreePersons world, PaymentBatchId id) =>
        world.ReadAsync(services => services.GetRequiredService<Reads>().Of<PaymentsDb>().Batches.SingleAsync(one => one.Id == id, Ct));

    // Takes the signatures back, past the program.
    private static async Task UnsignAsync(ThreePersons world, PaymentBatchId id)
    {
        var batch = world.Key(id.Value);
        await world.SqlAsync("UPDATE payments_batch SET state = 0, first_releaser = NULL, first_released_at = NULL, second_releaser = NULL, released_at = NULL, file_digest = '', file_name = '' WHERE id = @batch", new { batch });
        await world.SqlAsync("UPDATE invoicing_invoice SET state = @inBatch, paid_on = NULL WHERE batch = @reference", new { inBatch = (int)Samkop.Invoicing.Domain.InvoiceState.InBatch, reference = ObjectRef.To(id).ToString() });
    }
}
