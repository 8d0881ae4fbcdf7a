using System.Collections.Frozen;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>ISO 20022 external status reason codes that Swedish banks give, in words.</summary>
internal static class StatusReasons
{
    private static readonly FrozenDictionary<string, Text> Meanings = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["AC01"] = new("Kontonumret är fel.", "The account number is wrong."),
        ["AC02"] = new("Avsändarens konto är fel.", "The debtor's account is wrong."),
        ["AC03"] = new("Mottagarens konto är fel.", "The creditor's account is wrong."),
        ["AC04"] = new("Kontot är avslutat.", "The account is closed."),
        ["AC06"] = new("Kontot är spärrat.", "The account is blocked."),
        ["AG01"] = new("Betalningen är inte tillåten på kontot.", "The payment is not allowed on this account."),
        ["AG02"] = new("Betalningstypen är fel.", "The kind of payment is wrong."),
        ["AM01"] = new("Beloppet är noll.", "The amount is nought."),
        ["AM02"] = new("Beloppet är för högt.", "The amount is too high."),
        ["AM03"] = new("Valutan går inte att använda.", "The currency cannot be used."),
        ["AM04"] = new("Det saknas täckning på kontot.", "There are not enough funds."),
        ["AM05"] = new("Betalningen är skickad två gånger.", "The payment was sent twice."),
        ["AM09"] = new("Beloppet är fel.", "The amount is wrong."),
        ["AM10"] = new("Filens summa stämmer inte.", "The sum of the file is wrong."),
        ["BE01"] = new("Mottagaren stämmer inte med kontot.", "The payee does not match the account."),
        ["BE04"] = new("Mottagarens adress saknas.", "The payee's address is missing."),
        ["BE05"] = new("Avsändaren är okänd för banken.", "The bank does not know the initiator."),
        ["CH03"] = new("Betalningsdagen ligger för långt fram.", "The execution date is too far ahead."),
        ["CUST"] = new("Betalningen är återkallad av avsändaren.", "The payer has cancelled it."),
        ["DS02"] = new("Betalningen är återkallad av en behörig person.", "An authorised person has cancelled it."),
        ["DT01"] = new("Betalningsdagen är fel.", "The execution date is wrong."),
        ["DU01"] = new("Filen är skickad tidigare.", "The file was sent before."),
        ["DUPL"] = new("Filen är skickad tidigare.", "The file was sent before."),
        ["FF01"] = new("Filens format är fel.", "The format of the file is wrong."),
        ["MD07"] = new("Mottagaren är avliden.", "The payee is deceased."),
        ["MS02"] = new("Banken anger inget skäl.", "The bank gives no reason."),
        ["MS03"] = new("Banken anger inget skäl.", "The bank gives no reason."),
        ["NAUT"] = new("Behörighet saknas.", "Not authorised."),
        ["RC01"] = new("Bankens kod är fel.", "The bank's code is wrong."),
        ["RR03"] = new("Mottagarens namn eller adress saknas.", "The payee's name or address is missing."),
        ["RR07"] = new("Betalningsreferensen är fel.", "The payment reference is wrong."),
        ["TA01"] = new("Filen är inte godkänd inom tidsgränsen.", "The file was not approved in time."),
        ["TM01"] = new("Filen kom in för sent.", "The file came too late."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Text? Meaning(string code) => Meanings.TryGetValue(code, out var meaning) ? meaning : null;
}
