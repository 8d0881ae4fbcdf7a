using Samkop.Kernel.Work;

namespace Samkop.Identity;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string SignIn = "/logga-in";

    public const string SignOut = "/logga-ut";

    public const string Own = "/konto";

    public const string NewPasskey = "/konto/passkey";

    public const string Accounts = "/administration/konton";

    public const string NewAccount = "/administration/konton/ny";

    public static string Account(PersonId person) => $"{Accounts}/{person.Value}";

    public static string Link(PersonId person) => $"{Account(person)}/koppla";

    public static string ApiKeys(PersonId person) => $"{Accounts}/{person.Value}/nycklar";

    public static string Invitation(string token) => $"/inbjudan/{token}";
}
