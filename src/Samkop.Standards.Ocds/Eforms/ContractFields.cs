using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Signed contracts, their changes, and what a tender says of the contract.</summary>
internal static class ContractFields
{
    private const string Settled = "~/efac:NoticeResult/efac:SettledContract";
    private const string Tender = "~/efac:NoticeResult/efac:LotTender";
    private const string Modification = "~/efac:ContractModification";
    private const string Asset = "efac:DurationJustification/efac:AssetsList/efac:Asset";

    public static IEnumerable<FieldMap> All() => [.. Signed(), .. Paid(), .. Assets(), .. Terms(), .. Modifications()];

    private static IEnumerable<FieldMap> Signed() =>
    [
        Signed("OPT-316-Contract", "cbc:ID", static (_, _) => { }),
        Maps.All("OPT-315-LotResult", "~/efac:NoticeResult/efac:LotResult", static (teller, result) =>
        {
            foreach (var id in result.At("efac:SettledContract/cbc:ID").Select(NoticeXml.Text).OfType<string>())
            {
                Teller.ById(teller.Release.List("contracts"), id).Set("awardID", result.TextAt("cbc:ID"));
            }
        }),
        Signed("BT-145-Contract", "cbc:IssueDate", static (contract, date) => contract.Set("dateSigned", Telling.End(date.Text()))),
        Maps.All("BT-1451-Contract", Settled, static (teller, settled) =>
        {
            if (settled.TextAt("cbc:ID") is { } id)
            {
                foreach (var result in teller.ResultsOf(id))
                {
                    teller.Award(result).Set("date", Telling.End(settled.TextAt("cbc:AwardDate")));
                }
            }
        }),
        Signed("BT-150-Contract", "efac:ContractReference/cbc:ID", static (contract, id) =>
        {
            if (id.Text() is { } number)
            {
                Teller.ById(contract.List("identifiers"), number)["scheme"] = "internal";
            }
        }),
        Signed("BT-151-Contract", "cbc:URI", static (contract, uri) =>
        {
            var document = Teller.ById(contract.List("documents"), "1");
            document.Set("url", uri.Text());
            document["documentType"] = "contractSigned";
        }),
        Signed("BT-721-Contract", "cbc:Title", static (contract, title) => contract.Set("title", title.Text())),
        Maps.All("OPT-100-Contract", Settled + "/cac:NoticeDocumentReference/cbc:ID", static (teller, id) =>
        {
            if (id.Text() is { } notice)
            {
                _ = teller.Relate("framework", "eu-oj", notice, lot: null).ToList();
            }
        }),
        Maps.All("OPT-300-Contract-Signatory", Settled, static (teller, settled) =>
        {
            foreach (var signatory in settled.At("cac:SignatoryParty/cac:PartyIdentification/cbc:ID").Select(NoticeXml.Text).OfType<string>())
            {
                _ = teller.Party(signatory, "buyer");
                foreach (var result in teller.ResultsOf(settled.TextAt("cbc:ID") ?? ""))
                {
                    Teller.ById(teller.Award(result).List("buyers"), signatory);
                }
            }
        }),
        Signed("BT-3202-Contract", "efac:LotTender/cbc:ID", static (contract, id) => contract.AddTo("relatedBids", id.Text())),
    ];

    private static FieldMap Signed(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Settled, (teller, settled) =>
    {
        foreach (var element in settled.At(path))
        {
            tell(teller.Contract(settled), element);
        }
    });

    private static IEnumerable<FieldMap> Paid() =>
    [
        Funded("BT-5011-Contract", "efbc:FinancingIdentifier", static (teller, finance, id) =>
        {
            finance.Set("id", id.Text());
            var union = TermFields.EuropeanUnion(teller);
            finance["financingParty"] = new JsonObject { ["id"] = union.Text("id"), ["name"] = union.Text("name") };
        }),
        Funded("BT-6110-Contract", "cbc:Description", static (_, finance, text) => finance.Set("description", text.Text())),
        Funded("BT-722-Contract", "cbc:FundingProgramCode", static (_, finance, code) => finance.Set("title", code.Text())),
        Charge("BT-160-Tender", "efbc:RevenueBuyerAmount", "government", "The estimated revenue coming from the buyer who granted the concession (e.g. prizes and payments)."),
        Charge("BT-162-Tender", "efbc:RevenueUserAmount", "user", "The estimated revenue coming from the users of the concession (e.g. fees and fines)."),
        OfTender("BT-163-Tender", "efac:ConcessionRevenue/efbc:ValueDescription", static (contract, text) => Notes(contract, text.Text())),
        OfTender("OPP-080-Tender", "efbc:PublicTransportationCumulatedDistance", static (contract, distance) =>
            contract.Set("publicPassengerTransportServicesKilometers", Telling.Number(distance.Text()))),
    ];

    private static FieldMap Funded(string field, string path, Action<Teller, JsonObject, XElement> tell) => Maps.All(field, Settled, (teller, settled) =>
    {
        foreach (var funding in settled.At("efac:Funding"))
        {
            foreach (var element in funding.At(path))
            {
                tell(teller, teller.Entry(funding, () => teller.Contract(settled).List("finance")), element);
            }
        }
    });

    private static FieldMap Charge(string field, string path, string paidBy, string title) => OfTender(field, $"efac:ConcessionRevenue/{path}", (contract, amount) =>
    {
        var charge = Teller.ById(contract.In("implementation").List("charges"), paidBy);
        charge["title"] = title;
        charge.Set("estimatedValue", Telling.Sum(amount));
        charge["paidBy"] = paidBy;
    });

    private static void Notes(JsonObject contract, string? text)
    {
        var charges = contract.In("implementation").List("charges");
        foreach (var charge in charges.OfType<JsonObject>())
        {
            charge.Set("notes", text);
        }

        if (charges.Count == 0)
        {
            charges.Add((JsonNode)new JsonObject { ["notes"] = text });
        }
    }

    // What a tender says of the contract is told of the contract that names the tender.
    private static FieldMap OfTender(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Tender, (teller, tender) =>
    {
        foreach (var element in tender.At(path))
        {
            foreach (var settled in teller.Results("efac:SettledContract").Where(one => one.At("efac:LotTender/cbc:ID").Any(id => id.Text() == tender.TextAt("cbc:ID"))))
            {
                tell(teller.Contract(settled), element);
            }
        }
    });

    private static IEnumerable<FieldMap> Assets() =>
    [
        Essential("OPP-021-Contract", "efbc:AssetDescription", "description"),
        Essential("OPP-022-Contract", "efbc:AssetSignificance", "significance"),
        Essential("OPP-023-Contract", "efbc:AssetPredominance", "predominance"),
        Maps.All("OPP-020-Contract", Settled, static (teller, settled) =>
        {
            foreach (var code in settled.At("efac:DurationJustification/efbc:ExtendedDurationIndicator"))
            {
                foreach (var lot in LotsOf(teller, settled))
                {
                    lot.Set("hasEssentialAssets", Telling.Flag(code.Text()));
                }
            }
        }),
    ];

    private static FieldMap Essential(string field, string path, string to) => Maps.All(field, Settled, (teller, settled) =>
    {
        foreach (var asset in settled.At(Asset))
        {
            foreach (var lot in LotsOf(teller, settled))
            {
                if (asset.TextAt(path) is { } text)
                {
                    teller.Entry(asset, lot.Text("id") ?? "", () => lot.List("essentialAssets"), numbered: false).Set(to, text);
                }
            }
        }
    });

    private static IEnumerable<JsonObject> LotsOf(Teller teller, XElement settled) => teller.ResultsOf(settled.TextAt("cbc:ID") ?? "")
        .SelectMany(static result => result.At("efac:TenderLot/cbc:ID")).Select(NoticeXml.Text).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(lot => Teller.ById(teller.Tender.List("lots"), lot));

    private static IEnumerable<FieldMap> Terms() =>
    [
        Term("OPP-032-Tender", "efbc:TermPercent", static (terms, code, share) => terms.Set("operatorRevenueShare", code == "all-rev-tic" ? Telling.Share(share.Text()) : null)),
        Term("OPP-031-Tender", "efbc:TermDescription", static (terms, code, text) =>
        {
            var to = code switch
            {
                "exc-right" => "exclusiveRights",
                "cost-comp" => "financialTerms",
                "publ-ser-obl" => "performanceTerms",
                "soc-stand" => "socialStandards",
                "other" => "otherTerms",
                _ => null,
            };
            if (to is not null)
            {
                terms.Append(to, text.Text());
            }
        }),
        Term("OPP-030-Tender", "efbc:TermCode", static (terms, code, _) => terms.Set("hasExclusiveRights", code == "exc-right" ? JsonValue.Create(true) : null)),
        Term("OPP-034-Tender", "efbc:TermDescription", static (terms, code, text) => terms.Set("rewardsAndPenalties", code == "rew-pen" ? text.Text() : null)),
    ];

    private static FieldMap Term(string field, string path, Action<JsonObject, string?, XElement> tell) => Maps.All(field, Tender, (teller, tender) =>
    {
        foreach (var term in tender.At("efac:ContractTerm"))
        {
            foreach (var element in term.At(path))
            {
                foreach (var lot in tender.At("efac:TenderLot/cbc:ID").Select(NoticeXml.Text).OfType<string>())
                {
                    tell(Teller.ById(teller.Tender.List("lots"), lot).In("contractTerms"), term.TextAt("efbc:TermCode"), element);
                }
            }
        }
    });

    private static IEnumerable<FieldMap> Modifications() =>
    [
        Modified("BT-200-Contract", "efac:ChangeReason/cbc:ReasonCode", static (amendment, element) =>
        {
            if (element.Text() is { } code)
            {
                var reason = Teller.ById(amendment.List("rationaleClassifications"), code);
                reason.Set("description", EformsCodes.Label("modification-justification", code));
                reason["scheme"] = "eu-modification-justification";
            }
        }),
        Modified("BT-201-Contract", "efac:ChangeReason/efbc:ReasonDescription", static (amendment, text) => amendment.Set("rationale", text.Text())),
        Modified("BT-202-Contract", "efac:Change/efbc:ChangeDescription", static (amendment, text) => amendment.Append("description", text.Text())),
    ];

    private static FieldMap Modified(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Modification, (teller, modification) =>
    {
        var contracts = modification.At("efac:Change/efac:ChangedSection/efbc:ChangedSectionIdentifier").Select(NoticeXml.Text).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var id in contracts)
        {
            foreach (var element in modification.At(path))
            {
                var contract = Teller.ById(teller.Release.List("contracts"), id);
                contract.Set("awardID", teller.ResultsOf(id).Select(static result => result.TextAt("cbc:ID")).FirstOrDefault());
                tell(teller.Entry(modification, id, () => contract.List("amendments"), numbered: true), element);
            }
        }
    });
}
