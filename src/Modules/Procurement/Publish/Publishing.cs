using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Publish;

/// <summary>Publishes the notice when nothing is missing, and notes the numbers that come back.</summary>
internal sealed class Publishing(UnitOfWork work, Announcing announcing, ModelPublishing models)
{
    public Task<Result<Done>> PublishAsync(Permit<PublishNotice> permit, CancellationToken ct) =>
        work.WriteAsync<PublishNotice, Done>(permit, session => PublishAsync(session, permit.Action.Case, permit.Actor.Person, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Result<Done>> PublishAsync(WriteSession session, Public.CaseId id, PersonId? by, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var today = session.Now.DateInSweden();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var facts = await db.FactsAsync(id, today, ct);
        if (Readiness.For(CasePhase.Published, facts, today) is { Count: > 0 } missing)
        {
            return Refusals.NotReady.Saying(missing.Count, missing[0].Why.What);
        }

        if (facts.Case.MoveTo(CasePhase.Published).IsRefused(out var no))
        {
            return no;
        }

        facts.Plan!.NoticeOn = today;
        facts.Case.PublishedAt = session.Now;
        facts = await models.AddAsync(session, facts, by, ct);
        return (await announcing.AnnounceAsync(session, facts, new Announcement(PublicationKind.Notice), by, ct)).Map(_ => Done.It);
    }

    /// <summary>Writes back what the notice database gave (PRO-042 when it is no such number).</summary>
    public Task<Result<Done>> NoteAsync(Permit<NoteNumbers> permit, string? procurement, string? ted, CancellationToken ct) =>
        work.WriteAsync<NoteNumbers, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var id = permit.Action.Case;
                if (await db.Publications.AsTracking().FirstOrDefaultAsync(row => row.Case == id && row.IsCurrent, ct) is not { } row)
                {
                    return Refusals.NotPublished.With();
                }

                var number = procurement?.Trim().ToUpperInvariant() ?? string.Empty;
                if (number.Length > 0 && !IsNumber(number))
                {
                    return Refusals.BadNumber.On("Number");
                }

                (row.ProcurementNumber, row.TedNumber) = (number, ted?.Trim() ?? string.Empty);
                session.Audit(AuditNote.On(id, permit.Scope.Entities.FirstOrDefault()) with { After = new { row.ProcurementNumber, row.TedNumber } });
                return Done.It;
            },
            ct);

    // At least two letters for the database, then a serial number (UFS 2020:2).
    private static bool IsNumber(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetter).Count();
        return letters >= 2 && letters < text.Length && text[letters..].All(static sign => char.IsAsciiDigit(sign) || sign == '-');
    }
}
