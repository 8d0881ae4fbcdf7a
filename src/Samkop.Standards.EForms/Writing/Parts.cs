using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>Lots as parts of a plan, into a prior information notice.</summary>
internal static class Parts
{
    public static void Put(Branch root, NoticeLot lot, int count)
    {
        var at = root.Add("ND-Part");
        at.Set("BT-137-Part", count == 1 ? "PAR-0000" : lot.Id.Replace("LOT-", "PAR-", StringComparison.Ordinal));
        at.Set("BT-21-Part", lot.Title);
        at.Set("BT-24-Part", lot.Description);
        at.Set("BT-22-Part", lot.Reference);
        at.Set("BT-300-Part", lot.MoreInformation);
        at.Set("BT-23-Part", lot.Nature);
        at.SetEach("ND-PartContractAdditionalNature", "BT-531-Part", lot.OtherNatures);
        at.Set("BT-262-Part", lot.Cpv);
        at.Set("BT-26(m)-Part", "cpv");
        at.Set("BT-27-Part", lot.Estimate);
        foreach (var place in lot.Places)
        {
            Procedures.Place(at.Add("ND-PartPlacePerformance"), "Part", place);
        }

        if (lot.Start is not null && lot.End is not null)
        {
            at.Set("BT-536-Part", lot.Start);
            at.Set("BT-537-Part", lot.End);
        }

        at.Set("BT-765-Part", lot.Framework?.Kind ?? "none");
        at.Set("BT-115-Part", lot.IsGpaCovered);
        at.Set("BT-13(d)-Part", "BT-13(t)-Part", lot.Submission.QuestionDeadline);
        at.Set("BT-736-Part", lot.Terms.ReservedExecution);
        at.Set("BT-71-Part", lot.Terms.Reserved);
        at.Set("OPT-301-Part-AddInfo", lot.Bodies.Information);
        at.Set("OPT-301-Part-DocProvider", lot.Bodies.Documents);
        at.Set("OPT-301-Part-ReviewOrg", lot.Bodies.Review);
        at.Set("OPT-301-Part-ReviewInfo", lot.Bodies.ReviewInformation);
        at.Set("OPT-301-Part-Mediator", lot.Bodies.Mediator);
        if (lot.Submission is { Documents: { } documents, RestrictedReason: null })
        {
            var part = at.Add("ND-PartProcurementDocument");
            part.Set("OPT-140-Part", lot.Submission.DocumentsId);
            part.Set("BT-14-Part", "non-restricted-document");
            part.Set("BT-15-Part", documents);
            part.SetEach("ND-PartDocOfficialLanguage", "BT-708-Part", lot.Submission.DocumentLanguages);
        }
    }
}
