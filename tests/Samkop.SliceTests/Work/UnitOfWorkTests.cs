using System.Data.Common;
using Dapper;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Work;

public sealed class UnitOfWorkTests
{
    [Theory, EachDatabase]
    public async Task A_write_without_an_audit_note_is_a_bug_and_leaves_nothing(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        await Assert.ThrowsAsync<InvalidOperationException>(() => trial.WriteAsync("silent", async session =>
        {
            await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('silent', 'x')", transaction: session.Transaction);
            return Done.It;
        }));
        Assert.Equal(0, await trial.CountAsync("work_mark"));
    }

    [Theory, EachDatabase]
    public async Task A_refusal_from_the_handler_rolls_everything_back(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        var result = await trial.WriteAsync("refused", async session =>
        {
            await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('refused', 'x')", transaction: session.Transaction);
            session.Audit(new AuditNote(new ObjectRef("Trial", "refused")));
            return TryToWritePolicy.No.With();
        });
        Assert.True(result.IsRefused(out var no));
        Assert.Equal("TST-001", no.Code);
        Assert.Equal(0, await trial.CountAsync("work_mark"));
        Assert.Equal(0, await trial.CountAsync("work_audit_entry"));
    }

    [Theory, EachDatabase]
    public async Task A_permit_is_judged_again_inside_the_transaction(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        var permit = await trial.AskAsync("late");
        trial.Policy.Grants = false;
        var isBodyRun = false;
        var result = await trial.WriteAsync(permit, _ =>
        {
            isBodyRun = true;
            return Task.FromResult<Result<Done>>(Done.It);
        });
        Assert.True(result.IsRefused(out _));
        Assert.False(isBodyRun);
    }

    [Theory, EachDatabase]
    public async Task The_engine_refuses_writes_on_a_read_connection(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        await using var connection = await trial.Database.OpenReadAsync(CancellationToken.None);
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('x', 'x')"));
    }

    [Theory, EachDatabase]
    public async Task The_second_of_two_equal_writes_is_told_that_it_is_done(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        (await trial.WriteAsync("once")).OrThrow();
        Assert.True((await trial.WriteAsync("once")).IsRefused(out var no));
        Assert.Equal("WRK-004", no.Code);
        Assert.Equal(1, await trial.CountAsync("work_audit_entry"));
    }

    [Theory, EachDatabase]
    public async Task A_number_series_has_no_gaps_even_when_writes_are_refused(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        var numbers = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            var isRefused = i % 2 == 1;
            await trial.WriteAsync($"number {i}", async session =>
            {
                var number = await session.NextNumberAsync("series", first: 100);
                session.Audit(new AuditNote(new ObjectRef("Trial", $"{i}")));
                if (isRefused)
                {
                    return TryToWritePolicy.No.With();
                }

                numbers.Add(number);
                return Done.It;
            });
        }

        Assert.Equal([100L, 101L, 102L], numbers);
    }
}
