using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Decisions, tenders and figures about them.</summary>
internal static class ResultFields
{
    private const string Result = "~/efac:NoticeResult/efac:LotResult";
    private const string Tender = "~/efac:NoticeResult/efac:LotTender";
    private const string Vehicles = "efac:StrategicProcurement/efac:StrategicProcurementInformation";

    // Kinds of submissions received, and the figure that OCDS has for each.
    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal)
    {
        ["part-req"] = "requests",
        ["t-esubm"] = "electronicBids",
        ["t-large"] = "largeBids",
        ["t-med"] = "mediumBids",
        ["t-micro"] = "microBids",
        ["t-no-eea"] = "foreignBidsFromNonEU",
        ["t-no-verif"] = "unverifiedBids",
        ["t-oth-eea"] = "foreignBidsFromEU",
        ["t-small"] = "smallBids",
        ["t-sme"] = "smeBids",
        ["t-verif-inad"] = "disqualifiedBids",
        ["t-verif-inad-low"] = "tendersAbnormallyLow",
        ["tenders"] = "bids",
    };

    public static IEnumerable<FieldMap> All() => [.. Decisions(), .. Figures(), .. Tenders(), .. Tenderers()];

    private static IEnumerable<FieldMap> Decisions() =>
    [
        Decided("OPT-322-LotResult", "cbc:ID", static (_, _) => { }),
        Decided("BT-13713-LotResult", "efac:TenderLot/cbc:ID", static (_, _) => { }),
        Decided("BT-142-LotResult", "cbc:TenderResultCode", static (award, element) =>
        {
            award.Set("status", element.Text() switch
            {
                "selec-w" => "active",
                "clos-nw" => "unsuccessful",
                "open-nw" => "pending",
                _ => null,
            });
            award.Set("statusDetails", EformsCodes.Label("winner-selection-status", element.Text()));
        }),
        Decided("BT-144-LotResult", "efac:DecisionReason/efbc:DecisionReasonCode", static (award, element) =>
        {
            award["status"] = "unsuccessful";
            award.Set("statusDetails", EformsCodes.Label("non-award-justification", element.Text()));
        }),
        Decided("BT-709-LotResult", "efac:FrameworkAgreementValues/cbc:MaximumValueAmount", static (award, amount) => award.Set("maximumValue", Telling.Sum(amount))),
        Decided("BT-660-LotResult", "efac:FrameworkAgreementValues/efbc:ReestimatedValueAmount", static (award, amount) => award.Set("estimatedValue", Telling.Sum(amount))),
        Decided("OPT-320-LotResult", "efac:LotTender/cbc:ID", static (award, id) => award.AddTo("relatedBids", id.Text())),
        Decided("BT-735-LotResult", Vehicles + "/efbc:ProcurementCategoryCode", static (award, code) => Classify(award, code, "cvd-contract-type")),
        Decided("BT-723-LotResult", Vehicles + "/efac:ProcurementDetails/efbc:AssetCategoryCode", static (award, code) => Classify(award, code, "vehicle-category")),
        Decided("OPT-155-LotResult", Vehicles + "/efac:ProcurementDetails/efac:StrategicProcurementStatistics/efbc:StatisticsCode", static (award, code) =>
            Classify(award, code, "vehicles")),
        Decided("OPT-156-LotResult", Vehicles + "/efac:ProcurementDetails/efac:StrategicProcurementStatistics/efbc:StatisticsNumeric", static (award, number) =>
            Item(award).Set("quantity", Telling.Number(number.Text()))),
        Maps.All("BT-119-LotResult", Result, static (teller, result) =>
        {
            // Some write the lot beside the result and not in it.
            var lots = result.At("efac:TenderLot/cbc:ID").Concat(result.Parent!.At("efac:TenderLot/cbc:ID"));
            if (result.TextAt("efbc:DPSTerminationIndicator") == "true")
            {
                foreach (var lot in lots.Select(NoticeXml.Text).OfType<string>())
                {
                    Teller.ById(teller.Tender.List("lots"), lot).Set("techniques/dynamicPurchasingSystem/status", "terminated");
                }
            }
        }),
    ];

    private static FieldMap Decided(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Result, (teller, result) =>
    {
        foreach (var element in result.At(path))
        {
            tell(teller.Award(result), element);
        }
    });

    private static JsonObject Item(JsonObject award)
    {
        var items = award.List("items");
        return items.Count > 0 ? items[0]!.AsObject() : Teller.ById(items, "1");
    }

    private static void Classify(JsonObject award, XElement element, string list)
    {
        if (element.Text() is { } code)
        {
            var told = Teller.ById(Item(award).List("additionalClassifications"), code);
            told["scheme"] = "eu-" + list;
            told.Set("description", EformsCodes.Label(list, code));
        }
    }

    private static IEnumerable<FieldMap> Figures() =>
    [
        Figure("BT-710-LotResult", "cbc:LowerTenderAmount", static (_, amount, told) => Price(told, "lowestValidBidValue", amount)),
        Figure("BT-711-LotResult", "cbc:HigherTenderAmount", static (_, amount, told) => Price(told, "highestValidBidValue", amount)),
        Figure("BT-759-LotResult", "efac:ReceivedSubmissionsStatistics", static (_, figure, told) => told.Set("value", Telling.Number(figure.TextAt("efbc:StatisticsNumeric")))),
        Figure("BT-760-LotResult", "efac:ReceivedSubmissionsStatistics", static (_, figure, told) =>
            told.Set("measure", Measures.GetValueOrDefault(figure.TextAt("efbc:StatisticsCode") ?? ""))),
        Complaint("BT-635-LotResult", "irregularity-type", static (figure, told) => told.Set("value", Telling.Number(figure.TextAt("efbc:StatisticsNumeric")))),
        Complaint("BT-636-LotResult", "irregularity-type", static (figure, told) =>
        {
            told.Set("measure", figure.TextAt("efbc:StatisticsCode"));
            told.Set("notes", EformsCodes.Label("irregularity-type", figure.TextAt("efbc:StatisticsCode")));
        }),
        Complaint("BT-712(a)-LotResult", "review-type", static (_, told) => told["measure"] = "complainants"),
        Complaint("BT-712(b)-LotResult", "review-type", static (figure, told) => told.Set("value", Telling.Number(figure.TextAt("efbc:StatisticsNumeric")))),
    ];

    private static void Price(JsonObject told, string measure, XElement amount)
    {
        told["measure"] = measure;
        told.Set("value", Telling.Number(amount.Text()));
        told.Set("currency", amount.Of("currencyID"));
    }

    private static FieldMap Figure(string field, string path, Action<Teller, XElement, JsonObject> tell) => Maps.All(field, Result, (teller, result) =>
    {
        foreach (var element in result.At(path))
        {
            var told = teller.Entry(element, () => teller.Release.In("bids").List("statistics"), numbered: true);
            tell(teller, element, told);
            told.Set("relatedLot", result.TextAt("efac:TenderLot/cbc:ID"));
        }
    });

    private static FieldMap Complaint(string field, string list, Action<XElement, JsonObject> tell) => Maps.All(field, Result, (teller, result) =>
    {
        foreach (var figure in result.At("efac:AppealRequestsStatistics").Where(one => one.At("efbc:StatisticsCode").Any(code => code.IsOfList(list))))
        {
            var told = teller.Entry(figure, () => teller.Release.List("statistics"), numbered: true);
            tell(figure, told);
            told["scope"] = "complaints";
            told.Set("relatedLot", result.TextAt("efac:TenderLot/cbc:ID"));
        }
    });

    private static IEnumerable<FieldMap> Tenders() =>
    [
        Tendered("OPT-321-Tender", "cbc:ID", static (_, _) => { }),
        Tendered("BT-13714-Tender", "efac:TenderLot/cbc:ID", static (_, _) => { }),
        Tendered("BT-3201-Tender", "efac:TenderReference/cbc:ID", static (bid, id) =>
        {
            if (id.Text() is { } number)
            {
                Teller.ById(bid.List("identifiers"), number)["scheme"] = "internal";
            }
        }),
        Tendered("BT-171-Tender", "cbc:RankCode", static (bid, rank) => bid.Set("rank", Telling.Number(rank.Text()))),
        Tendered("BT-1711-Tender", "efbc:TenderRankedIndicator", static (bid, flag) => bid.Set("hasRank", Telling.Flag(flag.Text()))),
        Tendered("BT-191-Tender", "efac:Origin/efbc:AreaCode", static (bid, area) => bid.AddTo("countriesOfOrigin", EformsCodes.Country(area.Text()))),
        Tendered("BT-193-Tender", "efbc:TenderVariantIndicator", static (bid, flag) => bid.Set("variant", Telling.Flag(flag.Text()))),
        Tendered("BT-682-Tender", "efbc:ForeignSubsidiesMeasuresCode", static (bid, code) => bid.Set("foreignSubsidyMeasures", code.Text())),
        Tendered("BT-773-Tender", "efac:SubcontractingTerm/efbc:TermCode", static (bid, code) => bid.Set("hasSubcontracting", code.IsOfList("applicability") ? Telling.Flag(code.Text()) : null)),
        Tendered("BT-553-Tender", "efac:SubcontractingTerm/efbc:TermAmount", static (bid, amount) => bid.Set("subcontracting/value", Telling.Sum(amount))),
        Tendered("BT-554-Tender", "efac:SubcontractingTerm/efbc:TermDescription", static (bid, text) => bid.Set("subcontracting/description", text.Text())),
        Tendered("BT-555-Tender", "efac:SubcontractingTerm/efbc:TermPercent", static (bid, share) =>
        {
            bid.Set("subcontracting/minimumPercentage", Telling.Share(share.Text()));
            bid.Set("subcontracting/maximumPercentage", Telling.Share(share.Text()));
        }),
        Maps.All("BT-720-Tender", Tender, static (teller, tender) =>
        {
            if (tender.At("cac:LegalMonetaryTotal/cbc:PayableAmount").FirstOrDefault() is { } amount)
            {
                teller.BidAlone(tender).Set("value", Telling.Sum(amount));
                foreach (var result in ResultsWith(teller, tender))
                {
                    TellValue(teller.Award(result), amount);
                }
            }
        }),
    ];

    // An award of several tenders is worth their sum.
    private static void TellValue(JsonObject award, XElement amount)
    {
        if (Telling.Sum(amount) is { } sum)
        {
            var before = award.Object("value");
            if (before.Number("amount") is { } first && sum.Number("amount") is { } more && before.Text("currency") == sum.Text("currency"))
            {
                sum["amount"] = Telling.Number((first + more).ToString(CultureInfo.InvariantCulture));
            }

            award["value"] = sum;
        }
    }

    private static IEnumerable<XElement> ResultsWith(Teller teller, XElement tender) => tender.TextAt("cbc:ID") is { } id
        ? teller.Results("efac:LotResult").Where(result => result.At("efac:LotTender/cbc:ID").Any(one => one.Text() == id))
        : [];

    private static FieldMap Tendered(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Tender, (teller, tender) =>
    {
        foreach (var element in tender.At(path))
        {
            tell(teller.Bid(tender), element);
        }
    });

    private static IEnumerable<FieldMap> Tenderers() =>
    [
        Maps.All("OPT-170-Tenderer", "~/efac:NoticeResult/efac:TenderingParty/efac:Tenderer", static (teller, tenderer) =>
        {
            if (tenderer.TextAt("cbc:ID") is { } id && tenderer.TextAt("efbc:GroupLeadIndicator") == "true")
            {
                teller.Party(id, "leadTenderer").AddTo("roles", "tenderer");
            }
        }),
        Maps.All("OPT-300-Tenderer", "~/efac:NoticeResult/efac:TenderingParty/efac:Tenderer/cbc:ID", static (teller, id) =>
        {
            if (id.Text() is { } party)
            {
                _ = teller.Party(party, "tenderer");
            }
        }),
        Maps.All("OPT-310-Tender", Tender, static (teller, tender) =>
        {
            foreach (var tenderer in TenderersOf(teller, tender))
            {
                Teller.ById(teller.Bid(tender).List("tenderers"), tenderer);
                _ = teller.Party(tenderer, "tenderer");
                foreach (var result in ResultsWith(teller, tender).Where(result => IsSettled(teller, tender, result)))
                {
                    Teller.ById(teller.Award(result).List("suppliers"), tenderer);
                    teller.Party(tenderer).AddTo("roles", "supplier");
                }
            }
        }),
        Maps.All("OPT-301-Tenderer-SubCont", "~/efac:NoticeResult/efac:TenderingParty/efac:SubContractor/cbc:ID", static (teller, id) =>
        {
            if (id.Text() is { } party)
            {
                _ = teller.Party(party, "subcontractor");
            }
        }),
    ];

    private static IEnumerable<string> TenderersOf(Teller teller, XElement tender) => tender.TextAt("efac:TenderingParty/cbc:ID") is { } group
        ? teller.Results("efac:TenderingParty").Where(party => party.TextAt("cbc:ID") == group)
            .SelectMany(static party => party.At("efac:Tenderer/cbc:ID")).Select(NoticeXml.Text).OfType<string>()
        : [];

    // A tender won when a contract of the result names it; every tender of the lot stands in the result.
    private static bool IsSettled(Teller teller, XElement tender, XElement result)
    {
        var contracts = result.At("efac:SettledContract/cbc:ID").Select(NoticeXml.Text).ToList();
        return teller.Results("efac:SettledContract").Any(contract => contracts.Contains(contract.TextAt("cbc:ID"), StringComparer.Ordinal)
            && contract.At("efac:LotTender/cbc:ID").Any(one => one.Text() == tender.TextAt("cbc:ID")));
    }
}
