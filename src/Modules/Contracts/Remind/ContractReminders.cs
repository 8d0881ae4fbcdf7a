using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Remind;

/// <inheritdoc cref="IContractReminders" />
internal sealed class ContractReminders(Gate gate, UnitOfWork work, IInbox inbox, LateReminders late, TimeProvider clock) : IContractReminders, IClockJob
{
    public string Name => "contract-dates";

    public Text Title { get; } = new("Påminner om avtalens dagar och för vidare det som ingen tagit hand om", "Reminds of the dates of contracts and passes on what nobody has seen to");

    public TimeOnly At => new(5, 0);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("contract-dates"), new RemindOfDates(), ct)).OrThrow();
        return (await work.WriteAsync<RemindOfDates, int>(permit, session => RemindAsync(session, ct), ct)).OrThrow();
    }

    private async Task<Result<int>> RemindAsync(WriteSession session, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var today = session.Now.DateInSweden();
        var signed = await db.Contracts.AsNoTracking().Include(one => one.Options)
            .Where(contract => contract.State == ContractState.Signed && contract.End >= today).ToListAsync(ct);
        var lists = await db.PriceLists.AsNoTracking().Where(list => list.State == PriceListState.Approved).ToListAsync(ct);
        var known = (await db.Reminders.ToListAsync(ct)).ToLookup(reminder => reminder.Contract);
        var put = 0;
        foreach (var contract in signed)
        {
            var dates = ContractDates.Of(contract, PricesThrough(lists, contract), today).Where(date => date.ShowFrom <= today).ToList();
            put += await PutNewAsync(session, contract, dates, [.. known[contract.Id]], ct);
            await CloseGoneAsync(session, contract, dates, known[contract.Id].Where(reminder => !reminder.IsOfCeiling), today, ct);
            put += await late.PassOnAsync(session, contract, [.. known[contract.Id]], dates, ct);
        }

        session.Audit(new AuditNote(ObjectRef.All<ContractId>()) { After = new { day = SwedishDates.Iso(today), reminders = put } });
        return put;
    }

    private async Task<int> PutNewAsync(WriteSession session, Contract contract, List<ContractDate> dates, List<Reminder> known, CancellationToken ct)
    {
        var put = 0;
        foreach (var date in dates.Where(date => !known.Exists(reminder => string.Equals(reminder.Step, date.Step, StringComparison.Ordinal))))
        {
            session.Of<ContractsDb>().Reminders.Add(new Reminder
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Contract = contract.Id,
                Step = date.Step,
                PutOn = session.Now.DateInSweden(),
            });
            await inbox.PutAsync(session, MatterOf(contract, date), ct);
            put++;
        }

        return put;
    }

    // What the calendar or a decision has overtaken leaves the inbox by itself.
    private async Task CloseGoneAsync(
        WriteSession session, Contract contract, List<ContractDate> dates, IEnumerable<Reminder> known, DateOnly today, CancellationToken ct)
    {
        var gone = known.Where(reminder => reminder.HandledOn is null && !dates.Exists(date => string.Equals(date.Step, reminder.Step, StringComparison.Ordinal)));
        foreach (var reminder in gone)
        {
            reminder.HandledOn = today;
            await inbox.CloseAsync(session, ObjectRef.To(contract.Id), reminder.Step, ct);
        }
    }

    internal static NewMatter MatterOf(Contract contract, ContractDate date) => new()
    {
        About = ObjectRef.To(contract.Id),
        Step = date.Step,
        What = new Text($"Avtal {contract.Number} {contract.Title}: {date.What.Sv}", $"Contract {contract.Number} {contract.Title}: {date.What.En}"),
        WhyYou = date.IsForAllManagers
            ? new Text("Du är avtalsförvaltare och dagen är nära", "You are a contract manager and the day is near")
            : new Text("Du äger avtalet", "You own the contract"),
        To = date.IsForAllManagers ? Addressee.ToRole(Roles.ContractManager, contract.Holder) : Addressee.To(contract.Owner, contract.Holder),
        Due = date.Due,
        Href = Links.Contract(contract.Id),
    };

    internal static DateOnly? PricesThrough(IEnumerable<PriceList> approved, Contract contract) =>
        approved.Where(list => list.Contract == contract.Id).OrderBy(list => list.ValidFrom).ThenBy(list => list.Sequence).LastOrDefault()?.ValidThrough;
}
