using System.Xml.Linq;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Checking;

/// <summary>Codes, their lists, and identifiers.</summary>
internal static class CodeRules
{
    private static readonly Dictionary<string, HashSet<string>> Codes = Read();
    private static readonly HashSet<string> OfModel = new(StringComparer.Ordinal) { "TypeCode", "ValueDataTypeCode", "PropertyGroupTypeCode" };
    private static readonly HashSet<string> WithList =
        new(StringComparer.Ordinal) { "ExpectedCode", "IdentificationCode", "ValueCurrencyCode", "ProcedureCode", "ConfidentialityLevelCode", "TypeCode", "IndustryClassificationCode", "RoleCode", "PropertyGroupTypeCode", "ValueDataTypeCode", "CriterionTypeCode" };

    private static readonly HashSet<string> Identifiers =
        new(StringComparer.Ordinal) { "ID", "UUID", "UBLVersionID", "ProfileExecutionID", "ContractFolderID", "VersionID", "PreviousVersionID", "ExpectedID", "ResponseID", "ValidatedCriterionPropertyID", "EndpointID" };

    public static void Run(XElement root, Findings found)
    {
        foreach (var element in root.Descendants().Where(static one => one.Name.Namespace == EspdXml.Cbc))
        {
            var name = element.Name.LocalName;
            if (Codes.TryGetValue(name, out var codes) && !codes.Contains(element.Value.Trim()))
            {
                found.Add("01-ESPD-codelist-values", element);
            }

            if (name is "IdentificationCode" or "LocaleCode" && !IsThreeLetters(element.Value.Trim()))
            {
                found.Add("01-ESPD-codelist-values", element);
            }

            if (element.Attribute("currencyID") is { } currency && !IsThreeLetters(currency.Value))
            {
                found.Add("01-ESPD-codelist-values", element);
            }

            if (WithList.Contains(name))
            {
                Lists(element, name, found);
            }

            if (Identifiers.Contains(name) && element.Attribute("schemeAgencyID") is not { Value.Length: > 0 })
            {
                found.Add("BR-OTH-02", element);
            }

            found.Unless(name is not "EndpointID" || element.Attribute("schemeID") is not null, "BR-OTH-08", element);
        }
    }

    private static void Lists(XElement element, string name, Findings found)
    {
        found.Unless(element.Attribute("listID") is not null, "BR-OTH-01-10", element);
        found.Unless(element.Attribute("listAgencyID") is not null, "BR-OTH-01-20", element);
        if (element.Attribute("listVersionID") is not { Value: var version })
        {
            found.Add("BR-OTH-01-30", element);
        }
        else if (OfModel.Contains(name))
        {
            found.Unless(version.StartsWith("4.", StringComparison.Ordinal), "BR-OTH-01-40", element);
            found.Unless(version == EspdCriteria.Version, "01-ESPD-common-cl-attributes", element);
        }
    }

    private static bool IsThreeLetters(string code) => code.Length == 3 && code.All(char.IsAsciiLetterOrDigit);

    private static Dictionary<string, HashSet<string>> Read()
    {
        var codes = Resource.Lines($"{EspdCriteria.Version}/codes.txt").Select(static line => line.Split(' '))
            .ToDictionary(static parts => parts[0], static parts => parts[1..].Select(static code => code.Replace('~', ' ')).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        codes["CriterionTypeCode"] = EspdCriteria.All.Select(static one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return codes;
    }
}
