using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Propose;
using Samkop.Payments.Public;
using Xunit;

namespace Samkop.UnitTests.Payments;

public sealed class BatchTests
{
    private static readonly PersonId First = PersonId.From(Guid.NewGuid());
    private static readonly PersonId Second = PersonId.From(Guid.NewGuid());
    private static readonly PayerAccountId Account = PayerAccountId.From(Guid.NewGuid());
    private static readonly Instant Now = Instant.Parse("2026-11-25T10:00:00.000000Z");

    [Fact]
    public void Two_different_persons_release_a_batch()
    {
        var batch = NewBatch();
        Assert.False(batch.Sign(First, Account, Now).OrThrow());
        Assert.Equal("PAY-003", CodeOf(batch.Sign(First, Account, Now)));
        Assert.Equal(BatchState.Proposed, batch.State);
        Assert.True(batch.Sign(Second, Account, Now).OrThrow());
        Assert.Equal(BatchState.Released, batch.State);
    }

    [Fact]
    public void Both_persons_sign_for_the_same_account()
    {
        var batch = NewBatch();
        batch.Sign(First, Account, Now).OrThrow();
        Assert.Equal("PAY-017", CodeOf(batch.Sign(Second, PayerAccountId.From(Guid.NewGuid()), Now)));
    }

    [Fact]
    public void A_released_or_discarded_batch_is_neither_signed_nor_discarded()
    {
        var released = NewBatch();
        released.Sign(First, Account, Now).OrThrow();
        released.Sign(Second, Account, Now).OrThrow();
        Assert.Equal("PAY-002", CodeOf(released.Sign(First, Account, Now)));
        Assert.Equal("PAY-002", CodeOf(released.Discard()));

        var discarded = NewBatch();
        discarded.Discard().OrThrow();
        Assert.Equal("PAY-002", CodeOf(discarded.Sign(First, Account, Now)));
    }

    [Fact]
    public async Task Only_a_finance_officer_of_the_entity_makes_its_batch()
    {
        var (own, other) = (LegalEntityId.From(Guid.NewGuid()), LegalEntityId.From(Guid.NewGuid()));
        var officer = Actor.Staff(First, "Trial", own, null, [new RoleAssignment(Roles.Finance, own, null)]);
        var policy = new ProposeBatchPolicy();
        Assert.Null((await policy.JudgeAsync(officer, new Samkop.Payments.ProposeBatch(own), null!, CancellationToken.None)).Refusal);
        Assert.Equal("PAY-004", (await policy.JudgeAsync(officer, new Samkop.Payments.ProposeBatch(other), null!, CancellationToken.None)).Refusal!.Code);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        var day = new DateOnly(2026, 11, 25);
        Assert.Equal("ANA-002", CodeOf(Samkop.Analysis.Period.Of(day, day.AddDays(-1), day)));
        Assert.Equal(new DateOnly(2025, 11, 26), Samkop.Analysis.Period.Of(null, null, day).OrThrow().From);
    }

    private static Batch NewBatch() => new()
    {
        Id = PaymentBatchId.From(Guid.NewGuid()),
        Number = "BET-1",
        Total = GrossAmount.FromMinor(100),
    };

    private static string? CodeOf<T>(Result<T> result) => result.IsRefused(out var no) ? no.Code : null;
}
