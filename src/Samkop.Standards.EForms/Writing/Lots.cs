using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>Lots and groups of lots into a notice.</summary>
internal static class Lots
{
    public static void Put(Branch root, NoticeLot lot, Notice notice)
    {
        var at = root.Add("ND-Lot");
        at.Set("BT-137-Lot", lot.Id);
        Scope(at, lot);
        Strategic(at, lot);
        at.Set("BT-754-Lot", lot.Accessibility?.Code);
        at.Set("BT-755-Lot", lot.Accessibility is { Code: "n-inc-just" } why ? why.Words : null);
        Techniques(at, lot);
        Submission(at, lot.Submission, notice.Procedure.Kind);
        var stage = notice.Procedure.Kind is "open" or "oth-single" or "neg-wo-call" ? null : lot.SecondStage;
        if (stage is not null)
        {
            SecondStage(at, stage, notice.Procedure.Kind);
        }

        Terms.Put(at, lot.Terms, stage?.Maximum is not null);
        Award(at, lot);
        Bodies(at, lot.Bodies);
        at.Set("BT-800(d)-Lot", "BT-800(t)-Lot", lot.AnswersBy);
    }

    public static void Put(Branch root, NoticeLotGroup group)
    {
        var at = root.Add("ND-LotsGroup");
        at.Set("BT-137-LotsGroup", group.Id);
        at.Set("BT-21-LotsGroup", group.Title);
        at.Set("BT-24-LotsGroup", group.Description);
        at.Set("BT-22-LotsGroup", group.Reference);
        at.Set("BT-300-LotsGroup", group.MoreInformation);
        at.Set("BT-27-LotsGroup", group.Estimate);
        at.Set("BT-271-LotsGroup", group.FrameworkMaximum);
        at.Set("BT-157-LotsGroup", group.FrameworkCeiling);
        at.Set("BT-726-LotsGroup", group.SuitsSmallCompanies);
        foreach (var criterion in group.Criteria)
        {
            Criterion(at.Add("ND-LotsGroupAwardCriterion"), "LotsGroup", criterion);
        }
    }

    private static void Scope(Branch at, NoticeLot lot)
    {
        at.Set("BT-21-Lot", lot.Title);
        at.Set("BT-24-Lot", lot.Description);
        at.Set("BT-22-Lot", lot.Reference);
        at.Set("BT-300-Lot", lot.MoreInformation);
        at.Set("BT-23-Lot", lot.Nature);
        at.SetEach("ND-LotContractAdditionalNature", "BT-531-Lot", lot.OtherNatures);
        at.Set("BT-262-Lot", lot.Cpv);
        at.Set("BT-26(m)-Lot", "cpv");
        foreach (var code in lot.OtherCpv)
        {
            var more = at.Add("ND-LotAdditionalClassification");
            more.Set("BT-263-Lot", code);
            more.Set("BT-26(a)-Lot", "cpv");
        }

        at.Set("BT-25-Lot", lot.Quantity);
        at.Set("BT-27-Lot", lot.Estimate);
        at.Set("BT-726-Lot", lot.SuitsSmallCompanies);
        foreach (var place in lot.Places)
        {
            Procedures.Place(at.Add("ND-LotPlacePerformance"), "Lot", place);
        }

        at.Set("BT-36-Lot", lot.Duration);
        at.Set("BT-536-Lot", lot.Start);
        at.Set("BT-537-Lot", lot.Duration is null ? lot.End : null);
        at.Set("BT-781-Lot", lot.DurationWords);
        at.Set("BT-58-Lot", (int?)lot.Renewals);
        at.Set("BT-57-Lot", lot.Renewals > 0 && at.Takes("BT-58-Lot") ? lot.RenewalWords : null);
        at.Set("BT-54-Lot", lot.Options);
    }

    private static void Strategic(Branch at, NoticeLot lot)
    {
        foreach (var kind in lot.Strategic.DefaultIfEmpty(new CodedText("none")))
        {
            var part = at.Add("ND-StrategicProcurementType");
            part.Set("BT-06-Lot", kind.Code);
            part.Set("BT-777-Lot", kind.Code is "none" ? null : kind.Words);
        }

        if (!at.Takes("BT-06-Lot"))
        {
            return;
        }

        at.SetEach("ND-LotEnvironmentalImpactType", "BT-774-Lot", lot.EnvironmentalAims);
        at.SetEach("ND-LotSocialObjectiveType", "BT-775-Lot", lot.SocialAims);
        at.SetEach("ND-LotInnovativeAcquisitionType", "BT-776-Lot", lot.InnovationAims);
        at.SetEach("ND-LotGreenCriteria", "BT-805-Lot", lot.GreenCriteria);
    }

    private static void Techniques(Branch at, NoticeLot lot)
    {
        at.Set("BT-765-Lot", lot.Framework?.Kind ?? "none");
        at.Set("BT-766-Lot", lot.DynamicSystem);
        if (lot.Framework is { } framework)
        {
            at.Set("BT-113-Lot", framework.MaxSuppliers);
            at.Set("BT-109-Lot", IsLong(lot) ? framework.LongTermReason : null);
            at.Set("BT-271-Lot", framework.Maximum);
            if (framework.Users is { } users)
            {
                at.Set("OPT-090-Lot", "buyer-categories");
                at.Set("BT-111-Lot", users);
            }
        }

        at.Set("BT-767-Lot", lot.Auction is not null);
        at.Set("BT-122-Lot", lot.Auction?.Words);
        at.Set("BT-123-Lot", lot.Auction?.Address);
        at.Set("BT-115-Lot", lot.IsGpaCovered);
        at.Set("BT-634-Lot", lot.IsRelaunched);
        foreach (var (notice, part) in lot.PriorNotices)
        {
            var prior = at.Add("ND-LotPreviousPlanning");
            prior.Set("BT-125(i)-Lot", notice);
            prior.Set("BT-1251-Lot", part);
        }
    }

    private static bool IsLong(NoticeLot lot) =>
        lot.Duration is { Unit: "MONTH", Count: > 48 } or { Unit: "YEAR", Count: > 4 } or { Unit: "DAY", Count: > 1461 }
        || (lot.Duration is null && lot.Start is { } start && lot.End is { } end && end > start.AddYears(4));

    private static void Submission(Branch at, NoticeSubmission how, string procedure)
    {
        at.Set("BT-17-Lot", how.Electronic);
        if (how.Electronic is "not-allowed" && at.Takes("BT-17-Lot"))
        {
            at.Set("BT-19-Lot", how.NotElectronic?.Code);
            at.Set("BT-745-Lot", how.NotElectronic?.Words);
        }
        else
        {
            at.Set("BT-18-Lot", how.Address);
        }

        at.SetEach("ND-LotSubmissionLanguage", "BT-97-Lot", how.Languages);
        Times(at, how, procedure);
        Documents(at, how);
        at.Set("BT-124-Lot", how.Tool);
        at.Set("BT-632-Lot", how.Tool is null ? null : how.ToolName);
        at.Set("BT-744-Lot", how.IsSigned);
        at.Set("BT-764-Lot", how.Catalogue);
        at.Set("BT-63-Lot", how.Variants);
        at.Set("BT-769-Lot", how.SeveralTenders);
    }

    private static void Times(Branch at, NoticeSubmission how, string procedure)
    {
        var isOneStage = procedure is "open" or "oth-single";
        at.Set("BT-131(d)-Lot", "BT-131(t)-Lot", isOneStage ? how.TenderDeadline : null);
        at.Set("BT-1311(d)-Lot", "BT-1311(t)-Lot", isOneStage || procedure is "neg-wo-call" ? null : how.RequestDeadline);
        at.Set("BT-13(d)-Lot", "BT-13(t)-Lot", how.QuestionDeadline);
        at.Set("BT-130-Lot", isOneStage || procedure is "neg-wo-call" ? null : how.Invitation);
        if (procedure is "open")
        {
            at.Set("BT-132(d)-Lot", "BT-132(t)-Lot", how.Opening);
            at.Set("BT-133-Lot", how.Opening is null ? null : how.OpeningPlace);
            at.Set("BT-134-Lot", how.Opening is null ? null : how.OpeningWords);
            at.Set("BT-98-Lot", how.Validity);
        }
    }

    private static void Documents(Branch at, NoticeSubmission how)
    {
        if (how.Documents is null)
        {
            return;
        }

        var isOpen = how.RestrictedReason is null;
        var part = at.Add("ND-LotProcurementDocument");
        part.Set("OPT-140-Lot", how.DocumentsId);
        part.Set("BT-14-Lot", isOpen ? "non-restricted-document" : "restricted-document");
        part.Set(isOpen ? "BT-15-Lot" : "BT-615-Lot", how.Documents);
        part.Set("BT-707-Lot", how.RestrictedReason);
        part.SetEach("ND-LotDocOfficialLanguage", "BT-708-Lot", how.DocumentLanguages);
        part.SetEach("ND-LotDocNonOfficialLanguage", "BT-737-Lot", how.UnofficialLanguages);
    }

    private static void SecondStage(Branch at, NoticeSecondStage stage, string procedure)
    {
        at.Set("BT-50-Lot", (int?)stage.Minimum);
        at.Set("BT-661-Lot", stage.Maximum is not null);
        at.Set("BT-51-Lot", stage.Maximum);
        at.Set("BT-52-Lot", stage.InSteps);
        at.Set("BT-120-Lot", procedure is "neg-w-call" ? stage.WithoutNegotiation : null);
    }

    private static void Award(Branch at, NoticeLot lot)
    {
        if (!at.Takes("BT-539-Lot"))
        {
            return;
        }

        at.Set("BT-543-Lot", lot.Calculation);
        at.Set("BT-733-Lot", lot.OrderWords);
        foreach (var criterion in lot.Criteria)
        {
            Criterion(at.Add("ND-LotAwardCriterion"), "Lot", criterion);
        }
    }

    private static void Criterion(Branch at, string suffix, NoticeCriterion criterion)
    {
        at.Set($"BT-539-{suffix}", criterion.Kind);
        at.Set($"BT-734-{suffix}", criterion.Name);
        at.Set($"BT-540-{suffix}", criterion.Words);
        at.Set($"BT-541-{suffix}-WeightNumber", criterion.Weight?.Value);
        at.Set($"BT-5421-{suffix}", criterion.Weight?.Unit);
        at.Set($"BT-541-{suffix}-FixedNumber", criterion.Fixed?.Value);
        at.Set($"BT-5422-{suffix}", criterion.Fixed?.Unit);
        at.Set($"BT-541-{suffix}-ThresholdNumber", criterion.Threshold?.Value);
        at.Set($"BT-5423-{suffix}", criterion.Threshold?.Unit);
    }

    private static void Bodies(Branch at, NoticeBodies bodies)
    {
        at.Set("OPT-301-Lot-ReviewOrg", bodies.Review);
        at.Set("OPT-301-Lot-ReviewInfo", bodies.ReviewInformation);
        at.Set("BT-99-Lot", bodies.ReviewTime);
        at.Set("OPT-301-Lot-Mediator", bodies.Mediator);
        at.Set("OPT-301-Lot-AddInfo", bodies.Information);
        at.Set("OPT-301-Lot-DocProvider", bodies.Documents);
        at.Set("OPT-301-Lot-TenderReceipt", bodies.Tenders);
        at.Set("OPT-301-Lot-TenderEval", bodies.Evaluation);
    }
}
