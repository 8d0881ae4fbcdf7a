using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>What is bought, when and where: the same fields for a lot, a group, a part and the procedure.</summary>
internal static class LotFields
{
    private const string Project = "cac:ProcurementProject/";
    private const string Planned = Project + "cac:PlannedPeriod/";
    private const string Place = Project + "cac:RealizedLocation";
    private const string Address = Place + "/cac:Address/";
    private const string Renewal = Project + "cac:ContractExtension/";
    private const string Kind = Project + "cac:ProcurementAdditionalType";

    private static readonly string[] Strategies = ["awardCriteria", "contractPerformanceConditions", "selectionCriteria", "technicalSpecifications"];

    public static IEnumerable<FieldMap> All() => [.. Basics(), .. Things(), .. Periods(), .. Places(), .. Sustainability()];

    private static IEnumerable<FieldMap> Basics() =>
    [
        .. Maps.Each("BT-137", "cbc:ID", static (scope, id) =>
        {
            switch (scope.Kind)
            {
                case "Part":
                    scope.Told.Set("id", id.Text());
                    break;
                case "Procedure":
                    break;
                default:
                    _ = scope.Told;
                    break;
            }
        }),
        .. Maps.Text("BT-21", Project + "cbc:Name", "title"),
        .. Maps.Text("BT-24", Project + "cbc:Description", "description"),
        .. Maps.Each("BT-22", Project + "cbc:ID", static (scope, id) =>
        {
            var identifier = scope.Teller.Entry(id, () => scope.Told.List("identifiers"));
            identifier.Set("id", id.Text());
            identifier["scheme"] = "internal";
        }),
        .. Maps.Code("BT-23", Project + "cbc:ProcurementTypeCode", "contract-nature", static (scope, code) => scope.Told.Set("mainProcurementCategory", EformsCodes.Category(code))),
        .. Maps.Code("BT-531", Kind + "/cbc:ProcurementTypeCode", "contract-nature", static (scope, code) =>
            scope.Told.AddTo("additionalProcurementCategories", EformsCodes.Category(code))),
        .. Maps.Code("OPP-040", Kind + "/cbc:ProcurementTypeCode", "transport-service", static (scope, code) =>
            scope.Told.Set("mainProcurementCategoryDetails", EformsCodes.Label("transport-service", code))),
        .. Maps.Each("BT-27", Project + "cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount", static (scope, amount) =>
            scope.Told.Set(scope.Kind == "LotsGroup" ? "maximumValue" : "value", Telling.Sum(amount))),
        .. Maps.Each("BT-271", Project + "cac:RequestedTenderTotal/~/efbc:FrameworkMaximumAmount", static (scope, amount) =>
            scope.Told.Set("techniques/frameworkAgreement/value", Telling.Sum(amount))),
        .. Maps.Each("BT-300", Project + "cbc:Note", static (scope, note) =>
            (scope.Kind is "Lot" or "LotsGroup" ? scope.Told : scope.Teller.Release).Append("description", note.Text())),
        .. Maps.Flag("BT-726", Project + "cbc:SMESuitableIndicator", "suitability/sme"),
    ];

    private static IEnumerable<FieldMap> Things() =>
    [
        .. Maps.Each("BT-26(m)", Project + "cac:MainCommodityClassification/cbc:ItemClassificationCode", static (scope, code) =>
            scope.Item.Set("classification/scheme", code.Of("listName")?.ToUpperInvariant())),
        .. Maps.Each("BT-262", Project + "cac:MainCommodityClassification/cbc:ItemClassificationCode", static (scope, code) => scope.Item.Set("classification/id", code.Text())),
        .. Maps.Each("BT-26(a)", Project + "cac:AdditionalCommodityClassification/cbc:ItemClassificationCode", static (scope, code) =>
            Additional(scope, code).Set("scheme", code.Of("listName")?.ToUpperInvariant())),
        .. Maps.Each("BT-263", Project + "cac:AdditionalCommodityClassification/cbc:ItemClassificationCode", static (scope, code) => Additional(scope, code).Set("id", code.Text())),
        .. Maps.Each("BT-25", Project + "cbc:EstimatedOverallContractQuantity", static (scope, quantity) => scope.Item.Set("quantity", Telling.Number(quantity.Text()))),
        .. Maps.Each("BT-625", Project + "cbc:EstimatedOverallContractQuantity", static (scope, quantity) => scope.Item.Set("unit/id", quantity.Of("unitCode"))),
    ];

    private static JsonObject Additional(Scope scope, XElement code) => scope.Teller.Entry(code, () => scope.Item.List("additionalClassifications"));

    private static IEnumerable<FieldMap> Periods() =>
    [
        .. Maps.Each("BT-36", Planned + "cbc:DurationMeasure", static (scope, measure) => scope.Told.Set("contractPeriod/durationInDays", Telling.Days(measure))),
        .. Maps.Each("BT-536", Planned + "cbc:StartDate", static (scope, date) => scope.Told.Set("contractPeriod/startDate", Telling.Start(date.Text()))),
        .. Maps.Each("BT-537", Planned + "cbc:EndDate", static (scope, date) => scope.Told.Set("contractPeriod/endDate", Telling.End(date.Text()))),
        .. Maps.Text("BT-538", Planned + "cbc:DescriptionCode", "contractPeriod/description"),
        .. Maps.Each("BT-54", Renewal + "cbc:OptionsDescription", static (scope, text) =>
        {
            scope.Told["hasOptions"] = true;
            scope.Told.Set("options/description", text.Text());
        }),
        .. Maps.Text("BT-57", Renewal + "cac:Renewal/cac:Period/cbc:Description", "renewal/description"),
        .. Maps.Each("BT-58", Renewal + "cbc:MaximumNumberNumeric", static (scope, number) =>
        {
            if (Telling.Number(number.Text()) is JsonValue times)
            {
                var can = times.GetValue<decimal>() > 0;
                scope.Told["hasRenewal"] = can;
                if (can)
                {
                    scope.Told.Set("renewal/maximumRenewals", times);
                }
            }
        }),
    ];

    private static IEnumerable<FieldMap> Places() =>
    [
        .. AddressField("BT-5071", "cbc:CountrySubentityCode", static (address, region) => address.Set("region", region.Text())),
        .. AddressField("BT-5101(a)", "cbc:StreetName", static (address, street) => address.Set("streetAddress", Street(street.Parent!))),
        .. AddressField("BT-5101(b)", "cbc:AdditionalStreetName", static (address, street) => address.Set("streetAddress", Street(street.Parent!))),
        .. AddressField("BT-5101(c)", "cac:AddressLine/cbc:Line", static (address, line) => address.Set("streetAddress", Street(line.Parent!.Parent!))),
        .. AddressField("BT-5121", "cbc:PostalZone", static (address, zone) => address.Set("postalCode", zone.Text())),
        .. AddressField("BT-5131", "cbc:CityName", static (address, city) => address.Set("locality", city.Text())),
        .. AddressField("BT-5141", "cac:Country/cbc:IdentificationCode", static (address, country) => address.Set("country", EformsCodes.Country(country.Text()))),
        .. Maps.Each("BT-727", Address + "cbc:Region", static (scope, region) =>
            scope.Teller.Entry(region, () => scope.Delivery.List("deliveryLocations")).Set("description", EformsCodes.Label("other-place-service", region.Text()))),
        .. Maps.Each("BT-728", Place + "/cbc:Description", static (scope, text) => Delivered(scope, text.Parent!).Set("description", text.Text())),
    ];

    private static IEnumerable<FieldMap> AddressField(string field, string path, Action<JsonObject, XElement> tell) =>
        Maps.Each(field, Address + path, (scope, element) => tell(Delivered(scope, element.Ancestors(NoticeXml.Name("cac:RealizedLocation")).First()), element));

    private static JsonObject Delivered(Scope scope, XElement location) => scope.Teller.Entry(location, () => scope.Delivery.List("deliveryAddresses"));

    /// <summary>The lines of a street address in one.</summary>
    public static JsonNode? Street(XElement address) => JsonValue.Create(string.Join(
        ", ",
        new[] { address.TextAt("cbc:StreetName"), address.TextAt("cbc:AdditionalStreetName") }.Concat(address.At("cac:AddressLine/cbc:Line").Select(NoticeXml.Text)).OfType<string>()));

    private static IEnumerable<FieldMap> Sustainability() =>
    [
        .. Goal("BT-06", "strategic-procurement", static code => EformsCodes.Goal("strategic-procurement", code), withStrategies: true),
        .. Goal("BT-774", "environmental-impact", static code => EformsCodes.Goal("environmental-impact", code), withStrategies: false),
        .. Goal("BT-775", "social-objective", static code => EformsCodes.Goal("social-objective", code), withStrategies: true),
        .. Goal("BT-776", "innovative-acquisition", static code => EformsCodes.Goal("innovative-acquisition", code), withStrategies: true),
        .. Maps.Each("BT-777", Kind, static (scope, kind) =>
        {
            if (IsKind(kind, "strategic-procurement") && kind.TextAt("cbc:ProcurementType") is { } text)
            {
                Sustained(scope, kind).Set("description", text);
            }
        }),
        .. Maps.Each("BT-805", Kind, static (scope, kind) =>
        {
            if (IsKind(kind, "gpp-criteria") && kind.TextAt("cbc:ProcurementTypeCode") is "eu" or "national" or "other")
            {
                scope.Told["hasSustainability"] = true;
                var code = kind.TextAt("cbc:ProcurementTypeCode");
                Sustained(scope, kind).AddTo("strategies", code == "eu" ? "euGPPCriteria" : code + "GPPCriteria");
            }
        }),
        .. Maps.Code("BT-754", Kind + "/cbc:ProcurementTypeCode", "accessibility", static (scope, code) => scope.Told.Set("hasAccessibilityCriteria", code == "inc")),
        .. Maps.Each("BT-755", Kind, static (scope, kind) =>
        {
            if (IsKind(kind, "accessibility"))
            {
                scope.Told.Set("noAccessibilityCriteriaRationale", kind.TextAt("cbc:ProcurementType"));
            }
        }),
    ];

    private static IEnumerable<FieldMap> Goal(string field, string list, Func<string, string?> goalOf, bool withStrategies) => Maps.Each(field, Kind, (scope, kind) =>
    {
        if (IsKind(kind, list) && kind.TextAt("cbc:ProcurementTypeCode") is { } code && goalOf(code) is { } goal)
        {
            scope.Told["hasSustainability"] = true;
            var told = Sustained(scope, kind);
            told["goal"] = goal;
            if (withStrategies)
            {
                told["strategies"] = new JsonArray([.. Strategies.Select(static one => JsonValue.Create(one))]);
            }
        }
    });

    private static bool IsKind(XElement kind, string list) => kind.At("cbc:ProcurementTypeCode").Any(code => code.IsOfList(list));

    private static JsonObject Sustained(Scope scope, XElement kind) => scope.Teller.Entry(kind, () => scope.Told.List("sustainability"));
}
