using CsCheck;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Public;

namespace Samkop.UnitTests.Suppliers;

public sealed class PayeeTests
{
    private static readonly Instant Monday = Instant.From(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private static readonly PersonId[] Persons = [DemoIds.Person(5), DemoIds.Person(6), DemoIds.Person(7)];

    [Fact]
    public void Two_different_persons_and_the_cooling_off_time_make_an_account_payable()
    {
        var payee = NewPayee();
        Assert.Equal(PayeeState.Unverified, payee.StateOn(new DateOnly(2026, 11, 23)));
        payee.Verify(Call(0), Monday, coolingOffDays: 3).OrThrow();
        Assert.Equal(PayeeState.Unverified, payee.StateOn(new DateOnly(2027, 11, 23)));
        payee.Verify(Call(1), Monday, coolingOffDays: 3).OrThrow();
        Assert.Equal(PayeeState.CoolingOff, payee.StateOn(new DateOnly(2026, 11, 25)));
        Assert.Equal(PayeeState.Verified, payee.StateOn(new DateOnly(2026, 11, 26)));
    }

    // Every sequence of up to five acts by three persons (3 verify, 3 block: 6 + 36 + … + 7 776 sequences).
    [Fact]
    public void No_sequence_of_acts_lets_one_person_do_both()
    {
        var tried = 0;
        foreach (var acts in Enumerable.Range(1, 5).SelectMany(Sequences))
        {
            tried++;
            var payee = NewPayee();
            foreach (var act in acts)
            {
                var before = (payee.FirstVerifier, payee.SecondVerifier, payee.ActiveFrom);
                var person = Persons[act % 3];
                var isRefused = act < 3
                    ? payee.Verify(new CallBack(person, CallBackChannel.Phone, "ok"), Monday, coolingOffDays: 0).IsRefused(out _)
                    : payee.Block(person, "no", Monday).IsRefused(out _);
                if (isRefused)
                {
                    Assert.Equal(before, (payee.FirstVerifier, payee.SecondVerifier, payee.ActiveFrom));
                }
            }

            var state = payee.StateOn(new DateOnly(2030, 1, 1));
            var verifiers = acts.TakeWhile(act => act < 3).Distinct().Count();
            Assert.True(payee.FirstVerifier is null || payee.FirstVerifier != payee.SecondVerifier);
            Assert.Equal(acts.Exists(act => act >= 3) ? PayeeState.Blocked : verifiers >= 2 ? PayeeState.Verified : PayeeState.Unverified, state);
        }

        Assert.Equal(6 + 36 + 216 + 1296 + 7776, tried);
    }

    [Fact]
    public void Each_no_has_its_number()
    {
        var payee = NewPayee();
        Assert.Equal("SUP-013", No(payee.Verify(Call(0) with { Note = " " }, Monday, coolingOffDays: 3)));
        payee.Verify(Call(0), Monday, coolingOffDays: 3).OrThrow();
        Assert.Equal("SUP-010", No(payee.Verify(Call(0), Monday, coolingOffDays: 3)));
        payee.Verify(Call(1), Monday, coolingOffDays: 3).OrThrow();
        Assert.Equal("SUP-012", No(payee.Verify(Call(2), Monday, coolingOffDays: 3)));
        Assert.Equal("SUP-014", No(payee.Block(Persons[0], string.Empty, Monday)));
        payee.Block(Persons[0], "hijacked mail", Monday).OrThrow();
        Assert.Equal("SUP-011", No(payee.Block(Persons[0], "again", Monday)));
        Assert.Equal("SUP-011", No(payee.Verify(Call(2), Monday, coolingOffDays: 3)));
    }

    [Fact]
    public void The_first_payment_is_remembered_once() => Gen.Int[1, 5].Sample(times =>
    {
        var payee = NewPayee();
        for (var day = 0; day < times; day++)
        {
            payee.MarkPaid(Monday.Add(TimeSpan.FromDays(day)));
        }

        Assert.Equal(Monday, payee.FirstPaidAt);
    });

    private static IEnumerable<List<int>> Sequences(int length) => length == 0
        ? [[]]
        : Sequences(length - 1).SelectMany(acts => Enumerable.Range(0, 6).Select(act => (List<int>)[.. acts, act]));

    private static CallBack Call(int person) => new(Persons[person], CallBackChannel.Phone, "Called 010-990 01 00, confirmed.");

    private static string No(Result<Done> result) => result.IsRefused(out var no) ? no.Code : "granted";

    private static Payee NewPayee() => new()
    {
        Id = PayeeId.From(DemoIds.Make(13, 900)),
        Supplier = DemoIds.Supplier(1),
        Account = PayeeAccount.Parse("BG:5050-1055"),
        Entity = DemoIds.Entity(1),
        SeenOn = "Invoice/1",
        ReportedAt = Monday,
    };
}
