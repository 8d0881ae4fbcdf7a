using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;
using Samkop.Web;

namespace Samkop.Payments.OwnAccount;

/// <summary>An account to pay from as typed.</summary>
internal sealed class PayerAccountForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public Iban? Iban { get; set; }

    [Required]
    public Bic? Bic { get; set; }

    public BankgiroNumber? Bankgiro { get; set; }

    [Required, StringLength(10)]
    [NotFreeText("an account of the chart of accounts")]
    public string DebtAccount { get; set; } = string.Empty;

    [Required, StringLength(10)]
    [NotFreeText("an account of the chart of accounts")]
    public string VatAccount { get; set; } = string.Empty;

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>
/// Enters an account to pay from, for another person to confirm. Refused while one waits (PAY-013), when it says what is in use already (PAY-016)
/// and when the ledger accounts cannot be (PAY-015).
/// </summary>
internal sealed class EnterPayerAccountHandler(UnitOfWork work, IInbox inbox, TimeProvider clock)
{
    public const string ConfirmStep = "confirm";

    private const int LeastDigits = 3;

    public Task<Result<PayerAccountId>> HandleAsync(Permit<EnterPayerAccount> permit, PayerAccountForm form, CancellationToken ct) =>
        work.WriteAsync<EnterPayerAccount, PayerAccountId>(permit, session => EnterAsync(session, permit, form, ct), ct);

    private async Task<Result<PayerAccountId>> EnterAsync(WriteSession session, Permit<EnterPayerAccount> permit, PayerAccountForm form, CancellationToken ct)
    {
        var entered = new PayerAccount
        {
            Id = EntityId.New<PayerAccountId>(clock),
            Entity = permit.Action.Entity,
            Iban = form.Iban!.ToString(),
            Bic = form.Bic!.ToString(),
            Bankgiro = form.Bankgiro?.ToString() ?? string.Empty,
            DebtAccount = form.DebtAccount.Trim(),
            VatAccount = form.VatAccount.Trim(),
            Source = form.Source.Trim(),
            EnteredBy = permit.Actor.Person,
            EnteredAt = session.Now,
        };
        if (!IsLedgerAccount(entered.DebtAccount) || !IsLedgerAccount(entered.VatAccount) || string.Equals(entered.DebtAccount, entered.VatAccount, StringComparison.Ordinal))
        {
            return Refusals.BadLedgerAccounts.On(nameof(PayerAccountForm.DebtAccount));
        }

        var known = await session.Of<PaymentsDb>().PayerAccounts.Where(one => one.Entity == entered.Entity).ToListAsync(ct);
        if (known.Exists(one => one.State == PayerAccountState.Waiting))
        {
            return Refusals.AccountWaits.On(nameof(PayerAccountForm.Iban));
        }

        if (known.InUse()?.SaysTheSame(entered) == true)
        {
            return Refusals.NothingNew.On(nameof(PayerAccountForm.Iban));
        }

        session.Of<PaymentsDb>().PayerAccounts.Add(entered);
        session.Audit(AuditNote.On(entered.Id, entered.Entity) with { After = Facts(entered) });
        await AskToConfirmAsync(session, entered, ct);
        return entered.Id;
    }

    /// <summary>What the audit log says of an account.</summary>
    public static object Facts(PayerAccount account) =>
        new { account.Iban, account.Bic, account.Bankgiro, account.DebtAccount, account.VatAccount, account.Source, State = account.State.ToString() };

    private static bool IsLedgerAccount(string text) => text.Length >= LeastDigits && text.All(char.IsAsciiDigit);

    private Task AskToConfirmAsync(WriteSession session, PayerAccount account, CancellationToken ct) => inbox.PutAsync(
        session,
        new NewMatter
        {
            About = ObjectRef.To(account.Id),
            Step = ConfirmStep,
            What = new("Bekräfta ett nytt konto att betala från", "Confirm a new account to pay from"),
            WhyYou = new("Du är ekonom hos köparen; en annan än den som lade in kontot måste bekräfta det.", "You are a finance officer of the buyer; another than who entered the account must confirm it."),
            To = Addressee.ToRole(Roles.Finance, account.Entity),
            Href = Links.OwnAccount,
        },
        ct);
}
