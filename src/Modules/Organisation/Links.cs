using Samkop.Kernel.Work;

namespace Samkop.Organisation;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Administration = "/administration";

    public const string Attest = "/administration/attest";

    public const string ImportAttest = "/administration/attest/import";

    public const string AttestFile = "/administration/attest.csv";

    public const string People = "/administration/personer";

    public const string Units = "/administration/enheter";

    public const string Entities = "/administration/juridiska-personer";

    public const string Decisions = "/administration/delegationsbeslut";

    public const string Absence = "/franvaro";

    public static string Person(PersonId person) => $"{People}/{person.Value}";
}
