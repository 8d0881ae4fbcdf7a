using System.Xml.Linq;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Checking;

/// <summary>Answers held against their questions.</summary>
internal static class ResponseRules
{
    private const string Property = "TenderingCriterionProperty";

    public static void Run(XElement root, Findings found)
    {
        var responses = root.Elements(EspdXml.Cac + "TenderingCriterionResponse").ToLookup(static one => one.Value("ValidatedCriterionPropertyID"), StringComparer.Ordinal);
        var questions = root.Descendants(EspdXml.Cac + Property).ToLookup(static one => one.Value("ID"), StringComparer.Ordinal);
        var evidence = root.Elements(EspdXml.Cac + "Evidence").Select(static one => one.Value("ID")).ToLookup(static id => id, StringComparer.Ordinal);
        foreach (var response in root.Elements(EspdXml.Cac + "TenderingCriterionResponse"))
        {
            Answer(response, questions, evidence, found);
        }

        foreach (var question in root.Descendants(EspdXml.Cac + Property))
        {
            Question(question, responses, found);
        }

        Whole(root, responses, found);
    }

    private static void Answer(XElement response, ILookup<string, XElement> questions, ILookup<string, string> evidence, Findings found)
    {
        var id = response.Value("ValidatedCriterionPropertyID");
        var values = response.Elements(EspdXml.Cac + "ResponseValue").ToList();
        var period = response.Element(EspdXml.Cac + "ApplicablePeriod");
        var supplied = response.Element(EspdXml.Cac + "EvidenceSupplied");
        var others = response.Elements(EspdXml.Cac + "ApplicablePeriod").Count() + response.Elements(EspdXml.Cac + "EvidenceSupplied").Count();
        found.Unless((values.Count == 0 && others == 1) || (others == 0 && values.Count > 0), "BR-TCR-03", response);
        found.Unless(values.Count <= 1, "BR-TCR-04", response);
        found.Unless(supplied is null || evidence[supplied.Value("ID")].Count() == 1, "BR-TCR-09", response);
        if (response.Element(EspdXml.Cbc + "ValidatedCriterionPropertyID") is null)
        {
            found.Add("BR-TCR-01-01", response);
            return;
        }

        found.Unless(questions[id].Count() == 1, "BR-TCR-01-02", response);
        if (questions[id].FirstOrDefault() is { } question && Expected(question.Value("ValueDataTypeCode")) is { } expected
            && !(expected.Name switch { "ApplicablePeriod" => period is not null, "EvidenceSupplied" => supplied is not null, var name => values.Exists(value => value.Element(EspdXml.Cbc + name) is not null) }))
        {
            found.Add("BR-TCR-08", response, "BR-TCR-08-" + expected.Number);
        }
    }

    private static (string Name, string Number)? Expected(string dataType) => dataType switch
    {
        "AMOUNT" => ("ResponseAmount", "01"),
        "CODE" => ("ResponseCode", "02"),
        "CODE_COUNTRY" => ("ResponseCode", "03"),
        "DATE" => ("ResponseDate", "04"),
        "DESCRIPTION" => ("Description", "05"),
        "EVIDENCE_IDENTIFIER" => ("EvidenceSupplied", "06"),
        "INDICATOR" => ("ResponseIndicator", "07"),
        "PERCENTAGE" => ("ResponseNumeric", "08"),
        "PERIOD" => ("ApplicablePeriod", "09"),
        "QUANTITY_INTEGER" => ("ResponseQuantity", "10"),
        "QUANTITY_YEAR" => ("ResponseQuantity", "11"),
        "QUANTITY" => ("ResponseQuantity", "12"),
        "URL" => ("ResponseURI", "14"),
        "ECONOMIC_OPERATOR_IDENTIFIER" => ("ResponseID", "22"),
        "QUAL_IDENTIFIER" => ("ResponseID", "25"),
        _ => null,
    };

    // A group that a yes opens is answered after a yes and only then; likewise for no.
    private static void Question(XElement question, ILookup<string, XElement> responses, Findings found)
    {
        var id = question.Value("ID");
        var count = id.Length == 0 ? 0 : responses[id].Count();
        found.Unless(count <= 1, "BR-TCR-01-03", question);
        var group = question.Parent!;
        var kind = group.Value("PropertyGroupTypeCode");
        if (group.Name.LocalName != "SubsidiaryTenderingCriterionPropertyGroup" || kind is not ("ONTRUE" or "ONFALSE"))
        {
            return;
        }

        var above = group.Parent!.Elements(EspdXml.Cac + Property).SelectMany(one => responses[one.Value("ID")]).Select(static one => one.Value("ResponseValue", "ResponseIndicator")).ToList();
        var (isYes, isNo) = (above.Exists(static one => one is "true" or "1"), above.Exists(static one => one is "false" or "0"));
        var (opens, shuts, rule) = kind == "ONTRUE" ? (isYes, isNo, "BR-TCR-06") : (isNo, isYes, "BR-TCR-07");
        found.Unless(!opens || count == 1, rule + "-01", question);
        found.Unless(!shuts || count == 0, rule + "-02", question);
    }

    private static void Whole(XElement root, ILookup<string, XElement> responses, Findings found)
    {
        if (root.Elements(EspdXml.Cac + "EconomicOperatorParty").Elements(EspdXml.Cac + "QualifyingParty").Any())
        {
            return; // Registered beforehand: what the register covers need not be answered.
        }

        foreach (var criterion in root.Elements(EspdXml.Cac + "TenderingCriterion"))
        {
            var isAnswered = criterion.Descendants(EspdXml.Cac + Property).Any(one => one.Value("TypeCode") == "QUESTION" && responses.Contains(one.Value("ID")));
            var rule = EspdCriteria.Of(criterion.Value("CriterionTypeCode"))?.Class switch { CriterionClass.Exclusion => "BR-RESP-30", CriterionClass.Selection => "BR-RESP-40", _ => null };
            if (!isAnswered && rule is not null)
            {
                found.Add(rule, criterion);
            }
        }
    }
}
