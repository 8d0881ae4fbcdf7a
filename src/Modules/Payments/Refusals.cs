using Samkop.Kernel;

namespace Samkop.Payments;

/// <summary>The ways in which payments say no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition NothingDue = new("PAY-001", RefusalKind.Invalid, new("Det finns inget att betala till och med {0}.", "There is nothing to pay through {0}."), new("Välj en senare dag, eller se varför fakturor är utelämnade i listan.", "Choose a later day, or see in the list why invoices are left out."));
    public static readonly RefusalDefinition NotProposed = new("PAY-002", RefusalKind.Conflict, new("Förslaget är redan frisläppt eller förkastat.", "The batch is already released or discarded."), new("Läs in sidan igen.", "Load the page again."));
    public static readonly RefusalDefinition SamePerson = new("PAY-003", RefusalKind.NotAllowed, new("Två olika personer måste frisläppa, och du har redan skrivit under.", "Two different persons must release, and you have signed already."), new("Be en kollega med rollen ekonom att skriva under.", "Ask a colleague with the finance role to sign."));
    public static readonly RefusalDefinition OtherEntity = new("PAY-004", RefusalKind.NotAllowed, new("Du är inte ekonom hos den köparen.", "You are not a finance officer of that buyer."), new("Be någon som är det.", "Ask somebody who is."));
    public static readonly RefusalDefinition PayeeChanged = new("PAY-005", RefusalKind.Conflict, new("Kontot {0} får inte längre betalas.", "The account {0} may no longer be paid."), new("Förkasta förslaget och gör ett nytt; fakturan utelämnas då.", "Discard the batch and make a new one; the invoice is then left out."));
    public static readonly RefusalDefinition NoPayerAccount = new("PAY-006", RefusalKind.Invalid, new("Köparens eget konto för utbetalningar saknas.", "The buyer's own account for payments is missing."), new("Be systemadministratören att lägga in det.", "Ask the administrator to enter it."));
    public static readonly RefusalDefinition NotReleased = new("PAY-007", RefusalKind.Conflict, new("Filen finns först när två personer har frisläppt.", "The file exists when two persons have released."), new("Skriv under, och be en kollega om den andra underskriften.", "Sign, and ask a colleague for the second signature."));
    public static readonly RefusalDefinition NothingPosted = new("PAY-008", RefusalKind.Invalid, new("Inget är bokfört i perioden.", "Nothing is posted in the period."), new("Välj en annan period.", "Choose another period."));
    public static readonly RefusalDefinition OtherFile = new("PAY-009", RefusalKind.Invalid, new("Svaret gäller betalfilen {0}, inte {1}.", "The answer is about payment file {0}, not {1}."), new("Öppna det förslag som svaret gäller.", "Open the batch that the answer is about."));
    public static readonly RefusalDefinition FileMissing = new("PAY-010", RefusalKind.Invalid, new("Ingen fil är vald.", "No file is chosen."), new("Välj filen som banken eller ekonomisystemet har lämnat.", "Choose the file that the bank or the ledger has given."));
    public static readonly RefusalDefinition NoReceiptForm = new("PAY-011", RefusalKind.Invalid, new("SIE-filer kvitteras inte med fil.", "SIE files are not receipted by file."), new("Välj Unit4 eller Raindance.", "Choose Unit4 or Raindance."));
}
