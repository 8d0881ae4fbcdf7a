// sv-literal: made-up tenders
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Change;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Letters;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Procurement.Publish;
using Samkop.Suppliers.Public;

namespace Samkop.Procurement.Seed;

/// <summary>What the demo takes its procurements through, by the code of real ones.</summary>
internal sealed record DemoSteps(Publishing Publishing, NoticeChanging Changing, DemoAward Award);

/// <summary>Tenders of the demo, and an award by the same code as real ones: proposed by the buyer, decided by the head of purchasing, told to all.</summary>
internal sealed class DemoAward(AwardProposing proposing, LetterSending sending, ISuppliers suppliers)
{
    private const int HeadOfPurchasing = 21;

    private static readonly (int Supplier, string Answer, string Trousers, string Coat, string Rejected)[] Tenders =
        [(1, "s2", "18.40", "21.50", ""), (7, "s1", "17.90", "21.90", ""), (35, "s3", "19.80", "23.10", ""), (6, "", "", "", "Anläggningen saknar det begärda ledningssystemet för kvalitet.")];

    public async Task<Refusal?> TellAsync(WriteSession session, CaseId id, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        await session.FlushAsync(ct);
        var one = await db.Cases.AsTracking().SingleAsync(row => row.Id == id, ct);
        var lot = await db.Lots.AsNoTracking().SingleAsync(row => row.Case == id, ct);
        await AsIfThenAsync(db, one, session.Now, ct);
        var model = (await db.LotModels.AsNoTracking().SingleAsync(row => row.Lot == lot.Id, ct)).Read();
        foreach (var (row, index) in Tenders.Select(static (row, index) => (row, index)))
        {
            var supplier = (await suppliers.FindAsync(DemoIds.Supplier(row.Supplier), ct))!;
            var opened = new OpenedTender
            {
                Id = DemoIds.Make(48, index + 1), Case = id, Lot = NoticeLots.IdOf(lot), Kind = "tender", Pseudonym = $"demo-{index + 1}", Received = SwedishDates.Iso(one.PublishedAt!.Value.DateInSweden().AddDays(30)),
                Tenderer = $"{supplier.Name}, {supplier.OrganisationNumber}", Fault = string.Empty,
            };
            db.OpenedTenders.Add(opened);
            db.JudgedTenders.Add(new JudgedTender
            {
                Id = opened.Id, Case = id, Lot = lot.Id, Mark = $"A{index + 1}", Tenderer = supplier.Name, OrganisationNumber = supplier.OrganisationNumber.ToString(), CheckedBy = one.Buyer, CheckedAt = session.Now,
                State = row.Rejected.Length == 0 ? JudgedTenderState.Admitted : JudgedTenderState.TenderRejected, Reason = row.Rejected,
                Json = row.Rejected.Length > 0 ? string.Empty
                    : $$"""{ "id": "A{{index + 1}}", "tenderer": "{{supplier.Name}}", "answers": { "{{model.Criteria[0].Id}}": "{{row.Answer}}" }, "prices": { "{{model.Items![0].Id}}": {{row.Trousers}}, "{{model.Items[1].Id}}": {{row.Coat}} } }""",
            });
        }

        await session.FlushAsync(ct);
        var proposal = new ProposalForm { Lots = [new LotChoice { Lot = lot.Id, Winners = 1 }] };
        if (await proposing.ProposeAsync(session, db, (one, one.Buyer), proposal, ct) is { } no)
        {
            return no;
        }

        await session.FlushAsync(ct);
        if (await proposing.DecideAsync(session, db, (one, DemoIds.Person(HeadOfPurchasing)), new DecisionForm { Board = "Regionstyrelsen", Point = "4.2" }, ct) is { } undecided)
        {
            return undecided;
        }

        await session.FlushAsync(ct);
        return await sending.SendAsync(session, db, one, new SendForm { IsElectronic = true, PublishesFiles = true }, ct);
    }

    // The demo is made in a moment; this procurement was announced a while ago.
    private static async Task AsIfThenAsync(ProcurementDb db, Case one, Instant now, CancellationToken ct)
    {
        const int Days = 75;
        var plan = await db.TimePlans.AsTracking().SingleAsync(row => row.Case == one.Id, ct);
        (plan.NoticeOn, plan.LastDay, plan.QuestionsThrough) = (plan.NoticeOn.AddDays(-Days), plan.LastDay.AddDays(-Days), plan.QuestionsThrough.AddDays(-Days));
        one.PublishedAt = Instant.From(now.ToDateTimeOffset().AddDays(-Days));
        one.Phase = CasePhase.Evaluation;
        var publication = await db.Publications.AsNoTracking().SingleAsync(row => row.Case == one.Id, ct);
        var content = PublishedContent.Read(publication.Content);
        var told = (content with
        {
            LastDay = plan.LastDay, QuestionsThrough = plan.QuestionsThrough, Dates = [.. content.Dates.Select(static date => date with { Day = date.Day?.AddDays(-Days) })],
        }).Write();
        await db.Publications.Where(row => row.Id == publication.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, told).SetProperty(row => row.LastDay, plan.LastDay), ct);
    }
}
