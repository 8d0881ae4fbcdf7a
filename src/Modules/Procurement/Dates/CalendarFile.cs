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

namespace Samkop.Procurement.Dates;

/// <summary>The dates of a case as a calendar file.</summary>
internal static class CalendarFile
{
    public static async Task<IResult> GetAsync(Guid id, Gate gate, Reads reads, TimeProvider clock, CancellationToken ct)
    {
        var at = CaseId.From(id);
        if ((await gate.AskAsync(new ReadCase(at), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var db = reads.Of<ProcurementDb>();
        var one = await db.Cases.SingleAsync(row => row.Id == at, ct);
        var plan = await db.TimePlans.FirstOrDefaultAsync(row => row.Case == at, ct);
        return plan is null
            ? WorkRefusals.NotFound.With().ToProblem()
            : Results.File(
                Encoding.UTF8.GetBytes(DeadlineCalendar.Write(one.RegisterNumber, DatePlanning.Chosen(one.Law, plan), Instant.Now(clock))),
                "text/calendar; charset=utf-8", $"{one.RegisterNumber.Replace(' ', '-')}.ics");
    }
}
