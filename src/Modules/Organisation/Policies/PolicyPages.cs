using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Policies;

/// <summary>The policies in force with their goals, for everyone.</summary>
[ForEveryone("public page: what the function has been told to reach")]
internal sealed class PolicyListModel(IPolicies policies, TimeProvider clock) : SamkopPage
{
    public IReadOnlyList<PolicyView> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Rows = await policies.InForceAsync(SwedishTime.Today(clock), ct);
        return Page();
    }
}

/// <summary>One policy: the version in force, or an earlier one.</summary>
[ForEveryone("public page: what the function has been told to reach")]
internal sealed class PolicyPageModel(Reads reads, TimeProvider clock) : SamkopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Number { get; set; }

    public PolicyVersion It { get; private set; } = null!;

    public IReadOnlyList<PolicyVersion> Versions { get; private set; } = [];

    public IReadOnlyList<PolicyGoal> Goals { get; private set; } = [];

    public bool Holds { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        var today = SwedishTime.Today(clock);

        // A version that has not begun is decided and public, but not what holds.
        Versions = await db.PolicyVersions.Where(one => one.Policy == Id).OrderByDescending(one => one.Version).ToListAsync(ct);
        var holding = Versions.FirstOrDefault(one => one.ValidFrom <= today);
        if ((Number is { } wanted ? Versions.FirstOrDefault(one => one.Version == wanted) : holding ?? (Versions.Count > 0 ? Versions[^1] : null)) is not { } shown)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        (It, Holds) = (shown, shown == holding);
        Goals = await db.PolicyGoals.Where(goal => goal.Version == shown.Id).OrderBy(goal => goal.Place).ToListAsync(ct);
        return Page();
    }
}

/// <summary>All policies, for those who publish them.</summary>
[Asks<PublishPolicy>]
internal sealed class KeepPoliciesModel(Reads reads) : GatedPage
{
    public IReadOnlyList<PolicyVersion> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new PublishPolicy(), ct)).IsRefused(out var no))
        {
            return no;
        }

        Rows = [.. (await reads.Of<OrganisationDb>().PolicyVersions.ToListAsync(ct)).GroupBy(one => one.Policy).Select(group => group.MaxBy(one => one.Version)!).OrderBy(one => one.TitleSv, StringComparer.Ordinal)];
        return null;
    }
}

/// <summary>A new policy, or a new version of one; the form begins with the version before.</summary>
[Asks<PublishPolicy>]
internal sealed class EditPolicyModel(Reads reads, PublishPolicyHandler handler, TimeProvider clock) : GatedPage
{
    private const int SpareGoals = 2;

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public PolicyInput Input { get; set; } = new();

    public PolicyVersion? Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Last is { } last)
        {
            (Input.TitleSv, Input.TitleEn, Input.BodySv, Input.BodyEn) = (last.TitleSv, last.TitleEn, last.BodySv, last.BodyEn);
            Input.DecidedBy = last.DecidedBy;
            var goals = await reads.Of<OrganisationDb>().PolicyGoals.Where(goal => goal.Version == last.Id).OrderBy(goal => goal.Place).ToListAsync(ct);
            Input.Goals = [.. goals.Select(goal => new GoalInput { WhatSv = goal.WhatSv, WhatEn = goal.WhatEn, MeasureSv = goal.MeasureSv, MeasureEn = goal.MeasureEn, Target = goal.Target, ReachedBy = goal.ReachedBy })];
        }

        Input.ValidFrom = SwedishTime.Today(clock);
        Input.Goals.AddRange(Enumerable.Range(0, SpareGoals).Select(_ => new GoalInput()));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new PublishPolicy(), (permit, token) => handler.HandleAsync(permit, Id, Input, token), id => Done(Links.Policy(id), new("Versionen är publicerad.", "The version is published.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new PublishPolicy(), ct)).IsRefused(out var no))
        {
            return no;
        }

        Last = Id is null ? null : await reads.Of<OrganisationDb>().PolicyVersions.Where(one => one.Policy == Id).OrderByDescending(one => one.Version).FirstOrDefaultAsync(ct);
        return Id is not null && Last is null ? WorkRefusals.NotFound.With() : null;
    }
}
