using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>What is common to all lots, into a notice.</summary>
internal static class Procedures
{
    public static void Put(Branch root, Notice notice, NoticeForm form)
    {
        var procedure = notice.Procedure;
        root.Set("BT-105-Procedure", procedure.Kind);
        root.Set("BT-88-Procedure", procedure.Features);
        root.Set("BT-634-Procedure", procedure.IsRelaunched);
        root.Set("OPP-090-Procedure", procedure.PreviousNotice);
        Justifications(root, procedure);
        Law(root, notice, form);
        Scope(root, procedure, notice);
        Exclusion(root, procedure);
        if (notice.Lots.Count > 1)
        {
            root.Set("BT-31-Procedure", procedure.MaxLotsTendered ?? notice.Lots.Count);
            root.Set("BT-33-Procedure", procedure.MaxLotsWon ?? notice.Lots.Count);
        }

        foreach (var group in notice.Groups)
        {
            var at = root.Add("ND-GroupComposition");
            at.Set("BT-330-Procedure", group.Id);
            at.SetEach("ND-GroupCompositionLotReference", "BT-1375-Procedure", group.Lots);
        }
    }

    private static void Justifications(Branch root, NoticeProcedure procedure)
    {
        if (procedure.Kind is "open" or "restricted" or "neg-w-call")
        {
            root.Set("BT-106-Procedure", procedure.IsAccelerated);
            root.Set("BT-1351-Procedure", procedure.IsAccelerated ? procedure.AcceleratedWords : null);
        }

        if (procedure.Kind is "neg-wo-call" && procedure.DirectAward is { } ground)
        {
            root.Set("BT-136-Procedure", ground.Code);
            root.Set("BT-135-Procedure", ground.Words);
            root.Set("BT-1252-Procedure", procedure.DirectAwardPrevious);
        }
    }

    private static void Law(Branch root, Notice notice, NoticeForm form)
    {
        if (notice.NationalAct is { } act)
        {
            root.Set("BT-01(e)-Procedure", "LocalLegalBasis");
            root.Set("BT-01(f)-Procedure", act);
        }

        if (!form.IsNational && notice.IdentifiedAct is { } identified)
        {
            root.Set("BT-01(c)-Procedure", identified.Code);
            root.Set("BT-01(d)-Procedure", identified.Words);
        }

        if (notice.CrossBorderLaw is { } law)
        {
            root.Set("BT-09(a)-Procedure", "CrossBorderLaw");
            root.Set("BT-09(b)-Procedure", law);
        }
    }

    private static void Scope(Branch root, NoticeProcedure procedure, Notice notice)
    {
        root.Set("BT-21-Procedure", procedure.Title);
        root.Set("BT-24-Procedure", procedure.Description);
        root.Set("BT-22-Procedure", procedure.Reference);
        root.Set("BT-300-Procedure", procedure.MoreInformation);
        root.Set("BT-23-Procedure", procedure.Nature);
        root.SetEach("ND-ProcedureContractAdditionalNature", "BT-531-Procedure", procedure.OtherNatures);
        root.Set("BT-262-Procedure", procedure.Cpv);
        root.Set("BT-26(m)-Procedure", "cpv");
        foreach (var code in procedure.OtherCpv)
        {
            var at = root.Add("ND-ProcedureAdditionalCommodityClassification");
            at.Set("BT-263-Procedure", code);
            at.Set("BT-26(a)-Procedure", "cpv");
        }

        root.Set("BT-27-Procedure", procedure.Estimate);
        root.Set("BT-271-Procedure", notice.Lots.Any(static lot => lot.Framework is not null) ? procedure.FrameworkMaximum : null);
        foreach (var place in procedure.Places)
        {
            Place(root.Add("ND-ProcedurePlacePerformanceAdditionalInformation"), "Procedure", place);
        }
    }

    private static void Exclusion(Branch root, NoticeProcedure procedure)
    {
        IReadOnlyList<CodedText> grounds = root.Takes("BT-67(a)-Procedure") ? procedure.ExclusionGrounds : [];
        root.Set("BT-806-Procedure", grounds.Count > 0 ? "epo-notice" : procedure.ExclusionSource);
        foreach (var ground in grounds)
        {
            var at = root.Add("ND-ExclusionGrounds");
            at.Set("BT-67(a)-Procedure", ground.Code);
            at.Set("BT-67(b)-Procedure", ground.Words);
        }
    }

    public static void Place(Branch at, string suffix, NoticePlace place)
    {
        at.Set($"BT-727-{suffix}", place.Anywhere);
        at.Set($"BT-728-{suffix}", place.Words);
        if (place.Address is { } address)
        {
            at.Set($"BT-5101(a)-{suffix}", address.Street);
            at.Set($"BT-5101(b)-{suffix}", address.Street2);
            at.Set($"BT-5101(c)-{suffix}", address.Street3);
            at.Set($"BT-5131-{suffix}", address.City);
            at.Set($"BT-5121-{suffix}", address.PostCode);
            at.Set($"BT-5071-{suffix}", address.Region);
            at.Set($"BT-5141-{suffix}", address.Country);
        }
    }
}
