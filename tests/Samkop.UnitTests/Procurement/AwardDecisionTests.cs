using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;

namespace Samkop.UnitTests.Procurement;

public sealed class AwardDecisionTests
{
    private static readonly PersonId Proposer = PersonId.From(Guid.Parse("00000000-0000-7000-8003-000000000003"));
    private static readonly PersonId Decider = PersonId.From(Guid.Parse("00000000-0000-7000-8003-000000000021"));
    private static readonly Instant Now = new Deadline(new DateOnly(2025, 12, 18), new TimeOnly(9, 0)).Moment();

    [Fact]
    public void Nobody_decides_on_the_own_proposal_and_nobody_twice()
    {
        var award = New();
        Assert.Equal("PRO-113", Code(award.Decide(Proposer, Now)));
        Assert.Null(Code(award.Decide(Decider, Now)));
        Assert.Equal("PRO-114", Code(award.Decide(Decider, Now)));
        Assert.Null(Code(award.TakeBack("fel", Now)));
        Assert.Equal("PRO-114", Code(award.TakeBack("fel", Now)));
        award.State = AwardState.Sent;
        Assert.Equal("PRO-117", Code(award.TakeBack("fel", Now)));
    }

    [Theory]
    [InlineData(29, false, false, "PRO-120")]
    [InlineData(30, false, false, null)]
    [InlineData(30, true, false, "PRO-121")]
    [InlineData(30, false, true, "PRO-121")]
    public void A_contract_waits_for_the_standstill_and_for_the_court(int day, bool isAutomatic, bool isOrdered, string? code)
    {
        var award = New();
        award.StandstillThrough = new DateOnly(2025, 12, 29);
        var review = new Review { CaseNumber = "1-25", IsAutomatic = isAutomatic, OrderedOn = isOrdered ? new DateOnly(2025, 12, 20) : null };
        Assert.Equal(code, award.Hold([review], new DateOnly(2025, 12, day))?.Code);
        review.EndedOn = new DateOnly(2025, 12, 28);
        Assert.NotEqual("PRO-121", award.Hold([review], new DateOnly(2025, 12, day))?.Code);
    }

    private static AwardDecision New() => new() { ProposedBy = Proposer, ProposedAt = Now };

    private static string? Code(Result<Done> result) => result.IsRefused(out var no) ? no.Code : null;
}
