using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>What contract and tenderer must meet, into a lot.</summary>
internal static class Terms
{
    public static void Put(Branch at, NoticeTerms terms, bool isLimited)
    {
        at.Set("BT-60-Lot", terms.Funding.Count > 0 ? "eu-funds" : "no-eu-funds");
        foreach (var funding in terms.Funding)
        {
            var part = at.Add("ND-Funding");
            part.Set("BT-7220-Lot", funding.Programme);
            part.Set("BT-5010-Lot", funding.Identifier);
            part.Set("BT-6140-Lot", funding.Words);
        }

        at.Set("BT-71-Lot", terms.Reserved);
        at.Set("BT-736-Lot", terms.ReservedExecution);
        at.Set("BT-743-Lot", terms.EInvoicing);
        at.Set("BT-92-Lot", terms.EOrdering);
        at.Set("BT-93-Lot", terms.EPayment);
        at.Set("BT-77-Lot", terms.Payment);
        foreach (var term in terms.Performance)
        {
            var part = at.Add("ND-ExecutionRequirements");
            part.Set("OPT-060-Lot", "performance");
            part.Set("BT-70-Lot", term);
        }

        Requirements(at, terms);
        Selection(at, terms, isLimited);
        Directives(at, terms);
        Law(at, "ND-LotFiscalLegislation", ("OPT-111-Lot-FiscalLegis", "OPT-110-Lot-FiscalLegis", "OPT-301-Lot-FiscalLegis"), terms.FiscalLaw);
        Law(at, "ND-LotEnvironmentalLegislation", ("OPT-112-Lot-EnvironLegis", "OPT-120-Lot-EnvironLegis", "OPT-301-Lot-EnvironLegis"), terms.EnvironmentalLaw);
        Law(at, "ND-LotEmploymentLegislation", ("OPT-113-Lot-EmployLegis", "OPT-130-Lot-EmployLegis", "OPT-301-Lot-EmployLegis"), terms.EmploymentLaw);
    }

    private static void Requirements(Branch at, NoticeTerms terms)
    {
        at.Set("BT-801-Lot", terms.Secrecy?.IsRequired);
        at.Set("BT-802-Lot", terms.Secrecy is { IsRequired: true } secrecy ? secrecy.Words : null);
        at.Set("BT-681-Lot", terms.ForeignSubsidies);
        at.Set("BT-751-Lot", terms.Guarantee?.IsRequired);
        at.Set("BT-75-Lot", terms.Guarantee is { IsRequired: true } guarantee ? guarantee.Words : null);
        at.Set("BT-761-Lot", terms.LegalForm?.IsRequired);
        at.Set("BT-76-Lot", terms.LegalForm is { IsRequired: true } form ? form.Words : null);
        at.Set("BT-771-Lot", terms.LateInformation?.Code);
        at.Set("BT-772-Lot", terms.LateInformation is { Code: "late-some" or "late-all" } late ? late.Words : null);
        at.Set("BT-578-Lot", terms.Clearance?.IsRequired);
        if (terms.Clearance is { IsRequired: true } clearance)
        {
            at.Set("BT-732-Lot", clearance.Words);
            at.Set("BT-78-Lot", clearance.By);
        }

        at.Set("BT-79-Lot", terms.StaffQualification);
        at.Set("BT-94-Lot", terms.Recurrence?.IsRecurrent);
        at.Set("BT-95-Lot", terms.Recurrence is { IsRecurrent: true } recurrence ? recurrence.When : null);
    }

    private static void Selection(Branch at, NoticeTerms terms, bool isLimited)
    {
        IReadOnlyList<NoticeSelection> criteria = at.Takes("BT-809-Lot") ? terms.Selection : [];
        at.Set("BT-821-Lot", criteria.Count > 0 ? "epo-notice" : terms.SelectionSource);
        foreach (var criterion in criteria)
        {
            var part = at.Add("ND-SelectionCriteria");
            part.Set("BT-809-Lot", criterion.Code);
            part.Set("BT-750-Lot", criterion.Words);
            part.Set("BT-40-Lot", isLimited ? criterion.IsForSecondStage ?? false : null);
            if (isLimited && criterion.IsForSecondStage is true)
            {
                part.Set("BT-752-Lot-WeightNumber", criterion.Weight?.Value);
                part.Set("BT-7531-Lot", criterion.Weight?.Unit);
                part.Set("BT-752-Lot-ThresholdNumber", criterion.Threshold?.Value);
                part.Set("BT-7532-Lot", criterion.Threshold?.Unit);
            }
        }
    }

    private static void Directives(Branch at, NoticeTerms terms)
    {
        at.Set("BT-717-Lot", terms.CleanVehicles?.Applies);
        at.Set("BT-735-Lot", terms.CleanVehicles is { Applies: true } vehicles ? vehicles.ContractType : null);
        at.Set("BT-810-Lot", terms.EnergyEfficiency?.Applies);
        if (terms.EnergyEfficiency is { Applies: true } energy)
        {
            at.Set("BT-811(a)-Lot", energy.Basis);
            at.Set("BT-811(b)-Lot", energy.Item);
        }

        at.Set("BT-684-Lot", terms.ProcurementInstrument);
    }

    private static void Law(Branch at, string node, (string Id, string Address, string Organisation) fields, NoticeLaw? law)
    {
        if (law is not null)
        {
            var part = at.Add(node);
            part.Set(fields.Id, law.Id);
            part.Set(fields.Address, law.Address);
            part.Set(fields.Organisation, law.Organisation);
        }
    }
}
