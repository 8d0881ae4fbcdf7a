using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>How a lot is tendered: dates, technique, stages, how tenders are sent.</summary>
internal static class TenderingFields
{
    private const string Process = "cac:TenderingProcess/";
    private const string Framework = Process + "cac:FrameworkAgreement/";
    private const string Technique = Process + "cac:ContractingSystem/cbc:ContractingSystemTypeCode";

    public static IEnumerable<FieldMap> All() => [.. Dates(), .. Techniques(), .. Stages(), .. Sending(), .. Related()];

    private static IEnumerable<FieldMap> Dates() =>
    [
        .. Deadline("BT-13", Process + "cac:AdditionalInformationRequestPeriod", "enquiryPeriod/endDate"),
        .. Deadline("BT-131", Process + "cac:TenderSubmissionDeadlinePeriod", "tenderPeriod/endDate"),
        .. Deadline("BT-1311", Process + "cac:ParticipationRequestReceptionPeriod", "tenderPeriod/endDate"),
        .. Deadline("BT-630", Process + "~/efac:InterestExpressionReceptionPeriod", "tenderPeriod/endDate"),
        .. Maps.Each("BT-130", Process + "cac:InvitationSubmissionPeriod/cbc:StartDate", static (scope, date) =>
            scope.Told.Set("secondStage/invitationDate", Telling.Start(date.Text()))),
        .. Maps.Each("BT-631", Process + "cac:ParticipationInvitationPeriod/cbc:StartDate", static (scope, date) =>
            scope.Told.Set("communication/invitationToConfirmInterestDispatchDate", Telling.Start(date.Text()))),
        .. Maps.Each("BT-132(d)", Process + "cac:OpenTenderEvent/cbc:OccurrenceDate", static (scope, date) => scope.Told.Set("awardPeriod/startDate", Telling.Start(date.Text()))),
        .. Maps.Each("BT-132(t)", Process + "cac:OpenTenderEvent/cbc:OccurrenceTime", static (scope, time) =>
            scope.Told.Set("awardPeriod/startDate", Telling.Moment(time.Parent!.TextAt("cbc:OccurrenceDate"), time.Text() ?? "00:00:00"))),
        .. Maps.Text("BT-133", Process + "cac:OpenTenderEvent/cac:OccurenceLocation/cbc:Description", "bidOpening/location/description"),
        .. Maps.Text("BT-134", Process + "cac:OpenTenderEvent/cbc:Description", "bidOpening/description"),
    ];

    private static IEnumerable<FieldMap> Deadline(string field, string path, string to) =>
    [
        .. Maps.Each(field + "(d)", path + "/cbc:EndDate", (scope, date) => scope.Told.Set(to, Telling.End(date.Text()))),
        .. Maps.Each(field + "(t)", path + "/cbc:EndTime", (scope, time) => scope.Told.Set(to, Telling.Moment(time.Parent!.TextAt("cbc:EndDate"), time.Text() ?? "23:59:59"))),
    ];

    private static IEnumerable<FieldMap> Techniques() =>
    [
        .. Maps.Text("BT-109", Framework + "cbc:Justification", "techniques/frameworkAgreement/periodRationale"),
        .. Maps.Each("BT-111", Framework + "cac:SubsequentProcessTenderRequirement", static (scope, requirement) =>
        {
            if (requirement.TextAt("cbc:Name") == "buyer-categories")
            {
                scope.Told.Set("techniques/frameworkAgreement/buyerCategories", requirement.TextAt("cbc:Description"));
            }
        }),
        .. Maps.Number("BT-113", Framework + "cbc:MaximumOperatorQuantity", "techniques/frameworkAgreement/maximumParticipants"),
        .. Maps.Code("BT-765", Technique, "framework-agreement", static (scope, code) =>
        {
            var method = code switch
            {
                "fa-wo-rc" => "withoutReopeningCompetition",
                "fa-w-rc" => "withReopeningCompetition",
                "fa-mix" => "withAndWithoutReopeningCompetition",
                _ => null,
            };
            scope.Told.Set("techniques/hasFrameworkAgreement", method is not null);
            scope.Told.Set("techniques/frameworkAgreement/method", method);
        }),
        .. Maps.Code("BT-766", Technique, "dps-usage", static (scope, code) =>
        {
            var type = code switch
            {
                "dps-list" => "open",
                "dps-nlist" => "closed",
                _ => null,
            };
            scope.Told.Set("techniques/hasDynamicPurchasingSystem", type is not null);
            scope.Told.Set("techniques/dynamicPurchasingSystem/type", type);
        }),
        .. Maps.Flag("BT-767", Process + "cac:AuctionTerms/cbc:AuctionConstraintIndicator", "techniques/hasElectronicAuction"),
        .. Maps.Text("BT-122", Process + "cac:AuctionTerms/cbc:Description", "techniques/electronicAuction/description"),
        .. Maps.Text("BT-123", Process + "cac:AuctionTerms/cbc:AuctionURI", "techniques/electronicAuction/url"),
        .. Maps.Each("BT-115", Process + "cbc:GovernmentAgreementConstraintIndicator", static (scope, flag) =>
        {
            if (flag.Text() == "true")
            {
                scope.Told.AddTo("coveredBy", "GPA");
            }
        }),
    ];

    private static IEnumerable<FieldMap> Stages() =>
    [
        .. Maps.Number("BT-50", Process + "cac:EconomicOperatorShortList/cbc:MinimumQuantity", "secondStage/minimumCandidates"),
        .. Maps.Number("BT-51", Process + "cac:EconomicOperatorShortList/cbc:MaximumQuantity", "secondStage/maximumCandidates"),
        .. Maps.Flag("BT-52", Process + "cbc:CandidateReductionConstraintIndicator", "secondStage/successiveReduction"),
        .. Maps.Flag("BT-120", "cac:TenderingTerms/cac:AwardingTerms/cbc:NoFurtherNegotiationIndicator", "secondStage/noNegotiationNecessary"),
        .. Maps.Each("BT-47", Process + "cac:EconomicOperatorShortList/cac:PreSelectedParty/cac:PartyName/cbc:Name", static (scope, name) =>
        {
            var party = scope.Teller.Entry(name, () => scope.Teller.Release.List("parties"), numbered: true);
            party.Set("name", name.Text());
            party.AddTo("roles", "selectedParticipant");
            var reference = scope.Teller.Entry(name, "reference", () => scope.Told.In("designContest").List("selectedParticipants"), numbered: false);
            reference.Set("id", party.Text("id"));
            reference.Set("name", name.Text());
        }),
    ];

    private static IEnumerable<FieldMap> Sending() =>
    [
        .. Maps.Code("BT-17", Process + "cbc:SubmissionMethodCode", "esubmission", static (scope, code) =>
            scope.Told.Set("submissionTerms/electronicSubmissionPolicy", EformsCodes.Permission(code))),
        .. Maps.Text("BT-18", "cac:TenderingTerms/cac:TenderRecipientParty/cbc:EndpointID", "submissionMethodDetails"),
        .. Maps.Code("BT-19", Process + "cac:ProcessJustification/cbc:ProcessReasonCode", "no-esubmission-justification", static (scope, code) =>
            scope.Told.Set("submissionTerms/nonElectronicSubmission/rationale", EformsCodes.Label("no-esubmission-justification", code))),
        .. Maps.Each("BT-745", Process + "cac:ProcessJustification", static (scope, reason) =>
        {
            // The lot's other reasons have no list of their own for this text.
            if (scope.Kind == "Lot" || reason.At("cbc:ProcessReasonCode").Any(static code => code.IsOfList("no-esubmission-justification")))
            {
                scope.Told.Append("submissionMethodDetails", reason.TextAt("cbc:Description"));
            }
        }),
        .. Maps.Text("BT-632", Process + "~/efbc:AccessToolName", "communication/atypicalToolName"),
        .. Maps.Text("BT-124", Process + "~/efbc:AccessToolURI", "communication/atypicalToolUrl"),
    ];

    private static IEnumerable<FieldMap> Related() =>
    [
        .. Maps.Each("BT-125(i)", Process + "cac:NoticeDocumentReference/cbc:ID", static (scope, id) => _ = Planning(scope, id).ToList()),
        .. Maps.Each("BT-1251", Process + "cac:NoticeDocumentReference/cbc:ReferencedDocumentInternalAddress", static (scope, part) =>
        {
            if (part.Parent!.At("cbc:ID").FirstOrDefault() is { } id)
            {
                Planning(scope, id).ToList().FirstOrDefault()?.Set("part", part.Text());
            }
        }),
    ];

    // The procedure's own references are links, see OPP-090.
    private static IEnumerable<JsonObject> Planning(Scope scope, XElement id) =>
        scope.Kind is "Lot" or "Part" && id.Text() is { } notice ? scope.Teller.Relate("planning", "eu-notice-id-ref", notice, scope.Lot) : [];
}
