using Samkop.Kernel;

namespace Samkop.Invoicing;

/// <summary>The ways in which the module says no.</summary>
internal static class InvoicingRefusals
{
    /// <summary>The act does not fit the state.</summary>
    public static readonly RefusalDefinition NotInThisState = new("INV-001", RefusalKind.Conflict, new("Det går inte nu: fakturan är {0}.", "That cannot be done now: the invoice is {0}."), new("Läs in sidan igen för att se vad som väntar.", "Load the page again to see what waits."));

    /// <summary>Two-person rule.</summary>
    public static readonly RefusalDefinition SamePerson = new("INV-002", RefusalKind.NotAllowed, new("Du har redan attesterat den här fakturan.", "You have already attested this invoice."), new("Två olika personer måste attestera. Lämna över till en annan attestant.", "Two different persons must attest. Hand over to another attester."));

    /// <summary>No attest right.</summary>
    public static readonly RefusalDefinition NoAttestRight = new("INV-003", RefusalKind.NotAllowed, new("Attestförteckningen ger dig inte rätt till {0} för kod {1} och {2}.", "The attest register does not give you the right to {0} for code {1} and {2}."), new("Lämna fakturan till någon som har rätten. Ändringar i förteckningen beslutas av nämnden.", "Leave it to somebody who has the right. Changes to the register are decided by the board."));

    /// <summary>Protected.</summary>
    public static readonly RefusalDefinition Protected = new("INV-004", RefusalKind.NotFound, new("Det du söker finns inte, eller så har du inte rätt att se det.", "What you look for does not exist, or you may not see it."), new("Kontrollera adressen eller sök i stället.", "Check the address or search instead."));

    /// <summary>Order number unknown.</summary>
    public static readonly RefusalDefinition NoSuchOrder = new("INV-005", RefusalKind.Invalid, new("Ingen order hos {0} har numret {1}.", "No order of {0} has the number {1}."), new("Kontrollera numret, eller kontera fakturan utan order.", "Check the number, or code the invoice without an order."));

    /// <summary>Reason missing.</summary>
    public static readonly RefusalDefinition ReasonNeeded = new("INV-006", RefusalKind.Invalid, new("Skriv varför.", "Write why."), new("En mening räcker. Skriv inga personuppgifter.", "One sentence is enough. Write no personal data."));

    /// <summary>Not payable.</summary>
    public static readonly RefusalDefinition NotPayable = new("INV-007", RefusalKind.Conflict, new("Faktura {0} kan inte läggas i betalning: den är {1}.", "Invoice {0} cannot be put in a payment: it is {1}."), new("Gör om förslaget så att bara fakturor som får betalas är med.", "Make the proposal again so that it holds payable invoices only."));

    /// <summary>Access point key.</summary>
    public static readonly RefusalDefinition WrongKey = new("INV-008", RefusalKind.NotAllowed, new("Nyckeln från accesspunkten stämmer inte.", "The access point's key is not right."), new("Kontrollera nyckeln i inställningarna.", "Check the key in the settings."));

    /// <summary>Too large.</summary>
    public static readonly RefusalDefinition TooLarge = new("INV-009", RefusalKind.Invalid, new("Filen är större än {0} MB.", "The file is larger than {0} MB."), new("Be avsändaren att skicka bilagorna på annat sätt.", "Ask the sender to send the attachments another way."));

    /// <summary>Personal number in a free text.</summary>
    public static readonly RefusalDefinition PersonalNumber = new("INV-010", RefusalKind.Invalid, new("Texten ser ut att innehålla ett personnummer.", "The text seems to contain a personal identity number."), new("Ta bort det och skriv på annat sätt.", "Remove it and write in another way."));

    /// <summary>Coding needs both parts.</summary>
    public static readonly RefusalDefinition UnknownCostCode = new("INV-011", RefusalKind.Invalid, new("Ingen enhet hos {0} har koden {1}.", "No unit of {0} has the code {1}."), new("Välj en kod ur enhetens lista.", "Choose a code from the list of units."));

    /// <summary>Account.</summary>
    public static readonly RefusalDefinition BadAccount = new("INV-012", RefusalKind.Invalid, new("Ange ett konto med fyra till sex siffror.", "Give an account of four to six digits."), new("Kontoplanen visar vilka konton som finns.", "The chart of accounts shows which there are."));

    /// <summary>Own purchase.</summary>
    public static readonly RefusalDefinition OwnPurchase = new("INV-017", RefusalKind.NotAllowed, new("Fakturan gäller det som du, eller den som du ersätter, har beställt.", "The invoice is for what you, or the one you stand in for, ordered."), new("En annan beslutsattestant måste besluta. Lämna över till någon som har rätten.", "Another approver must decide. Leave it to somebody who has the right."));

    /// <summary>Two persons, one right.</summary>
    public static readonly RefusalDefinition OneRight = new("INV-018", RefusalKind.NotAllowed, new("Den andra attesten vilar på samma persons rätt: en av er är ersättare.", "The other attest rests on the same person's right: one of you stands in."), new("Två personer måste attestera, med var sin rätt. Lämna över till en annan attestant.", "Two persons must attest, each with a right of their own. Hand over to another attester."));

    /// <summary>Content erased by the records plan.</summary>
    public static readonly RefusalDefinition Disposed = new("INV-019", RefusalKind.NotFound, new("Innehållet gallrades {0} enligt dokumenthanteringsplanen.", "The content was disposed of {0} by the records plan."), new("Diariet visar regeln, och gallringsprotokollet finns där.", "The register shows the rule, and the disposal list is there."));

    /// <summary>Nothing costs more than agreed.</summary>
    public static readonly RefusalDefinition NothingToClaim = new("INV-013", RefusalKind.Invalid, new("Ingen rad kostar mer än avtalat, så det finns ingen kredit att kräva.", "No row costs more than agreed, so there is no credit to claim."), new("Attestera fakturan som den är, eller bestrid den.", "Attest the invoice as it is, or dispute it."));

    /// <summary>Nothing sent to try.</summary>
    public static readonly RefusalDefinition NothingToTry = new("INV-014", RefusalKind.Invalid, new("Det finns ingen faktura att prova.", "There is no invoice to try."), new("Välj fakturans XML-fil eller klistra in den.", "Choose the invoice's XML file or paste it."));

    /// <summary>Too large to try.</summary>
    public static readonly RefusalDefinition TrialTooLarge = new("INV-015", RefusalKind.Invalid, new("Filen är större än {0} MB.", "The file is larger than {0} MB."), new("Ta bort bilagorna och prova igen; de prövas inte här.", "Take the attachments out and try again; they are not tried here."));

    /// <summary>Too many trials.</summary>
    public static readonly RefusalDefinition TooManyTrials = new("INV-016", RefusalKind.Invalid, new("Det kommer för många frågor från din adress just nu.", "Too many requests come from your address just now."), new("Vänta en minut och prova igen.", "Wait a minute and try again."));

    /// <summary>A tolerance that cannot be.</summary>
    public static readonly RefusalDefinition FaultyTolerance = new("INV-020", RefusalKind.Invalid, new("En ny tolerans ska börja gälla efter den förra, ha en källa och vara högst {0} procent och {1:N0} kronor.", "A new tolerance must begin after the one before, have a source and be at most {0} per cent and {1:N0} kronor."), new("Rätta fälten. Gamla rader ändras aldrig.", "Mend the fields. Old rows never change."));

    /// <summary>Nobody gives oneself the right.</summary>
    public static readonly RefusalDefinition ReaderNamesSelf = new("INV-021", RefusalKind.NotAllowed, new("Du kan inte utse dig själv till läsare.", "You cannot name yourself a reader."), new("Be en annan ekonom hos köparen.", "Ask another finance officer of the buyer."));

    /// <summary>A rule of protection that cannot be.</summary>
    public static readonly RefusalDefinition FaultyProtection = new("INV-022", RefusalKind.Invalid, new("Regeln ska gälla antingen en leverantör i registret eller en referenskod, ha grund och källa, och inte redan gälla.", "The rule must be for either a supplier in the register or a reference code, have a ground and a source, and not hold already."), new("Rätta fälten, eller avsluta den regel som gäller.", "Mend the fields, or end the rule that holds."));

    /// <summary>A reader who cannot be.</summary>
    public static readonly RefusalDefinition FaultyReader = new("INV-023", RefusalKind.Invalid, new("En läsare ska arbeta med fakturor hos köparen, inte redan vara utsedd, ha en källa och en sista dag efter den första.", "A reader must work with invoices at the buyer, not be named already, have a source and a last day after the first."), new("Välj en annan person eller andra dagar.", "Choose another person or other days."));

    /// <summary>Somebody must read.</summary>
    public static readonly RefusalDefinition LastReader = new("INV-024", RefusalKind.Conflict, new("Det är den sista läsaren; skyddade fakturor skulle bli liggande.", "This is the last reader; protected invoices would be left lying."), new("Utse en annan läsare först.", "Name another reader first."));

    /// <summary>Ended already.</summary>
    public static readonly RefusalDefinition AlreadyEnded = new("INV-025", RefusalKind.Conflict, new("Den har redan upphört.", "It has ended already."), new("Läs in sidan igen.", "Load the page again."));
}
