using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.EForms.Writing;

namespace Samkop.Procurement.Publish;

/// <summary>What is announced besides the case itself.</summary>
/// <param name="Kind">Kind of announcement.</param>
/// <param name="Reason">What changed, or why it ends.</param>
/// <param name="Result">The decision with its tenders and contracts, for a result notice.</param>
internal sealed record Announcement(PublicationKind Kind, string Reason = "", ResultFacts? Result = null);

/// <summary>A notice with its verdict, before it is sent.</summary>
internal sealed record NoticeDraft(Notice Notice, byte[] Xml, NoticeReport Report)
{
    public int Errors => Report.Findings.Count(static finding => finding.Severity == NoticeSeverity.Error && finding.Layer != NoticeLayer.Own);
}

/// <summary>
/// Makes an announcement inside the caller's transaction: the notice, checked; the release of open data, checked; both in the archive; the notice in the
/// register; and what the public page shows. The hand-over to a notice database follows the commit.
/// </summary>
internal sealed class Announcing(NoticeMaking making, OpenData openData, IArchive archive, IDocuments documents, IEntities entities, TimeProvider clock)
{
    /// <summary>The notice as it would be sent.</summary>
    public async Task<Result<NoticeDraft>> DraftAsync(ProcurementDb db, CaseFacts facts, Announcement what, Instant at, CancellationToken ct)
    {
        var id = facts.Case.Id;
        var earlier = await db.Publications.AsNoTracking().Where(row => row.Case == id).OrderBy(row => row.Sequence).ToListAsync(ct);
        var issue = what.Result is not null
            ? new NoticeIssue(NoticeMaking.ResultOf(facts), earlier.Count + 1, at, Change: null, what.Result)
            : new NoticeIssue(NoticeMaking.SubtypeOf(facts), earlier.Count + 1, at, earlier.Count == 0 ? null : ChangeOf(facts, what, earlier[^1], at));
        return (await making.MakeAsync(facts, issue, ct)).Map(notice =>
        {
            var xml = NoticeWriter.Write(notice);
            return new NoticeDraft(notice, xml, NoticeCheck.Check(xml));
        });
    }

    /// <summary>Announces; refused when the notice or the release would be (PRO-011, PRO-044).</summary>
    public async Task<Result<Publication>> AnnounceAsync(WriteSession session, CaseFacts facts, Announcement what, PersonId? by, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        if ((await DraftAsync(db, facts, what, session.Now, ct)).IsRefused(out var no, out var draft))
        {
            return no;
        }

        if (!draft.Report.IsValid)
        {
            return Refusals.NoticeFaulty.Saying(draft.Errors, draft.Report.Findings.First(finding => finding.Severity == NoticeSeverity.Error && finding.Layer != NoticeLayer.Own).Message);
        }

        if (openData.ReleaseOf(facts.Case.Id, draft.Xml, what.Kind == PublicationKind.Cancellation).IsRefused(out no, out var release))
        {
            return no;
        }

        var one = facts.Case;
        var earlier = await db.Publications.AsTracking().Where(row => row.Case == one.Id).ToListAsync(ct);
        earlier.ForEach(row => row.IsCurrent = false);
        await session.FlushAsync(ct);
        var sequence = earlier.Count + 1;
        await documents.AddAsync(session, one.Record, new NewDocument($"annons-{sequence}.xml", "application/xml", draft.Xml), ct);
        var publication = new Publication
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Case = one.Id,
            Sequence = sequence,
            Kind = what.Kind,
            Subtype = draft.Notice.Subtype,
            Notice = draft.Notice.Id,
            Title = one.Title,
            XmlDigest = (await archive.StoreAsync(session, draft.Xml, ct)).Digest,
            ReleaseDigest = (await archive.StoreAsync(session, release, ct)).Digest,
            Content = PublishedContent.Of(facts, await entities.AllAsync(ct)).Write(),
            LastDay = facts.Plan!.LastDay,
            Reason = what.Reason,
            PublishedBy = by,
            PublishedAt = session.Now,
            ProcurementNumber = earlier.LastOrDefault(row => row.ProcurementNumber.Length > 0)?.ProcurementNumber ?? string.Empty,
            IsCurrent = true,
        };
        db.Publications.Add(publication);
        session.Publish(new NoticePublished(one.Id, publication.Id));
        session.Audit(AuditNote.On(one.Id, one.Entity) with
        {
            After = new { publication.Sequence, kind = publication.Kind.ToString(), publication.Subtype, notice = publication.Notice, publication.XmlDigest, publication.ReleaseDigest, lastDay = SwedishDates.Iso(publication.LastDay) },
        });
        return publication;
    }

    // A procurement that ends before its tenders are opened is ended by a change of its notice: a result notice would tell how many have tendered (OSL 19:3).
    private static NoticeChange ChangeOf(CaseFacts facts, Announcement what, Publication earlier, Instant at)
    {
        var isCancelled = what.Kind == PublicationKind.Cancellation;
        var words = Phrase.Swedish(what.Reason);
        return new($"{earlier.Notice:D}-01", isCancelled ? "cancel" : "update-add", words, [.. facts.Lots.Select(lot => (NoticeLots.IdOf(lot), words, isCancelled ? null : (DateOnly?)at.DateInSweden()))]);
    }
}
