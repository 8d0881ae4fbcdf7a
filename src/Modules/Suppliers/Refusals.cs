using Samkop.Kernel;

namespace Samkop.Suppliers;

/// <summary>The ways in which the suppliers' module says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition SupplierExists = new("SUP-001", RefusalKind.Conflict, new("Leverantören {0} finns redan i registret.", "The supplier {0} is in the register already."), new("Öppna den i stället för att lägga upp en till: en juridisk person läggs upp en gång.", "Open it instead of adding another: a legal person is added once."));

    public static readonly RefusalDefinition CountryUnknown = new("SUP-002", RefusalKind.Invalid, new("{0} är ingen landskod.", "{0} is no country code."), new("Skriv två bokstäver, till exempel SE.", "Write two letters, for example SE."));

    public static readonly RefusalDefinition DateInFuture = new("SUP-003", RefusalKind.Invalid, new("Kontrollen kan inte ha gjorts i framtiden.", "The check cannot have been made in the future."), new("Ange den dag då du läste uppgiften hos Skatteverket.", "Give the day on which you read it at the Tax Agency."));

    public static readonly RefusalDefinition SamePerson = new("SUP-010", RefusalKind.NotAllowed, new("Du har redan verifierat kontot; samma person kan inte göra det två gånger.", "You have verified the account already; the same person cannot do it twice."), new("En annan ekonom behöver ringa upp leverantören och verifiera.", "Another finance officer has to call the supplier back and verify."));

    public static readonly RefusalDefinition AccountBlocked = new("SUP-011", RefusalKind.Invalid, new("Kontot är spärrat.", "The account is blocked."), new("En spärr hävs inte. Be leverantören om ett annat konto.", "A block is not lifted. Ask the supplier for another account."));

    public static readonly RefusalDefinition AccountVerifiedAlready = new("SUP-012", RefusalKind.Invalid, new("Kontot är redan verifierat av två personer.", "The account is verified by two persons already."), new("Inget mer behövs. När karenstiden är slut kan det betalas till.", "Nothing more is needed. It may be paid to when the cooling-off time is over."));

    public static readonly RefusalDefinition NoteMissing = new("SUP-013", RefusalKind.Invalid, new("Anteckningen om motringningen saknas.", "The note of the call-back is missing."), new("Skriv vem du talade med, på vilket nummer och vad som bekräftades.", "Write whom you spoke with, on which number and what was confirmed."));

    public static readonly RefusalDefinition ReasonMissing = new("SUP-014", RefusalKind.Invalid, new("Skälet saknas.", "The reason is missing."), new("Skriv varför kontot spärras.", "Write why the account is blocked."));

    public static readonly RefusalDefinition SameChannel = new("SUP-015", RefusalKind.Invalid, new("Kontaktuppgiften måste komma från annat håll än det som meddelade kontot.", "The contact details must come from elsewhere than what told us of the account."), new("Slå upp numret i registret eller i ett tidigare avtal, ring, och intyga sedan.", "Look the number up in the register or in an earlier contract, call, and then certify."));

    public static readonly RefusalDefinition OwnerDiffers = new("SUP-016", RefusalKind.Invalid, new("Ägarkontrollen säger att kontot tillhör {0}.", "The owner check says that the account belongs to {0}."), new("Spärra kontot och ta kontakt med leverantören på ett känt nummer.", "Block the account and contact the supplier on a known number."));

    public static readonly RefusalDefinition AccountExists = new("SUP-017", RefusalKind.Conflict, new("Kontot finns redan hos leverantören.", "The supplier has that account already."), new("Se läget i listan över konton.", "See its state in the list of accounts."));

    public static readonly RefusalDefinition ChannelMissing = new("SUP-018", RefusalKind.Invalid, new("Du har inte sagt hur kontot bekräftades.", "You have not said how the account was confirmed."), new("Välj det sätt som du använde.", "Choose the way that you used."));

    public static readonly RefusalDefinition VatOfAnother = new("SUP-019", RefusalKind.Invalid, new("Momsregistreringsnumret hör till ett annat organisationsnummer.", "The VAT number belongs to another organisation number."), new("Rätta numret. Ett svenskt nummer innehåller organisationsnumret.", "Mend the number. A Swedish one holds the organisation number."));

    public static readonly RefusalDefinition OwnerCheckIncomplete = new("SUP-021", RefusalKind.Invalid, new("Ägarkontrollen är inte fullständig.", "The owner check is not complete."), new("Ange utfall, ägarens namn enligt registret, var du läste det och vilken dag.", "Give the outcome, the owner's name by the register, where you read it and on which day."));

    public static readonly RefusalDefinition OwnerCheckInFuture = new("SUP-022", RefusalKind.Invalid, new("Kontrollen kan inte ha gjorts i framtiden.", "The check cannot have been made in the future."), new("Ange den dag då du läste uppgiften i registret.", "Give the day on which you read it in the register."));

    public static readonly RefusalDefinition KeyTaken = new("SUP-020", RefusalKind.Invalid, new("En annan leverantör har redan det numret.", "Another supplier has that number already."), new("Fakturor känns igen på det. Rätta det hos den andra leverantören först.", "Invoices are recognised by it. Mend it with the other supplier first."));
}
