using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Requirements;

/// <summary>A requirement as it is typed; the library has the same fields.</summary>
internal class RequirementForm
{
    [Required]
    public RequirementKind? Kind { get; set; }

    [Required, StringLength(200)]
    public string Title { get; set; } = string.Empty;

    [Required, StringLength(4000)]
    public string Body { get; set; } = string.Empty;

    [Required]
    public ExpectedKind? ExpectedKind { get; set; }

    [StringLength(500)]
    public string? Expected { get; set; }

    [StringLength(40)]
    public string? Unit { get; set; }

    public StrategicAim? Aim { get; set; }

    public AwardMeasure? Measure { get; set; }

    [StringLength(1000)]
    public string? Evidence { get; set; }

    [StringLength(500)]
    public string? FollowUpHow { get; set; }

    [StringLength(200)]
    public string? FollowUpWhen { get; set; }

    [StringLength(200)]
    public string? FollowUpBy { get; set; }

    /// <summary>Puts what was typed into a requirement; refuses a value that is not of its kind (PRO-015).</summary>
    public Refusal? ApplyTo(RequirementText row)
    {
        if (RequirementText.Canonical(ExpectedKind!.Value, Expected).IsRefused(out var no, out var expected))
        {
            return no with { Field = "Input.Expected" };
        }

        (row.Kind, row.Title, row.Body) = (Kind!.Value, Title.Trim(), Body.Trim());
        (row.ExpectedKind, row.Expected, row.Unit) = (ExpectedKind.Value, expected, Unit?.Trim() ?? string.Empty);
        (row.Aim, row.Measure, row.Evidence) = (Aim ?? StrategicAim.None, Measure ?? AwardMeasure.Quality, Evidence?.Trim() ?? string.Empty);
        (row.FollowUpHow, row.FollowUpWhen, row.FollowUpBy) = (FollowUpHow?.Trim() ?? string.Empty, FollowUpWhen?.Trim() ?? string.Empty, FollowUpBy?.Trim() ?? string.Empty);
        return null;
    }

    /// <summary>Fills the form from a requirement.</summary>
    public void TakeFrom(RequirementText row)
    {
        (Kind, Title, Body) = (row.Kind, row.Title, row.Body);
        (ExpectedKind, Expected, Unit, Aim, Measure, Evidence) = (row.ExpectedKind, row.Expected, row.Unit, row.Aim, row.Measure, row.Evidence);
        (FollowUpHow, FollowUpWhen, FollowUpBy) = (row.FollowUpHow, row.FollowUpWhen, row.FollowUpBy);
    }
}

/// <summary>A requirement of a case as it is typed.</summary>
internal sealed class CaseRequirementForm : RequirementForm
{
    public LotId? Lot { get; set; }

    [Range(0, 100)]
    public int Weight { get; set; }
}

/// <summary>Writes the requirements of a case: by hand, from the library, or from an earlier case.</summary>
internal sealed class RequirementWriting(CaseWriting writing, TimeProvider clock)
{
    public Task<Result<Done>> SetAsync(Permit<SetRequirements> permit, RequirementId? id, CaseRequirementForm form, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var row = id is { } known ? await db.Requirements.AsTracking().FirstOrDefaultAsync(held => held.Id == known && held.Case == one.Id, ct) : null;
                if ((id is not null && row is null) || (form.Lot is { } lot && !await db.Lots.AnyAsync(held => held.Id == lot && held.Case == one.Id, ct)))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (row is null)
                {
                    row = Empty(one.Id, await NextAsync(db, one.Id, ct));
                    db.Requirements.Add(row);
                }

                if (form.ApplyTo(row) is { } no)
                {
                    return no;
                }

                (row.Lot, row.Weight) = (form.Lot, row.Kind == RequirementKind.AwardCriterion ? form.Weight : 0);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { requirement = row.Title, kind = row.Kind.ToString(), row.Expected, row.Weight } });
                return null;
            },
            ct);

    public Task<Result<Done>> RemoveAsync(Permit<SetRequirements> permit, Guid id, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var wanted = RequirementId.From(id);
                if (await db.Requirements.AsTracking().FirstOrDefaultAsync(row => row.Id == wanted && row.Case == one.Id, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Requirements.Remove(row);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { requirement = row.Title, kind = row.Kind.ToString() } });
                return null;
            },
            ct);

    /// <summary>Takes requirements of the library as they stand now; the version is kept.</summary>
    public Task<Result<Done>> TakeFromLibraryAsync(Permit<SetRequirements> permit, IReadOnlyCollection<Guid> lines, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var held = await HeldAsync(db, one.Id, ct);
                var wanted = lines.Where(line => !held.Contains(line)).ToArray();
                var found = await db.Library.Where(row => row.IsCurrent && wanted.Contains(row.Line)).OrderBy(row => row.Kind).ThenBy(row => row.Title).ToListAsync(ct);
                var next = await NextAsync(db, one.Id, ct);
                foreach (var source in found)
                {
                    var row = Empty(one.Id, next++, source.Line, source.Version);
                    row.CopyFrom(source);
                    db.Requirements.Add(row);
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { fromLibrary = found.Select(row => new { row.Title, row.Version }).ToArray() } });
                return null;
            },
            ct);

    /// <summary>Takes the common requirements of an earlier case; those of its lots stay behind. The caller may read the earlier case.</summary>
    public Task<Result<Done>> TakeFromCaseAsync(Permit<SetRequirements> permit, Permit<ReadCase> earlier, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var from = earlier.Action.Case;
                var held = await HeldAsync(db, one.Id, ct);
                var found = await db.Requirements.AsNoTracking().Where(row => row.Case == from && row.Lot == null).OrderBy(row => row.Sequence).ToListAsync(ct);
                found.RemoveAll(row => row.LibraryLine is { } line && held.Contains(line));
                var next = await NextAsync(db, one.Id, ct);
                foreach (var source in found)
                {
                    var row = Empty(one.Id, next++, source.LibraryLine, source.LibraryVersion);
                    row.CopyFrom(source);
                    row.Weight = source.Weight;
                    db.Requirements.Add(row);
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { fromCase = from.Value, requirements = found.Count } });
                return null;
            },
            ct);

    private Requirement Empty(CaseId id, int sequence, Guid? line = null, int? version = null) => new()
    {
        Id = EntityId.New<RequirementId>(clock),
        Case = id,
        Sequence = sequence,
        Title = string.Empty,
        Body = string.Empty,
        LibraryLine = line,
        LibraryVersion = version,
    };

    // Taken twice, a requirement would be asked twice.
    private static async Task<List<Guid>> HeldAsync(ProcurementDb db, CaseId id, CancellationToken ct) =>
        await db.Requirements.Where(row => row.Case == id && row.LibraryLine != null).Select(row => row.LibraryLine!.Value).ToListAsync(ct);

    private static async Task<int> NextAsync(ProcurementDb db, CaseId id, CancellationToken ct) =>
        (await db.Requirements.Where(row => row.Case == id).MaxAsync(row => (int?)row.Sequence, ct) ?? 0) + 1;
}
