using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Start.Domain;
using Samkop.Start.Persistence;

namespace Samkop.Start.Guidance;

/// <summary>A hint as typed.</summary>
internal sealed class HintInput
{
    [Required]
    public HintKind? Kind { get; set; }

    [Required, StringLength(120)]
    public string TitleSv { get; set; } = string.Empty;

    [Required, StringLength(120)]
    public string TitleEn { get; set; } = string.Empty;

    [Required, StringLength(2000)]
    public string BodySv { get; set; } = string.Empty;

    [Required, StringLength(2000)]
    public string BodyEn { get; set; } = string.Empty;

    [StringLength(300)]
    public string? Words { get; set; }

    [StringLength(300)]
    public string? Link { get; set; }

    public DateOnly? ValidThrough { get; set; }

    public static HintInput Of(Hint hint) => new()
    {
        Kind = hint.Kind,
        TitleSv = hint.TitleSv,
        TitleEn = hint.TitleEn,
        BodySv = hint.BodySv,
        BodyEn = hint.BodyEn,
        Words = hint.Words,
        Link = hint.Link,
        ValidThrough = hint.ValidThrough,
    };

    public void ApplyTo(Hint hint)
    {
        (hint.Kind, hint.TitleSv, hint.TitleEn) = (Kind!.Value, TitleSv.Trim(), TitleEn.Trim());
        (hint.BodySv, hint.BodyEn, hint.Words) = (BodySv.Trim(), BodyEn.Trim(), (Words ?? string.Empty).Trim());
        (hint.Link, hint.ValidThrough) = ((Link ?? string.Empty).Trim(), ValidThrough);
    }

    /// <summary>Only our own pages and encrypted ones: a link that people follow from here speaks in our name.</summary>
    public bool HasGoodLink
    {
        get
        {
            var link = (Link ?? string.Empty).Trim();
            return link.Length == 0
                ? Kind != HintKind.Shop
                : (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal))
                    || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);
        }
    }
}

/// <summary>Adds, changes and takes away hints.</summary>
internal sealed class HintKeeping(UnitOfWork work, TimeProvider clock)
{
    /// <param name="permit">The right.</param>
    /// <param name="id">The hint, or <see langword="null"/> for a new one.</param>
    /// <param name="input">What it says.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Result<Done>> SaveAsync(Permit<KeepGuidance> permit, Guid? id, HintInput input, CancellationToken ct) =>
        work.WriteAsync<KeepGuidance, Done>(
            permit,
            async session =>
            {
                if (!input.HasGoodLink)
                {
                    return Refusals.BadLink.On(nameof(input.Link));
                }

                var db = session.Of<StartDb>();
                var hint = id is null ? Add(db) : await db.Hints.AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
                if (hint is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                var before = id is null ? null : Facts(hint);
                input.ApplyTo(hint);
                session.Audit(new AuditNote(new ObjectRef(nameof(Hint), hint.Id.ToString())) { Before = before, After = Facts(hint) });
                return Done.It;
            },
            ct);

    public Task<Result<Done>> RemoveAsync(Permit<KeepGuidance> permit, Guid id, CancellationToken ct) =>
        work.WriteAsync<KeepGuidance, Done>(
            permit,
            async session =>
            {
                var db = session.Of<StartDb>();
                if (await db.Hints.FirstOrDefaultAsync(one => one.Id == id, ct) is not { } hint)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Hints.Remove(hint);
                session.Audit(new AuditNote(new ObjectRef(nameof(Hint), hint.Id.ToString())) { Before = Facts(hint) });
                return Done.It;
            },
            ct);

    private Hint Add(StartDb db)
    {
        var hint = new Hint { Id = Guid.CreateVersion7(clock.GetUtcNow()), TitleSv = string.Empty, TitleEn = string.Empty, BodySv = string.Empty, BodyEn = string.Empty, Words = string.Empty, Link = string.Empty };
        db.Hints.Add(hint);
        return hint;
    }

    private static object Facts(Hint hint) => new { Kind = hint.Kind.ToString(), hint.TitleSv, hint.BodySv, hint.Words, hint.Link, hint.ValidThrough };
}
