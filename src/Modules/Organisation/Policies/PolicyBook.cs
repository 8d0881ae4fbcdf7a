using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Policies;

/// <inheritdoc cref="IPolicies" />
internal sealed class PolicyBook(Reads reads) : IPolicies
{
    public async Task<IReadOnlyList<PolicyView>> InForceAsync(DateOnly day, CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        var versions = await db.PolicyVersions.Where(one => one.ValidFrom <= day).ToListAsync(ct);
        List<PolicyVersion> holding = [.. versions.GroupBy(one => one.Policy).Select(group => group.MaxBy(one => one.Version)!)];
        var ids = holding.Select(one => one.Id).ToArray();
        var goals = (await db.PolicyGoals.Where(goal => ids.Contains(goal.Version)).OrderBy(goal => goal.Place).ToListAsync(ct)).ToLookup(goal => goal.Version);
        return [.. holding.OrderBy(one => one.TitleSv, StringComparer.Ordinal).Select(one => new PolicyView(
            one.Policy, one.Version, one.Title, one.ValidFrom, one.DecidedBy, Links.Policy(one.Policy),
            [.. goals[one.Id].Select(goal => new PolicyGoalView(goal.What, goal.Measure, goal.Target, goal.ReachedBy))]))];
    }
}
