using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>Results into a notice.</summary>
internal static class Results
{
    public static void Put(Branch root, NoticeResult result, Notice notice)
    {
        var frameworks = notice.Lots.Where(lot => lot.Framework is not null && root.Takes("BT-765-Lot")).Select(static lot => lot.Id).ToHashSet(StringComparer.Ordinal);
        var won = result.Lots.Where(static lot => lot.Outcome is "selec-w").ToList();
        var hasFramework = won.Exists(lot => frameworks.Contains(lot.Lot));
        root.Set("BT-161-NoticeResult", won.Exists(lot => !frameworks.Contains(lot.Lot)) || result.Contracts.Any(static c => c.FrameworkNotice is not null) ? result.Total : null);
        root.Set("BT-118-NoticeResult", hasFramework ? result.FrameworkMaximum : null);
        root.Set("BT-1118-NoticeResult", hasFramework ? result.FrameworkEstimate : null);
        foreach (var (group, maximum, estimate) in result.GroupValues)
        {
            var part = root.Add("ND-NoticeResultGroupFA");
            part.Set("BT-556-NoticeResult", group);
            part.Set("BT-156-NoticeResult", maximum);
            part.Set("BT-1561-NoticeResult", estimate);
        }

        foreach (var lot in result.Lots)
        {
            Lot(root.Add("ND-LotResult"), lot, frameworks.Contains(lot.Lot));
        }

        foreach (var tender in result.Tenders)
        {
            Tender(root.Add("ND-LotTender"), tender, result.Lots.Any(lot => lot.Lot == tender.Lot && lot.Outcome is "clos-nw"));
        }

        foreach (var party in result.Parties)
        {
            Party(root.Add("ND-TenderingParty"), party);
        }

        foreach (var contract in result.Contracts)
        {
            Contract(root.Add("ND-SettledContract"), contract, frameworks.Count > 0);
        }
    }

    private static void Lot(Branch at, LotResult lot, bool isFramework)
    {
        var isWon = lot.Outcome is "selec-w";
        at.Set("OPT-322-LotResult", lot.Id);
        at.Set("BT-13713-LotResult", lot.Lot);
        at.Set("BT-142-LotResult", lot.Outcome);
        at.Set("BT-144-LotResult", lot.Outcome is "clos-nw" ? lot.Reason : null);
        at.Set("BT-119-LotResult", lot.EndsDynamicSystem);
        at.Set("BT-710-LotResult", lot.TenderValues?.Lowest);
        at.Set("BT-711-LotResult", lot.TenderValues?.Highest);
        at.Set("BT-709-LotResult", isWon && isFramework ? lot.FrameworkMaximum : null);
        at.Set("BT-660-LotResult", isWon && isFramework ? lot.FrameworkEstimate : null);
        at.SetEach("ND-LotResultTenderReference", "OPT-320-LotResult", lot.Tenders);
        at.SetEach("ND-LotResultContractReference", "OPT-315-LotResult", isWon ? lot.Contracts : []);
        at.Set("OPT-301-LotResult-Financing", lot.Financing);
        at.Set("OPT-301-LotResult-Paying", lot.Paying);
        foreach (var (kind, count) in lot.Received)
        {
            var part = at.Add("ND-ReceivedSubmissions");
            part.Set("BT-760-LotResult", kind);
            part.Set("BT-759-LotResult", (int?)count);
        }

        foreach (var (irregularity, count) in lot.Reviews)
        {
            var part = at.Add("ND-ReviewRequestsStatistics");
            part.Set("BT-636-LotResult", irregularity);
            part.Set("BT-635-LotResult", (int?)count);
        }

        at.Set("BT-712(a)-LotResult", lot.Complainants is null ? null : "complainants");
        at.Set("BT-712(b)-LotResult", lot.Complainants);
        if (isWon)
        {
            Bought(at, lot);
        }

        if (lot.Outcome is not "open-nw" && lot.Instrument is { } measure)
        {
            var part = at.Add("ND-StrategicProcurementLotResult");
            part.Set("BT-685-LotResult", measure.Measure);
            part.Set("BT-686-LotResult", (int?)measure.Tenders);
            part.Set("BT-687-LotResult", measure.Exception);
            part.Set("BT-688-LotResult", measure.Exception is "pub-int" ? measure.Reason : null);
        }
    }

    private static void Bought(Branch at, LotResult lot)
    {
        if (lot.Vehicles is { } vehicles)
        {
            var part = at.Add("ND-StrategicProcurementLotResult");
            part.Set("BT-735-LotResult", vehicles.Contract);
            part.Set("BT-723-LotResult", vehicles.Category);
            foreach (var (kind, count) in vehicles.Vehicles)
            {
                var number = part.Add("ND-ProcurementStatistics");
                number.Set("OPT-155-LotResult", kind);
                number.Set("OPT-156-LotResult", (int?)count);
            }
        }

        if (lot.Energy is { } energy)
        {
            var part = at.Add("ND-StrategicProcurementLotResult");
            part.Set("BT-811(a)-LotResult", energy.Basis);
            part.Set("BT-811(b)-LotResult", energy.Item);
            part.Set("BT-812-LotResult", energy.Basis is "enrg-lab" ? energy.Label : null);
            if (energy.Basis is not "enrg-lab")
            {
                part.Set("BT-813-LotResult", energy.ConsumptionPerYear);
                part.Set("OPT-080-LotResult", "nrg-con-yr");
                part.Set("BT-814-LotResult", energy.SavingPerYear);
                part.Set("OPT-081-LotResult", "nrg-sav-yr");
            }

            part.Set("BT-815-LotResult", (int?)energy.Count);
        }

    }

    private static void Tender(Branch at, NoticeTender tender, bool isClosed)
    {
        at.Set("OPT-321-Tender", tender.Id);
        at.Set("BT-3201-Tender", tender.Number);
        at.Set("BT-13714-Tender", tender.Lot);
        at.Set("OPT-310-Tender", tender.Party);
        at.Set("BT-720-Tender", tender.Value);
        if (!isClosed)
        {
            at.Set("BT-171-Tender", tender.Rank);
            at.Set("BT-1711-Tender", tender.Rank is not null);
        }

        at.Set("BT-193-Tender", tender.IsVariant);
        at.Set("BT-682-Tender", tender.ForeignSubsidies);
        at.Set("BT-773-Tender", tender.Subcontracting is null ? "no" : "yes");
        if (tender.Subcontracting is { } part)
        {
            at.Set("BT-730-Tender", part.Value is not null);
            at.Set("BT-553-Tender", part.Value);
            at.Set("BT-731-Tender", part.Percent is not null);
            at.Set("BT-555-Tender", part.Percent);
            at.Set("BT-554-Tender", part.Words);
        }

        at.Set("BT-160-Tender", tender.Revenue?.Buyer);
        at.Set("BT-162-Tender", tender.Revenue?.Users);
        at.Set("BT-163-Tender", tender.Revenue?.Words);
        at.Set("BT-779-Tender", tender.Settlement?.Paid);
        at.Set("BT-780-Tender", tender.Settlement?.Words);
        at.Set("BT-782-Tender", tender.Settlement?.Penalties);
    }

    private static void Party(Branch at, TenderingParty party)
    {
        at.Set("OPT-210-Tenderer", party.Id);
        at.Set("OPT-211-Tenderer", party.Name);
        for (var i = 0; i < party.Members.Count; i++)
        {
            var member = at.Add("ND-Tenderer");
            member.Set("OPT-300-Tenderer", party.Members[i]);
            member.Set("OPT-170-Tenderer", party.Members.Count > 1 ? i == 0 : null);
        }

        foreach (var (organisation, main) in party.Subcontractors)
        {
            var part = at.Add("ND-SubContractor");
            part.Set("OPT-301-Tenderer-SubCont", organisation);
            part.Add("ND-SubContractorTakerReference").Set("OPT-301-Tenderer-MainCont", main);
        }
    }

    private static void Contract(Branch at, NoticeContract contract, bool isFramework)
    {
        at.Set("OPT-316-Contract", contract.Id);
        at.Set("BT-150-Contract", contract.Number);
        at.SetEach("ND-SettledContractTenderReference", "BT-3202-Contract", contract.Tenders);
        at.Set("BT-145-Contract", contract.Concluded);
        at.Set("BT-1451-Contract", contract.Decided);
        at.Set("BT-721-Contract", contract.Title);
        at.Set("BT-151-Contract", contract.Address);
        if (isFramework)
        {
            at.Set("BT-768-Contract", contract.FrameworkNotice is not null);
            at.Set("OPT-100-Contract", contract.FrameworkNotice);
        }

        at.SetEach("ND-ContractSignatory", "OPT-300-Contract-Signatory", contract.Signatories);
        foreach (var funding in contract.Funding)
        {
            var part = at.Add("ND-ContractEUFunds");
            part.Set("BT-722-Contract", funding.Programme);
            part.Set("BT-5011-Contract", funding.Identifier);
            part.Set("BT-6110-Contract", funding.Words);
        }
    }
}
