using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Public;

namespace Samkop.Contracts.Decide;

/// <summary>What the owner decides on the contract's page: its state, its options, its reminders.</summary>
internal sealed class ContractDecisions(UnitOfWork work, CeilingOpening opening, RegisterEntry register, IDelegatedDecisions decisions, IInbox inbox, IAwardStanding awards, TimeProvider clock)
{
    /// <summary>Moves to another state. Signing opens the ceilings and registers the contract; terminating makes today its last day.</summary>
    public Task<Result<Done>> MoveAsync(Permit<MoveContract> permit, ContractState next, CancellationToken ct) =>
        work.WriteAsync<MoveContract, Done>(
            permit,
            async session =>
            {
                var contract = await LoadAsync(session, permit.Action.Contract, ct);
                var before = contract.State;
                var today = session.Now.DateInSweden();
                if (next == ContractState.Signed && await HeldAsync(session, contract, today, ct) is { } held)
                {
                    return held;
                }

                if ((next == ContractState.Signed ? contract.Sign(today) : contract.MoveTo(next)).IsRefused(out var no))
                {
                    return no;
                }

                await FollowAsync(session, contract, today, ct);
                if (contract.State == ContractState.Signed)
                {
                    await decisions.NoteAsync(session, Act(permit, DelegatedKind.SignContract, contract, $"Avtal {contract.Number} tecknades"), ct); // sv-literal
                }

                session.Audit(AuditNote.On(contract.Id, contract.Holder) with
                {
                    Before = new { State = before.ToString() },
                    After = new { State = contract.State.ToString(), contract.RegisterNumber, End = SwedishDates.Iso(contract.End) },
                });
                return Done.It;
            },
            ct);

    /// <summary>Takes or leaves the next option.</summary>
    public Task<Result<Done>> DecideOptionAsync(Permit<DecideOption> permit, bool isTaken, CancellationToken ct) =>
        work.WriteAsync<DecideOption, Done>(
            permit,
            async session =>
            {
                var contract = await LoadAsync(session, permit.Action.Contract, ct);
                if (contract.NextOption is not { } option)
                {
                    return Refusals.OptionDecided.With(0);
                }

                var before = contract.End;
                if (contract.Decide(option, isTaken, session.Now.DateInSweden()).IsRefused(out var no))
                {
                    return no;
                }

                foreach (var reminder in await session.Of<ContractsDb>().Reminders.Where(one => one.Contract == contract.Id && one.HandledOn == null && !one.Step.StartsWith(Reminder.CeilingSteps)).ToListAsync(ct))
                {
                    await HandleAsync(session, reminder, ct);
                }

                if (isTaken)
                {
                    await decisions.NoteAsync(session, Act(permit, DelegatedKind.UseOption, contract, $"Avtal {contract.Number}: option {option.Sequence} används, gäller till {SwedishDates.Iso(contract.End)}"), ct); // sv-literal
                }

                session.Audit(AuditNote.On(contract.Id, contract.Holder) with
                {
                    Before = new { End = SwedishDates.Iso(before) },
                    After = new { Option = option.Sequence, IsTaken = isTaken, End = SwedishDates.Iso(contract.End) },
                });
                return Done.It;
            },
            ct);

    /// <summary>A reminder is taken care of and leaves the inbox.</summary>
    public Task<Result<Done>> HandleReminderAsync(Permit<HandleReminder> permit, string step, CancellationToken ct) =>
        work.WriteAsync<HandleReminder, Done>(
            permit,
            async session =>
            {
                var reminder = await session.Of<ContractsDb>().Reminders.FirstOrDefaultAsync(one => one.Contract == permit.Action.Contract && one.Step == step && one.HandledOn == null, ct);
                if (reminder is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                await HandleAsync(session, reminder, ct);
                session.Audit(AuditNote.On(permit.Action.Contract) with { After = new { Step = step } });
                return Done.It;
            },
            ct);

    // LOU 20 kap.: neither in the standstill nor while a court has stopped it.
    private async Task<Refusal?> HeldAsync(WriteSession session, Contract contract, DateOnly today, CancellationToken ct) =>
        await session.Of<ContractsDb>().Origins.AsNoTracking().FirstOrDefaultAsync(one => one.Contract == contract.Id, ct) is { } origin
            ? await awards.HoldAsync(session, origin.Case, today, ct)
            : null;

    private async Task FollowAsync(WriteSession session, Contract contract, DateOnly today, CancellationToken ct)
    {
        if (contract.State == ContractState.Signed)
        {
            session.Of<ContractsDb>().Ceilings.AddRange(opening.Open(contract, _ => Guid.CreateVersion7(clock.GetUtcNow())));
            contract.RegisterNumber = await register.AddAsync(session, contract, ct);
            if (await session.Of<ContractsDb>().Origins.AsNoTracking().FirstOrDefaultAsync(one => one.Contract == contract.Id, ct) is { } origin)
            {
                await awards.SignedAsync(session, origin.Case, contract.Id.Value, today, ct);
            }
        }
        else if (contract.State == ContractState.Terminated)
        {
            contract.End = today < contract.End && today >= contract.Start ? today : contract.End;
        }
    }

    private async Task HandleAsync(WriteSession session, Reminder reminder, CancellationToken ct)
    {
        reminder.HandledOn = session.Now.DateInSweden();
        await inbox.CloseAsync(session, ObjectRef.To(reminder.Contract), reminder.Step, ct);
    }

    private static DelegatedAct Act<TAction>(Permit<TAction> permit, DelegatedKind kind, Contract contract, string what)
        where TAction : IAction => new()
        {
            Kind = kind, About = ObjectRef.To(contract.Id), Entity = contract.Holder, What = what, Person = permit.Actor.Person, RegisterNumber = contract.RegisterNumber,
        };

    private static Task<Contract> LoadAsync(WriteSession session, ContractId id, CancellationToken ct) =>
        session.Of<ContractsDb>().Contracts.AsTracking().Include(one => one.Participants).Include(one => one.Options).SingleAsync(one => one.Id == id, ct);
}
