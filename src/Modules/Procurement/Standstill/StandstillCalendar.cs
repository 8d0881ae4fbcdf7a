using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Procurement.Standstill;

/// <summary>The standstill for a calendar program. A review that moves it gives a new file that replaces the events of the old.</summary>
internal static class StandstillCalendar
{
    public static async Task<IResult> GetAsync(Guid id, Gate gate, Reads reads, TimeProvider clock, CancellationToken ct)
    {
        var of = CaseId.From(id);
        if ((await gate.AskAsync(new ReadCase(of), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var db = reads.Of<ProcurementDb>();
        if (await db.Awards.Where(row => row.Case == of && row.State == AwardState.Sent).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct) is not { StandstillThrough: { } last } award)
        {
            return WorkRefusals.NotFound.With().ToProblem();
        }

        var one = await db.Cases.SingleAsync(row => row.Id == of, ct);
        if (DeadlineEngine.Current.Standstill(one.Law, award.SentAt!.Value.DateInSweden(), award.IsElectronic).IsRefused(out no, out var dates))
        {
            return no.ToProblem();
        }

        ExplainedDate[] moved =
        [
            dates[0] with { Date = last, Why = new(award.StandstillWhySv, award.StandstillWhyEn) },
            dates[1] with { Date = last.AddDays(1), Why = new(award.StandstillWhySv, award.StandstillWhyEn) },
        ];
        var text = DeadlineCalendar.Write(one.RegisterNumber, moved, Instant.Now(clock), System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en");
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "avtalssparr.ics"); // sv-literal: a file name
    }
}
