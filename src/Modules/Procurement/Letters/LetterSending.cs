using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Records.Public;

namespace Samkop.Procurement.Letters;

/// <summary>How the letters go out.</summary>
internal sealed class SendForm
{
    /// <summary>By mail and in the portal; else by post, and the standstill is longer.</summary>
    public bool IsElectronic { get; set; } = true;

    /// <summary>Nothing in the evaluation files is a business secret (OSL 31 kap. 16 §): they become public.</summary>
    public bool PublishesFiles { get; set; }
}

/// <summary>Tells all tenderers at the same time, in one transaction: letters, mails, standstill, and what secrecy has kept until now.</summary>
internal sealed class LetterSending(CaseWriting writing, LetterWriting letters, IArchive archive, IDocuments documents, MailQueue mails, IInbox inbox, TimeProvider clock)
{
    public const string MailKind = "procurement.award-letter";

    public Task<Result<Done>> SendAsync(Permit<SendLetters> permit, SendForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(permit, (session, db, one) => SendAsync(session, db, one, form, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Refusal?> SendAsync(WriteSession session, ProcurementDb db, Case one, SendForm form, CancellationToken ct)
    {
        if (await AwardProposing.LatestAsync(db, one.Id, ct) is not { State: AwardState.Decided } award)
        {
            return Refusals.AwardMoved.With();
        }

        if ((await letters.WriteAsync(db, (one, award), form.IsElectronic, session.Now.DateInSweden(), ct)).IsRefused(out var no, out var drafts))
        {
            return no;
        }

        if (form.IsElectronic && drafts.Unreachable is { } unreachable)
        {
            return Refusals.NotReachable.With(unreachable.Tenderer);
        }

        if (one.MoveTo(CasePhase.Standstill).IsRefused(out no))
        {
            return no;
        }

        foreach (var draft in drafts.Letters)
        {
            await SendOneAsync(session, db, (one, award), draft, form.IsElectronic, ct);
        }

        var awarded = await db.AwardedLots.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct);
        var winners = (await db.Winners.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct)).ToDictionary(row => row.JudgedTender);
        var last = drafts.Standstill[0];
        (award.State, award.SentAt, award.IsElectronic) = (AwardState.Sent, session.Now, form.IsElectronic);
        (award.StandstillThrough, award.StandstillWhySv, award.StandstillWhyEn) = (last.Date, last.Why.Sv, last.Why.En);
        award.Outcome = PublishedOutcome.Of(award, drafts, awarded, winners, form.PublishesFiles).Write();
        await RegisterAsync(session, db, (one, award), awarded, ct);
        await inbox.CloseAsync(session, ObjectRef.To(one.Id), AwardProposing.SendStep, ct);
        session.Audit(AuditNote.On(one.Id, one.Entity) with
        {
            After = new { sent = award.Sequence, letters = drafts.Letters.Count, form.IsElectronic, form.PublishesFiles, standstillThrough = SwedishDates.Iso(last.Date!.Value), phase = one.Phase.ToString() },
        });
        return null;
    }

    private async Task SendOneAsync(WriteSession session, ProcurementDb db, (Case Case, AwardDecision Award) of, DraftLetter draft, bool isElectronic, CancellationToken ct)
    {
        var (one, award) = of;
        var html = draft.Content.Html();
        var name = $"underrattelse-{award.Sequence}-{draft.Number}.html"; // sv-literal: a file name
        var stored = await archive.StoreAsync(session, html, ct);
        await documents.AddAsync(session, one.Record, new NewDocument(name, "text/html", html), ct);
        var letter = new AwardLetter
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Award = award.Id, Case = one.Id, Number = draft.Number, Tenderer = draft.Tenderer, OrganisationNumber = draft.OrganisationNumber,
            Supplier = draft.Supplier?.Id, IsEnglish = draft.IsEnglish, IsMailed = isElectronic && draft.Supplier is not null, HtmlDigest = stored.Digest, Content = draft.Content.Write(), SentAt = session.Now,
        };
        db.Letters.Add(letter);
        if (letter.IsMailed)
        {
            await mails.PutAsync(session, MailOf(one, letter, draft, name), ct);
        }
    }

    private static NewMail MailOf(Case one, AwardLetter letter, DraftLetter draft, string name)
    {
        var language = draft.IsEnglish ? Text.English : Text.Swedish;
        return new NewMail
        {
            Kind = MailKind,
            Key = letter.Id.ToString(),
            About = ObjectRef.To(one.Id),
            Entity = one.Entity,
            To = new Mailbox(draft.Supplier!.Name, draft.Supplier.Email),
            ReplyTo = new Mailbox(one.Title, one.ContactEmail),
            Subject = new Text("Underrättelse om beslut: {0}", "Notification of decision: {0}").With(one.Title).In(language),
            Body = new Text("Hej,\n\nbifogat finns beslutet i upphandlingen {0}, {1}. Det står också på er sida: {2}\n", "Hello,\n\nattached is the decision of the procurement {0}, {1}. It stands on your page too: {2}\n")
                .With(one.Title, one.RegisterNumber, MailLink.To(Links.Decision(one.Id))).In(language),
            Attachment = new MailAttachment(LetterFiles.AttachmentKind, letter.Id.ToString(), name),
        };
    }

    // OSL 19 kap. 3 §: what was secret until now goes into the register.
    private async Task RegisterAsync(WriteSession session, ProcurementDb db, (Case Case, AwardDecision Award) of, List<AwardedLot> awarded, CancellationToken ct)
    {
        var (one, award) = of;
        await documents.AddAsync(session, one.Record, new NewDocument($"tilldelningsbeslut-{award.Sequence}.json", "application/json", Encoding.UTF8.GetBytes(award.Outcome)), ct); // sv-literal: a file name
        foreach (var (lot, index) in awarded.Where(static row => row.EvaluationDigest.Length > 0).Select(static (row, index) => (row, index)))
        {
            await documents.AddAsync(session, one.Record, new NewDocument($"utvardering-{award.Sequence}-{index + 1}.json", "application/json", await archive.ReadAsync(session, lot.EvaluationDigest, ct)), ct); // sv-literal: a file name
        }

        if (award.Sequence == 1 && await db.Openings.AsNoTracking().FirstOrDefaultAsync(row => row.Case == one.Id, ct) is { } opening)
        {
            await documents.AddAsync(session, one.Record, new NewDocument("oppningsprotokoll.txt", "text/plain", await archive.ReadAsync(session, opening.ProtocolDigest, ct)), ct); // sv-literal: a file name
        }
    }
}
