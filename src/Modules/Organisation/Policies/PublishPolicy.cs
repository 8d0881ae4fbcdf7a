using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Policies;

/// <summary>A version as typed.</summary>
internal sealed class PolicyInput
{
    [Required, StringLength(150)]
    public string TitleSv { get; set; } = string.Empty;

    [Required, StringLength(150)]
    public string TitleEn { get; set; } = string.Empty;

    [Required, StringLength(20_000)]
    public string BodySv { get; set; } = string.Empty;

    [Required, StringLength(20_000)]
    public string BodyEn { get; set; } = string.Empty;

    [Required]
    public DateOnly? ValidFrom { get; set; }

    [Required, StringLength(120)]
    public string DecidedBy { get; set; } = string.Empty;

    [Required, StringLength(120)]
    public string Decision { get; set; } = string.Empty;

    public List<GoalInput> Goals { get; set; } = [];
}

/// <summary>A goal as typed; an empty row is left out.</summary>
internal sealed class GoalInput
{
    [StringLength(300)]
    public string? WhatSv { get; set; }

    [StringLength(300)]
    public string? WhatEn { get; set; }

    [StringLength(300)]
    public string? MeasureSv { get; set; }

    [StringLength(300)]
    public string? MeasureEn { get; set; }

    [StringLength(100)]
    public string? Target { get; set; }

    public DateOnly? ReachedBy { get; set; }

    public bool IsEmpty => Texts.All(string.IsNullOrWhiteSpace);

    public bool IsWhole => !Texts.Any(string.IsNullOrWhiteSpace);

    private IEnumerable<string?> Texts => [WhatSv, WhatEn, MeasureSv, MeasureEn, Target];
}

/// <summary>Publishes a version of a policy; earlier ones stay. Refuses a version that begins before the last (ORG-038) and a goal without a measure (ORG-039).</summary>
internal sealed class PublishPolicyHandler(UnitOfWork work, TimeProvider clock)
{
    /// <param name="permit">The right.</param>
    /// <param name="policy">The policy, or <see langword="null"/> for a new one.</param>
    /// <param name="input">Its text and goals.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Result<Guid>> HandleAsync(Permit<PublishPolicy> permit, Guid? policy, PolicyInput input, CancellationToken ct) =>
        work.WriteAsync<PublishPolicy, Guid>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var last = policy is null ? null : await db.PolicyVersions.AsNoTracking().Where(one => one.Policy == policy).OrderByDescending(one => one.Version).FirstOrDefaultAsync(ct);
                if (policy is not null && last is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (input.ValidFrom <= last?.ValidFrom)
                {
                    return Refusals.PolicyBackwards.On(nameof(input.ValidFrom));
                }

                var goals = input.Goals.Where(goal => !goal.IsEmpty).ToList();
                if (goals.FindIndex(goal => !goal.IsWhole) is >= 0 and var unmeasured)
                {
                    return Refusals.GoalUnmeasured.With(unmeasured + 1);
                }

                var version = Version(session, permit, last, input);
                db.PolicyVersions.Add(version);
                db.PolicyGoals.AddRange(goals.Select((goal, place) => Goal(version.Id, place + 1, goal)));
                session.Audit(new AuditNote(new ObjectRef("Policy", version.Policy.ToString()))
                {
                    Before = new { Version = last?.Version ?? 0 },
                    After = new { version.Version, version.TitleSv, From = SwedishDates.Iso(version.ValidFrom), version.DecidedBy, version.Decision, Goals = goals.Count },
                });
                return version.Policy;
            },
            ct);

    private PolicyVersion Version(WriteSession session, Permit<PublishPolicy> permit, PolicyVersion? last, PolicyInput input) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Policy = last?.Policy ?? Guid.CreateVersion7(clock.GetUtcNow()),
        Version = (last?.Version ?? 0) + 1,
        TitleSv = input.TitleSv.Trim(),
        TitleEn = input.TitleEn.Trim(),
        BodySv = input.BodySv.Trim(),
        BodyEn = input.BodyEn.Trim(),
        ValidFrom = input.ValidFrom!.Value,
        DecidedBy = input.DecidedBy.Trim(),
        Decision = input.Decision.Trim(),
        PublishedBy = permit.Actor.Person,
        PublishedAt = session.Now,
    };

    private PolicyGoal Goal(Guid version, int place, GoalInput goal) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Version = version,
        Place = place,
        WhatSv = goal.WhatSv!.Trim(),
        WhatEn = goal.WhatEn!.Trim(),
        MeasureSv = goal.MeasureSv!.Trim(),
        MeasureEn = goal.MeasureEn!.Trim(),
        Target = goal.Target!.Trim(),
        ReachedBy = goal.ReachedBy,
    };
}
