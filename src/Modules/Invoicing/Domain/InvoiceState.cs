using System.Collections.Frozen;
using Samkop.Kernel;

namespace Samkop.Invoicing.Domain;

/// <summary>Where an invoice is on its way from received to paid (catalogue 11).</summary>
internal enum InvoiceState
{
    /// <summary>Mottagen: stored, not examined yet.</summary>
    Received,

    /// <summary>Stoppad: something must be cleared up before anyone may attest.</summary>
    Stopped,

    /// <summary>Referens saknas: no order, subscription or coding is known.</summary>
    ReferenceMissing,

    /// <summary>Väntar på mottagning: fits the order, the goods are not registered as received.</summary>
    AwaitingReceipt,

    /// <summary>Ordermatchning avviker.</summary>
    Deviating,

    /// <summary>Granskas: waits for receipt attest (mottagningsattest).</summary>
    ReceiptAttest,

    /// <summary>Waits for expenditure attest (beslutsattest).</summary>
    ExpenditureAttest,

    /// <summary>Slutattesterad och bokförd: may be paid.</summary>
    Payable,

    /// <summary>In a payment batch.</summary>
    InBatch,

    /// <summary>Betald.</summary>
    Paid,

    /// <summary>Bestridd: disputed with the supplier.</summary>
    Disputed,

    /// <summary>Krediterad: set off in full by a credit note before it was paid.</summary>
    Credited,

    /// <summary>Returnerad: sent back to the supplier, never to be paid.</summary>
    Returned,
}

/// <summary>What can happen to an invoice.</summary>
internal enum InvoiceAct
{
    Stop,
    MissReference,
    AwaitReceipt,
    Deviate,
    Match,
    Code,
    AttestReceipt,
    AttestExpenditure,
    Carry,
    Dispute,
    Return,
    Credit,
    TakeIntoBatch,
    LeaveBatch,
    Pay,

    /// <summary>The bank refused the payment.</summary>
    Bounce,
}

/// <summary>The one table of transitions. What does not stand here is refused.</summary>
internal static class InvoiceStates
{
    /// <summary>Those in which an invoice waits for somebody.</summary>
    public static readonly InvoiceState[] Waiting =
        [InvoiceState.Stopped, InvoiceState.ReferenceMissing, InvoiceState.AwaitingReceipt, InvoiceState.Deviating, InvoiceState.ReceiptAttest, InvoiceState.ExpenditureAttest];

    private static readonly InvoiceState[] Open =
    [
        InvoiceState.Received, InvoiceState.Stopped, InvoiceState.ReferenceMissing, InvoiceState.AwaitingReceipt, InvoiceState.Deviating,
        InvoiceState.ReceiptAttest, InvoiceState.ExpenditureAttest, InvoiceState.Disputed,
    ];

    private static readonly FrozenDictionary<(InvoiceState From, InvoiceAct Act), InvoiceState> Table = Rows()
        .ToFrozenDictionary(row => (row.From, row.Act), row => row.To);

    /// <summary>States in which nobody has bound the entity to pay yet: the invoice may be examined again.</summary>
    public static bool IsOpen(InvoiceState state) => Open.Contains(state);

    /// <summary>The state after the act, or null when the act is not allowed there.</summary>
    public static InvoiceState? After(InvoiceState from, InvoiceAct act) => Table.TryGetValue((from, act), out var to) ? to : null;

    public static Text Word(InvoiceState state) => state switch
    {
        InvoiceState.Received => new("Mottagen", "Received"),
        InvoiceState.Stopped => new("Stoppad", "Stopped"),
        InvoiceState.ReferenceMissing => new("Referens saknas", "Reference missing"),
        InvoiceState.AwaitingReceipt => new("Väntar på leverans", "Awaits delivery"),
        InvoiceState.Deviating => new("Avviker från ordern", "Deviates from the order"),
        InvoiceState.ReceiptAttest => new("Väntar på mottagningsattest", "Awaits receipt attest"),
        InvoiceState.ExpenditureAttest => new("Väntar på beslutsattest", "Awaits expenditure attest"),
        InvoiceState.Payable => new("Bokförd, att betala", "Posted, to be paid"),
        InvoiceState.InBatch => new("I betalning", "Being paid"),
        InvoiceState.Paid => new("Betald", "Paid"),
        InvoiceState.Disputed => new("Bestridd", "Disputed"),
        InvoiceState.Credited => new("Krediterad", "Credited"),
        InvoiceState.Returned => new("Returnerad", "Returned"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static IEnumerable<(InvoiceState From, InvoiceAct Act, InvoiceState To)> Rows()
    {
        foreach (var from in Open)
        {
            // Examining again gives the state that the facts give now, whatever it was.
            yield return (from, InvoiceAct.Stop, InvoiceState.Stopped);
            yield return (from, InvoiceAct.MissReference, InvoiceState.ReferenceMissing);
            yield return (from, InvoiceAct.AwaitReceipt, InvoiceState.AwaitingReceipt);
            yield return (from, InvoiceAct.Deviate, InvoiceState.Deviating);
            yield return (from, InvoiceAct.Match, InvoiceState.ExpenditureAttest);
            yield return (from, InvoiceAct.Carry, InvoiceState.Payable);
            yield return (from, InvoiceAct.Credit, InvoiceState.Credited);
            yield return (from, InvoiceAct.Return, InvoiceState.Returned);
            if (from is not InvoiceState.Disputed)
            {
                yield return (from, InvoiceAct.Dispute, InvoiceState.Disputed);
            }
        }

        yield return (InvoiceState.ReferenceMissing, InvoiceAct.Code, InvoiceState.ReceiptAttest);
        yield return (InvoiceState.Deviating, InvoiceAct.AttestReceipt, InvoiceState.ExpenditureAttest);
        yield return (InvoiceState.ReceiptAttest, InvoiceAct.AttestReceipt, InvoiceState.ExpenditureAttest);
        yield return (InvoiceState.ExpenditureAttest, InvoiceAct.AttestExpenditure, InvoiceState.Payable);
        yield return (InvoiceState.Payable, InvoiceAct.TakeIntoBatch, InvoiceState.InBatch);
        yield return (InvoiceState.InBatch, InvoiceAct.LeaveBatch, InvoiceState.Payable);
        yield return (InvoiceState.InBatch, InvoiceAct.Pay, InvoiceState.Paid);
        yield return (InvoiceState.Paid, InvoiceAct.Bounce, InvoiceState.Payable);
    }
}
