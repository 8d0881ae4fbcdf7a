using System.Globalization;
using System.Xml.Linq;
using Samkop.Kernel;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;

namespace Samkop.Standards.Espd.Reading;

/// <summary>A document as read.</summary>
/// <param name="Request">What is asked; of a response, the request that it repeats.</param>
/// <param name="Response">The answers; null for a request.</param>
public sealed record EspdReading(EspdRequest Request, EspdResponse? Response);

/// <summary>
/// Reads requests and responses, also of older versions as far as they are alike: what cannot be read as its type is left empty, and what is
/// wrong is told by <see cref="Checking.EspdCheck"/>. Thread-safe.
/// </summary>
public static class EspdReader
{
    /// <summary>The document; refused when it is too large (ESP-001), not XML or hostile (ESP-002), or of another kind (ESP-003).</summary>
    public static Result<EspdReading> Read(ReadOnlyMemory<byte> content) => EspdXml.Open(content).Then(static root => Read(root));

    private static Result<EspdReading> Read(XElement root)
    {
        var isResponse = root.Name.LocalName == EspdXml.Response;
        var id = Guid.TryParse(root.Value("UUID"), out var uuid) ? uuid : Guid.Empty;
        var issued = Moment(root.Value("IssueDate"), root.Value("IssueTime"));
        var criteria = root.Elements(EspdXml.Cac + "TenderingCriterion").Select(Criterion).OfType<EspdCriterion>().ToList();
        var request = new EspdRequest
        {
            Id = isResponse ? Guid.Empty : id,
            Reference = root.Value("ContractFolderID"),
            Issued = issued,
            Procedure = root.Value("ProcedureCode") is var procedure && procedure == "Open" ? "open" : procedure,
            Buyer = Party(root.Element(EspdXml.Cac + "ContractingParty")?.Element(EspdXml.Cac + "Party")),
            Title = root.Value("ProcurementProject", "Description"),
            Lots = [.. root.Elements(EspdXml.Cac + "ProcurementProjectLot").Select(static lot => lot.Value("ID"))],
            Criteria = criteria,
            Currency = root.Descendants(EspdXml.Cbc + "MinimumAmount").FirstOrDefault()?.Attribute("currencyID")?.Value ?? "SEK",
            Language = root.Descendants(EspdXml.Cbc + "LocaleCode").FirstOrDefault()?.Value ?? "SWE",
        };
        return new EspdReading(request, isResponse ? Response(root, request, id, issued) : null);
    }

    private static EspdResponse Response(XElement root, EspdRequest request, Guid id, DateTimeOffset issued)
    {
        var tenderer = root.Element(EspdXml.Cac + "EconomicOperatorParty");
        var answers = new Dictionary<string, EspdAnswer>(StringComparer.Ordinal);
        foreach (var one in root.Elements(EspdXml.Cac + "TenderingCriterionResponse"))
        {
            if (Answer(one) is { } answer)
            {
                answers.TryAdd(one.Value("ValidatedCriterionPropertyID"), answer);
            }
        }

        return new EspdResponse
        {
            Request = request,
            Id = id,
            Issued = issued,
            Tenderer = Party(tenderer?.Element(EspdXml.Cac + "Party")),
            Role = tenderer.Value("EconomicOperatorRole", "RoleCode"),
            Size = tenderer.Value("Party", "IndustryClassificationCode"),
            Lot = request.Lots.Count > 0 ? request.Lots[0] : string.Empty,
            Answers = answers,
            Evidence = [.. root.Elements(EspdXml.Cac + "Evidence").Select(Evidence).OfType<EspdEvidence>()],
        };
    }

    private static EspdCriterion? Criterion(XElement criterion)
    {
        if (EspdCriteria.Of(criterion.Value("CriterionTypeCode")) is not { } form)
        {
            return null;
        }

        var wanted = criterion.Descendants(EspdXml.Cac + "TenderingCriterionProperty").Where(static one => one.Value("TypeCode") == "REQUIREMENT").ToList();
        var period = wanted.Select(static one => one.Element(EspdXml.Cac + "ApplicablePeriod")).FirstOrDefault(static one => one is not null);
        return new EspdCriterion(form.Code)
        {
            Description = criterion.Value("Description"),
            Lots = [.. criterion.Elements(EspdXml.Cac + "ProcurementProjectLotReference").Select(static lot => lot.Value("ID"))],
            Requirement = First(wanted, "ExpectedDescription"),
            MinimumAmount = Decimal(First(wanted, "MinimumAmount")),
            MinimumNumber = Decimal(First(wanted, "ExpectedValueNumeric")),
            Period = Day(period.Value("StartDate")) is { } from && Day(period.Value("EndDate")) is { } through ? (from, through) : null,
            Address = Uri.TryCreate(First(wanted, "ExpectedURI"), UriKind.Absolute, out var address) ? address : null,
        };
    }

    private static string First(List<XElement> properties, string name) =>
        properties.Select(one => one.Value(name)).FirstOrDefault(static value => value.Length > 0) ?? string.Empty;

    private static EspdAnswer? Answer(XElement response)
    {
        if (response.Element(EspdXml.Cac + "EvidenceSupplied") is { } evidence)
        {
            return new EvidenceAnswer(evidence.Value("ID"));
        }

        if (response.Element(EspdXml.Cac + "ApplicablePeriod") is { } period)
        {
            return Day(period.Value("StartDate")) is { } from && Day(period.Value("EndDate")) is { } through ? new PeriodAnswer(from, through) : null;
        }

        var given = response.Element(EspdXml.Cac + "ResponseValue")?.Elements().FirstOrDefault(static one => one.Name.LocalName != "ID");
        return given?.Name.LocalName switch
        {
            "ResponseIndicator" => given.Value.Trim() is "true" or "1" ? new IndicatorAnswer(true) : new IndicatorAnswer(false),
            "Description" => new WordsAnswer(given.Value),
            "ResponseDate" when Day(given.Value) is { } day => new DayAnswer(day),
            "ResponseAmount" when Decimal(given.Value) is { } amount => new AmountAnswer(amount, given.Attribute("currencyID")?.Value ?? string.Empty),
            "ResponseQuantity" or "ResponseNumeric" when Decimal(given.Value) is { } number => new NumberAnswer(number),
            "ResponseURI" => new AddressAnswer(given.Value),
            "ResponseID" => new IdentifierAnswer(given.Value),
            "ResponseCode" => new CodeAnswer(given.Value),
            _ => null,
        };
    }

    private static EspdEvidence? Evidence(XElement evidence)
    {
        var document = evidence.Element(EspdXml.Cac + "DocumentReference");
        return Uri.TryCreate(document.Value("Attachment", "ExternalReference", "URI"), UriKind.Absolute, out var address)
            ? new EspdEvidence(evidence.Value("ID"), document.Value("ID"), address, Party(document?.Element(EspdXml.Cac + "IssuerParty"))) { Confidentiality = evidence.Value("ConfidentialityLevelCode") }
            : null;
    }

    private static EspdParty Party(XElement? party) => new(party.Value("PartyName", "Name"), party.Value("PartyIdentification", "ID"))
    {
        Street = party.Value("PostalAddress", "StreetName"),
        City = party.Value("PostalAddress", "CityName"),
        PostCode = party.Value("PostalAddress", "PostalZone"),
        Country = party.Value("PostalAddress", "Country", "IdentificationCode"),
        Website = Uri.TryCreate(party.Value("WebsiteURI"), UriKind.Absolute, out var site) ? site : null,
        ContactName = party.Value("Contact", "Name"),
        Telephone = party.Value("Contact", "Telephone"),
        Mail = party.Value("Contact", "ElectronicMail"),
    };

    private static DateTimeOffset Moment(string day, string time) =>
        DateTimeOffset.TryParse($"{(day.Length > 10 ? day[..10] : day)}T{time}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : default;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static decimal? Decimal(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
