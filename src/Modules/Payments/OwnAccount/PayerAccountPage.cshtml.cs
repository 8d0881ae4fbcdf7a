using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;
using Samkop.Web;

namespace Samkop.Payments.OwnAccount;

/// <summary>The accounts that one's entities pay from, with their history; a new one, and the other person's confirmation.</summary>
[Asks<BrowsePayerAccounts>]
internal sealed class PayerAccountPageModel(Reads reads, IEntities entities, IPeople people, EnterPayerAccountHandler entering, DecidePayerAccountHandler deciding) : GatedPage
{
    [BindProperty]
    public PayerAccountForm Input { get; set; } = new();

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    /// <summary>Where the person may enter an account.</summary>
    public IReadOnlyList<Choice> Buyers { get; private set; } = [];

    /// <summary>Entities of the person that nothing can be paid from.</summary>
    public IReadOnlyList<string> Without { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new EnterPayerAccount(Input.Entity ?? default),
        (permit, token) => entering.HandleAsync(permit, Input, token),
        _ => Done(Links.OwnAccount, new("Kontot är inlagt. Det används när en annan ekonom har bekräftat det.", "The account is entered. It is used when another finance officer has confirmed it.")),
        ct);

    public Task<IActionResult> OnPostConfirmAsync(Guid account, CancellationToken ct) => DecideAsync(
        new ConfirmPayerAccount(PayerAccountId.From(account)),
        deciding.ConfirmAsync,
        new("Kontot är bekräftat. Nästa betalningsförslag betalas från det.", "The account is confirmed. The next payment batch is paid from it."),
        ct);

    public Task<IActionResult> OnPostDeclineAsync(Guid account, CancellationToken ct) => DecideAsync(
        new DeclinePayerAccount(PayerAccountId.From(account)),
        deciding.DeclineAsync,
        new("Kontot är avvisat. Det som användes förut används fortfarande.", "The account is declined. What was used before is used still."),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowsePayerAccounts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToList();
        var accounts = (await reads.Of<PaymentsDb>().PayerAccounts.Within(permit.Scope, one => one.Entity).ToListAsync(ct)).ToLookup(one => one.Entity);
        var names = await people.NamesAsync([.. accounts.SelectMany(group => group).SelectMany(one => new[] { one.EnteredBy, one.DecidedBy }).OfType<PersonId>().Distinct()], ct);
        Without = [.. mine.Where(one => accounts[one.Id].InUse() is null).Select(one => one.ShortName)];
        Buyers = [.. mine.Where(one => permit.Actor.HasAny(Roles.Finance, one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        Rows = [.. mine.SelectMany(one => accounts[one.Id].OrderByDescending(row => row.EnteredAt ?? default).Select(row => new AccountRow(row, one.ShortName)
        {
            IsUsed = accounts[one.Id].InUse() == row,
            EnteredBy = row.EnteredBy is { } by ? names.GetValueOrDefault(by, string.Empty) : string.Empty,
            DecidedBy = row.DecidedBy is { } other ? names.GetValueOrDefault(other, string.Empty) : string.Empty,
            MayDecline = row.State == PayerAccountState.Waiting && permit.Actor.HasAny(Roles.Finance, one.Id),
            MayConfirm = permit.Actor.Person is { } person && permit.Actor.HasAny(Roles.Finance, one.Id) && row.MayConfirm(person) is null,
        }))];
        return null;
    }

    // The form of a new account stands on the same page, and none of its fields were sent.
    private Task<IActionResult> DecideAsync<TAction>(TAction action, Func<Permit<TAction>, CancellationToken, Task<Result<Done>>> handle, Text done, CancellationToken ct)
        where TAction : IAction
    {
        ModelState.Clear();
        return DoAsync(action, handle, _ => Done(Links.OwnAccount, done), ct);
    }
}

/// <summary>One account as the page shows it.</summary>
internal sealed record AccountRow(PayerAccount Account, string Buyer)
{
    public bool IsUsed { get; init; }

    public string EnteredBy { get; init; } = string.Empty;

    public string DecidedBy { get; init; } = string.Empty;

    public bool MayConfirm { get; init; }

    public bool MayDecline { get; init; }

    public (Tone Tone, Text Label) State => Account.State switch
    {
        PayerAccountState.Waiting => (Tone.Soon, new("Väntar på en annan ekonom", "Awaits another finance officer")),
        PayerAccountState.Declined => (Tone.Neutral, new("Avvisat", "Declined")),
        _ => IsUsed ? (Tone.Good, new("Används", "In use")) : (Tone.Neutral, new("Ersatt", "Replaced")),
    };
}
