using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Domain;

/// <summary>A coding part (kontodel) of a legal entity: account, responsibility, project, counterpart.</summary>
internal sealed class CodingPart
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>Short name in files: <c>konto</c>.</summary>
    public required string Code { get; init; }

    public required string NameSv { get; init; }

    public required string NameEn { get; init; }

    /// <summary>True when no posting goes without it.</summary>
    public bool IsRequired { get; init; }

    public int Place { get; init; }

    public Text Name => new(NameSv, NameEn);
}

/// <summary>A value of a coding part, such as an account, in force from a day to a day.</summary>
internal sealed class CodingValue : IVersioned
{
    public Guid Id { get; init; }

    public Guid Part { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? ValidThrough { get; set; }

    public int RowVersion { get; set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidThrough is not { } last || day <= last);
}
