using System.Globalization;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Standards.EForms.Notices;
using Samkop.Suppliers.Public;

namespace Samkop.Procurement.Making;

/// <summary>A tenderer as the result notice names it; without a row in the supplier register it is counted and not named.</summary>
internal sealed record ResultParty(AwardLetter Letter, SupplierView? Supplier, string? Region);

/// <summary>A tender as the result notice tells it.</summary>
internal sealed record ResultTender(JudgedTender JudgedTender, ResultParty Party, int? Rank, AwardWinner? Win);

/// <summary>
/// What a result notice is made of: a decision with its tenders and contracts, or without a decision a procurement that is cancelled after the opening.
/// </summary>
internal sealed record ResultFacts(AwardDecision? Award, IReadOnlyList<ResultParty> Parties, IReadOnlyList<ResultTender> Tenders)
{
    /// <summary>Of a cancelled procurement: tenders of large companies in each lot, in the order of the lots.</summary>
    public IReadOnlyList<int> Large { get; init; } = [];
}

/// <summary>The results of the notice (BT-142 and on).</summary>
internal sealed class NoticeResults(CaseFacts facts, ResultFacts result, bool isNational)
{
    // Directive 2014/24/EU counts tenderers from other countries of the European Economic Area apart (BT-760).
    private static readonly HashSet<string> EuropeanArea = new(StringComparer.OrdinalIgnoreCase)
    {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "IS", "LI", "NO",
    };

    private readonly Dictionary<ResultParty, int> named = [];

    /// <summary>Who is named: winners, and below the threshold every tenderer of the register.</summary>
    public IEnumerable<NoticeOrganisation> Organisations()
    {
        foreach (var party in result.Parties.Where(party => party.Supplier is not null && (isNational || result.Tenders.Any(row => row.Party == party && row.Win is not null))))
        {
            named.Add(party, named.Count + 1);
            yield return Of(party);
        }
    }

    public NoticeResult Make()
    {
        var tenders = result.Tenders.Where(row => named.ContainsKey(row.Party)).Select((row, index) => (Row: row, Id: $"TEN-{index + 1:D4}")).ToList();
        var contracts = tenders.Where(static pair => pair.Row.Win is not null).Select((pair, index) => (pair.Row, Tender: pair.Id, Id: $"CON-{index + 1:D4}")).ToList();
        var lots = facts.Lots.Select((lot, index) => LotOf(lot, index, tenders, contracts)).ToList();
        var won = facts.Lots.Where(lot => contracts.Exists(row => row.Row.JudgedTender.Lot == lot.Id)).ToList();
        return new NoticeResult
        {
            Total = facts.Case.IsFramework ? null : new NoticeAmount(contracts.Sum(static row => Kronor(row.Row.Win!.SumMinor))),
            FrameworkMaximum = facts.Case.IsFramework && won.Count > 0 ? new NoticeAmount(won.Sum(static lot => lot.Ceiling?.Money.ToDecimal() ?? 0)) : null,
            FrameworkEstimate = facts.Case.IsFramework && won.Count > 0 ? new NoticeAmount(won.Sum(static lot => lot.Estimate?.Money.ToDecimal() ?? 0)) : null,
            Lots = lots,
            Tenders = [.. tenders.Select(pair => new NoticeTender
            {
                Id = pair.Id, Number = pair.Row.JudgedTender.Mark, Lot = LotId(pair.Row.JudgedTender.Lot), Party = Party(pair.Row.Party), Rank = pair.Row.Rank,
                Value = pair.Row.Win?.SumMinor is { } sum ? new NoticeAmount(Kronor(sum)) : null, IsVariant = pair.Row.Win is null ? null : false,
            })],
            Parties = [.. named.Select(pair => new TenderingParty(Party(pair.Key), null, [Organisation(pair.Key)]))],
            Contracts = [.. contracts.Select(row => new NoticeContract
            {
                Id = row.Id, Number = row.Row.Win!.ContractNumber, Tenders = [row.Tender], Concluded = row.Row.Win.SignedOn, Decided = result.Award?.DecidedAt?.DateInSweden(),
                Title = Phrase.Swedish(facts.Lots.First(lot => lot.Id == row.Row.JudgedTender.Lot).Title), Signatories = ["ORG-0001"],
            })],
        };
    }

    private LotResult LotOf(Lot lot, int index, List<(ResultTender Row, string Id)> tenders, List<(ResultTender Row, string Tender, string Id)> contracts)
    {
        List<ResultTender> own = [.. result.Tenders.Where(row => row.JudgedTender.Lot == lot.Id)];
        List<string> signed = [.. contracts.Where(row => row.Row.JudgedTender.Lot == lot.Id).Select(static row => row.Id)];
        var isWon = signed.Count > 0;
        return new LotResult
        {
            Id = $"RES-{index + 1:D4}",
            Lot = NoticeLots.IdOf(lot),
            Outcome = isWon ? "selec-w" : "clos-nw",
            Reason = isWon ? null : own.Count == 0 ? "no-rece" : own.TrueForAll(static row => row.Rank is null) ? "all-rej" : "other",
            FrameworkMaximum = NoticeLots.Amount(lot.Ceiling),
            FrameworkEstimate = NoticeLots.Amount(lot.Estimate),
            Received = own.Count == 0 ? [] : Counts(own, result.Award is null ? result.Large.ElementAtOrDefault(index) : own.Count(static row => row.Party.Letter.Size == "large")),
            Tenders = [.. tenders.Where(pair => pair.Row.JudgedTender.Lot == lot.Id).Select(static pair => pair.Id)],
            Contracts = signed,
        };
    }

    private static (string Kind, int Count)[] Counts(List<ResultTender> own, int large)
    {
        var abroad = own.Select(static row => row.Party.Supplier?.Country ?? "SE").Where(static country => country != "SE").ToList();
        var near = abroad.Count(EuropeanArea.Contains);
        return [("tenders", own.Count), ("t-sme", own.Count - large), ("t-large", large), ("t-oth-eea", near), ("t-no-eea", abroad.Count - near), ("t-esubm", own.Count)];
    }

    private NoticeOrganisation Of(ResultParty party)
    {
        var supplier = party.Supplier!;
        return new NoticeOrganisation
        {
            Id = Organisation(party),
            Name = Phrase.Swedish(supplier.Name),
            Number = supplier.OrganisationNumber.IsPersonal ? string.Empty : supplier.OrganisationNumber.ToDisplay(), // a sole trader's number is a personal number
            Address = new NoticeAddress { Street = supplier.Street, City = supplier.City, PostCode = supplier.PostalCode, Region = party.Region, Country = new RegionInfo(supplier.Country).ThreeLetterISORegionName },
            Contact = new NoticeContact("Anbud", null, supplier.Email), // sv-literal
            Size = party.Letter.Size.Length == 0 ? null : party.Letter.Size,
            IsListed = false,
            IsNaturalPerson = supplier.OrganisationNumber.IsPersonal,
        };
    }

    private string Organisation(ResultParty party) => $"ORG-{7000 + named[party]:D4}";

    private string Party(ResultParty party) => $"TPA-{named[party]:D4}";

    private string LotId(LotId lot) => NoticeLots.IdOf(facts.Lots.First(row => row.Id == lot));

    private static decimal Kronor(long? minor) => (minor ?? 0) / 100m;
}
