// sv-literal: made-up names and answers
using System.Globalization;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;
using Samkop.Standards.Espd.Writing;

namespace Samkop.Standards.Espd.Samples;

/// <summary>
/// Made-up requests and responses that are right: to try a receiver, a validator or this library with. The same seed gives the same document,
/// byte for byte when written.
/// </summary>
public static class EspdSamples
{
    private static readonly string[] Titles = ["Handskar till vården", "Vårdsängar och madrasser", "Lokalvård", "Språktjänster", "Ombyggnad av ventilation", "Bärbara datorer"];
    private static readonly string[] Procedures = ["open", "restricted", "neg-w-call"];
    private static readonly string[] Sizes = ["micro", "small", "medium", "large"];

    /// <summary>A request with every compulsory ground and some further criteria.</summary>
    /// <param name="seed">Any number.</param>
    public static EspdRequest Request(int seed)
    {
        var random = new Random(unchecked(seed * 7919));
        var count = random.Next(1, 4);
        List<string> lots = count == 1 ? ["LOT-0000"] : [.. Enumerable.Range(1, count).Select(static number => $"LOT-{number:D4}")];
        var issued = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(1)).AddDays(random.Next(250)).AddMinutes(random.Next(400));
        return new EspdRequest
        {
            Id = Id(random),
            Reference = string.Create(CultureInfo.InvariantCulture, $"RG-2026-{random.Next(1000, 9999)}"),
            Issued = issued,
            Procedure = Pick(random, Procedures),
            Buyer = new EspdParty("Region Granmark", "232100-0016") { Street = "Storgatan 1", City = "Granmark", PostCode = "123 45", Website = new Uri("https://region.example/"), ContactName = "Upphandling", Telephone = "+46 10 000 00 00", Mail = "upphandling@region.example" },
            Title = Pick(random, Titles),
            Lots = lots,
            Language = random.Next(4) == 0 ? "ENG" : "SWE",
            Criteria = [.. EspdCriteria.All.Where(one => EspdCriteria.Compulsory.Contains(one.Code, StringComparer.Ordinal) || random.Next(3) == 0).Select(one => Criterion(random, one, lots, issued))],
        };
    }

    /// <summary>A response to the request, for one of its lots: every question that its answers open is answered.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="request">What is asked.</param>
    public static EspdResponse Response(int seed, EspdRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var random = new Random(unchecked((seed * 7919) + 1));
        var lot = Pick(random, request.Lots);
        var answers = new SortedDictionary<string, EspdAnswer>(StringComparer.Ordinal);
        foreach (var group in EspdWriter.ForLot(request, lot).Criteria.SelectMany(static one => EspdCriteria.Of(one.Code)!.Groups))
        {
            Answer(random, group, answers);
        }

        var issuer = new EspdParty("Intygsverket", "202100-2114");
        return new EspdResponse
        {
            Request = request,
            Id = Id(random),
            Issued = request.Issued.AddDays(random.Next(1, 30)),
            Tenderer = new EspdParty("Nordhandsken AB", "556100-1004") { Street = "Industrigatan 12", City = "Östersund", PostCode = "831 31", ContactName = "Försäljning", Telephone = "+46 10 000 00 01", Mail = "anbud@nordhandsken.example" },
            Role = random.Next(4) == 0 ? "group-mem" : "sole-tenderer",
            Size = Pick(random, Sizes),
            Lot = lot,
            Answers = answers,
            Evidence = [.. answers.Values.OfType<EvidenceAnswer>().Select(static one => one.Evidence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new EspdEvidence(id, "Intyg " + id, new Uri("https://intyg.example/" + id), issuer))],
        };
    }

    private static EspdCriterion Criterion(Random random, CriterionForm form, List<string> lots, DateTimeOffset issued) => new(form.Code)
    {
        Description = random.Next(2) == 0 ? $"{form.Name.Sv}: så prövas det i denna upphandling" : string.Empty,
        Lots = form.Class != CriterionClass.Selection ? [] : random.Next(2) == 0 ? lots : [Pick(random, lots)],
        Requirement = random.Next(2) == 0 ? "Minst tre uppdrag av samma slag" : string.Empty,
        MinimumAmount = random.Next(1, 50) * 100_000m,
        MinimumNumber = random.Next(1, 6),
        Period = (DateOnly.FromDateTime(issued.Date).AddYears(-3), DateOnly.FromDateTime(issued.Date)),
        Address = new Uri("https://register.example/"),
    };

    private static void Answer(Random random, GroupForm group, SortedDictionary<string, EspdAnswer> answers)
    {
        // One answer for all yes-or-no questions of a group, as a group below is opened by any of them. Captions cannot be answered, so
        // what would open a group of captions is not chosen.
        var isYes = Blocks(group, "ONFALSE") || (!Blocks(group, "ONTRUE") && random.Next(2) == 0);
        foreach (var question in group.Properties.Where(static one => one.Role == PropertyRole.Question))
        {
            answers[question.Id] = One(random, question, isYes);
        }

        foreach (var below in group.Groups)
        {
            if (below.Kind is not ("ONTRUE" or "ONFALSE") || (below.Kind == "ONTRUE") == isYes)
            {
                Answer(random, below, answers);
            }
        }
    }

    private static bool Blocks(GroupForm group, string kind) =>
        group.Groups.Any(below => below.Kind == kind && below.Properties.Any(static one => one.Role != PropertyRole.Question));

    private static EspdAnswer One(Random random, PropertyForm question, bool isYes) => question.DataType switch
    {
        "INDICATOR" => new IndicatorAnswer(isYes),
        "DESCRIPTION" => new WordsAnswer("Se bilagan"),
        "DATE" => new DayAnswer(new DateOnly(2020, 1, 1).AddDays(random.Next(2000))),
        "AMOUNT" => new AmountAnswer(random.Next(1, 900) * 10_000m, "SEK"),
        "PERIOD" => new PeriodAnswer(new DateOnly(2023, 1, 1), new DateOnly(2025, 12, 31)),
        "URL" => new AddressAnswer("https://intyg.example/"),
        "CODE" => new CodeAnswer("group-mem"),
        "CODE_COUNTRY" => new CodeAnswer("SWE"),
        "EVIDENCE_IDENTIFIER" => new EvidenceAnswer(string.Create(CultureInfo.InvariantCulture, $"E{random.Next(1, 6)}")),
        "QUAL_IDENTIFIER" or "ECONOMIC_OPERATOR_IDENTIFIER" => new IdentifierAnswer("556200-2008"),
        "PERCENTAGE" => new NumberAnswer(0.25m),
        _ => new NumberAnswer(random.Next(1, 40)),
    };

    private static string Pick(Random random, IReadOnlyList<string> values) => values[random.Next(values.Count)];

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
