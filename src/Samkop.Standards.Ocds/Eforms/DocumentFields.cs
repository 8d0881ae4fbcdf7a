using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Procurement documents and the laws that bidders must know.</summary>
internal static class DocumentFields
{
    private const string Terms = "cac:TenderingTerms/";
    private const string Call = Terms + "cac:CallForTendersDocumentReference";
    private const string Address = "cac:Attachment/cac:ExternalReference/cbc:URI";

    public static IEnumerable<FieldMap> All() =>
    [
        .. Called("OPT-140", "cbc:ID", static (_, _, _) => { }),
        .. Called("BT-15", Address, static (document, reference, uri) =>
        {
            if (reference.TextAt("cbc:DocumentType") != "restricted-document")
            {
                document["documentType"] = "biddingDocuments";
                document.Set("url", uri.Text());
            }
        }),
        .. Called("BT-615", Address, static (document, reference, uri) =>
        {
            if (reference.TextAt("cbc:DocumentType") == "restricted-document")
            {
                document.Set("accessDetailsURL", uri.Text());
            }
        }),
        .. Called("BT-707", "cbc:DocumentTypeCode", static (document, _, code) => document.Set("accessDetails", EformsCodes.Label("communication-justification", code.Text()))),
        .. Called("BT-708", "~/efac:OfficialLanguages/cac:Language/cbc:ID", static (document, _, language) => document.AddTo("languages", EformsCodes.Language(language.Text()))),
        .. Called("BT-737", "~/efac:NonOfficialLanguages/cac:Language/cbc:ID", static (document, _, language) =>
            document.AddTo("unofficialTranslations", EformsCodes.Language(language.Text()))),
        .. Legislation("OPT-111", "OPT-110", "FiscalLegis", "cac:FiscalLegislationDocumentReference"),
        .. Legislation("OPT-112", "OPT-120", "EnvironLegis", "cac:EnvironmentalLegislationDocumentReference"),
        .. Legislation("OPT-113", "OPT-130", "EmployLegis", "cac:EmploymentLegislationDocumentReference"),
    ];

    private static IEnumerable<FieldMap> Called(string field, string path, Action<JsonObject, XElement, XElement> tell) => Referred(field, Call, path, tell);

    private static IEnumerable<FieldMap> Legislation(string id, string address, string name, string path) =>
    [
        .. Referred($"{id}-{{0}}-{name}", Terms + path, "cbc:ID", static (document, _, _) => document["documentType"] = "legislation"),
        .. Referred($"{address}-{{0}}-{name}", Terms + path, Address, static (document, _, uri) => document.Set("url", uri.Text())),
        .. Maps.Each($"OPT-301-{{0}}-{name}", Terms + path, static (scope, reference) =>
        {
            if (reference.TextAt("cac:IssuerParty/cac:PartyIdentification/cbc:ID") is { } issuer)
            {
                _ = scope.Teller.Party(issuer, "informationService");
                Document(scope, reference).Set("publisher", new JsonObject { ["id"] = issuer });
            }
        }),
    ];

    private static IEnumerable<FieldMap> Referred(string field, string reference, string path, Action<JsonObject, XElement, XElement> tell) =>
        Maps.Each(field, reference, (scope, element) =>
        {
            foreach (var one in element.At(path))
            {
                tell(Document(scope, element), element, one);
            }
        });

    private static JsonObject Document(Scope scope, XElement reference)
    {
        var list = scope.Teller.Tender.List("documents");
        var document = reference.TextAt("cbc:ID") is { } id ? Teller.ById(list, id) : scope.Teller.Entry(reference, () => list, numbered: true);
        document.AddTo("relatedLots", scope.Lot);
        return document;
    }
}
