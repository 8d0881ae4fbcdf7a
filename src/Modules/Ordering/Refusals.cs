using Samkop.Kernel;

namespace Samkop.Ordering;

/// <summary>How the module says no. A number is never used again.</summary>
internal static class OrderingRefusals
{
    public static readonly RefusalDefinition WrongState = Invalid("ORD-001", new("Det går inte att {0} nu: läget är ”{1}”.", "You cannot {0} now: the state is “{1}”."), new("Läs in sidan igen och se vad som kan göras.", "Load the page again and see what can be done."));
    public static readonly RefusalDefinition NoUnit = Invalid("ORD-002", new("Du hör inte till någon enhet och kan därför inte beställa.", "You belong to no unit and cannot order."), new("Be systemadministratören ange din enhet.", "Ask the administrator to state your unit."));
    public static readonly RefusalDefinition NotOrderable = Invalid("ORD-003", new("Artikeln kan inte beställas av er i dag.", "The article cannot be ordered by you today."), new("Sök efter en annan artikel eller skicka ett inköpsuppdrag.", "Search for another article or send a purchase request."));
    public static readonly RefusalDefinition BadQuantity = Invalid("ORD-004", new("Antalet måste vara större än noll och högst 1 000 000.", "The quantity must be above nought and at most 1,000,000."), new("Ändra antalet.", "Change the quantity."));
    public static readonly RefusalDefinition BelowMinimum = Invalid("ORD-005", new("Minsta antal för {0} är {1}.", "The smallest quantity of {0} is {1}."), new("Öka antalet.", "Raise the quantity."));
    public static readonly RefusalDefinition NoSuchSupplier = Invalid("ORD-006", new("Leverantören finns inte i registret.", "The supplier is not in the register."), new("Sök på namn eller organisationsnummer, eller skicka ett inköpsuppdrag.", "Search by name or organisation number, or send a purchase request."));
    public static readonly RefusalDefinition NoMaximum = Invalid("ORD-007", new("En rad i fritext måste ha ett högsta värde större än noll.", "A free-text line must have a maximum value above nought."), new("Ange vad det högst får kosta utan moms.", "State what it may cost at most, excluding VAT."));
    public static readonly RefusalDefinition NoName = Invalid("ORD-008", new("Skriv vad som ska köpas.", "Write what is to be bought."), new("En mening räcker.", "One sentence is enough."));
    public static readonly RefusalDefinition PersonalNumber = Invalid("ORD-009", new("Texten ser ut att innehålla ett personnummer eller samordningsnummer.", "The text seems to contain a personal or coordination number."), new("Ta bort numret. Beställningar är allmänna handlingar och går till leverantören.", "Take the number away. Orders are public records and go to the supplier."));
    public static readonly RefusalDefinition Empty = Invalid("ORD-010", new("Rekvisitionen har inga rader.", "The requisition has no lines."), new("Lägg till minst en rad.", "Add at least one line."));
    public static readonly RefusalDefinition NoAccount = Invalid("ORD-011", new("Konto saknas.", "The account is missing."), new("Ange kontot. Fakturan ärver det.", "State the account. The invoice inherits it."));
    public static readonly RefusalDefinition NoSuchLine = NotFound("ORD-012", new("Raden finns inte längre.", "The line is no longer there."), new("Läs in sidan igen.", "Load the page again."));
    public static readonly RefusalDefinition PastDate = Invalid("ORD-013", new("Dagen {0} har passerat.", "The day {0} has passed."), new("Välj en dag från och med i dag.", "Choose a day from today on."));
    public static readonly RefusalDefinition NoReason = Invalid("ORD-014", new("Skriv varför.", "Write why."), new("En mening räcker; den visas för den som får ärendet.", "One sentence is enough; it is shown to the person who gets the matter."));

    public static readonly RefusalDefinition OwnRequisition = NotAllowed("ORD-020", new("Du har själv lagt rekvisitionen och kan inte attestera den.", "You made the requisition yourself and cannot approve it."), new("Det kan göras av: {0}.", "It can be done by: {0}."));
    public static readonly RefusalDefinition NoRight = NotAllowed("ORD-021", new("Du har inte attesträtt för {0} på ansvar {1}.", "You have no right to approve {0} on cost code {1}."), new("Det kan göras av: {2}.", "It can be done by: {2}."));
    public static readonly RefusalDefinition NobodyHasRight = Invalid("ORD-022", new("Ingen har attesträtt för {0} på ansvar {1}.", "Nobody has the right to approve {0} on cost code {1}."), new("Be {2} lägga in attesträtten i attestförteckningen.", "Ask {2} to enter the right in the attest register."));
    public static readonly RefusalDefinition SubstituteOfOrderer = NotAllowed("ORD-023", new("Din rätt är som ersättare för den som har lagt rekvisitionen.", "Your right is as substitute of the person who made the requisition."), new("Det kan göras av: {0}.", "It can be done by: {0}."));
    public static readonly RefusalDefinition OnlyPeopleApprove = NotAllowed("ORD-024", new("Bara en person kan attestera.", "Only a person can approve."), new("Öppna rekvisitionen och attestera den själv.", "Open the requisition and approve it yourself."));
    public static readonly RefusalDefinition NotYours = NotAllowed("ORD-025", new("Det här är någon annans ärende.", "This is somebody else's matter."), new("Be den som äger det, eller någon på samma enhet.", "Ask its owner, or somebody in the same unit."));
    public static readonly RefusalDefinition OwnRequest = NotAllowed("ORD-026", new("Rekvisitionen svarar på ditt inköpsuppdrag, och du kan inte attestera den.", "The requisition answers your purchase request, and you cannot approve it."), new("Det kan göras av: {0}.", "It can be done by: {0}."));

    public static readonly RefusalDefinition PriceGone = Invalid("ORD-030", new("{0} har inte längre något avtalspris.", "{0} has no contract price any longer."), new("Lämna tillbaka rekvisitionen så att raden kan bytas.", "Return the requisition so that the line can be replaced."));
    public static readonly RefusalDefinition PriceRose = Invalid("ORD-031", new("Avtalspriset för {0} är nu {1} i stället för {2}.", "The contract price of {0} is now {1} instead of {2}."), new("Lämna tillbaka rekvisitionen; när den skickas igen gäller det nya priset.", "Return the requisition; when it is sent again the new price holds."));
    public static readonly RefusalDefinition NotCancellable = Invalid("ORD-040", new("Ordern har inget kvar att makulera.", "The order has nothing left to cancel."), new("Det som har tagits emot lämnas i retur.", "What has been received is returned instead."));

    public static readonly RefusalDefinition NothingReceived = Invalid("ORD-050", new("Inget antal är ifyllt.", "No quantity is filled in."), new("Fyll i vad som kom, eller välj Allt har kommit.", "Fill in what came, or choose Everything has come."));
    public static readonly RefusalDefinition NothingAwaited = Invalid("ORD-051", new("Ordern väntar inte på någon leverans.", "The order awaits no delivery."), new("Se leveranserna på orderns sida.", "See the deliveries on the order's page."));
    public static readonly RefusalDefinition TooMuchReceived = Invalid("ORD-052", new("Kvar att ta emot är {0}; er tolerans för överleverans är {1} procent.", "Left to receive is {0}; your tolerance for over-delivery is {1} percent."), new("Ta emot det som ryms och skriv resten som vägrat, eller gör en ny beställning av det som ska behållas.", "Receive what fits and enter the rest as refused, or order what shall be kept anew."));
    public static readonly RefusalDefinition CannotReturn = Invalid("ORD-053", new("Högst {0} kan lämnas i retur.", "At most {0} can be returned."), new("Ändra antalet.", "Change the quantity."));
    public static readonly RefusalDefinition CannotCancel = Invalid("ORD-054", new("Högst {0} är kvar att makulera.", "At most {0} is left to cancel."), new("Ändra antalet.", "Change the quantity."));
    public static readonly RefusalDefinition ReasonOfRefusal = Invalid("ORD-055", new("Skriv vad som är fel med raden {0}.", "Write what is wrong with line {0}."), new("Leverantören får texten.", "The supplier gets the text."));

    public static readonly RefusalDefinition AnswerUnreadable = Invalid("ORD-060", new("Ordersvaret går inte att läsa: {0}", "The order response cannot be read: {0}"), new("Be leverantören skicka det igen.", "Ask the supplier to send it again."));
    public static readonly RefusalDefinition AnswerUnknownOrder = NotFound("ORD-061", new("Ordersvaret gäller {0}, som inte är en order från oss till den leverantören.", "The order response is about {0}, which is no order from us to that supplier."), new("Be leverantören kontrollera ordernumret.", "Ask the supplier to check the order number."));
    public static readonly RefusalDefinition AnswerUnknownCode = Invalid("ORD-062", new("Svarskoden {0} är okänd.", "The response code {0} is unknown."), new("Tillåtna koder är AB, AP, CA och RE.", "Allowed codes are AB, AP, CA and RE."));
    public static readonly RefusalDefinition AnswerUnknownLine = Invalid("ORD-063", new("Ordersvaret nämner rad {0}, som inte finns i ordern.", "The order response names line {0}, which is not in the order."), new("Be leverantören rätta svaret.", "Ask the supplier to correct the response."));
    public static readonly RefusalDefinition AnswerTooLate = Invalid("ORD-064", new("Ordern är redan levererad eller makulerad.", "The order is already delivered or cancelled."), new("Kontakta beställaren.", "Contact the orderer."));
    public static readonly RefusalDefinition SubstituteDecided = Invalid("ORD-065", new("Ersättningsartikeln är redan avgjord.", "The substitute is already decided."), new("Läs in sidan igen.", "Load the page again."));
    public static readonly RefusalDefinition ClinicalSubstitute = NotAllowed("ORD-066", new("Artikeln är klinisk: en ersättning godkänns av produktägaren.", "The article is clinical: a substitute is accepted by the product owner."), new("Det kan göras av avtalsförvaltaren: {0}.", "It can be done by the contract manager: {0}."));
    public static readonly RefusalDefinition AnswerQuantity = Invalid("ORD-067", new("Antalet på rad {0} kan inte vara negativt eller större än beställt.", "The quantity of line {0} cannot be negative or above what was ordered."), new("Rätta antalet.", "Correct the quantity."));

    public static readonly RefusalDefinition ObjectTaken = Invalid("ORD-070", new("Det finns redan ett abonnemang hos leverantören med objektet {0}.", "There is already a subscription at the supplier with the object {0}."), new("Öppna det och ändra det i stället.", "Open it and change it instead."));
    public static readonly RefusalDefinition BadPeriod = Invalid("ORD-071", new("Sista dagen är före den första, eller toleransen är inte mellan 0 och 100 procent.", "The last day is before the first, or the tolerance is not between 0 and 100 percent."), new("Rätta uppgifterna.", "Correct them."));
    public static readonly RefusalDefinition NoAnswerDay = Invalid("ORD-080", new("Ange vilken dag beställaren får svar.", "State the day on which the requester gets an answer."), new("Välj en dag från och med i dag.", "Choose a day from today on."));
    public static readonly RefusalDefinition OutsideUnit = Invalid("ORD-081", new("Enheten hör inte till din organisation.", "The unit does not belong to your organisation."), new("Välj en av dina egna enheter.", "Choose one of your own units."));

    public static readonly RefusalDefinition AdviceUnreadable = Invalid("ORD-090", new("Leveransaviseringen går inte att läsa: {0}", "The despatch advice cannot be read: {0}"), new("Be leverantören skicka den igen.", "Ask the supplier to send it again."));
    public static readonly RefusalDefinition AdviceUnknownOrder = NotFound("ORD-091", new("Leveransaviseringen gäller {0}, som inte är en order från oss till den leverantören.", "The despatch advice is about {0}, which is no order from us to that supplier."), new("Be leverantören kontrollera ordernumret.", "Ask the supplier to check the order number."));
    public static readonly RefusalDefinition AdviceUnknownLine = Invalid("ORD-092", new("Leveransaviseringen nämner rad {0} i order {1}, som inte finns.", "The despatch advice names line {0} of order {1}, which does not exist."), new("Be leverantören rätta aviseringen.", "Ask the supplier to correct the advice."));
    public static readonly RefusalDefinition AdviceQuantity = Invalid("ORD-093", new("Antalet på rad {0} är negativt eller i en annan enhet än ordern.", "The quantity of line {0} is negative or in another unit than the order."), new("Be leverantören rätta aviseringen.", "Ask the supplier to correct the advice."));

    public static readonly RefusalDefinition FaultyTolerance = Invalid("ORD-094", new("En ny leveranstolerans ska börja gälla efter den förra, ha ett beslut och vara högst {0} procent.", "A new delivery tolerance must begin after the one before, have a decision and be at most {0} per cent."), new("Rätta fälten. Gamla rader ändras aldrig.", "Mend the fields. Old rows never change."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);

    private static RefusalDefinition NotAllowed(string code, Text what, Text wayOn) => new(code, RefusalKind.NotAllowed, what, wayOn);

    private static RefusalDefinition NotFound(string code, Text what, Text wayOn) => new(code, RefusalKind.NotFound, what, wayOn);
}
