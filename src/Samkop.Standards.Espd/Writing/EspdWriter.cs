using System.Globalization;
using System.Text;
using System.Xml;
using Samkop.Kernel;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Writing;

/// <summary>
/// Writes requests and responses of ESPD-EDM 4.1.0 as UBL 2.3, in UTF-8. Whether what comes out is whole is judged by
/// <see cref="Checking.EspdCheck"/>. The same content gives the same bytes. Thread-safe.
/// </summary>
public static class EspdWriter
{
    private const string Agency = "Samkop";

    /// <summary>The request; refused for a criterion that the model lacks (ESP-004).</summary>
    public static Result<byte[]> Write(EspdRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Fault(request) is { } no ? no : Document(EspdXml.Request, pen =>
        {
            Head(pen, request, request.Id, request.Issued, "ESPDREQ");
            Buyer(pen, request.Buyer);
            Project(pen, request, request.Lots);
            Criteria(pen, request);
        });
    }

    /// <summary>The response; refused for a criterion that the model lacks (ESP-004), or an answer that its question does not ask for (ESP-005).</summary>
    public static Result<byte[]> Write(EspdResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var request = ForLot(response.Request, response.Lot);
        return (Fault(request) ?? Answers.Fault(response)) is { } no ? no : Document(EspdXml.Response, pen =>
        {
            Head(pen, request, response.Id, response.Issued, "ESPDRES");
            Buyer(pen, request.Buyer);
            Tenderer(pen, response);
            Project(pen, request, [response.Lot]);
            Criteria(pen, request);
            Answers.Put(pen, request, response, Agency);
        });
    }

    /// <summary>The request as it concerns one lot.</summary>
    internal static EspdRequest ForLot(EspdRequest request, string lot) => request with
    {
        Lots = [lot],
        Criteria = [.. request.Criteria.Where(one => one.Lots.Count == 0 || one.Lots.Contains(lot, StringComparer.Ordinal)).Select(one => one.Lots.Count == 0 ? one : one with { Lots = [lot] })],
    };

    private static Refusal? Fault(EspdRequest request) =>
        request.Criteria.FirstOrDefault(static one => EspdCriteria.Of(one.Code) is null) is { } unknown ? EspdRefusals.UnknownCriterion.With(unknown.Code) : null;

    private static byte[] Document(string root, Action<Pen> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(root, EspdXml.SpaceOf(root));
            xml.WriteAttributeString("xmlns", "cac", null, EspdXml.Cac.NamespaceName);
            xml.WriteAttributeString("xmlns", "cbc", null, EspdXml.Cbc.NamespaceName);
            write(new Pen(xml));
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Head(Pen pen, EspdRequest request, Guid id, DateTimeOffset issued, string kind)
    {
        var here = TimeZoneInfo.ConvertTime(issued, SwedishTime.Zone);
        pen.Put("UBLVersionID", "2.3", ("schemeAgencyID", "OASIS-UBL-TC"));
        pen.Put("ProfileExecutionID", "ESPD-EDMv" + EspdCriteria.Version, ("schemeAgencyID", "OP"), ("schemeVersionID", EspdCriteria.Version));
        pen.OwnId("ID", $"{kind}-{id:D}", Agency);
        pen.Put("CopyIndicator", "false");
        pen.Put("UUID", id.ToString("D"), ("schemeID", "ISO/IEC 9834-8:2008 - 4UUID"), ("schemeAgencyID", Agency), ("schemeVersionID", EspdCriteria.Version));
        pen.OwnId("ContractFolderID", request.Reference, Agency);
        pen.Put("IssueDate", DateOnly.FromDateTime(here.DateTime));
        pen.Put("IssueTime", here.ToString("HH:mm:sszzz", CultureInfo.InvariantCulture));
        pen.Put("VersionID", EspdCriteria.Version, ("schemeAgencyID", "OP"), ("schemeVersionID", EspdCriteria.Version));

        // The list holds lower-case codes; the one document that the official rules are known to accept writes this one so.
        pen.Code("ProcedureCode", request.Procedure == "open" ? "Open" : request.Procedure, "procedure");
    }

    private static void Buyer(Pen pen, EspdParty buyer)
    {
        pen.Open("ContractingParty");
        pen.Put("BuyerProfileURI", buyer.Website?.AbsoluteUri);
        Party(pen.Open("Party"), buyer, size: null);
        pen.Close();
        pen.Close();
    }

    private static void Tenderer(Pen pen, EspdResponse response)
    {
        pen.Open("EconomicOperatorParty").Open("EconomicOperatorRole").Code("RoleCode", response.Role, "role");
        pen.Close();
        Party(pen.Open("Party"), response.Tenderer, response.Size);
        pen.Close();
        pen.Close();
    }

    private static void Party(Pen pen, EspdParty party, string? size)
    {
        pen.Put("WebsiteURI", party.Website?.AbsoluteUri);
        if (size is not null)
        {
            pen.Code("IndustryClassificationCode", size, "size");
        }

        Named(pen, party);
        pen.Open("PostalAddress");
        pen.Put("StreetName", party.Street);
        pen.Put("CityName", party.City);
        pen.Put("PostalZone", party.PostCode);
        pen.Open("Country").Code("IdentificationCode", party.Country, "country");
        pen.Close();
        pen.Close();
        if (party.ContactName.Length + party.Telephone.Length + party.Mail.Length > 0)
        {
            pen.Open("Contact");
            pen.Put("Name", party.ContactName);
            pen.Put("Telephone", party.Telephone);
            pen.Put("ElectronicMail", party.Mail);
            pen.Close();
        }
    }

    /// <summary>Organisation number and name.</summary>
    internal static void Named(Pen pen, EspdParty party)
    {
        if (party.Number.Length > 0)
        {
            pen.Open("PartyIdentification").OwnId("ID", party.Number, "SE");
            pen.Close();
        }

        pen.Open("PartyName").Put("Name", party.Name);
        pen.Close();
    }

    private static void Project(Pen pen, EspdRequest request, IReadOnlyList<string> lots)
    {
        pen.Open("ProcurementProject").Put("Description", request.Title);
        pen.Close();
        foreach (var lot in lots)
        {
            pen.Open("ProcurementProjectLot").Id("ID", lot);
            pen.Close();
        }
    }

    private static void Criteria(Pen pen, EspdRequest request)
    {
        foreach (var criterion in request.Criteria)
        {
            CriterionWriting.Put(pen, request, criterion, EspdCriteria.Of(criterion.Code)!);
        }
    }
}
