using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Queue;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Standards.Peppol;
using Samkop.Web;
using static Samkop.Web.Texts;

namespace Samkop.Invoicing.Workbench;

/// <summary>One invoice beside its order, with what can be done to it.</summary>
[Asks<ReadInvoice>]
[NeverKeepsPersonalNumbers("what is said of an invoice goes to the supplier")]
internal sealed class InvoiceWorkbenchModel(
    InvoiceReading reading, InvoiceQueue queue, ExamineInvoiceHandler examine, AttestReceiptHandler attestReceipt, AttestExpenditureHandler attestExpenditure,
    InvoiceActs acts) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WorkbenchForm Input { get; set; } = new();

    public InvoiceView View { get; private set; } = null!;

    /// <summary>What this person may do now.</summary>
    public IReadOnlySet<string> May { get; private set; } = new HashSet<string>();

    /// <summary>The document by business terms, rendered by us; every value of it is encoded.</summary>
    public string Readable => ReadableInvoice.ToHtmlFragment(View.Document, [], CultureInfo.CurrentUICulture);

    private InvoiceId Invoice => InvoiceId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostExamineAsync(CancellationToken ct) => DoAsync(
        new ExamineInvoice(Invoice), examine.HandleAsync, state => Done(Links.Invoice(Invoice), T($"Prövad: {InvoiceStates.Word(state).Sv}.", $"Examined: {InvoiceStates.Word(state).En}.")), ct);

    public async Task<IActionResult> OnPostReceiptAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new AttestReceipt(Invoice), attestReceipt.HandleAsync, _ => Done(next, T("Mottagningsattesterad.", "Receipt attested.")), ct);
    }

    public async Task<IActionResult> OnPostExpenditureAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new AttestExpenditure(Invoice), attestExpenditure.HandleAsync, _ => Done(next, T("Beslutsattesterad och bokförd.", "Expenditure attested and posted.")), ct);
    }

    public async Task<IActionResult> OnPostClaimReceiptAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new AttestReceipt(Invoice), (permit, token) => attestReceipt.HandleAsync(permit, isClaiming: true, token), _ => Done(next, T("Mottagningsattesterad, och kredit är krävd.", "Receipt attested, and credit is claimed.")), ct);
    }

    public async Task<IActionResult> OnPostClaimExpenditureAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new AttestExpenditure(Invoice), (permit, token) => attestExpenditure.HandleAsync(permit, isClaiming: true, token), _ => Done(next, T("Beslutsattesterad och bokförd, och kredit är krävd.", "Expenditure attested and posted, and credit is claimed.")), ct);
    }

    /// <summary>What can be claimed back: the part of the rows that is dearer than agreed; nought when it is claimed already.</summary>
    public (NetAmount Net, VatAmount Vat) Claimable => View.Invoice is { ClaimNetMinor: > 0 } or { IsCredit: true } ? default : Claims.Of(View.Lines, View.Invoice.Money);

    /// <summary>What is approved when the rest is claimed, and what the rest is.</summary>
    public Text ClaimLabel => new Text("Attestera {0} och kräv kredit {1}", "Attest {0} and claim credit {1}").With(
        Show.Amount((View.Invoice.Payable.Minor - Claimable.Net.Minor - Claimable.Vat.Minor) / 100m), Show.Amount((Claimable.Net.Minor + Claimable.Vat.Minor) / 100m));

    public async Task<IActionResult> OnPostReferenceAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new MendReference(Invoice), (permit, token) => acts.MendReference.HandleAsync(permit, Input.Order, token), _ => Done(next, T("Referensen är rättad.", "The reference is mended.")), ct);
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new CodeInvoice(Invoice), (permit, token) => acts.Code.HandleAsync(permit, Input.Account, Input.CostCode, token), _ => Done(next, T("Konterad och skickad för attest.", "Coded and sent for attest.")), ct);
    }

    public async Task<IActionResult> OnPostDisputeAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new DisputeInvoice(Invoice), (permit, token) => acts.Dispute.HandleAsync(permit, Input.Why, token), _ => Done(next, T("Bestridd.", "Disputed.")), ct);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        var next = await NextAsync(ct);
        return await DoAsync(new ReturnInvoice(Invoice), (permit, token) => acts.Return.HandleAsync(permit, Input.Why, token), _ => Done(next, T("Returnerad till leverantören.", "Returned to the supplier.")), ct);
    }

    public Task<IActionResult> OnPostLetGoAsync(CancellationToken ct) => DoAsync(
        new LetGoToPayment(Invoice), acts.LetGo.HandleAsync, _ => Done(Links.Invoice(Invoice), T("Fakturan går med i nästa betalning.", "The invoice goes with the next payment.")), ct);

    public Task<IActionResult> OnPostProtectAsync(CancellationToken ct) => DoAsync(
        new ProtectInvoice(Invoice), acts.Protect.HandleAsync, _ => Done(Links.Invoice(Invoice), T("Fakturan är skyddad.", "The invoice is protected.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await reading.ShowAsync(Invoice, ct)).IsRefused(out var no, out var view))
        {
            return no;
        }

        View = view;
        Input.Order = Input.Order.Length > 0 ? Input.Order : view.ProposedOrder ?? string.Empty;
        var state = view.Invoice.State;
        May = new HashSet<string>(
        [
            .. await IfAsync("examine", InvoiceStates.IsOpen(state), new ExamineInvoice(Invoice), ct),
            .. await IfAsync("reference", state is InvoiceState.ReferenceMissing, new MendReference(Invoice), ct),
            .. await IfAsync("code", state is InvoiceState.ReferenceMissing, new CodeInvoice(Invoice), ct),
            .. await IfAsync("receipt", InvoiceStates.After(state, InvoiceAct.AttestReceipt) is not null, new AttestReceipt(Invoice), ct),
            .. await IfAsync("expenditure", InvoiceStates.After(state, InvoiceAct.AttestExpenditure) is not null, new AttestExpenditure(Invoice), ct),
            .. await IfAsync("dispute", InvoiceStates.After(state, InvoiceAct.Dispute) is not null, new DisputeInvoice(Invoice), ct),
            .. await IfAsync("return", InvoiceStates.After(state, InvoiceAct.Return) is not null, new ReturnInvoice(Invoice), ct),
            .. await IfAsync("let-go", state is InvoiceState.Payable && view.Reasons.Any(reason => reason.Code == ReasonCodes.Bank), new LetGoToPayment(Invoice), ct),
            .. await IfAsync("protect", !view.Invoice.IsProtected, new ProtectInvoice(Invoice), ct),
        ]);
        return null;
    }

    private async Task<IEnumerable<string>> IfAsync<TAction>(string name, bool fits, TAction action, CancellationToken ct)
        where TAction : IAction => fits && !(await Gate.AskAsync(action, ct)).IsRefused(out _) ? [name] : [];

    private async Task<string> NextAsync(CancellationToken ct)
    {
        var actor = await ActorAsync(ct);
        return !actor.HasAny(Roles.Finance) ? "/inkorg" : await queue.NextAsync(actor, Invoice, ct) is { } next ? Links.Invoice(next) : Links.Queue;
    }
}

/// <summary>What is typed on the workbench.</summary>
internal sealed class WorkbenchForm
{
    [NotFreeText("a number of ours")]
    public string Order { get; set; } = string.Empty;

    [NotFreeText("a number of ours")]
    public string Account { get; set; } = string.Empty;

    [NotFreeText("a number of ours")]
    public string CostCode { get; set; } = string.Empty;

    public string Why { get; set; } = string.Empty;
}

/// <summary>The handlers that the workbench uses more rarely.</summary>
internal sealed record InvoiceActs(
    MendReferenceHandler MendReference, CodeInvoiceHandler Code, DisputeInvoiceHandler Dispute, ReturnInvoiceHandler Return, ProtectInvoiceHandler Protect,
    Payable.LetGoHandler LetGo);
