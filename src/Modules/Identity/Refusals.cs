using Samkop.Kernel;

namespace Samkop.Identity;

/// <summary>The ways in which signing in says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition Wrong = new("IDN-001", RefusalKind.Invalid, new("E-postadressen eller lösenordet är fel.", "The e-mail address or the password is wrong."), new("Försök igen, eller be systemadministratören om en ny inbjudan.", "Try again, or ask the administrator for a new invitation."));

    public static readonly RefusalDefinition Wait = new("IDN-002", RefusalKind.Invalid, new("Det har blivit fel för många gånger.", "It has gone wrong too many times."), new("Vänta {0} och försök igen.", "Wait {0} and try again."));

    public static readonly RefusalDefinition StepTooOld = new("IDN-003", RefusalKind.Invalid, new("Det tog för lång tid att skriva koden.", "It took too long to write the code."), new("Börja om med lösenordet.", "Begin again with the password."));

    public static readonly RefusalDefinition CodeWrong = new("IDN-004", RefusalKind.Invalid, new("Koden är fel eller redan använd.", "The code is wrong or already used."), new("Vänta på nästa kod i appen, eller använd en återställningskod.", "Wait for the next code of the app, or use a recovery code."));

    public static readonly RefusalDefinition PasswordShort = new("IDN-010", RefusalKind.Invalid, new("Lösenordet är kortare än {0} tecken.", "The password is shorter than {0} characters."), new("Välj ett längre. Några ord efter varandra går bra.", "Choose a longer one. A few words in a row will do."));

    public static readonly RefusalDefinition PasswordGuessed = new("IDN-011", RefusalKind.Invalid, new("Lösenordet är lätt att gissa.", "The password is easy to guess."), new("Välj ett utan ditt namn, systemets namn och vanliga lösenord.", "Choose one without your name, the system's name and common passwords."));

    public static readonly RefusalDefinition PasswordLong = new("IDN-012", RefusalKind.Invalid, new("Lösenordet är längre än {0} tecken.", "The password is longer than {0} characters."), new("Välj ett kortare.", "Choose a shorter one."));

    public static readonly RefusalDefinition PasswordsDiffer = new("IDN-013", RefusalKind.Invalid, new("De två lösenorden är olika.", "The two passwords differ."), new("Skriv samma lösenord i båda fälten.", "Write the same password in both fields."));

    public static readonly RefusalDefinition PasswordNow = new("IDN-014", RefusalKind.Invalid, new("Lösenordet du har nu är fel.", "Your present password is wrong."), new("Skriv det lösenord som du loggar in med.", "Write the password that you sign in with."));

    public static readonly RefusalDefinition SetupCodeWrong = new("IDN-015", RefusalKind.Invalid, new("Koden stämmer inte med QR-koden.", "The code does not fit the QR code."), new("Läs av QR-koden med appen och skriv den kod som appen visar nu.", "Read the QR code with the app and write the code that the app shows now."));

    public static readonly RefusalDefinition InvitationUnknown = new("IDN-020", RefusalKind.NotFound, new("Inbjudan gäller inte. Den är använd, för gammal eller ersatt av en nyare.", "The invitation does not hold. It has been used, is too old, or a newer one has replaced it."), new("Be systemadministratören om en ny.", "Ask the administrator for a new one."));

    public static readonly RefusalDefinition FoundedAlready = new("IDN-030", RefusalKind.Conflict, new("Databasen har redan en organisation, och {0} är inte systemadministratör i den.", "The database has an organisation already, and {0} is not an administrator of it."), new("Be en systemadministratör om en inbjudan, eller ange en systemadministratörs e-postadress för en ny inbjudan till den personen.", "Ask an administrator for an invitation, or give the e-mail address of an administrator for a new invitation to that person."));

    public static readonly RefusalDefinition OwnAccount = new("IDN-040", RefusalKind.NotAllowed, new("Du kan inte avsluta ditt eget konto.", "You cannot end your own account."), new("Be en annan systemadministratör.", "Ask another administrator."));

    public static readonly RefusalDefinition BelongsToOne = new("IDN-041", RefusalKind.Invalid, new("Personen måste höra till en juridisk person eller en leverantör i registret, inte båda.", "The person must belong to a legal entity or to a supplier of the register, not both."), new("Välj var personen är anställd, eller skriv leverantörens organisationsnummer.", "Choose who employs the person, or write the supplier’s organisation number."));

    public static readonly RefusalDefinition ProviderUnknown = new("IDN-050", RefusalKind.NotAllowed, new("Du är inloggad hos {0}, men {1} är inte upplagd i Samköp.", "You are signed in at {0}, but {1} is not known in Samköp."), new("Be en systemadministratör i din organisation lägga upp dig med just den identiteten.", "Ask an administrator of your organisation to add you with that very identity."));

    public static readonly RefusalDefinition ProviderAccountClosed = new("IDN-051", RefusalKind.NotAllowed, new("Ditt konto i Samköp är avslutat.", "Your account in Samköp is closed."), new("Be en systemadministratör i din organisation öppna det, om du behöver det i ditt arbete.", "Ask an administrator of your organisation to open it, if you need it in your work."));

    public static readonly RefusalDefinition ProviderOtherSubject = new("IDN-052", RefusalKind.NotAllowed, new("{1} är redan kopplad till en annan inloggning hos {0}.", "{1} is already linked to another sign-in at {0}."), new("Har du fått ett nytt konto där, be en systemadministratör koppla dig på nytt.", "If you have been given a new account there, ask an administrator to link you anew."));

    public static readonly RefusalDefinition ProviderClaimMissing = new("IDN-053", RefusalKind.NotAllowed, new("{0} skickade inte uppgiften {1}, som du ska kännas igen på, eller går inte i god för den.", "{0} did not send the claim {1}, by which you are to be known, or does not vouch for it."), new("Berätta det för den som driver Samköp.", "Tell whoever runs Samköp."));

    public static readonly RefusalDefinition ProviderNotFinished = new("IDN-054", RefusalKind.NotAllowed, new("Inloggningen hos {0} blev inte klar.", "The sign-in at {0} was not finished."), new("Börja om från inloggningssidan. Händer det igen, berätta det för den som driver Samköp.", "Begin again from the sign-in page. If it happens again, tell whoever runs Samköp."));

    public static readonly RefusalDefinition ProviderSilent = new("IDN-055", RefusalKind.Invalid, new("{0} svarar inte.", "{0} does not answer."), new("Försök igen om en stund. Har du ett eget konto i Samköp kan du använda det.", "Try again in a while. If you have an account of your own in Samköp you can use it."));

    public static readonly RefusalDefinition ProviderLevel = new("IDN-057", RefusalKind.NotAllowed, new("{0} går inte i god för att du loggade in så säkert som krävs här.", "{0} does not vouch that you signed in as safely as is demanded here."), new("Logga in igen med tjänstekort eller annan e-legitimation på den nivå som din organisation har bestämt.", "Sign in again with a service card or another electronic identity at the level that your organisation has decided."));

    public static readonly RefusalDefinition ProviderIdentityTaken = new("IDN-056", RefusalKind.Invalid, new("En annan person är redan kopplad med {0}.", "Another person is already linked by {0}."), new("Kontrollera identiteten, eller avsluta den andra personens konto först.", "Check the identity, or end the other person’s account first."));

    public static readonly RefusalDefinition PasskeyTooOld = new("IDN-060", RefusalKind.Invalid, new("Det tog för lång tid, eller så har svaret redan använts.", "It took too long, or the answer has been used already."), new("Försök igen från den här sidan.", "Try again from this page."));

    public static readonly RefusalDefinition PasskeyWrong = new("IDN-061", RefusalKind.Invalid, new("Passkeyn gäller inte här.", "The passkey does not hold here."), new("Välj en annan passkey, eller logga in med lösenord och kod.", "Choose another passkey, or sign in with password and code."));

    public static readonly RefusalDefinition PasskeyCopied = new("IDN-062", RefusalKind.Invalid, new("Passkeyn nekades: den kan ha kopierats.", "The passkey was refused: it may have been copied."), new("Logga in med lösenord och kod och ta bort den under Min inloggning. Berätta det för systemadministratören.", "Sign in with password and code and remove it under My sign-in. Tell the administrator."));

    public static readonly RefusalDefinition PasskeyNotMade = new("IDN-063", RefusalKind.Invalid, new("Passkeyn kunde inte sparas. Den finns redan, eller så har enheten inte kontrollerat att det är du.", "The passkey could not be kept. It is there already, or the device has not checked that it is you."), new("Försök igen och lås upp med finger, ansikte eller PIN.", "Try again and unlock by finger, face or PIN."));

    public static readonly RefusalDefinition PasskeysTooMany = new("IDN-064", RefusalKind.Invalid, new("Du har redan {0} passkeys.", "You have {0} passkeys already."), new("Ta bort en som du inte använder.", "Remove one that you do not use."));

    public static readonly RefusalDefinition KeyWrong = new("IDN-070", RefusalKind.NotAllowed, new("API-nyckeln saknas, är spärrad, för gammal eller felskriven.", "The API key is missing, revoked, too old or misspelt."), new("Skicka en nyckel som gäller: Authorization: Bearer smk_…", "Send a key that holds: Authorization: Bearer smk_…"));
}
