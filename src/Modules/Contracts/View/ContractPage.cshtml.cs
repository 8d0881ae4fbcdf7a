using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Decide;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.View;

/// <summary>A contract: where it stands, who may use it, what is left, what comes next, prices and history.</summary>
[Asks<ReadContract>]
internal sealed class ContractPageModel(ContractFiles files, ContractDecisions decisions, TimeProvider clock) : GatedPage
{
    private const int MostDates = 3;

    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    public ContractFile Facts { get; private set; } = null!;

    public IReadOnlyList<HistoryRow> History { get; private set; } = [];

    /// <summary>A supplier sees the contract, not how the buyer works with it.</summary>
    public bool IsStaff { get; private set; }

    /// <summary>Where the contract stands, as the reader may know it.</summary>
    public ContractStage Stage => IsStaff ? Facts.Stage : ContractStates.AsSuppliersSee(Facts.Stage);

    public bool MayManage { get; private set; }

    public bool MaySendPrices { get; private set; }

    public bool MayAttach { get; private set; }

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IEnumerable<ContractDate> NextDates => Facts.Dates.DistinctBy(date => (date.Due, date.What)).Take(MostDates);

    public Text State
    {
        get
        {
            var contract = Facts.Contract;
            var when = Show.DaysLeft(contract.End, Today);
            return Stage switch
            {
                ContractStage.Draft => new("Utkast. Ingen kan beställa på avtalet än.", "A draft. Nobody can order on the contract yet."),
                ContractStage.Signing => new("Väntar på underskrift.", "Awaits signing."),
                ContractStage.Upcoming => new Text("Börjar gälla {0:yyyy-MM-dd}.", "Comes into force on {0:yyyy-MM-dd}.").With(contract.Start),
                ContractStage.ExtensionDue => new Text("Gäller. Besluta om förlängning senast {0:yyyy-MM-dd}.", "In force. Decide on extension by {0:yyyy-MM-dd}.").With(contract.NextOption!.NoticeBy),
                ContractStage.Expiring => new Text($"Gäller, men löper ut {{0:yyyy-MM-dd}} ({when.Sv}).", $"In force, but ends on {{0:yyyy-MM-dd}} ({when.En}).").With(contract.End),
                ContractStage.CeilingReached => new("Taket är nått. Nya ordrar stoppas.", "The ceiling is reached. New orders are stopped."),
                ContractStage.Ended => new Text("Upphörde {0:yyyy-MM-dd}.", "Ended on {0:yyyy-MM-dd}.").With(contract.End),
                ContractStage.Terminated => new Text("Uppsagt. Sista dag {0:yyyy-MM-dd}.", "Terminated. Last day {0:yyyy-MM-dd}.").With(contract.End),
                _ => new Text("Gäller till och med {0:yyyy-MM-dd}.", "In force through {0:yyyy-MM-dd}.").With(contract.End),
            };
        }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostSendForSigningAsync(CancellationToken ct) => MoveAsync(ContractState.Signing, new("Avtalet väntar på underskrift.", "The contract awaits signing."), ct);

    public Task<IActionResult> OnPostBackToDraftAsync(CancellationToken ct) => MoveAsync(ContractState.Draft, new("Avtalet är åter ett utkast.", "The contract is a draft again."), ct);

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => MoveAsync(ContractState.Signed, new("Avtalet är undertecknat och registrerat.", "The contract is signed and registered."), ct);

    public Task<IActionResult> OnPostTerminateAsync(CancellationToken ct) => MoveAsync(ContractState.Terminated, new("Avtalet är uppsagt.", "The contract is terminated."), ct);

    public Task<IActionResult> OnPostTakeOptionAsync(CancellationToken ct) =>
        DoAsync(new DecideOption(Id), (permit, token) => decisions.DecideOptionAsync(permit, isTaken: true, token), _ => Done(Links.Contract(Id), new("Avtalet är förlängt.", "The contract is extended.")), ct);

    public Task<IActionResult> OnPostLeaveOptionAsync(CancellationToken ct) =>
        DoAsync(new DecideOption(Id), (permit, token) => decisions.DecideOptionAsync(permit, isTaken: false, token), _ => Done(Links.Contract(Id), new("Förlängningen används inte.", "The extension is not used.")), ct);

    public Task<IActionResult> OnPostHandledAsync(string step, CancellationToken ct) =>
        DoAsync(new HandleReminder(Id), (permit, token) => decisions.HandleReminderAsync(permit, step, token), _ => Done(Links.Contract(Id), new("Påminnelsen är omhändertagen.", "The reminder is taken care of.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadContract(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Facts = await files.LoadAsync(permit, ct);
        IsStaff = permit.Actor.Kind == ActorKind.Person;
        History = IsStaff ? await files.HistoryAsync(Facts, ct) : [];
        MayManage = (await Gate.AskAsync(new MoveContract(Id), ct)).IsGranted(out _, out _);
        MayAttach = (await Gate.AskAsync(new AttachDocument(Id), ct)).IsGranted(out _, out _);
        MaySendPrices = (await Gate.AskAsync(new ProposePriceList(Id), ct)).IsGranted(out _, out _);
        return null;
    }

    private Task<IActionResult> MoveAsync(ContractState next, Text message, CancellationToken ct) =>
        DoAsync(new MoveContract(Id), (permit, token) => decisions.MoveAsync(permit, next, token), _ => Done(Links.Contract(Id), message), ct);
}
