using System.Net;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Persistence;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>Two who may approve the same requisition press at the same moment: what the one did stands, the other is told.</summary>
public sealed class RivalApprovalTests
{
    private const int Turns = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Two_approvals_at_once_make_one_order(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var (orderer, anders, lena) = (await host.SignInAs("Olle Sandin"), await host.SignInAs("Anders Vikström"), await host.SignInAs("Lena Stråhle"));
        for (var turn = 0; turn < Turns; turn++)
        {
            var purpose = $"Rivaler {turn}";
            var attest = await SentAsync(orderer, purpose);
            var presses = new[] { (await anders.Open(attest)).Form("Attestera"), (await lena.Open(attest)).Form("Attestera"), (await anders.Open(attest)).Form("Attestera") };

            var answers = await Task.WhenAll(presses.Select(form => Task.Run(form.Press, Ct)));

            Assert.Single(answers, page => page.Status == HttpStatusCode.OK);
            Assert.All(answers.Where(page => page.Status != HttpStatusCode.OK), IsTold);
            await AssertOneOrderAsync(host, purpose);
        }
    }

    [Theory, EachDatabase]
    public async Task Approval_and_return_at_once_end_in_the_one_or_the_other(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var (orderer, anders, lena) = (await host.SignInAs("Olle Sandin"), await host.SignInAs("Anders Vikström"), await host.SignInAs("Lena Stråhle"));
        for (var turn = 0; turn < Turns; turn++)
        {
            var purpose = $"Rivaler {turn}";
            var attest = await SentAsync(orderer, purpose);
            var approve = (await anders.Open(attest)).Form("Attestera");
            var giveBack = (await lena.Open(attest)).Form("Lämna tillbaka").Fill("Fråga eller skäl", "Ta färre.");
            // Each of them is the first to press every second time.
            var presses = turn % 2 == 0 ? new[] { approve, giveBack } : [giveBack, approve];

            var answers = await Task.WhenAll(presses.Select(form => Task.Run(form.Press, Ct)));

            Assert.Single(answers, page => page.Status == HttpStatusCode.OK);
            IsTold(answers.Single(page => page.Status != HttpStatusCode.OK));
            var (approved, returned) = turn % 2 == 0 ? (answers[0], answers[1]) : (answers[1], answers[0]);
            if (approved.Status == HttpStatusCode.OK)
            {
                await AssertOneOrderAsync(host, purpose);
            }
            else
            {
                Assert.Equal(HttpStatusCode.OK, returned.Status);
                await AssertReturnedAsync(host, purpose);
            }
        }
    }

    private static void IsTold(Page page)
    {
        Assert.Contains(page.Status, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity });
        page.Shows(page.Status == HttpStatusCode.Conflict ? "WRK-00" : "ORD-0");
    }

    private static async Task<string> SentAsync(Visitor orderer, string purpose)
    {
        var found = await orderer.Open("/bestall?q=patientskjorta");
        await found.Form("Lägg till Patientskjorta kort ärm M").Fill("Antal", "2").Submit();
        var draft = await (await orderer.Open("/bestall")).Follow("Till rekvisitionen");
        var sent = await draft.Form("Skicka för attest").Fill("Vad ska det användas till?", purpose).Submit();
        return sent.Address.AbsolutePath + "/attest";
    }

    private static Task AssertOneOrderAsync(SamkopHost host, string purpose) => host.ReadAsync(async (_, reads) =>
    {
        var db = reads.Of<OrderingDb>();
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(one => one.Purpose == purpose, Ct);
        Assert.Equal(RequisitionState.Ordered, requisition.State);
        var signature = await db.Signatures.AsNoTracking().SingleAsync(one => one.Requisition == requisition.Id && one.Act == Signature.Approve, Ct);
        Assert.Equal(requisition.Approver, signature.Person);
        var order = await db.Orders.AsNoTracking().SingleAsync(one => one.Requisition == requisition.Id, Ct);
        var key = ObjectRef.To(order.Id).Id;
        var reserved = await reads.Of<ContractsDb>().CeilingEntries.AsNoTracking().Where(one => one.OrderId == key).ToListAsync(Ct);
        Assert.Equal(order.Net.Minor, Assert.Single(reserved).ReservedMinor);
        return true;
    });

    private static Task AssertReturnedAsync(SamkopHost host, string purpose) => host.ReadAsync(async (_, reads) =>
    {
        var db = reads.Of<OrderingDb>();
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(one => one.Purpose == purpose, Ct);
        Assert.Equal((RequisitionState.Returned, "Ta färre."), (requisition.State, requisition.LastWord));
        Assert.False(await db.Orders.AnyAsync(one => one.Requisition == requisition.Id, Ct));
        Assert.False(await db.Signatures.AnyAsync(one => one.Requisition == requisition.Id && one.Act == Signature.Approve, Ct));
        return true;
    });
}
