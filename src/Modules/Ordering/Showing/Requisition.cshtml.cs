using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Showing;

/// <summary>One requisition: filled in, sent, asked about, ordered.</summary>
[Asks<ViewRequisition>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class RequisitionModel(
    RequisitionReading reading, IEntities entities, ChangeRequisitionHandler changing, SendRequisitionHandler sending, AnswerRequisitionHandler answering) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(Name = nameof(Input))]
    public RequisitionForm Input { get; set; } = new();

    // Named, or the binder would take the whole form for it when no quantity is sent.
    [BindProperty(Name = nameof(Quantities))]
    public Dictionary<Guid, string> Quantities { get; set; } = [];

    [BindProperty]
    [StringLength(1000)]
    public string? Words { get; set; }

    public ShownRequisition Shown { get; private set; } = null!;

    public bool IsMine { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool MayChange => IsMine && Shown.Requisition.May(RequisitionAct.Change);

    private RequisitionId Key => RequisitionId.From(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        var found = Shown.Requisition;
        Input = new RequisitionForm { Purpose = found.Purpose, Account = found.Account, NeededBy = found.NeededBy, Unit = found.Unit };
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(CancellationToken ct) => DoAsync(
        new ChangeRequisition(Key), (permit, token) => changing.HandleAsync(permit, Change(), token),
        _ => Done(Links.Requisition(Key), new("Ändringarna är sparade.", "The changes are saved.")), ct);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Faulty();
        }

        // What stands in the fields is what is sent.
        if ((await Gate.AskAsync(new ChangeRequisition(Key), ct)).IsRefused(out var no, out var permit) || (await changing.HandleAsync(permit, Change(), ct)).IsRefused(out no))
        {
            return no.Kind == RefusalKind.Invalid && await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(no);
        }

        return await DoAsync(
            new SendRequisition(Key), sending.HandleAsync,
            _ => Done(Links.Requisition(Key), new("Rekvisitionen är skickad för attest.", "The requisition has been sent for approval.")), ct);
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) => DoAsync(
        new AnswerRequisition(Key), (permit, token) => answering.AnswerAsync(permit, Words, token),
        _ => Done(Links.Requisition(Key), new("Svaret är skickat.", "The answer is sent.")), ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => DoAsync(
        new WithdrawRequisition(Key), answering.WithdrawAsync,
        _ => Done(Links.Start, new("Rekvisitionen är återtagen.", "The requisition is withdrawn.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ViewRequisition(Key), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Shown = await reading.LoadAsync(Key, ct);
        IsMine = Shown.Requisition.Orderer == permit.Actor.Person;
        Units = [.. (await entities.UnitsOfAsync(Shown.Requisition.Entity, ct)).Select(unit => new Choice(unit.Id.Value.ToString(), Text.Same($"{unit.Name} ({unit.CostCode})")))];
        return null;
    }

    private RequisitionChange Change() => new(
        Input.Purpose, Input.Account, Input.NeededBy, Input.Unit,
        Quantities.ToDictionary(pair => pair.Key, pair => FormInput.Amount(pair.Value) ?? -1));
}

/// <summary>What the orderer fills in.</summary>
internal sealed class RequisitionForm
{
    [StringLength(200)]
    public string? Purpose { get; set; }

    [StringLength(20)]
    public string? Account { get; set; }

    public DateOnly? NeededBy { get; set; }

    public UnitId? Unit { get; set; }
}
