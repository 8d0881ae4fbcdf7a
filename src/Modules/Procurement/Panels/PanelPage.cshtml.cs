using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Panels;

/// <summary>One expert and one lot: signed or not, and the time that went into it.</summary>
internal sealed record SeatLine(string Name, string Duty, Instant? SignedAt, int Minutes);

/// <summary>The panel: who has signed what, and the hours. It shows no judgement.</summary>
[Asks<SeeTenders>]
internal sealed class PanelPageModel(Reads reads, IPeople people) : CaseWorkPage(reads)
{
    public IReadOnlyList<(Lot Lot, bool IsSettled, IReadOnlyList<SeatLine> Seats)> Lots { get; private set; } = [];

    public bool SeesPrices { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    /// <summary>Time as hours with one decimal.</summary>
    public static string Hours(int minutes) => Show.Number(Math.Round(minutes / 60m, 1), 1);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SeeTenders(Id), ct) is { } no)
        {
            return no;
        }

        var judged = await Db.LotModels.Where(row => row.Case == Id && row.Judged != string.Empty).Select(row => row.Lot).ToListAsync(ct);
        var lots = await Db.Lots.Where(row => row.Case == Id && judged.Contains(row.Id)).OrderBy(row => row.Sequence).ToListAsync(ct);
        var seats = (await Db.Experts.Where(row => row.Case == Id && row.Scores).OrderBy(row => row.Id).ToListAsync(ct)).FindAll(row => row.MayJudge);
        var names = await people.NamesAsync([.. seats.Select(row => row.Person)], ct);
        var ballots = await Db.Ballots.Where(row => row.Case == Id).ToListAsync(ct);
        var settled = (await Db.Consensuses.Where(row => row.Case == Id).Select(row => row.JudgedTender).Distinct().ToListAsync(ct)).ToHashSet();
        var offers = await Db.JudgedTenders.Where(row => row.Case == Id && row.State == JudgedTenderState.Admitted).ToListAsync(ct);
        Lots =
        [
            .. lots.Select(lot => (
                lot,
                offers.Exists(row => row.Lot == lot.Id) && offers.Where(row => row.Lot == lot.Id).All(row => settled.Contains(row.Id)),
                (IReadOnlyList<SeatLine>)[.. seats.Select(seat => (seat, Ballot: ballots.Find(row => row.Expert == seat.Id && row.Lot == lot.Id))).Select(pair => new SeatLine(names.GetValueOrDefault(pair.seat.Person, "–"), pair.seat.Duty, pair.Ballot?.SignedAt, pair.Ballot?.Minutes ?? 0))])),
        ];
        SeesPrices = await MayAsync(new SeePrices(Id), ct);
        return null;
    }
}
