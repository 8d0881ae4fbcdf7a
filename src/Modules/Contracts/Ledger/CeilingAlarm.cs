using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Contracts.Ledger;

/// <summary>
/// Tells the contract's owner when 50, 75 or 90 % of a ceiling is taken, and all contract managers of the holder from 90 % and at an overrun.
/// The matter of a lower mark is taken away by the next, and by a release that brings the ceiling under its mark.
/// </summary>
internal sealed class CeilingAlarm(IInbox inbox, IEntities entities, TimeProvider clock)
{
    private const int ForAllManagers = 90;

    public async Task<string> NameOfAsync(Ceiling ceiling, CancellationToken ct) =>
        ceiling.Entity is { } entity ? (await entities.GetAsync(entity, ct)).Name : new Text("hela avtalet", "the whole contract").ToString();

    public async Task TellAsync(WriteSession session, Contract contract, Ceiling ceiling, CeilingLevels before, CancellationToken ct)
    {
        var now = ceiling.Levels();
        await TellAsync(session, contract, new Mark(ceiling, IsQuantity: false, before.Value, now.Value), ct);
        await TellAsync(session, contract, new Mark(ceiling, IsQuantity: true, before.Quantity, now.Quantity), ct);
    }

    private async Task TellAsync(WriteSession session, Contract contract, Mark mark, CancellationToken ct)
    {
        if (mark.Level == mark.Before)
        {
            return;
        }

        if (mark.Before > 0)
        {
            await inbox.CloseAsync(session, ObjectRef.To(contract.Id), mark.Step(mark.Before), ct);
            if (await RememberedAsync(session, contract, mark.Step(mark.Before), ct) is { HandledOn: null } passed)
            {
                passed.HandledOn = session.Now.DateInSweden();
            }
        }

        if (mark.Level > mark.Before)
        {
            await inbox.PutAsync(session, await MatterAsync(contract, mark, ct), ct);
            await RememberAsync(session, contract, mark.Step(mark.Level), ct);
        }
    }

    /// <summary>The matter of a mark that its owner has not acted on, for all managers; <see langword="null"/> when the ceiling has left the mark.</summary>
    public async Task<NewMatter?> LateMatterAsync(Contract contract, IEnumerable<Ceiling> ceilings, string step, CancellationToken ct)
    {
        var marks = ceilings.SelectMany(one => new[] { new Mark(one, IsQuantity: false, 0, one.Levels().Value), new Mark(one, IsQuantity: true, 0, one.Levels().Quantity) });
        return marks.FirstOrDefault(mark => mark.Level > 0 && string.Equals(mark.Step(mark.Level), step, StringComparison.Ordinal)) is { } found
            ? await MatterAsync(contract, found, ct)
            : null;
    }

    private static async Task<Reminder?> RememberedAsync(WriteSession session, Contract contract, string step, CancellationToken ct)
    {
        var reminders = session.Of<ContractsDb>().Reminders;
        return reminders.Local.FirstOrDefault(one => one.Contract == contract.Id && string.Equals(one.Step, step, StringComparison.Ordinal))
            ?? await reminders.FirstOrDefaultAsync(one => one.Contract == contract.Id && one.Step == step, ct);
    }

    // A mark may be passed again after a release; then its time begins anew.
    private async Task RememberAsync(WriteSession session, Contract contract, string step, CancellationToken ct)
    {
        if (await RememberedAsync(session, contract, step, ct) is { } known)
        {
            (known.PutOn, known.HandledOn, known.EscalatedOn) = (session.Now.DateInSweden(), null, null);
            return;
        }

        session.Of<ContractsDb>().Reminders.Add(new Reminder
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Contract = contract.Id,
            Step = step,
            PutOn = session.Now.DateInSweden(),
        });
    }

    private async Task<NewMatter> MatterAsync(Contract contract, Mark mark, CancellationToken ct)
    {
        var (ceiling, level) = (mark.Ceiling, mark.Level);
        var whose = ceiling.Entity is { } entity
            ? Text.Same((await entities.GetAsync(entity, ct)).Name)
            : new Text("hela avtalet", "the whole contract");
        var kind = mark.IsQuantity ? new Text("taket i antal", "ceiling in quantity") : new Text("taket", "ceiling");
        var title = $"{contract.Number} {contract.Title}";
        return new NewMatter
        {
            About = ObjectRef.To(contract.Id),
            Step = mark.Step(level),
            What = level == Ceiling.Overrun
                ? new Text($"Avtal {title}: {kind.Sv} för {whose.Sv} är passerat", $"Contract {title}: the {kind.En} of {whose.En} has been passed")
                : new Text($"Avtal {title}: {level} % av {kind.Sv} för {whose.Sv} är taget", $"Contract {title}: {level} % of the {kind.En} of {whose.En} is taken"),
            WhyYou = level >= ForAllManagers
                ? new Text("Du är avtalsförvaltare och taket är snart slut eller passerat", "You are a contract manager and the ceiling is nearly used up or passed")
                : new Text("Du äger avtalet", "You own the contract"),
            To = level >= ForAllManagers ? Addressee.ToRole(Roles.ContractManager, contract.Holder) : Addressee.To(contract.Owner, contract.Holder),
            Amount = mark.IsQuantity ? null : NetAmount.FromMinor(ceiling.RoomMinor ?? 0),
            Fit = mark.IsQuantity
                ? new Text("Kvar under taket: {0}", "Left under the ceiling: {0}").With(Quantity.FromMicro(ceiling.QuantityRoomMicro ?? 0, contract.QuantityUnit ?? UnitCode.Each))
                : new Text("Kvar under taket", "Left under the ceiling"),
            Href = Links.Contract(contract.Id),
        };
    }

    // One of a ceiling's two measures and how far it has come.
    private sealed record Mark(Ceiling Ceiling, bool IsQuantity, int Before, int Level)
    {
        public string Step(int level) =>
            string.Create(CultureInfo.InvariantCulture, $"ceiling-{(IsQuantity ? "quantity-" : string.Empty)}{level}/{Ceiling.Entity?.Value.ToString() ?? "all"}");
    }
}
