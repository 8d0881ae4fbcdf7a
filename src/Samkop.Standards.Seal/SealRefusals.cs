using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>How sealed tenders say no. A number is never used again; the sealing page says the same numbers.</summary>
public static class SealRefusals
{
    /// <summary>The file is no sealed tender (samkop-seal/1).</summary>
    public static readonly RefusalDefinition NotEnvelope = Invalid(
        "SEL-001",
        new("Filen är inget förseglat anbud (samkop-seal/1).", "The file is no sealed tender (samkop-seal/1)."),
        new("Välj filen som förseglingssidan gav, utan ändringar.", "Choose the file that the sealing page gave, unchanged."));

    /// <summary>The file is cut short: … bytes of ….</summary>
    public static readonly RefusalDefinition Truncated = Invalid(
        "SEL-002",
        new("Filen är avkortad: {0} byte av {1}.", "The file is cut short: {0} bytes of {1}."),
        new("Hämta eller lämna filen igen.", "Fetch or hand in the file again."));

    /// <summary>The file is longer than its header says: … bytes instead of ….</summary>
    public static readonly RefusalDefinition TooLong = Invalid(
        "SEL-003",
        new("Filen är längre än huvudet säger: {0} byte i stället för {1}.", "The file is longer than its header says: {0} bytes instead of {1}."),
        new("Använd filen som förseglingssidan gav, utan tillägg.", "Use the file that the sealing page gave, with nothing added."));

    /// <summary>The header of the sealed tender is wrong in the field ….</summary>
    public static readonly RefusalDefinition BadHeader = Invalid(
        "SEL-004",
        new("Förseglingens huvud är fel i fältet {0}.", "The header of the sealed tender is wrong in the field {0}."),
        new("Försegla anbudet igen.", "Seal the tender again."));

    /// <summary>The files are … bytes together; at most … fit.</summary>
    public static readonly RefusalDefinition TooLarge = Invalid(
        "SEL-005",
        new("Filerna är tillsammans {0} byte; högst {1} ryms.", "The files are {0} bytes together; at most {1} fit."),
        new("Dela upp eller minska filerna.", "Split or shrink the files."));

    /// <summary>There are no files to seal.</summary>
    public static readonly RefusalDefinition NoFiles = Invalid(
        "SEL-006",
        new("Det finns inga filer att försegla.", "There are no files to seal."),
        new("Välj minst en fil.", "Choose at least one file."));

    /// <summary>The file name “…” cannot be used or occurs twice.</summary>
    public static readonly RefusalDefinition BadFileName = Invalid(
        "SEL-007",
        new("Filnamnet ”{0}” kan inte användas eller förekommer två gånger.", "The file name “{0}” cannot be used or occurs twice."),
        new("Döp om filen: högst 200 byte, utan snedstreck och styrtecken.", "Rename the file: at most 200 bytes, no slashes or control characters."));

    /// <summary>The entry … is missing or cannot be used.</summary>
    public static readonly RefusalDefinition BadContext = Invalid(
        "SEL-008",
        new("Uppgiften {0} saknas eller kan inte användas.", "The entry {0} is missing or cannot be used."),
        new("Kopiera uppgiften från upphandlingens sida.", "Copy the entry from the page of the procurement."));

    /// <summary>The file “…” changed while it was read.</summary>
    public static readonly RefusalDefinition FileChanged = Invalid(
        "SEL-009",
        new("Filen ”{0}” ändrades medan den lästes.", "The file “{0}” changed while it was read."),
        new("Stäng andra program som använder filen och försök igen.", "Close other programs that use the file and try again."));

    /// <summary>The file is no list of custodians.</summary>
    public static readonly RefusalDefinition NotCustodianSet = Invalid(
        "SEL-010",
        new("Filen är ingen förteckning över nyckelinnehavare.", "The file is no list of custodians."),
        new("Hämta förteckningen ur upphandlingsdokumenten.", "Fetch the list from the procurement documents."));

    /// <summary>There are … custodians; there must be 2 to 5.</summary>
    public static readonly RefusalDefinition CustodianCount = Invalid(
        "SEL-011",
        new("Det är {0} nyckelinnehavare; det ska vara 2 till 5.", "There are {0} custodians; there must be 2 to 5."),
        new("Utse rätt antal.", "Appoint the right number."));

    /// <summary>In allowed group … all come from the same organisation.</summary>
    public static readonly RefusalDefinition OneOrganisation = Invalid(
        "SEL-012",
        new("I tillåten grupp {0} kommer alla från samma organisation.", "In allowed group {0} all come from the same organisation."),
        new("Låt varje grupp ha personer från minst två organisationer.", "Let each group hold persons from at least two organisations."));

    /// <summary>The allowed groups cannot be used: ….</summary>
    public static readonly RefusalDefinition BadAllowedGroups = Invalid(
        "SEL-013",
        new("De tillåtna grupperna går inte att använda: {0}.", "The allowed groups cannot be used: {0}."),
        new("Ange varje grupp en gång, med stigande nummer; ingen grupp får ligga i en annan.", "State each group once, with rising numbers; no group may lie within another."));

    /// <summary>Two custodians have the same key.</summary>
    public static readonly RefusalDefinition SameKey = Invalid(
        "SEL-014",
        new("Två nyckelinnehavare har samma nyckel.", "Two custodians have the same key."),
        new("Var och en skapar en egen nyckel.", "Each makes a key of their own."));

    /// <summary>“…” is no public key on the curve P-256.</summary>
    public static readonly RefusalDefinition NotPublicKey = Invalid(
        "SEL-015",
        new("”{0}” är ingen öppen nyckel på kurvan P-256.", "“{0}” is no public key on the curve P-256."),
        new("Hämta nyckeln igen från nyckelinnehavaren.", "Fetch the key again from the custodian."));

    /// <summary>The fingerprint of the list does not match its content.</summary>
    public static readonly RefusalDefinition FingerprintDiffers = Invalid(
        "SEL-016",
        new("Förteckningens fingeravtryck stämmer inte med innehållet.", "The fingerprint of the list does not match its content."),
        new("Hämta förteckningen igen och jämför fingeravtrycket med annonsens.", "Fetch the list again and compare the fingerprint with the notice."));

    /// <summary>The tender is sealed to other custodians.</summary>
    public static readonly RefusalDefinition OtherCustodians = Invalid(
        "SEL-020",
        new("Anbudet är förseglat till andra nyckelinnehavare.", "The tender is sealed to other custodians."),
        new("Använd den förteckning som gällde när anbudet förseglades.", "Use the list that held when the tender was sealed."));

    /// <summary>The seal is for … …, not ….</summary>
    public static readonly RefusalDefinition OtherContext = Invalid(
        "SEL-021",
        new("Förseglingen gäller {0} {1}, inte {2}.", "The seal is for {0} {1}, not {2}."),
        new("Lämna anbudet i rätt upphandling, del och version.", "Hand in the tender in the right procurement, lot and version."));

    /// <summary>The key does not belong to the chosen group.</summary>
    public static readonly RefusalDefinition NotInGroup = Invalid(
        "SEL-022",
        new("Nyckeln hör inte till den valda gruppen.", "The key does not belong to the chosen group."),
        new("Välj en grupp som du ingår i, eller din egen nyckel.", "Choose a group that you are part of, or your own key."));

    /// <summary>The key share to … cannot be opened: it was altered or moved.</summary>
    public static readonly RefusalDefinition WrapUnreadable = Invalid(
        "SEL-023",
        new("Nyckelandelen till {0} går inte att öppna: den är ändrad eller flyttad.", "The key share to {0} cannot be opened: it was altered or moved."),
        new("Anteckna felet i protokollet och försök med en annan tillåten grupp.", "Put the fault in the protocol and try another allowed group."));

    /// <summary>The shares do not come from one whole allowed group.</summary>
    public static readonly RefusalDefinition NotAllowedGroup = Invalid(
        "SEL-024",
        new("Andelarna kommer inte från en hel tillåten grupp.", "The shares do not come from one whole allowed group."),
        new("Låt alla i en tillåten grupp lämna sina andelar.", "Let all of one allowed group hand in their shares."));

    /// <summary>The share from … is not for this tender.</summary>
    public static readonly RefusalDefinition ShareOfOther = Invalid(
        "SEL-025",
        new("Andelen från {0} gäller inte det här anbudet.", "The share from {0} is not for this tender."),
        new("Öppna om med andelar för rätt anbud.", "Open again with shares for the right tender."));

    /// <summary>The shares do not give the key that the tender was sealed with.</summary>
    public static readonly RefusalDefinition CommitmentDiffers = Invalid(
        "SEL-026",
        new("Andelarna ger inte nyckeln som anbudet förseglades med.", "The shares do not give the key that the tender was sealed with."),
        new("Anteckna felet i protokollet och försök med en annan tillåten grupp.", "Put the fault in the protocol and try another allowed group."));

    /// <summary>The key shares do not all lead to the same key: ….</summary>
    public static readonly RefusalDefinition WrapsInconsistent = Invalid(
        "SEL-027",
        new("Nyckelandelarna leder inte alla till samma nyckel: {0}.", "The key shares do not all lead to the same key: {0}."),
        new("Anteckna felet i protokollet; anbudet öppnas inte.", "Put the fault in the protocol; the tender is not opened."));

    /// <summary>Chunk … of … was altered or moved.</summary>
    public static readonly RefusalDefinition ChunkAltered = Invalid(
        "SEL-028",
        new("Stycke {0} av {1} är ändrat eller flyttat.", "Chunk {0} of {1} was altered or moved."),
        new("Hämta filen igen; jämför dess digest med kvittots.", "Fetch the file again; compare its digest with the receipt."));

    /// <summary>The sealed content is built wrongly.</summary>
    public static readonly RefusalDefinition BadContent = Invalid(
        "SEL-029",
        new("Det förseglade innehållet är fel uppbyggt.", "The sealed content is built wrongly."),
        new("Anteckna felet i protokollet.", "Put the fault in the protocol."));

    /// <summary>The file is no backup of a key.</summary>
    public static readonly RefusalDefinition NotKeyBackup = Invalid(
        "SEL-030",
        new("Filen är ingen säkerhetskopia av en nyckel.", "The file is no backup of a key."),
        new("Välj filen som du sparade när nyckeln skapades.", "Choose the file that you saved when the key was made."));

    /// <summary>The passphrase is wrong, or the backup was altered.</summary>
    public static readonly RefusalDefinition WrongPassphrase = Invalid(
        "SEL-031",
        new("Lösenfrasen är fel, eller så är säkerhetskopian ändrad.", "The passphrase is wrong, or the backup was altered."),
        new("Skriv lösenfrasen igen. Utan den kan nyckeln inte återskapas.", "Write the passphrase again. Without it the key cannot be restored."));

    /// <summary>The passphrase is too short.</summary>
    public static readonly RefusalDefinition WeakPassphrase = Invalid(
        "SEL-032",
        new("Lösenfrasen är för kort.", "The passphrase is too short."),
        new("Skriv minst {0} tecken, gärna fem slumpade ord.", "Write at least {0} characters; five random words are good."));

    /// <summary>The file holds no key shares.</summary>
    public static readonly RefusalDefinition NotShares = Invalid(
        "SEL-033",
        new("Filen innehåller inga nyckelandelar.", "The file holds no key shares."),
        new("Välj filen som nyckelinnehavaren gav vid öppningen.", "Choose the file that the custodian gave at the opening."));

    /// <summary>The file holds no public key.</summary>
    public static readonly RefusalDefinition NotPublicKeyFile = Invalid(
        "SEL-034",
        new("Filen innehåller ingen öppen nyckel.", "The file holds no public key."),
        new("Välj filen som nyckelinnehavaren lämnade.", "Choose the file that the custodian handed in."));

    /// <summary>The file is no root, proof or list.</summary>
    public static readonly RefusalDefinition NotTreeFile = Invalid(
        "SEL-040",
        new("Filen är ingen rot, inget bevis och ingen lista.", "The file is no root, proof or list."),
        new("Välj filen som publicerades eller kom med kvittot.", "Choose the file that was published or came with the receipt."));

    /// <summary>The proof does not lead to the published root.</summary>
    public static readonly RefusalDefinition ProofDiffers = Invalid(
        "SEL-041",
        new("Beviset leder inte till den publicerade roten.", "The proof does not lead to the published root."),
        new("Kontrollera att beviset och roten gäller samma upphandling.", "See that proof and root are of the same procurement."));

    /// <summary>… receipts do not fit a tree of … leaves.</summary>
    public static readonly RefusalDefinition TreeFull = Invalid(
        "SEL-042",
        new("{0} kvitton ryms inte i ett träd med {1} löv.", "{0} receipts do not fit a tree of {1} leaves."),
        new("Bestäm en större storlek innan tiden går ut.", "Fix a larger size before the deadline."));

    /// <summary>The list does not give the published root.</summary>
    public static readonly RefusalDefinition ListDiffers = Invalid(
        "SEL-043",
        new("Listan ger inte den publicerade roten.", "The list does not give the published root."),
        new("Kontrollera att listan och roten gäller samma upphandling.", "See that list and root are of the same procurement."));

    /// <summary>Test vector … gave … instead of ….</summary>
    public static readonly RefusalDefinition VectorDiffers = Invalid(
        "SEL-050",
        new("Provvektorn {0} gav {1} i stället för {2}.", "Test vector {0} gave {1} instead of {2}."),
        new("Använd ingen försegling förrän felet är rättat.", "Use no sealing until the fault is mended."));

    /// <summary>The file holds no test vectors.</summary>
    public static readonly RefusalDefinition NotVectors = Invalid(
        "SEL-051",
        new("Filen innehåller inga provvektorer.", "The file holds no test vectors."),
        new("Använd filen seal-1.vectors.json.", "Use the file seal-1.vectors.json."));

    // Stands last: fields are filled in the order of the file.
    /// <summary>All of them, by number.</summary>
    internal static IReadOnlyList<RefusalDefinition> All { get; } = [
        NotEnvelope,
        Truncated,
        TooLong,
        BadHeader,
        TooLarge,
        NoFiles,
        BadFileName,
        BadContext,
        FileChanged,
        NotCustodianSet,
        CustodianCount,
        OneOrganisation,
        BadAllowedGroups,
        SameKey,
        NotPublicKey,
        FingerprintDiffers,
        OtherCustodians,
        OtherContext,
        NotInGroup,
        WrapUnreadable,
        NotAllowedGroup,
        ShareOfOther,
        CommitmentDiffers,
        WrapsInconsistent,
        ChunkAltered,
        BadContent,
        NotKeyBackup,
        WrongPassphrase,
        WeakPassphrase,
        NotShares,
        NotPublicKeyFile,
        NotTreeFile,
        ProofDiffers,
        TreeFull,
        ListDiffers,
        VectorDiffers,
        NotVectors,
    ];

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
