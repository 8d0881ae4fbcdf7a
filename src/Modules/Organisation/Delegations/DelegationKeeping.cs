using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Delegations;

/// <summary>A point of the delegation of authority as typed; without board and point the kind is no longer delegated from the day.</summary>
internal sealed class DelegationForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DelegatedKind? Kind { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    [StringLength(100)]
    public string? Board { get; set; }

    [StringLength(20)]
    public string? Point { get; set; }

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>Records a point of the delegation of authority, from a day on. Earlier rows stay, and so does what was listed under them. Refuses a row that goes back (ORG-043).</summary>
internal sealed class DelegationKeeping(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> AddAsync(Permit<KeepDelegation> permit, DelegationForm form, CancellationToken ct) =>
        work.WriteAsync<KeepDelegation, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var (entity, kind, from) = (form.Entity!.Value, form.Kind!.Value, form.ValidFrom!.Value);
                var (board, point) = (form.Board?.Trim() ?? string.Empty, form.Point?.Trim() ?? string.Empty);
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                var latest = await db.DelegationPoints.Where(row => row.Entity == entity && row.Kind == kind).MaxAsync(row => (DateOnly?)row.ValidFrom, ct);
                if (from <= latest || !Enum.IsDefined(kind) || string.IsNullOrWhiteSpace(form.Source) || (board.Length == 0) != (point.Length == 0))
                {
                    return Refusals.DelegationBackwards.On(nameof(form.ValidFrom));
                }

                db.DelegationPoints.Add(new DelegationPoint
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, Kind = kind, ValidFrom = from, Board = board, Point = point, Source = form.Source.Trim(),
                });
                session.Audit(new AuditNote(ObjectRef.To(entity)) { Entity = entity, After = new { Delegated = kind.ToString(), From = SwedishDates.Iso(from), board, point, form.Source } });
                return Done.It;
            },
            ct);
}
