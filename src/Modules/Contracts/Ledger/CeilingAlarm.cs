using System.Globalization;
using Samkop.Contracts.Domain;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Contracts.Ledger;

/// <summary>
/// Tells the contract's owner when 50, 75 or 90 % of a ceiling is taken, and all contract managers of the holder from 90 % and at an overrun.
/// The matter of a lower mark is taken away by the next, and by a release that brings the ceiling under its mark.
/// </summary>
internal sealed class CeilingAlarm(IInbox inbox, IEntities entities)
{
    private const int ForAllManagers = 90;

    public async Task<string> NameOfAsync(Ceiling ceiling, CancellationToken ct) =>
        ceiling.Entity is { } entity ? (await entities.GetAsync(entity, ct)).Name : new Text("hela avtalet", "the whole contract").ToString();

    public async Task TellAsync(WriteSession session, Contract contract, Ceiling ceiling, int levelBefore, CancellationToken ct)
    {
        var level = ceiling.Level();
        if (level == levelBefore)
        {
            return;
        }

        var about = ObjectRef.To(contract.Id);
        if (levelBefore > 0)
        {
            await inbox.CloseAsync(session, about, StepOf(levelBefore, ceiling), ct);
        }

        if (level > levelBefore)
        {
            await inbox.PutAsync(session, await MatterAsync(contract, ceiling, level, ct), ct);
        }
    }

    private static string StepOf(int level, Ceiling ceiling) =>
        string.Create(CultureInfo.InvariantCulture, $"ceiling-{level}/{ceiling.Entity?.Value.ToString() ?? "all"}");

    private async Task<NewMatter> MatterAsync(Contract contract, Ceiling ceiling, int level, CancellationToken ct)
    {
        var whose = ceiling.Entity is { } entity
            ? Text.Same((await entities.GetAsync(entity, ct)).Name)
            : new Text("hela avtalet", "the whole contract");
        var title = $"{contract.Number} {contract.Title}";
        return new NewMatter
        {
            About = ObjectRef.To(contract.Id),
            Step = StepOf(level, ceiling),
            What = level == Ceiling.Overrun
                ? new Text($"Avtal {title}: taket för {whose.Sv} är passerat", $"Contract {title}: the ceiling of {whose.En} has been passed")
                : new Text($"Avtal {title}: {level} % av taket för {whose.Sv} är taget", $"Contract {title}: {level} % of the ceiling of {whose.En} is taken"),
            WhyYou = level >= ForAllManagers
                ? new Text("Du är avtalsförvaltare och taket är snart slut eller passerat", "You are a contract manager and the ceiling is nearly used up or passed")
                : new Text("Du äger avtalet", "You own the contract"),
            To = level >= ForAllManagers ? Addressee.ToRole(Roles.ContractManager, contract.Holder) : Addressee.To(contract.Owner, contract.Holder),
            Amount = NetAmount.FromMinor(ceiling.RoomMinor ?? 0),
            Fit = new Text("Kvar under taket", "Left under the ceiling"),
            Href = Links.Contract(contract.Id),
        };
    }
}
