using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Remind;

/// <summary>
/// A reminder that its owner has not taken care of within the working days of the dated limit goes on, once, to all contract managers of the
/// holder: a contract is never lost because one person is away or has left.
/// </summary>
internal sealed class LateReminders(IInbox inbox, CeilingAlarm alarm)
{
    /// <summary>Passes on what is late today; gives the number passed on.</summary>
    public async Task<int> PassOnAsync(WriteSession session, Contract contract, IReadOnlyList<Reminder> known, IReadOnlyList<ContractDate> dates, CancellationToken ct)
    {
        var today = session.Now.DateInSweden();
        var waiting = known.Where(reminder => reminder.HandledOn is null && reminder.EscalatedOn is null && reminder.PutOn < today).ToList();
        if (waiting.Count == 0 || (await session.Of<ContractsDb>().Limits.AsNoTracking().ToListAsync(ct)).On(LimitNames.ReminderDays, today) is not { } limit)
        {
            return 0;
        }

        var passed = 0;
        foreach (var reminder in waiting.Where(reminder => BankingDays.Add(reminder.PutOn, (int)limit.Value) <= today))
        {
            if (await MatterAsync(session, contract, reminder, dates, ct) is { } matter)
            {
                await inbox.PutAsync(session, ToManagers(matter, contract, limit), ct);
                reminder.EscalatedOn = today;
                passed++;
            }
        }

        return passed;
    }

    private async Task<NewMatter?> MatterAsync(WriteSession session, Contract contract, Reminder reminder, IReadOnlyList<ContractDate> dates, CancellationToken ct)
    {
        if (reminder.IsOfCeiling)
        {
            var ceilings = await session.Of<ContractsDb>().Ceilings.AsNoTracking().Where(one => one.Contract == contract.Id).ToListAsync(ct);
            return await alarm.LateMatterAsync(contract, ceilings, reminder.Step, ct);
        }

        return dates.FirstOrDefault(date => string.Equals(date.Step, reminder.Step, StringComparison.Ordinal)) is { } due ? ContractReminders.MatterOf(contract, due) : null;
    }

    private static NewMatter ToManagers(NewMatter matter, Contract contract, DatedLimit limit) => matter with
    {
        To = Addressee.ToRole(Roles.ContractManager, contract.Holder),
        WhyYou = new Text("Du är avtalsförvaltare och ägaren har inte agerat på {0} arbetsdagar", "You are a contract manager and the owner has not acted for {0} working days").With(limit.Value),
    };
}
