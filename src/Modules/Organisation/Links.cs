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

    public const string NewDecision = "/administration/delegationsbeslut/nytt";

    public const string Delegation = "/administration/delegationsbeslut/beslutspunkter";

    public const string Jobs = "/administration/jobb";

    public const string Mail = "/administration/post";

    public const string Absence = "/franvaro";

    public const string NewEntity = "/administration/juridiska-personer/ny";

    public const string NewUnit = "/administration/enheter/ny";

    public const string NewAttest = "/administration/attest/ny";

    public const string Coding = "/administration/kontering";

    public const string CodingFile = "/administration/kontering.csv";

    public const string Policies = "/policy";

    public const string KeepPolicies = "/administration/policy";

    public const string NewPolicy = "/administration/policy/redigera";

    public static string Entity(LegalEntityId entity) => $"{Entities}/{entity.Value}";

    public static string Unit(UnitId unit) => $"{Units}/{unit.Value}";

    public static string CodingOf(LegalEntityId entity, string part) => $"{Coding}?entity={entity.Value}&del={part}";

    public static string Policy(Guid policy) => $"{Policies}/{policy}";

    public static string ChangePolicy(Guid policy) => $"{NewPolicy}/{policy}";

    public static string Person(PersonId person) => $"{People}/{person.Value}";
}
