using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Terms of taking part and of the contract.</summary>
internal static class TermFields
{
    private const string Terms = "cac:TenderingTerms/";
    private const string Awarding = Terms + "cac:AwardingTerms/";
    private const string Execution = Terms + "cac:ContractExecutionRequirement";
    private const string Qualification = Terms + "cac:TendererQualificationRequest";
    private const string Strategic = Terms + "~/efac:StrategicProcurement";

    public static IEnumerable<FieldMap> All() => [.. Contract(), .. Submission(), .. Requirements(), .. Contest(), .. Money()];

    private static IEnumerable<FieldMap> Contract() =>
    [
        .. Requirement("BT-736", "reserved-execution", static (scope, code) => scope.Told.Set("contractTerms/reservedExecution", Telling.Flag(code))),
        .. Requirement("BT-743", "einvoicing", static (scope, code) => scope.Told.Set("contractTerms/electronicInvoicingPolicy", EformsCodes.Permission(code))),
        .. Requirement("BT-744", "esignature-submission", static (scope, code) => scope.Told.Set("submissionTerms/advancedElectronicSignatureRequired", Telling.Flag(code))),
        .. Requirement("BT-764", "ecatalog-submission", static (scope, code) => scope.Told.Set("submissionTerms/electronicCatalogPolicy", EformsCodes.Permission(code))),
        .. Requirement("BT-801", "nda", static (scope, code) => scope.Told.Set("contractTerms/hasNonDisclosureAgreement", Telling.Flag(code))),
        .. Requirement("BT-681", "fsr", static (scope, code) => scope.Told.AddTo("coveredBy", code == "true" ? "EU-FSR" : null)),
        .. RequirementText("BT-70", "conditions", static (scope, _, text) => scope.Told.In("contractTerms").Append("performanceTerms", text)),
        .. RequirementText("BT-802", "nda", static (scope, _, text) => scope.Told.Set("contractTerms/nonDisclosureAgreement", text)),
        .. RequirementText("OPT-072", "customer-service", static (scope, requirement, text) => Service(scope, requirement).Set("description", text)),
        .. Maps.Each("OPT-071", Execution, static (scope, requirement) =>
        {
            if (IsOf(requirement, "customer-service") && requirement.TextAt("cbc:ExecutionRequirementCode") is { } code)
            {
                Service(scope, requirement).Set("type", code);
                Service(scope, requirement).Set("name", EformsCodes.Label("customer-service", code));
            }
        }),
        .. Maps.Flag("BT-92", Terms + "cac:PostAwardProcess/cbc:ElectronicOrderUsageIndicator", "contractTerms/hasElectronicOrdering"),
        .. Maps.Flag("BT-93", Terms + "cac:PostAwardProcess/cbc:ElectronicPaymentUsageIndicator", "contractTerms/hasElectronicPayment"),
        .. Maps.Text("BT-77", Terms + "cac:PaymentTerms/cbc:Note", "contractTerms/financialTerms"),
        .. Maps.Each("BT-76", Qualification, static (scope, request) =>
        {
            if (!request.At("cac:SpecificTendererRequirement").Any())
            {
                scope.Told.Set("contractTerms/tendererLegalForm", request.TextAt("cbc:CompanyLegalForm"));
            }
        }),
        .. Maps.Flag("BT-94", Terms + "cbc:RecurringProcurementIndicator", "hasRecurrence"),
        .. Maps.Text("BT-95", Terms + "cbc:RecurringProcurementDescription", "recurrence/description"),
        .. Maps.Text("BT-99", Terms + "cac:AppealTerms/cac:PresentationPeriod/cbc:Description", "reviewDetails"),
    ];

    private static IEnumerable<FieldMap> Requirement(string field, string list, Action<Scope, string> tell) =>
        Maps.Code(field, Execution + "/cbc:ExecutionRequirementCode", list, tell);

    private static IEnumerable<FieldMap> RequirementText(string field, string list, Action<Scope, XElement, string> tell) => Maps.Each(field, Execution, (scope, requirement) =>
    {
        if (IsOf(requirement, list) && requirement.TextAt("cbc:Description") is { } text)
        {
            tell(scope, requirement, text);
        }
    });

    private static bool IsOf(XElement requirement, string list) => requirement.At("cbc:ExecutionRequirementCode").Any(code => code.IsOfList(list));

    private static JsonObject Service(Scope scope, XElement requirement) => scope.Teller.Entry(requirement, () => scope.Told.In("contractTerms").List("customerServices"));

    private static IEnumerable<FieldMap> Submission() =>
    [
        .. Maps.Each("BT-63", Terms + "cbc:VariantConstraintCode", static (scope, code) => scope.Told.Set("submissionTerms/variantPolicy", EformsCodes.Permission(code.Text()))),
        .. Maps.Each("BT-769", Terms + "cbc:MultipleTendersCode", static (scope, code) => scope.Told.Set("submissionTerms/multipleBidsAllowed", code.Text() == "allowed")),
        .. Maps.Each("BT-97", Terms + "cac:Language/cbc:ID", static (scope, language) => scope.Told.In("submissionTerms").AddTo("languages", EformsCodes.Language(language.Text()))),
        .. Maps.Each("BT-98", Terms + "cac:TenderValidityPeriod/cbc:DurationMeasure", static (scope, measure) =>
            scope.Told.Set("submissionTerms/bidValidityPeriod/durationInDays", Telling.Days(measure))),
        .. Maps.Text("BT-75", Terms + "cac:RequiredFinancialGuarantee/cbc:Description", "submissionTerms/depositsGuarantees"),
        .. Maps.Code("BT-651", Terms + "cac:AllowedSubcontractTerms/cbc:SubcontractingConditionsCode", "subcontracting-indication", static (scope, code) =>
            scope.Told.In("submissionTerms").AddTo("subcontractingClauses", EformsCodes.Label("subcontracting-indication", code))),
        .. Maps.Code("BT-65", Terms + "cac:AllowedSubcontractTerms/cbc:SubcontractingConditionsCode", "subcontracting-obligation", static (scope, code) =>
        {
            if (code != "none")
            {
                scope.Told.Set("subcontractingTerms/description", EformsCodes.Label("subcontracting-obligation", code));
            }
        }),
        .. Maps.Each("BT-64", Terms + "cac:AllowedSubcontractTerms/cbc:MinimumPercent", static (scope, share) =>
            scope.Told.Set("subcontractingTerms/competitiveMinimumPercentage", Telling.Share(share.Text()))),
        .. Maps.Each("BT-729", Terms + "cac:AllowedSubcontractTerms/cbc:MaximumPercent", static (scope, share) =>
            scope.Told.Set("subcontractingTerms/competitiveMaximumPercentage", Telling.Share(share.Text()))),
        .. Specific("BT-771", "missing-info-submission", static (scope, requirement) => scope.Told.Append(
            "submissionMethodDetails", EformsCodes.Label("missing-info-submission", requirement.TextAt("cbc:TendererRequirementTypeCode")))),
        .. Specific("BT-772", "missing-info-submission", static (scope, requirement) => scope.Told.Append("submissionMethodDetails", requirement.TextAt("cbc:Description"))),
    ];

    private static IEnumerable<FieldMap> Specific(string field, string list, Action<Scope, XElement> tell) =>
        Maps.Each(field, Qualification + "/cac:SpecificTendererRequirement", (scope, requirement) =>
        {
            if (requirement.At("cbc:TendererRequirementTypeCode").Any(code => code.IsOfList(list)))
            {
                tell(scope, requirement);
            }
        });

    private static IEnumerable<FieldMap> Requirements() =>
    [
        .. Specific("BT-71", "reserved-procurement", static (scope, requirement) => scope.Told.AddToReserved(requirement.TextAt("cbc:TendererRequirementTypeCode"))),
        .. Specific("BT-67(a)", "exclusion-ground", static (scope, requirement) =>
        {
            if (requirement.TextAt("cbc:TendererRequirementTypeCode") is { } code)
            {
                Ground(scope, requirement).Set("type", code);
                Ground(scope, requirement).Set("description", EformsCodes.Label("exclusion-ground", code));
            }
        }),
        .. Specific("BT-67(b)", "exclusion-ground", static (scope, requirement) => Ground(scope, requirement).Append("description", requirement.TextAt("cbc:Description"), ": ")),
        .. Specific("BT-806", "exclusion-grounds-source", static (scope, requirement) =>
            scope.Told.In("exclusionGrounds").AddTo("sources", requirement.TextAt("cbc:TendererRequirementTypeCode"))),
        .. Specific("BT-821", "selection-criteria-source", static (scope, requirement) =>
            scope.Told.In("selectionCriteria").AddTo("sources", requirement.TextAt("cbc:TendererRequirementTypeCode"))),
        .. Maps.Each("BT-79", Terms + "cbc:RequiredCurriculaCode", static (scope, code) =>
            scope.Told.Set("otherRequirements/requiresStaffNamesAndQualifications", code.Text() is "t-requ" or "par-requ")),
        .. Maps.Text("BT-732", Terms + "cac:SecurityClearanceTerm/cbc:Description", "otherRequirements/securityClearance"),
        .. Maps.Each("BT-78", Terms + "cbc:LatestSecurityClearanceDate", static (scope, date) =>
        {
            var milestone = scope.Teller.Entry(date, () => scope.Teller.Tender.List("milestones"), numbered: true);
            milestone["type"] = "securityClearanceDeadline";
            milestone.Set("dueDate", Telling.End(date.Text()));
            milestone.AddTo("relatedLots", scope.Lot);
        }),
        .. Maps.Each("BT-717", Strategic + "/efbc:ApplicableLegalBasis", static (scope, basis) =>
            scope.Told.AddTo("coveredBy", basis.IsOfList("cvd-scope") && basis.Text() == "true" ? "EU-CVD" : null)),
        .. Maps.Code("BT-735", Strategic + "/efac:StrategicProcurementInformation/efbc:ProcurementCategoryCode", "cvd-contract-type", static (scope, code) =>
        {
            var told = Teller.ById(scope.Told.List("additionalClassifications"), code);
            told["scheme"] = "eu-cvd-contract-type";
            told.Set("description", EformsCodes.Label("cvd-contract-type", code));
        }),
    ];

    private static void AddToReserved(this JsonObject told, string? code)
    {
        var reserved = code switch
        {
            "res-ws" => "shelteredWorkshop",
            "res-pub-ser" => "publicServiceMissionOrganization",
            _ => null,
        };
        if (reserved is not null)
        {
            told.In("otherRequirements").AddTo("reservedParticipation", reserved);
        }
    }

    private static JsonObject Ground(Scope scope, XElement requirement) => scope.Teller.Entry(requirement, () => scope.Told.In("exclusionGrounds").List("criteria"));

    private static IEnumerable<FieldMap> Contest() =>
    [
        .. Maps.Flag("BT-41", Awarding + "cbc:FollowupContractIndicator", "designContest/followUpContracts"),
        .. Maps.Flag("BT-42", Awarding + "cbc:BindingOnBuyerIndicator", "designContest/bindingJuryDecision"),
        .. Maps.Text("BT-45", Awarding + "cbc:OtherConditionsDescription", "designContest/rewardsDetails"),
        .. Maps.Each("BT-46", Awarding + "cac:TechnicalCommitteePerson/cbc:FamilyName", static (scope, name) =>
            scope.Teller.Entry(name, () => scope.Told.In("designContest").List("juryMembers")).Set("name", name.Text())),
        .. Maps.Each("BT-44", Awarding + "cac:Prize/cbc:RankCode", static (scope, rank) => Prize(scope, rank.Parent!).Set("id", rank.Text())),
        .. Maps.Each("BT-644", Awarding + "cac:Prize/cbc:ValueAmount", static (scope, amount) => Prize(scope, amount.Parent!).Set("value", Telling.Sum(amount))),
    ];

    private static JsonObject Prize(Scope scope, XElement prize) => scope.Teller.Entry(prize, () => scope.Told.In("designContest/prizes").List("details"));

    private static IEnumerable<FieldMap> Money() =>
    [
        .. Finance("BT-7220", "cbc:FundingProgramCode", static (finance, element) => finance.Set("title", element.Text())),
        .. Finance("BT-5010", "efbc:FinancingIdentifier", static (finance, element) => finance.Set("id", element.Text())),
        .. Finance("BT-6140", "cbc:Description", static (finance, element) => finance.Set("description", element.Text())),
        .. Maps.Code("BT-60", Terms + "cbc:FundingProgramCode", "eu-funded", static (scope, code) =>
        {
            if (code == "eu-funds")
            {
                EuropeanUnion(scope.Teller);
            }
        }),
    ];

    private static IEnumerable<FieldMap> Finance(string field, string path, Action<JsonObject, XElement> tell) => Maps.Each(field, Terms + "~/efac:Funding", (scope, funding) =>
    {
        foreach (var element in funding.At(path))
        {
            tell(scope.Teller.Entry(funding, () => scope.Teller.Release.In("planning/budget").List("finance"), numbered: true), element);
        }
    });

    /// <summary>The European Union as the one who pays a part.</summary>
    public static JsonObject EuropeanUnion(Teller teller)
    {
        var parties = teller.Release.List("parties");
        var union = parties.OfType<JsonObject>().FirstOrDefault(static party => party.Text("name") == "European Union");
        if (union is null)
        {
            union = new JsonObject { ["id"] = $"{parties.Count + 1}", ["name"] = "European Union" };
            parties.Add((JsonNode)union);
        }

        union.AddTo("roles", "funder");
        return union;
    }
}
