using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Domain;

/// <summary>A row of the attest register: who may do which act, for which codes, up to which amount, when, and who stands in.</summary>
internal sealed class AttestEntry : IVersioned
{
    public AttestEntryId Id { get; init; }

    public PersonId Person { get; init; }

    public AttestAct Act { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>A cost code, a prefix and an asterisk, or an asterisk alone for all codes of the entity.</summary>
    public required string Area { get; init; }

    /// <summary>Largest amount excluding VAT; <see langword="null"/> = no limit.</summary>
    public NetAmount? Limit { get; set; }

    public DateOnly From { get; init; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? Through { get; set; }

    /// <summary>The substitute (ersättare) that the board named; has the right only while the holder is away.</summary>
    public PersonId? Substitute { get; set; }

    /// <summary>The board's decision.</summary>
    public required string Decision { get; set; }

    public int RowVersion { get; set; }

    /// <summary>True when the row holds for the code and the amount. A credit counts by its size: it undoes an expenditure.</summary>
    public bool Covers(string costCode, NetAmount amount) =>
        AttestArea.Covers(Area, costCode) && (Limit is not { } limit || amount.Abs() <= limit);

    public bool HoldsOn(DateOnly day) => From <= day && (Through is not { } last || day <= last);
}

/// <summary>A row of the attest register.</summary>
internal readonly record struct AttestEntryId(Guid Value) : IEntityId<AttestEntryId>
{
    public static AttestEntryId From(Guid value) => new(value);
}

/// <summary>How areas of cost codes are written and read.</summary>
internal static class AttestArea
{
    public const string All = "*";

    /// <summary>Letters and digits, with at most one asterisk, at the end.</summary>
    public static bool IsValid(string area)
    {
        var stem = area.EndsWith('*') ? area[..^1] : area;
        return area.Length is > 0 and <= 20 && stem.All(char.IsAsciiLetterOrDigit);
    }

    public static bool Covers(string area, string costCode) => area.EndsWith('*')
        ? costCode.StartsWith(area[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(area, costCode, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A person is away; the attest rights go to the substitutes of the register, other matters to the deputy.</summary>
internal sealed class Absence : IVersioned
{
    public AbsenceId Id { get; init; }

    public PersonId Person { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day away, inclusive.</summary>
    public DateOnly Through { get; set; }

    public PersonId? Deputy { get; init; }

    public int RowVersion { get; set; }
}

/// <summary>An absence.</summary>
internal readonly record struct AbsenceId(Guid Value) : IEntityId<AbsenceId>
{
    public static AbsenceId From(Guid value) => new(value);
}
