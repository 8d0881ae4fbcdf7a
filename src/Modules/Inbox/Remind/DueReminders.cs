using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Remind;

/// <summary>
/// Marks what is due within two banking days and still waits. The matter stays one row: it is the same task. Modules go by the mark when they pass
/// on what nobody has done.
/// </summary>
internal sealed class DueReminders(Gate gate, UnitOfWork work) : IClockJob
{
    private const int DaysAhead = 2;

    public string Name => "inbox-due";

    public Text Title { get; } = new("Påminner i inkorgen om det som ska vara klart inom två bankdagar", "Reminds in the inbox of what is due within two banking days");

    public TimeOnly At => new(5, 30);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new RemindOfDue(), ct)).OrThrow();
        return (await work.WriteAsync<RemindOfDue, int>(
            permit,
            async session =>
            {
                var today = session.Now.DateInSweden();
                var through = BankingDays.Add(today, DaysAhead);
                // One statement: it asks nothing of the versions of rows that people work with at the same time.
                var reminded = await session.Of<InboxDb>().Matters
                    .Where(matter => matter.ClosedAt == null && matter.RemindedOn == null && matter.Due != null && matter.Due <= through)
                    .ExecuteUpdateAsync(set => set.SetProperty(matter => matter.RemindedOn, today), ct);
                session.Audit(new AuditNote(permit.Action.About) { After = new { day = SwedishDates.Iso(today), reminded } });
                return reminded;
            },
            ct)).OrThrow();
    }
}
