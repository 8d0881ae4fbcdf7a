using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.EditEntity;

/// <summary>A new reference pattern with a sample that must match it.</summary>
internal sealed class PatternInput
{
    [Required]
    public ReferenceKind? Kind { get; set; }

    /// <summary>Expression over the normalised text: capitals, no spaces, no hyphens.</summary>
    [Required, StringLength(200)]
    public string Expression { get; set; } = string.Empty;

    /// <summary>The entity's own form; empty: as normalised.</summary>
    [StringLength(100)]
    public string? Form { get; set; }

    [Required, StringLength(200)]
    public string DescriptionSv { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string DescriptionEn { get; set; } = string.Empty;

    [Required, StringLength(100)]
    public string Sample { get; set; } = string.Empty;

    /// <summary>The pattern; refuses an expression that cannot be used and a sample that does not match (ORG-032).</summary>
    public Result<(ReferencePattern Pattern, string ReadAs)> Try()
    {
        if (ReferencePattern.Make(Kind!.Value, Expression.Trim(), new Text(DescriptionSv.Trim(), DescriptionEn.Trim()), string.IsNullOrWhiteSpace(Form) ? "$0" : Form.Trim()).IsRefused(out var no, out var pattern))
        {
            return no with { Field = nameof(Expression) };
        }

        return pattern.Match(Sample) is { } read ? (pattern, read) : Refusals.SampleDoesNotMatch.On(nameof(Sample), Sample);
    }
}

/// <summary>Adds and removes reference patterns of an entity; they are tried in order, the narrow before the wide.</summary>
internal sealed class PatternKeeping(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> AddAsync(Permit<ChangeEntity> permit, PatternInput input, CancellationToken ct) =>
        work.WriteAsync<ChangeEntity, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var entity = permit.Action.Entity;
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (input.Try().IsRefused(out var no, out var tried))
                {
                    return no;
                }

                var place = (await db.References.Where(one => one.Entity == entity).MaxAsync(one => (int?)one.Place, ct) ?? 0) + 1;
                db.References.Add(new EntityReference
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Entity = entity,
                    Kind = tried.Pattern.Kind,
                    Expression = tried.Pattern.Expression,
                    Form = tried.Pattern.Form,
                    DescriptionSv = tried.Pattern.Description.Sv,
                    DescriptionEn = tried.Pattern.Description.En,
                    Place = place,
                });
                session.Audit(AuditNote.On(entity, entity) with { After = new { Kind = tried.Pattern.Kind.ToString(), tried.Pattern.Expression, tried.Pattern.Form, place } });
                return Done.It;
            },
            ct);

    public Task<Result<Done>> RemoveAsync(Permit<ChangeEntity> permit, Guid pattern, CancellationToken ct) =>
        work.WriteAsync<ChangeEntity, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var entity = permit.Action.Entity;
                if (!permit.Scope.Covers(entity) || await db.References.FirstOrDefaultAsync(one => one.Id == pattern && one.Entity == entity, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.References.Remove(found);
                session.Audit(AuditNote.On(entity, entity) with { Before = new { Kind = found.Kind.ToString(), found.Expression, found.Form, found.Place } });
                return Done.It;
            },
            ct);
}
