using Samkop.Kernel;

namespace Samkop.Organisation;

/// <summary>The ways in which the organisation's module says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition OwnRoles = new("ORG-001", RefusalKind.NotAllowed, new("Du kan inte ändra dina egna roller.", "You cannot change your own roles."), new("Be en annan systemadministratör.", "Ask another administrator."));

    public static readonly RefusalDefinition RolesDoNotMix = new("ORG-002", RefusalKind.Invalid, new("Systemadministratören har inga inköpsroller.", "An administrator holds no purchasing roles."), new("Ge rollen till en annan person, eller avsluta den andra rollen först.", "Give the role to another person, or end the other role first."));

    public static readonly RefusalDefinition RoleHeldAlready = new("ORG-003", RefusalKind.Invalid, new("Personen har redan rollen där.", "The person holds the role there already."), new("Avsluta den först om perioden ska ändras.", "End it first when the period is to change."));

    public static readonly RefusalDefinition NoRoleAddress = new("ORG-004", RefusalKind.Invalid, new("Det är ingen e-postadress.", "That is no mail address."), new("Skriv en adress som avd52@region.example. När uppgifterna är skyddade får den inte peka ut personen.", "Write an address such as ward52@region.example. While the data is protected it must not point out the person."));

    public static readonly RefusalDefinition AbsencePeriod = new("ORG-010", RefusalKind.Invalid, new("Frånvaron slutar innan den börjar, eller ligger i det förflutna.", "The absence ends before it begins, or lies in the past."), new("Ange första och sista dagen du är borta.", "Give the first and the last day that you are away."));

    public static readonly RefusalDefinition DeputyNotInRegister = new("ORG-011", RefusalKind.Invalid, new("Attesträtten kan inte lämnas till den personen.", "The attest right cannot be handed to that person."), new("Välj den som nämnden har utsett till din ersättare i attestförteckningen.", "Choose the one whom the board has named as your substitute in the attest register."));

    public static readonly RefusalDefinition AbsenceOverlaps = new("ORG-012", RefusalKind.Invalid, new("Du har redan noterat frånvaro under de dagarna.", "You have noted an absence on those days already."), new("Ta bort den först.", "Remove it first."));

    public static readonly RefusalDefinition AttestEnded = new("ORG-020", RefusalKind.Invalid, new("Attesträtten har redan upphört.", "The attest right has ended already."), new("Läs in en ny rad om nämnden har beslutat om en ny rätt.", "Import a new row when the board has decided a new right."));

    public static readonly RefusalDefinition FileMissing = new("ORG-021", RefusalKind.Invalid, new("Ingen fil är vald.", "No file is chosen."), new("Välj en CSV-fil med attestförteckningens rader.", "Choose a CSV file with rows of the attest register."));

    public static readonly RefusalDefinition AttestForSelf = new("ORG-022", RefusalKind.NotAllowed, new("Du kan inte lägga upp en attesträtt för dig själv.", "You cannot add an attest right for yourself."), new("Be en annan systemadministratör.", "Ask another administrator."));

    public static readonly RefusalDefinition BadAttestRow = new("ORG-023", RefusalKind.Invalid, new("Området ska vara en kod, början av en kod och *, eller bara *. Sista dagen ska inte ligga före den första, och ersättaren ska vara en annan person.", "The area must be a code, the beginning of a code and *, or just *. The last day must not be before the first, and the substitute must be another person."), new("Rätta fälten och försök igen.", "Mend the fields and try again."));

    public static readonly RefusalDefinition AttestExists = new("ORG-024", RefusalKind.Invalid, new("Samma rätt finns redan från den dagen.", "The same right exists from that day already."), new("Avsluta den först, eller välj en annan första dag.", "End it first, or choose another first day."));

    public static readonly RefusalDefinition EntityNumberTaken = new("ORG-030", RefusalKind.Invalid, new("Organisationsnumret eller Peppol-id:t finns redan.", "The organisation number or the Peppol id exists already."), new("Ändra den juridiska person som har numret.", "Change the legal entity that has the number."));

    public static readonly RefusalDefinition BadSeries = new("ORG-031", RefusalKind.Invalid, new("Serien ska ha 0–6 versaler, 4–12 siffror och ett första nummer som ryms i siffrorna.", "The series must have 0–6 capitals, 4–12 digits and a first number that fits in the digits."), new("Rätta serien. Nummer som redan har använts ändras inte.", "Mend the series. Numbers that have been used do not change."));

    public static readonly RefusalDefinition SampleDoesNotMatch = new("ORG-032", RefusalKind.Invalid, new("Exemplet ”{0}” passar inte mönstret.", "The sample “{0}” does not match the pattern."), new("Rätta uttrycket eller exemplet. Ett mönster sparas bara med ett exempel som passar.", "Mend the expression or the sample. A pattern is saved only with a sample that matches."));

    public static readonly RefusalDefinition CostCodeTaken = new("ORG-033", RefusalKind.Invalid, new("Koden {0} används redan av en annan enhet.", "The code {0} is used by another unit already."), new("Välj en annan kod.", "Choose another code."));

    public static readonly RefusalDefinition CostCodeForm = new("ORG-034", RefusalKind.Invalid, new("Koden {0} passar inte den juridiska personens mönster för referenser.", "The code {0} does not fit the legal entity's patterns of references."), new("Rätta koden, eller lägg till mönstret först. Annars hittar fakturorna inte rätt.", "Mend the code, or add the pattern first. Else invoices will not find their way."));

    public static readonly RefusalDefinition UnitPeriod = new("ORG-035", RefusalKind.Invalid, new("Dagen ligger utanför enhetens tid.", "The day lies outside the unit's time."), new("Välj en dag från och med i dag då enheten finns.", "Choose a day from today on which the unit exists."));

    public static readonly RefusalDefinition FaultyCoding = new("ORG-036", RefusalKind.Invalid, new("{0} celler i filen har fel. Ingenting har sparats.", "{0} cells of the file are faulty. Nothing has been saved."), new("Rätta cellerna i listan nedan och läs in filen igen.", "Mend the cells listed below and import the file again."));

    public static readonly RefusalDefinition CodingPartExists = new("ORG-037", RefusalKind.Invalid, new("Kontodelen finns redan, eller så har kortnamnet andra tecken än a–z och siffror.", "The coding part exists already, or its short name has other signs than a–z and digits."), new("Välj ett annat kortnamn.", "Choose another short name."));

    public static readonly RefusalDefinition PolicyBackwards = new("ORG-038", RefusalKind.Invalid, new("En ny version ska börja gälla efter den förra.", "A new version must come into force after the one before."), new("Välj en senare dag.", "Choose a later day."));

    public static readonly RefusalDefinition GoalUnmeasured = new("ORG-039", RefusalKind.Invalid, new("Mål {0} saknar mått eller målvärde.", "Goal {0} lacks a measure or a target."), new("Ett mål utan mått kan ingen följa. Fyll i båda språken, måttet och målvärdet.", "Nobody can follow a goal without a measure. Fill in both languages, the measure and the target."));

    public static readonly RefusalDefinition EmailTaken = new("ORG-040", RefusalKind.Invalid, new("En person med den e-postadressen finns redan.", "A person with that e-mail address exists already."), new("Bjud in den personen i stället, eller ange en annan adress.", "Invite that person instead, or give another address."));

    public static readonly RefusalDefinition EntitiesExist = new("ORG-041", RefusalKind.Conflict, new("Databasen har redan en juridisk person.", "The database has a legal entity already."), new("Logga in och lägg upp fler under Administration.", "Sign in and add more under Administration."));

    public static readonly RefusalDefinition JobFailed = new("ORG-042", RefusalKind.Invalid, new("Jobbet avbröts av ett fel.", "The job was stopped by a fault."), new("Felets slag står i listan, och hela felet i serverns logg.", "The kind of fault stands in the list, the whole fault in the log of the server."));

    public static readonly RefusalDefinition DelegationBackwards = new("ORG-043", RefusalKind.Invalid, new("En ny beslutspunkt ska börja gälla efter den förra, ha en källa och ha både nämnd och punkt, eller varken eller.", "A new point must begin after the one before, have a source, and name both board and point, or neither."), new("Rätta fälten. Gamla rader ändras aldrig.", "Mend the fields. Old rows never change."));

    public static readonly RefusalDefinition FaultyDecision = new("ORG-044", RefusalKind.Invalid, new("Beslutet ska ha fattats senast i dag av en anställd.", "The decision must have been taken by today at the latest, by somebody employed."), new("Rätta dagen eller personen.", "Mend the day or the person."));

    public static readonly RefusalDefinition DecisionListed = new("ORG-045", RefusalKind.Invalid, new("Beslutet {0} står redan i listan.", "The decision {0} is on the list already."), new("Sök upp det i listan, eller rätta diarienumret.", "Look it up in the list, or mend the register number."));
}
