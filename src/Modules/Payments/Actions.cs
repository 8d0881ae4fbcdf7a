using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Public;

namespace Samkop.Payments;

/// <summary>See the batches of one's entities.</summary>
[RoleDecides]
internal sealed record BrowseBatches : IAction
{
    public static ActionKind Kind { get; } = new("payments.batch.list", new("Såg betalningsförslagen", "Saw the payment batches"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<PaymentBatchId>();
}

/// <summary>See one batch.</summary>
internal sealed record ReadBatch(PaymentBatchId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.batch.read", new("Såg betalningsförslaget", "Saw the payment batch"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Make a batch of what is due.</summary>
internal sealed record ProposeBatch(LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("payments.batch.propose", new("Skapade betalningsförslaget", "Made the payment batch"), Roles.Finance | Roles.System);

    public ObjectRef About => ObjectRef.All<PaymentBatchId>();
}

/// <summary>Sign the release of a batch; two different persons are needed.</summary>
internal sealed record ReleaseBatch(PaymentBatchId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.batch.release", new("Frisläppte betalningsförslaget", "Released the payment batch"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Give a batch up before release.</summary>
internal sealed record DiscardBatch(PaymentBatchId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.batch.discard", new("Förkastade betalningsförslaget", "Discarded the payment batch"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Fetch the payment file.</summary>
internal sealed record FetchPaymentFile(PaymentBatchId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.file.fetch", new("Hämtade betalfilen", "Fetched the payment file"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Take the bank's answer to a released batch.</summary>
internal sealed record TakeBankAnswer(PaymentBatchId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.bank.answer", new("Läste in bankens svar", "Took in the bank's answer"), Roles.Finance | Roles.System);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Read the ledger's receipt of a posting file.</summary>
internal sealed record ReadLedgerReceipt(LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("payments.ledger.receipt", new("Läste in ekonomisystemets kvittens", "Took in the ledger's receipt"), Roles.Finance);

    public ObjectRef About => new("Ledger", Entity.Value.ToString());
}

/// <summary>Export posted invoices to the ledger.</summary>
internal sealed record ExportLedger(LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("payments.ledger.export", new("Hämtade bokföringsfilen", "Fetched the ledger file"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => new("Ledger", Entity.Value.ToString());
}

/// <summary>See the accounts that one's entities pay from, and their history.</summary>
[RoleDecides]
internal sealed record BrowsePayerAccounts : IAction
{
    public static ActionKind Kind { get; } = new("payments.payer-account.browse", new("Såg köparens egna konton", "Saw the buyer's own accounts"), Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<PayerAccountId>();
}

/// <summary>Enter an account to pay from; it is used when another person has confirmed it.</summary>
internal sealed record EnterPayerAccount(LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("payments.payer-account.enter", new("Lade in ett konto att betala från", "Entered an account to pay from"), Roles.Finance);

    public ObjectRef About => ObjectRef.All<PayerAccountId>();
}

/// <summary>Confirm an account that somebody else has entered.</summary>
internal sealed record ConfirmPayerAccount(PayerAccountId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.payer-account.confirm", new("Bekräftade kontot att betala från", "Confirmed the account to pay from"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Give up an account that waits.</summary>
internal sealed record DeclinePayerAccount(PayerAccountId Id) : IAction
{
    public static ActionKind Kind { get; } = new("payments.payer-account.decline", new("Avvisade kontot att betala från", "Declined the account to pay from"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Id);
}
