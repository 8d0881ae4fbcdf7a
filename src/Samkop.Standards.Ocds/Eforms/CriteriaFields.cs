using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Award criteria and selection criteria, with their weights and limits.</summary>
internal static class CriteriaFields
{
    private const string Awarding = "cac:TenderingTerms/cac:AwardingTerms/cac:AwardingCriterion";
    private const string Criterion = Awarding + "/cac:SubordinateAwardingCriterion";
    private const string Selection = "cac:TenderingTerms/~/efac:SelectionCriteria";

    private static readonly Dictionary<string, string> Weights = new(StringComparer.Ordinal)
    {
        ["per-exa"] = "percentageExact",
        ["per-mid"] = "percentageRangeMiddle",
        ["dec-exa"] = "decimalExact",
        ["dec-mid"] = "decimalRangeMiddle",
        ["poi-exa"] = "pointsExact",
        ["poi-mid"] = "pointsRangeMiddle",
        ["ord-imp"] = "order",
    };

    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["fix-tot"] = "total",
        ["fix-unit"] = "unit",
        ["total"] = "total",
        ["unit"] = "unit",
    };

    private static readonly Dictionary<string, string> Thresholds = new(StringComparer.Ordinal)
    {
        ["min-score"] = "minimumScore",
        ["max-pass"] = "maximumBids",
    };

    public static IEnumerable<FieldMap> All() => [.. Award(), .. Taking()];

    private static IEnumerable<FieldMap> Award() =>
    [
        .. Maps.Text("BT-543", Awarding + "/cbc:CalculationExpression", "awardCriteria/weightingDescription"),
        .. Maps.Text("BT-733", Awarding + "/cbc:Description", "awardCriteria/orderRationale"),
        .. Maps.Each("BT-539", Criterion + "/cbc:AwardingCriterionTypeCode", static (scope, code) => Awarded(scope, code.Parent!).Set("type", code.Text())),
        .. Maps.Each("BT-734", Criterion + "/cbc:Name", static (scope, name) => Awarded(scope, name.Parent!).Set("name", name.Text())),
        .. Maps.Each("BT-540", Criterion + "/cbc:Description", static (scope, text) => Awarded(scope, text.Parent!).Set("description", text.Text())),
        .. Numbers("BT-541-{0}-", "BT-54", Criterion, "~/efac:AwardCriterionParameter", Awarded, ["BT-5421", "BT-5422", "BT-5423"]),
    ];

    private static IEnumerable<FieldMap> Taking() =>
    [
        .. Maps.Each("BT-809", Selection + "/cbc:TendererRequirementTypeCode", static (scope, element) =>
        {
            if (element.Text() is { } code)
            {
                var criterion = Selected(scope, element.Parent!);
                criterion["type"] = code.Split('-') switch
                {
                    ["slc", "suit", ..] => "suitability",
                    ["slc", "stand", ..] => "economic",
                    ["slc", "abil", ..] => "technical",
                    ["slc", "sche", ..] => "technical",
                    _ => "other",
                };
                criterion["subType"] = code;
            }
        }),
        .. Maps.Each("BT-747", Selection + "/cbc:CriterionTypeCode", static (scope, element) =>
        {
            if (element.Text() is { } code)
            {
                Selected(scope, element.Parent!)["type"] = code switch
                {
                    "sui-act" => "suitability",
                    "ef-stand" => "economic",
                    "tp-abil" => "technical",
                    _ => "other",
                };
            }
        }),
        .. Maps.Each("BT-749", Selection + "/cbc:Name", static (scope, name) => Selected(scope, name.Parent!).Set("name", name.Text())),
        .. Maps.Each("BT-750", Selection + "/cbc:Description", static (scope, text) => Selected(scope, text.Parent!).Set("description", text.Text())),
        .. Maps.Each("BT-40", Selection + "/efbc:SecondStageIndicator", static (scope, flag) => Selected(scope, flag.Parent!).Set("forReduction", Telling.Flag(flag.Text()))),
        .. Numbers("BT-752-{0}-", "BT-75", Selection, "efac:CriterionParameter", Selected, ["BT-7531", "", "BT-7532"]),
    ];

    private static IEnumerable<FieldMap> Numbers(
        string figures, string codes, string criterion, string parameter, Func<Scope, XElement, JsonObject> told, string[] fields)
    {
        (string List, string Suffix, string Field, string To, Dictionary<string, string> Words)[] kinds =
        [
            ("number-weight", "WeightNumber", fields[0], "weight", Weights),
            ("number-fixed", "FixedNumber", fields[1], "fixed", Fixed),
            ("number-threshold", "ThresholdNumber", fields[2], "threshold", Thresholds),
        ];
        foreach (var kind in kinds.Where(kind => kind.Field.StartsWith(codes, StringComparison.Ordinal)))
        {
            var each = Maps.Each(figures + kind.Suffix, criterion, (scope, element) =>
            {
                foreach (var one in Parameters(element, parameter, kind.List))
                {
                    Number(scope, told(scope, element), one).Set("number", Telling.Number(one.TextAt("efbc:ParameterNumeric")));
                }
            });
            var words = Maps.Each(kind.Field, criterion, (scope, element) =>
            {
                foreach (var one in Parameters(element, parameter, kind.List))
                {
                    Number(scope, told(scope, element), one).Set(kind.To, kind.Words.GetValueOrDefault(one.TextAt("efbc:ParameterCode") ?? ""));
                }
            });
            foreach (var map in each.Concat(words))
            {
                yield return map;
            }
        }
    }

    private static IEnumerable<XElement> Parameters(XElement criterion, string path, string list) =>
        criterion.At(path).Where(parameter => parameter.At("efbc:ParameterCode").Any(code => code.IsOfList(list))).ToList();

    private static JsonObject Number(Scope scope, JsonObject criterion, XElement parameter) => scope.Teller.Entry(parameter, () => criterion.List("numbers"));

    private static JsonObject Awarded(Scope scope, XElement criterion) => scope.Teller.Entry(criterion, () => scope.Told.In("awardCriteria").List("criteria"));

    private static JsonObject Selected(Scope scope, XElement criterion) => scope.Teller.Entry(criterion, () => scope.Told.In("selectionCriteria").List("criteria"));
}
