using System.Data.Common;
using Dapper;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Work;

public sealed class AuditLogTests
{
    private static readonly string[] Columns =
    [
        "at", "actor", "actor_kind", "action", "object_kind", "object_id", "entity", "ground", "before_facts", "after_facts", "personal_digest",
        "previous_hash", "hash",
    ];

    [Theory, EachDatabase]
    public async Task A_single_changed_byte_in_any_field_is_found_and_located(DatabaseKind kind)
    {
        await using var trial = await FilledAsync(kind, writes: 7);
        Assert.Empty((await trial.VerifyAsync()).Faults);

        foreach (var column in Columns)
        {
            var old = await ReadAsync(trial, column, seq: 4);
            await trial.TamperAsync($"UPDATE work_audit_entry SET {column} = @changed WHERE seq = 4", new { changed = ChangeOneByte(old) });
            var found = await trial.VerifyAsync();
            Assert.Contains(found.Faults, fault => fault.Seq is 4 or 5);
            Assert.DoesNotContain(found.Faults, fault => fault.Seq is < 4 or > 5);
            await trial.TamperAsync($"UPDATE work_audit_entry SET {column} = @old WHERE seq = 4", new { old });
            Assert.Empty((await trial.VerifyAsync()).Faults);
        }
    }

    [Theory, EachDatabase]
    public async Task An_entry_taken_out_of_the_middle_is_missed(DatabaseKind kind)
    {
        await using var trial = await FilledAsync(kind, writes: 5);
        await trial.TamperAsync("DELETE FROM work_audit_entry WHERE seq = 3");
        Assert.Contains((await trial.VerifyAsync()).Faults, fault => fault.Seq == 3);
    }

    [Theory, EachDatabase]
    public async Task Truncation_shows_against_an_exported_head(DatabaseKind kind)
    {
        await using var trial = await FilledAsync(kind, writes: 5);
        var head = (await trial.VerifyAsync()).Head;
        await trial.TamperAsync("DELETE FROM work_audit_entry WHERE seq >= 4");

        Assert.Empty((await trial.VerifyAsync()).Faults);
        Assert.Equal(5, Assert.Single((await trial.VerifyAsync(head)).Faults).Seq);
    }

    [Theory, EachDatabase]
    public async Task The_log_can_be_neither_changed_nor_shortened_by_the_product(DatabaseKind kind)
    {
        await using var trial = await FilledAsync(kind, writes: 1);
        await using var connection = await trial.Database.OpenWriteAsync(CancellationToken.None);
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE work_audit_entry SET action = 'other'"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("DELETE FROM work_audit_entry"));
    }

    [Theory, EachDatabase]
    public async Task Personal_data_may_be_erased_but_not_changed(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        (await trial.WriteAsync("a", personal: new { name = "Anna Andersson" })).OrThrow(); // a made-up person
        (await trial.WriteAsync("b", personal: new { name = "Bo Berg" })).OrThrow();
        await trial.TamperAsync("DELETE FROM work_audit_personal WHERE seq = 1");
        Assert.Empty((await trial.VerifyAsync()).Faults);

        await trial.TamperAsync("UPDATE work_audit_personal SET personal = 'Other' WHERE seq = 2");
        Assert.Equal(2, Assert.Single((await trial.VerifyAsync()).Faults).Seq);
    }

    [Theory, EachDatabase]
    public async Task Forty_writers_at_once_give_one_unbroken_chain(DatabaseKind kind)
    {
        await using var trial = await Trial.StartAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i => (await trial.WriteAsync($"parallel {i}")).OrThrow()));
        var found = await trial.VerifyAsync();
        Assert.Empty(found.Faults);
        Assert.Equal(40, found.Entries);
    }

    private static async Task<Trial> FilledAsync(DatabaseKind kind, int writes)
    {
        var trial = await Trial.StartAsync(kind);
        for (var i = 1; i <= writes; i++)
        {
            (await trial.WriteAsync($"write {i}", personal: new { who = $"person {i}" })).OrThrow();
        }

        return trial;
    }

    private static async Task<string> ReadAsync(Trial trial, string column, long seq)
    {
        await using var connection = await trial.Database.OpenReadAsync(CancellationToken.None);
        return (await connection.ExecuteScalarAsync<string>($"SELECT {column} FROM work_audit_entry WHERE seq = @seq", new { seq }))!;
    }

    private static string ChangeOneByte(string text) => text.Length == 0 ? "x" : text[..^1] + (text[^1] == 'a' ? 'b' : 'a');
}
