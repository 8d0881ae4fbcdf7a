using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>What a notice tells once: itself, the law, the procedure, its changes.</summary>
internal static class ProcedureFields
{
    private const string Process = "cac:TenderingProcess/";
    private const string Justification = Process + "cac:ProcessJustification";
    private const string Law = "cac:TenderingTerms/cac:ProcurementLegislationDocumentReference";
    private const string Changes = "~/efac:Changes/";

    // Text of the law's own list: open, restricted … and what OCDS calls them.
    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["open"] = "open",
        ["restricted"] = "selective",
        ["neg-w-call"] = "selective",
        ["comp-dial"] = "selective",
        ["comp-tend"] = "selective",
        ["innovation"] = "selective",
        ["oth-mult"] = "selective",
        ["exp-int-rail"] = "selective",
        ["neg-wo-call"] = "limited",
        ["oth-single"] = "direct",
    };

    public static IEnumerable<FieldMap> All() => [.. Notice(), .. Legislation(), .. Procedure(), .. Lots(), .. Amendments()];

    private static IEnumerable<FieldMap> Notice() =>
    [
        Maps.All("BT-701-notice", "cbc:ID", static (teller, id) => teller.Release.Set("id", id.Text())),
        Maps.All("BT-702(a)-notice", "cbc:NoticeLanguageCode", static (teller, code) => teller.Release.Set("language", EformsCodes.Language(code.Text()))),
        Maps.All("BT-04-notice", "cbc:ContractFolderID", static (teller, id) => teller.Tender.Set("id", id.Text())),
        Maps.All("BT-05(a)-notice", "cbc:IssueDate", static (teller, date) =>
            teller.Release.Set("date", Telling.Moment(date.Text(), teller.Notice.TextAt("cbc:IssueTime") ?? "00:00:00"))),
        Maps.All("BT-05(b)-notice", "cbc:IssueTime", static (teller, time) =>
            teller.Release.Set("date", Telling.Moment(teller.Notice.TextAt("cbc:IssueDate"), time.Text() ?? "00:00:00"))),
        Maps.All("BT-03-notice", "cbc:NoticeTypeCode", static (teller, code) => TellKind(teller, code.Of("listName"))),
        Maps.All("BT-127-notice", "cbc:PlannedDate", static (teller, date) => teller.Tender.Set("communication/futureNoticeDate", Telling.Start(date.Text()))),
        Maps.All("BT-738-notice", "cbc:RequestedPublicationDate", static (teller, date) =>
            teller.Tender.Set("communication/noticePreferredPublicationDate", Telling.Start(date.Text()))),
    ];

    private static void TellKind(Teller teller, string? form)
    {
        (string[] Tags, string? Status)? told = form switch
        {
            "planning" => (["planning"], "planned"),
            "competition" => (["tender"], "active"),
            "dir-awa-pre" => (["award", "contract"], null),
            "result" => (["award", "contract"], "complete"),
            "cont-modif" => (["awardUpdate", "contractUpdate"], null),
            "consultation" => (["planning"], "planning"),
            "completion" => (["contractTermination"], "complete"),
            _ => null,
        };
        if (told is var (tags, status))
        {
            teller.Release["tag"] = new JsonArray([.. tags.Select(static tag => JsonValue.Create(tag))]);
            teller.Tender.Set("status", status);
        }
    }

    private static IEnumerable<FieldMap> Legislation() =>
    [
        Maps.All("BT-01-notice", "cbc:RegulatoryDomain", static (teller, law) =>
        {
            teller.Tender.Set("legalBasis/wasDerivedFrom/scheme", "CELEX");
            teller.Tender.Set("legalBasis/wasDerivedFrom/id", law.Text());
        }),
        .. Basis("BT-01(c)-Procedure", "cbc:ID", static id => id is not ("CrossBorderLaw" or "LocalLegalBasis"), static (teller, element) =>
        {
            teller.Tender.Set("legalBasis/scheme", element.Of("schemeName"));
            teller.Tender.Set("legalBasis/id", element.Text());
        }),
        .. Basis("BT-01(d)-Procedure", "cbc:DocumentDescription", static id => id is not ("CrossBorderLaw" or "LocalLegalBasis"), TellDescription),
        .. Basis("BT-01(e)-Procedure", "cbc:ID", static id => id is "LocalLegalBasis", static (teller, element) => teller.Tender.Set("legalBasis/id", element.Text())),
        .. Basis("BT-01(f)-Procedure", "cbc:DocumentDescription", static id => id is "LocalLegalBasis", TellDescription),
        .. Basis("BT-09(b)-Procedure", "cbc:DocumentDescription", static id => id is "CrossBorderLaw", static (teller, element) => teller.Tender.Set("crossBorderLaw", element.Text())),
    ];

    private static IEnumerable<FieldMap> Basis(string field, string path, Func<string?, bool> isMeant, Action<Teller, XElement> tell)
    {
        yield return Maps.All(field, Law, (teller, law) =>
        {
            if (isMeant(law.TextAt("cbc:ID")))
            {
                foreach (var element in law.At(path))
                {
                    tell(teller, element);
                }
            }
        });
    }

    private static void TellDescription(Teller teller, XElement element) => teller.Tender.Set("legalBasis/description", element.Text());

    private static IEnumerable<FieldMap> Procedure() =>
    [
        Maps.All("BT-105-Procedure", Process + "cbc:ProcedureCode", static (teller, element) =>
        {
            var code = element.Text() ?? "";
            teller.Tender.Set("procurementMethod", Methods.GetValueOrDefault(code));
            teller.Tender.Set("procurementMethodDetails", EformsCodes.Label("procurement-procedure-type", code));
        }),
        Maps.All("BT-88-Procedure", Process + "cbc:Description", static (teller, text) => teller.Tender.Append("procurementMethodDetails", text.Text(), ". ")),
        Maps.All("BT-756-Procedure", Process + "cbc:TerminatedIndicator", static (teller, flag) =>
        {
            if (flag.Text() == "true")
            {
                teller.Tender["status"] = "complete";
            }
        }),
        Reason("BT-106-Procedure", "accelerated-procedure", "cbc:ProcessReasonCode", static (teller, code) => teller.Tender.Set("procedure/isAccelerated", Telling.Flag(code.Text()))),
        Reason("BT-1351-Procedure", "accelerated-procedure", "cbc:ProcessReason", static (teller, text) => teller.Tender.Set("procedure/acceleratedRationale", text.Text())),
        Reason("BT-135-Procedure", "direct-award-justification", "cbc:ProcessReason", static (teller, text) => teller.Tender.Set("procurementMethodRationale", text.Text())),
        Reason("BT-136-Procedure", "direct-award-justification", "cbc:ProcessReasonCode", static (teller, element) =>
        {
            if (element.Text() is { } code)
            {
                var reason = Teller.ById(teller.Tender.List("procurementMethodRationaleClassifications"), code);
                reason.Set("description", EformsCodes.Label("direct-award-justification", code));
                reason["scheme"] = "eu-direct-award-justification";
            }
        }),
        Reason("BT-1252-Procedure", "direct-award-justification", "cbc:Description", static (teller, text) =>
        {
            if (text.Text() is { } notice)
            {
                _ = teller.Relate("prior", "eu-oj", notice, lot: null).ToList();
            }
        }),
        Maps.All("OPP-090-Procedure", Process + "cac:NoticeDocumentReference/cbc:ID", static (teller, element) =>
        {
            var link = teller.Entry(element, () => teller.Release.List("links"));
            link["rel"] = "prev";
            var language = EformsCodes.Language(teller.Notice.TextAt("cbc:NoticeLanguageCode")) ?? "sv";
            link["href"] = $"https://ted.europa.eu/{language}/notice/-/detail/{element.Text()}";
        }),
    ];

    private static FieldMap Reason(string field, string list, string path, Action<Teller, XElement> tell) => Maps.All(field, Justification, (teller, reason) =>
    {
        if (reason.At("cbc:ProcessReasonCode").Any(code => code.IsOfList(list)))
        {
            foreach (var element in reason.At(path))
            {
                tell(teller, element);
            }
        }
    });

    private static IEnumerable<FieldMap> Lots() =>
    [
        .. Maps.Number("BT-31", "cac:TenderingTerms/cac:LotDistribution/cbc:MaximumLotsSubmittedNumeric", "lotDetails/maximumLotsBidPerSupplier"),
        .. Maps.Number("BT-33", "cac:TenderingTerms/cac:LotDistribution/cbc:MaximumLotsAwardedNumeric", "lotDetails/maximumLotsAwardedPerSupplier"),
        Maps.All("BT-763-Procedure", Process + "cbc:PartPresentationCode", static (teller, code) =>
        {
            if (code.Text() == "all" && teller.Tender["lotDetails"]?["maximumLotsBidPerSupplier"] is null)
            {
                // The guidance's way of writing "no limit": a number larger than any.
                teller.Tender.Set("lotDetails/maximumLotsBidPerSupplier", JsonNode.Parse("1e9999"));
            }
        }),
        Maps.All("BT-330-Procedure", "cac:TenderingTerms/cac:LotDistribution/cac:LotsGroup/cbc:LotsGroupID", static (teller, id) => Group(teller, id.Text())),
        Maps.All("BT-1375-Procedure", "cac:TenderingTerms/cac:LotDistribution/cac:LotsGroup", static (teller, group) =>
        {
            foreach (var lot in group.At("cac:ProcurementProjectLotReference/cbc:ID").Select(NoticeXml.Text))
            {
                Group(teller, group.TextAt("cbc:LotsGroupID"))?.AddTo("relatedLots", lot);
            }
        }),
    ];

    private static JsonObject? Group(Teller teller, string? id) => id is null ? null : Teller.ById(teller.Tender.List("lotGroups"), id);

    private static IEnumerable<FieldMap> Amendments() =>
    [
        Maps.All("BT-758-notice", Changes + "efbc:ChangedNoticeIdentifier", static (teller, id) => Amendment(teller, id.Parent!).Set("amendsReleaseID", id.Text())),
        Maps.All("BT-140-notice", Changes + "efac:ChangeReason/cbc:ReasonCode", static (teller, code) => Amendment(teller, code.Parent!.Parent!).List("rationaleClassifications")
            .Add((JsonNode?)EformsCodes.Classification("change-corrig-justification", code.Text()))),
        Maps.All("BT-762-notice", Changes + "efac:ChangeReason/efbc:ReasonDescription", static (teller, text) => Amendment(teller, text.Parent!.Parent!).Set("rationale", text.Text())),
        Maps.All("BT-141(a)-notice", Changes + "efac:Change/efbc:ChangeDescription", static (teller, text) => Amendment(teller, text.Parent!.Parent!).Append("description", text.Text())),
        Maps.All("BT-13716-notice", Changes + "efac:Change/efac:ChangedSection/efbc:ChangedSectionIdentifier", static (teller, section) =>
            Amendment(teller, section.Parent!.Parent!.Parent!).AddTo("relatedLots", section.Text())),
        Maps.All("BT-719-notice", Changes + "efac:Change/efbc:ProcurementDocumentsChangeDate", static (teller, date) =>
        {
            var document = teller.Entry(date.Parent!, () => teller.Tender.List("documents"));
            document.Set("dateModified", Telling.Start(date.Text()));
            document["documentType"] = "biddingDocuments";
            foreach (var lot in date.Parent!.At("efac:ChangedSection/efbc:ChangedSectionIdentifier"))
            {
                document.AddTo("relatedLots", lot.Text());
            }
        }),
    ];

    private static JsonObject Amendment(Teller teller, XElement changes) => teller.Entry(changes, () => teller.Tender.List("amendments"));
}
