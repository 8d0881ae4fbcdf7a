using System.Globalization;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Samples;

/// <content>Results: tenders, contracts and reviews.</content>
internal sealed partial class SampleNotice
{
    private NoticeResult Result(List<NoticeLot> lots, bool isFramework, string kind, List<NoticeLotGroup> groups)
    {
        var parties = new List<TenderingParty>();
        var made = new List<NoticeTender>();
        var contracts = new List<NoticeContract>();
        var results = new List<LotResult>();
        // With no award at all, a notice of result takes no tenders.
        var isEmpty = subtype is "29" or "33" && Chance(0.08);
        foreach (var lot in lots)
        {
            var number = results.Count + 1;
            var outcome = !isEmpty && (subtype is "25" or "38" or "E5" || number == 1 || Chance(0.75)) ? "selec-w" : "clos-nw";
            var reason = outcome is "clos-nw" ? isEmpty ? "no-rece" : Pick("no-rece", "all-rej") : null;
            var own = reason is "no-rece" ? [] : Tenders(lot, parties, outcome);
            made.AddRange(own);
            if (outcome is "selec-w")
            {
                contracts.Add(Contract(contracts.Count + 1, own, kind, isFramework));
            }

            results.Add(One(number, lot, outcome, reason, own, contracts));
        }

        var won = results.Where(static result => result.Outcome is "selec-w").ToList();
        var hasMaximum = won.Exists(static result => result.FrameworkMaximum is not null);
        return new NoticeResult
        {
            Total = new NoticeAmount(made.Sum(static tender => tender.Value!.Value.Value)),
            FrameworkMaximum = hasMaximum ? new NoticeAmount(won.Sum(static result => result.FrameworkMaximum?.Value ?? 0)) : null,
            FrameworkEstimate = won.Exists(static result => result.FrameworkEstimate is not null) ? new NoticeAmount(won.Sum(static result => result.FrameworkEstimate?.Value ?? 0)) : null,
            GroupValues = isFramework && won.Count == lots.Count && groups.Count > 0
                ? [("GLO-0001", new NoticeAmount(9_000_000), new NoticeAmount(8_000_000))]
                : [],
            Lots = results,
            Tenders = made,
            Parties = parties,
            Contracts = contracts,
        };
    }

    private LotResult One(int number, NoticeLot lot, string outcome, string? reason, List<NoticeTender> own, List<NoticeContract> contracts)
    {
        var isWon = outcome is "selec-w";
        var received = own.Count + random.Next(0, 4);
        var large = random.Next(0, received + 1);
        return new LotResult
        {
            Id = $"RES-{number:D4}",
            Lot = lot.Id,
            Outcome = outcome,
            Reason = reason,
            EndsDynamicSystem = lot.DynamicSystem is "none" ? null : false,
            TenderValues = own.Count > 0 && Chance(0.6) ? (new NoticeAmount(own.Min(static t => t.Value!.Value.Value)), new NoticeAmount(own.Max(static t => t.Value!.Value.Value))) : null,
            FrameworkMaximum = lot.Framework?.Maximum,
            FrameworkEstimate = lot.Framework is not null && Chance(0.7) ? lot.Estimate : null,
            Received = reason is "no-rece" ? []
                : [("tenders", received), ("t-sme", received - large), ("t-large", large), ("t-no-eea", 0), ("t-oth-eea", random.Next(0, received + 1)), ("t-esubm", received)],
            Reviews = Chance(0.4) ? [("noex-timl", 1)] : [],
            Complainants = Chance(0.4) ? 1 : null,
            Tenders = [.. own.Select(static tender => tender.Id)],
            Contracts = isWon ? [contracts[^1].Id] : [],
            Financing = Chance(0.4) ? "ORG-0001" : null,
            Paying = Chance(0.4) ? "ORG-0001" : null,
            Vehicles = lot.Terms.CleanVehicles is { Applies: true } ? ("oth-serv-contr", "m1-m2-n1", [("vehicles", 8), ("vehicles-clean", 5)]) : null,
            Energy = lot.Terms.EnergyEfficiency is { Applies: true }
                ? Chance(0.5) ? new LotEnergy("enrg-lab", "computer", "ENERA3", null, null, 40) : new LotEnergy("eco-des", "computer", null, 1200, 300, 40)
                : null,
            Instrument = lot.Terms.ProcurementInstrument is true ? ("32025R1197", 0, "pub-int", Say("instrument")) : null,
        };
    }

    private List<NoticeTender> Tenders(NoticeLot lot, List<TenderingParty> parties, string outcome)
    {
        var own = new List<NoticeTender>();
        for (var i = 0; i < (subtype is "25" or "38" or "E5" ? 1 : random.Next(1, 3)); i++)
        {
            tenders++;
            var party = Party(parties.Count + 1);
            parties.Add(party);
            own.Add(new NoticeTender
            {
                Id = $"TEN-{tenders:D4}",
                Number = $"A-{tenders}",
                Lot = lot.Id,
                Party = party.Id,
                Value = new NoticeAmount(random.Next(1, 900) * 1000m),
                Rank = Chance(0.7) ? i + 1 : null,
                IsVariant = outcome is "selec-w" && Chance(0.6) ? false : null,
                ForeignSubsidies = lot.Terms.ForeignSubsidies is true ? "fsr-no-obj" : null,
                Subcontracting = Chance(0.5)
                    ? new TenderSubcontracting(Chance(0.5) ? new NoticeAmount(5000) : null, Chance(0.5) ? 10 : null, Say("transport"))
                    : null,
                Revenue = Chance(0.2) ? (new NoticeAmount(100), new NoticeAmount(200), Say("fees")) : null,
                Settlement = (new NoticeAmount(95_000), Say("settled"), new NoticeAmount(0)),
            });
        }

        return own;
    }

    private TenderingParty Party(int number)
    {
        var first = Tenderer();
        var isGroup = Chance(0.3);
        var members = isGroup ? new List<string> { first, Tenderer() } : [first];
        var subcontractor = Chance(0.3) ? Tenderer() : null;
        return new TenderingParty($"TPA-{number:D4}", isGroup ? SampleWords.Plain("consortium") : null, members)
        {
            Subcontractors = subcontractor is null ? [] : [(subcontractor, first)],
        };
    }

    private NoticeContract Contract(int number, List<NoticeTender> own, string kind, bool isFramework) => new()
    {
        Id = $"CON-{number:D4}",
        Number = string.Create(CultureInfo.InvariantCulture, $"AVT-2026-{number}"),
        Tenders = [.. own.Select(static tender => tender.Id)],
        Concluded = DateOnly.FromDateTime(dispatch.Date).AddDays(-10),
        Decided = Chance(0.7) ? DateOnly.FromDateTime(dispatch.Date).AddDays(-25) : null,
        Title = Chance(0.7) ? Say(subject.Title) : null,
        Address = Chance(0.4) ? new Uri("https://avtal.example/1") : null,
        FrameworkNotice = isFramework && kind is "open" && Chance(0.2) ? Publication() : null,
        Signatories = Chance(0.6) ? ["ORG-0001"] : [],
        Funding = Chance(0.3) ? [new NoticeFunding("LIFE_2021", "EU-4711", Say("project"))] : [],
    };

    private NoticeChange Change(List<NoticeLot> lots) => new(
        $"{Id():D}-01", "cor-buy", Say("correction"), [(lots[0].Id, Say("moved"), Chance(0.5) ? Day(-1) : null)]);

    private List<NoticeReview> Reviews(string court, string applicant)
    {
        var request = new NoticeReview
        {
            Id = "REV-0001",
            Kind = "req",
            CaseNumber = "1234-26",
            Section = "LOT-0001",
            Day = Day(-8),
            Title = Say("reviewtitle"),
            Words = Say("reviewwords"),
            Irregularity = "noex-timl",
            Address = new Uri("https://domstol.example/"),
            Withdrawn = Chance(0.3) ? Day(-5) : null,
            WithdrawnWords = Say("agreed"),
            BodyType = "1-inst",
            Body = court,
            Applicant = applicant,
        };
        var decision = request with
        {
            Id = "REV-0002",
            Kind = "dec",
            Previous = "1234-26",
            Withdrawn = null,
            Decision = "accepted",
            Remedy = "damage",
            RemedyValue = new NoticeAmount(10_000),
            Fee = new NoticeAmount(0),
        };
        return Chance(0.6) ? [request, decision] : [request];
    }

    private List<Withholding> Withheld()
    {
        string[] fields =
        [
            "BT-09(b)-Procedure", "BT-105-Procedure", "BT-88-Procedure", "BT-106-Procedure", "BT-1351-Procedure", "BT-136-Procedure", "BT-1252-Procedure", "BT-135-Procedure",
            "BT-539-Lot", "BT-540-Lot", "BT-734-Lot", "BT-5421-Lot", "BT-5422-Lot", "BT-5423-Lot", "BT-541-Lot-WeightNumber", "BT-541-Lot-FixedNumber", "BT-541-Lot-ThresholdNumber",
            "BT-539-LotsGroup", "BT-540-LotsGroup", "BT-734-LotsGroup", "BT-5421-LotsGroup", "BT-541-LotsGroup-WeightNumber",
            "BT-118-NoticeResult", "BT-161-NoticeResult", "BT-1118-NoticeResult", "BT-556-NoticeResult", "BT-156-NoticeResult", "BT-1561-NoticeResult",
            "BT-142-LotResult", "BT-144-LotResult", "BT-710-LotResult", "BT-711-LotResult", "BT-709-LotResult", "BT-660-LotResult", "BT-760-LotResult", "BT-759-LotResult", "BT-636-LotResult", "BT-635-LotResult", "BT-712(a)-LotResult",
            "BT-720-Tender", "BT-171-Tender", "BT-193-Tender", "BT-160-Tender", "BT-162-Tender", "BT-163-Tender", "BT-773-Tender", "BT-553-Tender", "BT-554-Tender", "BT-555-Tender", "BT-730-Tender", "BT-731-Tender",
        ];
        return [.. fields.Where(_ => Chance(0.3)).Select(field => new Withholding(field, "oth-int", Say("businesssecret"), Day(700)))];
    }
}
