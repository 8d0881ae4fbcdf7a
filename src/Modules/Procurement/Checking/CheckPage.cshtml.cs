using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Checking;

/// <summary>A tender in the list, with how its answers came out.</summary>
internal sealed record JudgedTenderLine(JudgedTender Row, int Met, int NotMet, int ToJudge, int OpenInquiries);

/// <summary>The check: what of tenderers and tenders is met, lot by lot.</summary>
[Asks<SeeTenders>]
internal sealed class CheckPageModel(Reads reads, TenderChecking checking, TimeProvider clock) : CaseWorkPage(reads)
{
    public IReadOnlyList<(Lot Lot, IReadOnlyList<JudgedTenderLine> JudgedTenders)> Lots { get; private set; } = [];

    public IReadOnlyList<LowPrice> Low { get; private set; } = [];

    /// <summary>Prices may be seen.</summary>
    public bool SeesPrices { get; private set; }

    public int Waiting => Lots.Sum(lot => lot.JudgedTenders.Count(offer => offer.Row.State == JudgedTenderState.Unchecked));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new CheckTenders(Id), checking.BeginEvaluationAsync, _ => Done(Links.Panel(Id), new("Utvärderingen har börjat.", "The evaluation has begun.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SeeTenders(Id), ct) is { } no)
        {
            return no;
        }

        var lots = await Db.Lots.Where(row => row.Case == Id).OrderBy(row => row.Sequence).ToListAsync(ct);
        var offers = (await Db.JudgedTenders.Where(row => row.Case == Id).ToListAsync(ct)).OrderBy(row => row.Mark.Length).ThenBy(row => row.Mark, StringComparer.Ordinal).ToList();
        var replies = (await Db.Replies.Where(row => row.Case == Id).ToListAsync(ct)).ToLookup(row => row.JudgedTender);
        var inquiries = (await Db.Inquiries.Where(row => row.Case == Id && row.IsAccepted == null).ToListAsync(ct)).ToLookup(row => row.JudgedTender);
        Lots = [.. lots.Select(lot => (lot, (IReadOnlyList<JudgedTenderLine>)[.. offers.Where(row => row.Lot == lot.Id).Select(row => LineOf(row, replies[row.Id], inquiries[row.Id].Count()))]))];
        SeesPrices = await MayAsync(new SeePrices(Id), ct);
        if (SeesPrices)
        {
            var today = SwedishTime.Today(clock);
            var rule = (await Db.LowPriceRules.ToListAsync(ct)).Where(row => row.HoldsOn(today)).MaxBy(row => row.ValidFrom);
            var models = await Db.LotModels.Where(row => row.Case == Id).ToListAsync(ct);
            Low = [.. models.SelectMany(row => LowPrices.Of(row.Read(), offers.FindAll(offer => offer.Lot == row.Lot), rule))];
        }

        return null;
    }

    private static JudgedTenderLine LineOf(JudgedTender row, IEnumerable<Reply> replies, int open)
    {
        var counts = replies.CountBy(reply => reply.Outcome).ToDictionary();
        return new JudgedTenderLine(row, counts.GetValueOrDefault(ReplyOutcome.Met), counts.GetValueOrDefault(ReplyOutcome.NotMet), counts.GetValueOrDefault(ReplyOutcome.ToJudge), open);
    }

    /// <summary>Tone of a state.</summary>
    public static Tone ToneOf(JudgedTenderState state) => state switch
    {
        JudgedTenderState.Admitted => Tone.Good,
        JudgedTenderState.Unchecked => Tone.Soon,
        _ => Tone.Stop,
    };
}
