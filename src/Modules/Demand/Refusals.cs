using Samkop.Kernel;

namespace Samkop.Demand;

/// <summary>The ways in which joint volumes and the plan say no, beside those of the round itself (JOI).</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition NoLots = new("DEM-001", RefusalKind.Invalid, new("Rundan har ingen del att ansluta till.", "The round has no lot to join."), new("Beskriv minst en del med namn, enhet och CPV-kod.", "Describe at least one lot with name, unit and CPV code."));

    public static readonly RefusalDefinition LotFaulty = new("DEM-002", RefusalKind.Invalid, new("Del {0} saknar namn, enhet eller CPV-kod.", "Lot {0} lacks a name, unit or CPV code."), new("Fyll i alla tre, eller töm raden.", "Fill in all three, or empty the row."));

    public static readonly RefusalDefinition LotTwice = new("DEM-003", RefusalKind.Invalid, new("Två delar heter {0}.", "Two lots are called {0}."), new("Ge dem olika namn: deltagarna ska kunna skilja dem åt.", "Give them different names: the participants must be able to tell them apart."));

    public static readonly RefusalDefinition NobodyInvited = new("DEM-004", RefusalKind.Invalid, new("Ingen är inbjuden.", "Nobody is invited."), new("Välj minst en juridisk person och den som får ansluta den.", "Choose at least one legal entity and the one who may join for it."));

    public static readonly RefusalDefinition PersonMissing = new("DEM-005", RefusalKind.Invalid, new("{0} saknar behörig person.", "{0} lacks an authorised person."), new("Välj någon som arbetar där. Utan namn vet ingen vem som ska svara.", "Choose somebody who works there. Without a name nobody knows who is to answer."));

    public static readonly RefusalDefinition ChangedByColleague = new("DEM-006", RefusalKind.Invalid, new("{0} sparade {1} medan du skrev.", "{0} saved at {1} while you were writing."), new("Dina siffror står kvar i fälten, inget är sparat. Jämför med kollegans och spara igen om dina ska gälla.", "Your figures are still in the fields, nothing is saved. Compare with your colleague's and save again if yours are to hold."));

    public static readonly RefusalDefinition ReasonMissing = new("DEM-007", RefusalKind.Invalid, new("Skälet saknas.", "The reason is missing."), new("Skriv en mening: det avgör om rundan ska göras om.", "Write a sentence: it decides whether the round should be done again."));

    public static readonly RefusalDefinition NoVolume = new("DEM-008", RefusalKind.Invalid, new("Ingen del har någon volym.", "No lot has any volume."), new("Fyll i minst en del, eller avstå med ett skäl.", "Fill in at least one lot, or decline with a reason."));

    public static readonly RefusalDefinition GuaranteeOfNothing = new("DEM-009", RefusalKind.Invalid, new("{0} är garanterad men den lägsta volymen är noll.", "{0} is guaranteed but its lowest volume is nought."), new("Skriv det ni lovar att köpa, eller välj uppskattad.", "Write what you promise to buy, or choose estimated."));

    public static readonly RefusalDefinition PriceStepsFaulty = new("DEM-010", RefusalKind.Invalid, new("Pristrappan \"{0}\" går inte att läsa.", "The price ladder \"{0}\" cannot be read."), new("Skriv volym=pris, den första från 0 och sedan stigande volym med lägre pris: 0=24 5000=21,50.", "Write volume=price, the first from 0 and then rising volume with a lower price: 0=24 5000=21.50."));

    public static readonly RefusalDefinition VolumeMissing = new("DEM-011", RefusalKind.Invalid, new("{0} saknar lägst, förväntad eller högst.", "{0} lacks the lowest, the expected or the highest."), new("Fyll i alla tre, eller töm alla tre om ni inte köper det.", "Fill in all three, or empty all three if you do not buy it."));

    public static readonly RefusalDefinition VolumeTooLarge = new("DEM-012", RefusalKind.Invalid, new("{0} har en orimligt stor volym.", "{0} has an unreasonably large volume."), new("Se efter om enheten är rätt: volymen räknas i {1}.", "See whether the unit is right: the volume is counted in {1}."));

    public static readonly RefusalDefinition DecisionInFuture = new("DEM-013", RefusalKind.Invalid, new("Beslutet kan inte vara fattat i framtiden.", "The decision cannot have been taken in the future."), new("Ange dagen då det fattades.", "Give the day on which it was taken."));

    public static readonly RefusalDefinition CeilingTooLow = new("DEM-014", RefusalKind.Invalid, new("Taket för {0} är lägre än det uppskattade, {1}.", "The ceiling of {0} is below the estimate, {1}."), new("Välj ett tak som minst räcker till det deltagarna räknar med.", "Choose a ceiling that is at least enough for what the participants count on."));

    public static readonly RefusalDefinition HistoryFaulty = new("DEM-015", RefusalKind.Invalid, new("Rad {0} i filen går inte att läsa: {1}.", "Row {0} of the file cannot be read: {1}."), new("Rätta raden och läs in filen igen. Inget är inläst.", "Mend the row and load the file again. Nothing is loaded."));

    public static readonly RefusalDefinition NewLotByChange = new("DEM-016", RefusalKind.Invalid, new("Annonsen är skickad och {0} finns inte i tabellen för {1}.", "The notice is sent and {0} is not in the table for {1}."), new("Den som får avropa måste stå i annonsen. Be den gemensamma funktionen att annonsera på nytt.", "Those who may call off must stand in the notice. Ask the joint function to announce anew."));

    public static readonly RefusalDefinition PlanTimesFaulty = new("DEM-017", RefusalKind.Invalid, new("Tiderna i planen går inte att använda.", "The times of the plan cannot be used."), new("Veckor 0–104, dagar 0–400 och timmar 1–5 000.", "Weeks 0–104, days 0–400 and hours 1–5,000."));

    public static readonly RefusalDefinition PlannedAlready = new("DEM-018", RefusalKind.Conflict, new("Avtal {0} har redan en rad i planen.", "Contract {0} has a row in the plan already."), new("Öppna den raden.", "Open that row."));
}
