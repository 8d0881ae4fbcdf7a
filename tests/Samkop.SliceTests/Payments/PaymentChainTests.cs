using System.Net;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Propose;
using Samkop.Payments.Public;
using Samkop.Payments.Release;
using Samkop.SliceTests.Lists;
using Samkop.Standards.Banking;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Payments;

public sealed class PaymentChainTests
{
    private static readonly DateOnly Far = new(2027, 12, 31);

    [Theory, EachDatabase]
    public async Task Two_persons_release_and_the_file_is_the_same_every_time(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (entity, id) = await ProposedAsync(host);
        var batch = $"/betalningar/{id.Value}";
        var first = await host.SignInAs("Eva-Lena Nordström");
        var second = await host.SignInAs("Johan Bergkvist");
        using (var early = await first.Client.GetAsync(new Uri(batch + "/betalfil.xml", UriKind.Relative), Ct))
        {
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
            Assert.Contains("PAY-007", await early.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await (await first.Open(batch)).Form("Skriv under och frisläpp").Submit();
        (await second.Open("/inkorg")).Shows("väntar på den andra underskriften");
        await (await second.Open(batch)).Form("Skriv under och frisläpp").Submit();
        var (file, _, _) = await first.Download(batch + "/betalfil.xml");
        var (again, _, _) = await second.Download(batch + "/betalfil.xml");
        Assert.Equal(file, again);

        var read = Pain001Reader.Read(file).OrThrow();
        var stored = await OneAsync(host, db => db.Batches.SingleAsync(one => one.Id == id, Ct));
        Assert.Equal(stored.Total.Minor, read.Payments.Sum(payment => payment.Amount.Minor));
        Assert.Equal(stored.Number, read.MessageId, ignoreCase: true);
        Assert.Empty((await PreviewAsync(host, entity)).Pay); // what is paid is not offered again
    }

    [Theory, EachDatabase]
    public async Task A_payee_that_was_blocked_meanwhile_stops_the_release(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (_, id) = await ProposedAsync(host);
        (await SignAsync(host, id, "Eva-Lena Nordström")).OrThrow();
        await TamperAsync(host, "UPDATE suppliers_payee SET blocked_at = reported_at, block_reason = 'test'");
        Assert.Equal("PAY-005", CodeOf(await SignAsync(host, id, "Johan Bergkvist")));
    }

    [Theory, EachDatabase]
    public async Task Without_an_account_to_pay_from_nothing_is_released(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var (_, id) = await ProposedAsync(host);
        await TamperAsync(host, "UPDATE payments_payer_account SET state = 2");
        Assert.Equal("PAY-006", CodeOf(await SignAsync(host, id, "Eva-Lena Nordström")));
    }

    [Theory, EachDatabase]
    public async Task Nothing_due_and_nothing_posted_are_said_so(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await using var scope = host.Services.CreateAsyncScope();
        var entity = DemoIds.Entity(1);
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new ProposeBatch(entity), Ct)).OrThrow();
        Assert.Equal("PAY-001", CodeOf(await scope.ServiceProvider.GetRequiredService<ProposeBatchHandler>().HandleAsync(permit, new DateOnly(2020, 1, 1), Ct)));

        var finance = await host.SignInAs("Eva-Lena Nordström");
        using var answer = await finance.Client.GetAsync(
            new Uri($"/betalningar/bokforing/fil?entity={entity.Value}&form=Sie&from=2020-01-01&through=2020-01-31", UriKind.Relative), Ct);
        Assert.Contains("PAY-008", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_hundred_payable_invoices_cost_as_many_statements_as_ten(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var finance = await host.SignInAs("Eva-Lena Nordström");
        var entity = DemoIds.Entity(1);
        var address = $"/betalningar?Entity={entity.Value}&Through={SwedishDates.Iso(Far)}";
        using var watch = new SqlWatch(host);
        async Task<(int Statements, int Invoices)> OpenAsync(int copies)
        {
            await host.Database.CopyAsync("invoicing_invoice", copies, (row, i) =>
            {
                (row["message"], row["number"], row["state"]) = (CopiedRows.Id(host.Database, Guid.NewGuid()), $"LIKA{copies}-{i}", (int)InvoiceState.Payable);
                row["entity"] = CopiedRows.Id(host.Database, entity.Value);
                row["duplicate_key"] = row["voucher"] = row["batch"] = row["paid_on"] = null;
            }, "supplier IS NOT NULL AND payee_account <> ''");
            await finance.Open(address);
            watch.Take();
            await finance.Open(address);
            return (watch.Take().Count(one => one.Text.StartsWith("SELECT", StringComparison.Ordinal)), (await PreviewAsync(host, entity)).Pay.Sum(group => group.Count));
        }

        var few = await OpenAsync(10);
        var many = await OpenAsync(190);

        Assert.Equal(few.Invoices + 190, many.Invoices);
        Assert.InRange(few.Statements, 3, 40);
        Assert.Equal(few.Statements, many.Statements);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(LegalEntityId Entity, PaymentBatchId Id)> ProposedAsync(SamkopHost host)
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            var entity = DemoIds.Entity(number);
            if ((await PreviewAsync(host, entity)).Pay.Count == 0)
            {
                continue;
            }

            await using var scope = host.Services.CreateAsyncScope();
            var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new ProposeBatch(entity), Ct)).OrThrow();
            return (entity, (await scope.ServiceProvider.GetRequiredService<ProposeBatchHandler>().HandleAsync(permit, Far, Ct)).OrThrow());
        }

        throw new InvalidOperationException("The demo has no payable invoice.");
    }

    private static async Task<Proposal> PreviewAsync(SamkopHost host, LegalEntityId entity)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProposeBatchHandler>().PreviewAsync(scope.ServiceProvider.GetRequiredService<Reads>(), entity, Far, Ct);
    }

    private static async Task<Result<BatchState>> SignAsync(SamkopHost host, PaymentBatchId id, string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var person = (await people.DemoPeopleAsync(Ct)).Single(one => one.Name == name);
        var actor = (await people.ActorOfAsync(person.Id, Ct))!;
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, new ReleaseBatch(id), Ct)).OrThrow();
        return await scope.ServiceProvider.GetRequiredService<ReleaseBatchHandler>().HandleAsync(permit, Ct);
    }

    private static async Task<T> OneAsync<T>(SamkopHost host, Func<PaymentsDb, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<Reads>().Of<PaymentsDb>());
    }

    private static async Task TamperAsync(SamkopHost host, string statement)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenWriteAsync(Ct);
        Assert.True(await connection.ExecuteAsync(statement) > 0);
    }

    private static string? CodeOf<T>(Result<T> result) => result.IsRefused(out var no) ? no.Code : null;
}
