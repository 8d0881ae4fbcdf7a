using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Domain;

/// <summary>One version of a policy or guideline, as a board decided it. Never changed: a new decision is a new version.</summary>
internal sealed class PolicyVersion
{
    public Guid Id { get; init; }

    /// <summary>What all versions share.</summary>
    public Guid Policy { get; init; }

    public int Version { get; init; }

    public required string TitleSv { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>Paragraphs, separated by an empty line.</summary>
    public required string BodySv { get; init; }

    public required string BodyEn { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The board.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Register number or paragraph of the decision.</summary>
    public required string Decision { get; init; }

    public PersonId? PublishedBy { get; init; }

    public Instant PublishedAt { get; init; }

    public Text Title => new(TitleSv, TitleEn);

    public Text Body => new(BodySv, BodyEn);
}

/// <summary>A goal of a version, with its measure.</summary>
internal sealed class PolicyGoal
{
    public Guid Id { get; init; }

    public Guid Version { get; init; }

    public int Place { get; init; }

    public required string WhatSv { get; init; }

    public required string WhatEn { get; init; }

    /// <summary>How it is measured.</summary>
    public required string MeasureSv { get; init; }

    public required string MeasureEn { get; init; }

    /// <summary>What the measure must reach.</summary>
    public required string Target { get; init; }

    public DateOnly? ReachedBy { get; init; }

    public Text What => new(WhatSv, WhatEn);

    public Text Measure => new(MeasureSv, MeasureEn);
}
