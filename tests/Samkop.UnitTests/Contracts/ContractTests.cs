using Samkop.Contracts;
using Samkop.Contracts.Domain;
using Samkop.Kernel;

namespace Samkop.UnitTests.Contracts;

public sealed class ContractTests
{
    [Fact]
    public void Only_the_steps_of_the_table_are_allowed()
    {
        (ContractState, ContractState)[] allowed =
        [
            (ContractState.Draft, ContractState.Signing), (ContractState.Signing, ContractState.Draft),
            (ContractState.Signing, ContractState.Signed), (ContractState.Signed, ContractState.Terminated),
        ];
        foreach (var from in Enum.GetValues<ContractState>())
        {
            foreach (var to in Enum.GetValues<ContractState>())
            {
                var contract = Some.Contract(from);
                var isRefused = contract.MoveTo(to).IsRefused(out var no);
                Assert.Equal(!allowed.Contains((from, to)), isRefused);
                Assert.Equal(isRefused ? from : to, contract.State);
                if (isRefused)
                {
                    Assert.Equal(Refusals.WrongState.Code, no!.Code);
                }
            }
        }
    }

    [Fact]
    public void A_contract_that_nobody_may_use_cannot_be_signed()
    {
        var contract = Some.Contract(ContractState.Signing);
        contract.Participants.ForEach(part => part.MayCallOff = false);
        Assert.Equal(Refusals.NoParticipant.Code, Refused(contract.Sign(Some.Day("2026-01-01"))).Code);
        Assert.Equal(ContractState.Signing, contract.State);
    }

    [Fact]
    public void A_contract_without_ordering_instruction_cannot_be_signed()
    {
        var contract = Some.Contract(ContractState.Signing);
        contract.OrderingInstruction = "  ";
        Assert.Equal(Refusals.NoInstruction.Code, Refused(contract.Sign(Some.Day("2026-01-01"))).Code);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)]
    public void It_is_in_force_from_its_first_day_through_its_last(string day, bool expected) =>
        Assert.Equal(expected, Some.Contract().IsInForceOn(Some.Day(day)));

    [Theory]
    [InlineData(nameof(ContractState.Draft))]
    [InlineData(nameof(ContractState.Signing))]
    public void An_unsigned_contract_is_never_in_force(string named) =>
        Assert.False(Some.Contract(Enum.Parse<ContractState>(named)).IsInForceOn(Some.Day("2026-06-01")));

    [Fact]
    public void Taking_an_option_moves_the_end_and_can_be_done_once()
    {
        var option = Some.Option(1, "2027-09-30");
        var contract = Some.Contract(options: option);
        Assert.False(contract.Decide(option, isTaken: true, Some.Day("2027-09-30")).IsRefused(out _));
        Assert.Equal(Some.Day("2028-12-31"), contract.End);
        Assert.Equal(Refusals.OptionDecided.Code, Refused(contract.Decide(option, isTaken: true, Some.Day("2027-09-30"))).Code);
        Assert.Equal(Some.Day("2028-12-31"), contract.End);
    }

    [Fact]
    public void An_option_cannot_be_taken_after_its_last_notice_date_but_can_be_left()
    {
        var option = Some.Option(1, "2027-09-30");
        var contract = Some.Contract(options: option);
        Assert.Equal(Refusals.OptionTooLate.Code, Refused(contract.Decide(option, isTaken: true, Some.Day("2027-10-01"))).Code);
        Assert.False(contract.Decide(option, isTaken: false, Some.Day("2027-10-01")).IsRefused(out _));
        Assert.Equal(Some.Day("2027-12-31"), contract.End);
    }

    [Fact]
    public void Options_are_decided_in_their_order()
    {
        var (first, second) = (Some.Option(1, "2027-09-30"), Some.Option(2, "2028-09-30"));
        var contract = Some.Contract(options: [first, second]);
        Assert.Equal(Refusals.OptionDecided.Code, Refused(contract.Decide(second, isTaken: true, Some.Day("2027-01-01"))).Code);
    }

    [Theory]
    [InlineData("2025-12-01", nameof(ContractStage.Upcoming))]
    [InlineData("2026-03-01", nameof(ContractStage.InForce))]
    [InlineData("2027-08-01", nameof(ContractStage.ExtensionDue))]
    [InlineData("2028-01-01", nameof(ContractStage.Ended))]
    public void The_stage_follows_the_calendar(string day, string expected) =>
        Assert.Equal(Enum.Parse<ContractStage>(expected), Some.Contract(options: Some.Option(1, "2027-09-30")).StageOn(Some.Day(day), isCeilingReached: false));

    [Fact]
    public void A_reached_ceiling_is_the_stage_while_the_contract_is_in_force()
    {
        Assert.Equal(ContractStage.CeilingReached, Some.Contract().StageOn(Some.Day("2026-03-01"), isCeilingReached: true));
        Assert.Equal(ContractStage.Ended, Some.Contract().StageOn(Some.Day("2028-03-01"), isCeilingReached: true));
    }

    private static Refusal Refused<T>(Result<T> result) => result.IsRefused(out var no) ? no : throw new Xunit.Sdk.XunitException("It was not refused.");
}
