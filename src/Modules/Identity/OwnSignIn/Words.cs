using Samkop.Identity.Domain;
using Samkop.Kernel;

namespace Samkop.Identity.OwnSignIn;

/// <summary>Ways in and security events, as people read them.</summary>
internal static class Words
{
    public static Text Of(SignInWay way) => way switch
    {
        SignInWay.Demo => new("demo", "demo"),
        SignInWay.PasswordAndCode => new("lösenord och kod", "password and code"),
        SignInWay.PasswordAndRecoveryCode => new("lösenord och återställningskod", "password and recovery code"),
        SignInWay.Invitation => new("inbjudan", "invitation"),
        SignInWay.Passkey => new("passkey", "passkey"),
        SignInWay.Provider => new("organisationens inloggning", "the organisation’s sign-in"),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Unknown way in."),
    };

    public static Text Of(SecurityEventKind kind) => kind switch
    {
        SecurityEventKind.SignedIn => new("Loggade in", "Signed in"),
        SecurityEventKind.SignedOut => new("Loggade ut", "Signed out"),
        SecurityEventKind.FailureBurst => new("Många misslyckade försök", "Many failed attempts"),
        SecurityEventKind.PasswordChanged => new("Bytte lösenord", "Changed password"),
        SecurityEventKind.FactorChanged => new("Bytte autentiseringsapp", "Changed authenticator app"),
        SecurityEventKind.RecoveryCodeUsed => new("Använde en återställningskod", "Used a recovery code"),
        SecurityEventKind.RecoveryCodesRenewed => new("Gjorde nya återställningskoder", "Made new recovery codes"),
        SecurityEventKind.SessionEnded => new("Avslutade inloggningar", "Ended sessions"),
        SecurityEventKind.InvitationAccepted => new("Använde en inbjudan", "Used an invitation"),
        SecurityEventKind.PasskeyAdded => new("Lade till en passkey", "Added a passkey"),
        SecurityEventKind.PasskeyRemoved => new("Tog bort en passkey", "Removed a passkey"),
        SecurityEventKind.PasskeyCopied => new("En passkey nekades: den kan ha kopierats", "A passkey was refused: it may have been copied"),
        SecurityEventKind.ProviderBound => new("Kopplades till organisationens inloggning", "Was linked to the organisation’s sign-in"),
        SecurityEventKind.ProviderRefused => new("Nekades efter organisationens inloggning", "Was refused after the organisation’s sign-in"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of event."),
    };
}
