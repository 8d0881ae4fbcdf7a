using Samkop.Inbox.Domain;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.ShowInbox;

/// <summary>What became of several matters that were approved at once.</summary>
internal sealed record ManyDone(int Done, IReadOnlyList<Refusal> Refused);

/// <summary>Finds the module that knows a matter and lets it act. Only matters that wait for the person can be acted on.</summary>
internal sealed class RowActs(IEnumerable<IMatterActs> modules, Matters matters)
{
    /// <summary>The acts of a row: a flagged matter is never approved without being opened.</summary>
    public IReadOnlyList<RowAct> Of(Matter matter) =>
        [.. modules.SelectMany(module => module.Of(matter.ObjectKind, matter.Step)).Where(act => !act.IsApproval || !matter.IsFlagged)];

    /// <summary>The act that many can get at once, or null.</summary>
    public RowAct? ApprovalOf(Matter matter) => Of(matter).FirstOrDefault(act => act.IsApproval);

    public async Task<Result<RowAct>> DoAsync(PersonId person, MatterId id, string key, string? words, CancellationToken ct)
    {
        if (await matters.FindForAsync(person, id, ct) is not { } matter)
        {
            return Refusals.NotWaiting.With();
        }

        var found = modules.SelectMany(module => module.Of(matter.ObjectKind, matter.Step), (module, act) => (module, act)).FirstOrDefault(pair => pair.act.Key == key);
        if (found.act is null)
        {
            return Refusals.NotWaiting.With();
        }

        if (found.act.IsApproval && matter.IsFlagged)
        {
            return Refusals.MustBeOpened.With();
        }

        return (await found.module.DoAsync(matter.About, found.act, words, ct)).Then<RowAct>(_ => found.act);
    }

    /// <summary>Approves them one by one, each in its own transaction: one that cannot be does not stop the others.</summary>
    public async Task<Result<ManyDone>> ApproveAsync(PersonId person, IReadOnlyList<MatterId> marked, CancellationToken ct)
    {
        if (marked.Count == 0)
        {
            return Refusals.NothingMarked.With();
        }

        var refused = new List<Refusal>();
        foreach (var id in marked.Distinct())
        {
            var matter = await matters.FindForAsync(person, id, ct);
            var act = matter is null ? null : ApprovalOf(matter);
            var done = matter is null ? Refusals.NotWaiting.With()
                : act is null ? Refusals.MustBeOpened.With()
                : await DoAsync(person, id, act.Key, words: null, ct);
            if (done.IsRefused(out var no))
            {
                refused.Add(no);
            }
        }

        return new ManyDone(marked.Distinct().Count() - refused.Count, refused);
    }
}
