using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Procurement.Making;

/// <summary>The lots of the notice.</summary>
internal static class NoticeLots
{
    private const int LongFramework = 48;

    public static string IdOf(Lot lot) => $"LOT-{lot.Sequence:D4}";

    public static string NatureOf(Nature nature) => nature switch
    {
        Nature.Supplies => "supplies",
        Nature.Services => "services",
        _ => "works",
    };

    public static NoticeAmount? Amount(NetAmount? amount) => amount is { } known ? new NoticeAmount(known.Money.ToDecimal()) : null;

    public static IReadOnlyList<NoticePlace> Places(CaseFacts facts) =>
        facts.Case.Region is { } region ? [new NoticePlace(new NoticeAddress { Region = region.ToString(), Country = "SWE" })] : [new NoticePlace(null, "anyw-cou")];

    public static NoticeLot Of(CaseFacts facts, Lot lot, string lead, string court, Uri page)
    {
        var one = facts.Case;
        var own = facts.Requirements.Where(row => row.Lot is null || row.Lot == lot.Id).ToList();
        var strategic = Strategic(facts, own);
        return new NoticeLot
        {
            Id = IdOf(lot),
            Title = Phrase.Swedish(lot.Title),
            Description = Phrase.Swedish(lot.Description),
            Reference = $"{lot.Sequence}",
            Nature = NatureOf(one.Nature),
            Cpv = lot.Cpv?.Eight ?? one.Cpv?.Eight ?? string.Empty,
            Estimate = Amount(lot.Estimate),
            Places = Places(facts),
            Duration = new NoticeDuration(one.Months),
            Renewals = one.Extensions,
            RenewalWords = one.Extensions > 0 ? Phrase.Swedish("Köparen får förlänga avtalet med tolv månader i taget.") : null, // sv-literal
            Strategic = strategic,
            EnvironmentalAims = strategic.Exists(aim => aim.Code == "env-imp") ? ["other"] : [],
            SocialAims = strategic.Exists(aim => aim.Code == "soc-obj") ? ["work-cond"] : [],
            InnovationAims = strategic.Exists(aim => aim.Code == "inn-pur") ? ["other"] : [],
            Framework = one.IsFramework ? Framework(facts, lot) : null,
            Submission = Submission(facts.Plan, page),
            SecondStage = new NoticeSecondStage(3, Maximum: null, InSteps: false, WithoutNegotiation: false),
            Terms = new NoticeTerms
            {
                Payment = Phrase.Swedish("30 dagar efter mottagen faktura."), // sv-literal
                Performance = [.. own.Where(row => row.Kind == RequirementKind.ContractTerm).Select(row => Phrase.Swedish($"{row.Title}: {row.Body}"))],
            },
            Criteria = [.. own.Where(row => row.Kind == RequirementKind.AwardCriterion).Select(Criterion)],
            Bodies = new NoticeBodies(court)
            {
                Information = lead,
                ReviewTime = Phrase.Swedish("Ansökan om överprövning ska ha kommit in till domstolen innan avtalsspärren löper ut (LOU 20 kap.)."), // sv-literal
            },
        };
    }

    private static NoticeFramework Framework(CaseFacts facts, Lot lot) => new(
        facts.Case.CallOff switch
        {
            CallOffForm.Fixed => "fa-wo-rc",
            CallOffForm.Reopened => "fa-w-rc",
            _ => "fa-mix",
        },
        lot.MostSuppliers,
        new NoticeAmount(lot.Ceiling?.Money.ToDecimal() ?? 0))
    {
        LongTermReason = facts.Case.Months + (12 * facts.Case.Extensions) > LongFramework ? Phrase.Swedish(facts.Case.LongReason) : null,
    };

    private static NoticeSubmission Submission(TimePlan? plan, Uri page)
    {
        var last = plan?.Deadline.Moment().InSweden();
        var isTwoStage = plan?.Procedure is Sourcing.Deadlines.Procedure.Restricted or Sourcing.Deadlines.Procedure.Negotiated or Sourcing.Deadlines.Procedure.Dialogue or Sourcing.Deadlines.Procedure.InnovationPartnership;
        return new NoticeSubmission
        {
            Electronic = plan?.IsElectronic == false ? "allowed" : "required",
            Address = page,
            TenderDeadline = isTwoStage ? null : last,
            RequestDeadline = isTwoStage ? last : null,
            QuestionDeadline = plan is null ? null : new Deadline(plan.QuestionsThrough, TimePlan.LastMinute).Moment().InSweden(),
            Validity = plan is null ? null : new NoticeDuration(plan.ValidityMonths),
            Documents = page,
            DocumentLanguages = ["SWE"],
            Variants = "not-allowed",
        };
    }

    private static NoticeCriterion Criterion(Requirement row) =>
        new(row.Measure.ToString().ToLowerInvariant(), Phrase.Swedish(row.Title), Phrase.Swedish(row.Body)) { Weight = (row.Weight, "per-exa") };

    // What is done for environment, people and innovation: by the requirements that say so, and the labour conditions that were found needed.
    private static List<CodedText> Strategic(CaseFacts facts, List<Requirement> own)
    {
        var all = new List<CodedText>();
        foreach (var (aim, code) in new[] { (StrategicAim.Environment, "env-imp"), (StrategicAim.Social, "soc-obj"), (StrategicAim.Innovation, "inn-pur") })
        {
            var words = own.Where(row => row.Aim == aim).Select(row => row.Title).ToList();
            if (aim == StrategicAim.Social && facts.Strategy.LabourNeed == LabourNeed.Needed)
            {
                words.Add(facts.Strategy.LabourReason);
            }

            if (words.Count > 0)
            {
                all.Add(new CodedText(code, Phrase.Swedish(string.Join("; ", words))));
            }
        }

        return all;
    }
}
