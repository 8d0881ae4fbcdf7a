using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Disposing;

/// <summary>Records that a rule of the plan lets go today: registered while it was in force, long enough ago.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">First moment of its plan.</param>
/// <param name="Before">The end of its plan, or the day from which the time has not passed yet.</param>
internal sealed record DueWindow(RetentionRule Rule, Instant From, Instant Before);

/// <summary>What is due by one rule.</summary>
internal sealed record DueGroup(DueWindow Window, int Count, DateOnly Oldest, DateOnly Newest);

/// <summary>Reckons what is due: each record is judged by the plan of the day on which it was registered.</summary>
internal static class DueRecords
{
    public static readonly ListOrder<Record> OldestFirst = ListOrder.Of<Record>().Up(one => one.RegisteredAt).Up(one => one.Id);

    public static async Task<IReadOnlyList<DueWindow>> WindowsAsync(IReads reads, Scope scope, DateOnly today, CancellationToken ct)
    {
        var rules = await reads.Of<RecordsDb>().RetentionRules.AsNoTracking().Within(scope, rule => rule.Entity).ToListAsync(ct);
        return
        [
            .. rules.GroupBy(rule => (rule.Entity, rule.Type))
                .SelectMany(plan => Windows([.. plan.OrderBy(rule => rule.ValidFrom)], today))
                .OrderBy(window => window.Rule.Entity.Value).ThenBy(window => window.Rule.Type, StringComparer.Ordinal).ThenBy(window => window.From),
        ];
    }

    public static IQueryable<Record> Of(RecordsDb db, DueWindow window)
    {
        var (entity, type, from, before) = (window.Rule.Entity, window.Rule.Type, window.From, window.Before);
        return db.Records.AsNoTracking().Where(one => one.Entity == entity && one.Type == type && one.DisposedAt == null && one.RegisteredAt >= from && one.RegisteredAt < before);
    }

    /// <summary>How many, the oldest and the newest; <see langword="null"/> when there are none.</summary>
    public static async Task<DueGroup?> CountAsync(IReads reads, DueWindow window, CancellationToken ct)
    {
        var due = Of(reads.Of<RecordsDb>(), window);
        var count = await due.CountAsync(ct);
        if (count == 0)
        {
            return null;
        }

        var oldest = await due.OrderBy(one => one.RegisteredAt).Select(one => one.RegisteredAt).FirstAsync(ct);
        var newest = await due.OrderByDescending(one => one.RegisteredAt).Select(one => one.RegisteredAt).FirstAsync(ct);
        return new DueGroup(window, count, oldest.DateInSweden(), newest.DateInSweden());
    }

    private static IEnumerable<DueWindow> Windows(IReadOnlyList<RetentionRule> plan, DateOnly today)
    {
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].DueBefore(today) is not { } due)
            {
                continue;
            }

            var end = i + 1 < plan.Count && plan[i + 1].ValidFrom < due ? plan[i + 1].ValidFrom : due;
            if (plan[i].ValidFrom < end)
            {
                yield return new DueWindow(plan[i], SwedishTime.StartOf(plan[i].ValidFrom), SwedishTime.StartOf(end));
            }
        }
    }
}

/// <summary>What must stay though its time has passed.</summary>
internal static class Holding
{
    private static readonly Text Signed = new("Ett undertecknat beslut bevaras.", "A signed decision is kept.");
    private static readonly Text HasParts = new("Ärendet har handlingar som inte är gallrade.", "The case has records that are not disposed of.");

    public static async Task<IReadOnlyDictionary<RecordId, Text>> HoldsAsync(IReads reads, IRecordContent content, IReadOnlyList<Record> records, DateOnly today, CancellationToken ct)
    {
        var db = reads.Of<RecordsDb>();
        RecordId[] ids = [.. records.Select(one => one.Id)];
        RecordId?[] cases = [.. ids];
        var signed = await db.Documents.AsNoTracking().Where(one => ids.Contains(one.Record) && one.IsSigned).Select(one => one.Record).Distinct().ToListAsync(ct);
        var whole = await db.Records.AsNoTracking().Where(one => cases.Contains(one.CaseId) && one.DisposedAt == null).Select(one => one.CaseId!.Value).Distinct().ToListAsync(ct);
        var owned = await content.HoldsAsync(reads, [.. records.Select(one => one.AboutId)], today, ct);
        var holds = new Dictionary<RecordId, Text>();
        foreach (var record in records)
        {
            if (signed.Contains(record.Id))
            {
                holds[record.Id] = Signed;
            }
            else if (whole.Contains(record.Id))
            {
                holds[record.Id] = HasParts;
            }
            else if (owned.TryGetValue(record.AboutId, out var why))
            {
                holds[record.Id] = why;
            }
        }

        return holds;
    }
}
