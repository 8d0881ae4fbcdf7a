using Samkop.Invoicing.Domain;

namespace Samkop.UnitTests.Invoicing;

public sealed class InvoiceStateTests
{
    [Fact]
    public void Nothing_is_payable_but_by_expenditure_attest_by_the_orders_attest_by_leaving_a_batch_or_when_the_bank_refuses()
    {
        var ways = from state in Enum.GetValues<InvoiceState>()
                   from act in Enum.GetValues<InvoiceAct>()
                   where InvoiceStates.After(state, act) == InvoiceState.Payable
                   select act;
        Assert.Equal([InvoiceAct.AttestExpenditure, InvoiceAct.Carry, InvoiceAct.LeaveBatch, InvoiceAct.Bounce], ways.Distinct().Order());
    }

    [Theory]
    [InlineData(InvoiceState.Credited)]
    [InlineData(InvoiceState.Returned)]
    internal void What_has_ended_stays_ended(InvoiceState ended) =>
        Assert.All(Enum.GetValues<InvoiceAct>(), act => Assert.Null(InvoiceStates.After(ended, act)));

    [Fact]
    public void What_is_paid_opens_only_when_the_bank_refuses() =>
        Assert.Equal([InvoiceAct.Bounce], Enum.GetValues<InvoiceAct>().Where(act => InvoiceStates.After(InvoiceState.Paid, act) is not null));

    [Fact]
    public void A_stopped_invoice_can_be_attested_by_nobody() =>
        Assert.All([InvoiceAct.AttestReceipt, InvoiceAct.AttestExpenditure], act => Assert.Null(InvoiceStates.After(InvoiceState.Stopped, act)));

    [Fact]
    public void Every_state_has_a_word_in_both_languages() => Assert.All(Enum.GetValues<InvoiceState>(), state =>
    {
        var word = InvoiceStates.Word(state);
        Assert.False(string.IsNullOrWhiteSpace(word.Sv) || string.IsNullOrWhiteSpace(word.En));
    });
}
