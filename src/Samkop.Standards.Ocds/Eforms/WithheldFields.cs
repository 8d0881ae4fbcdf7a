using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Fields that are kept from publication for a time, wherever they stand: what, why and until when.</summary>
internal static class WithheldFields
{
    private static readonly string[] Holders = ["efac:LotResult", "efac:LotTender", "cac:ProcurementProjectLot"];

    public static IEnumerable<FieldMap> All() =>
    [
        Kept("BT-195", static (teller, privacy, told) =>
        {
            if (privacy.TextAt("efbc:FieldIdentifierCode") is not { } code)
            {
                return;
            }

            // A weight, a fixed number and a limit share one code; the parameter that they stand in tells them apart.
            var kind = code == "awa-cri-num" ? KindOf(privacy) : null;
            told["field"] = code;
            told["id"] = kind is null ? $"{code}-{Holder(teller, privacy)}" : $"{code}-{kind}-{Holder(teller, privacy)}";
            told.Set("name", EformsCodes.Label("non-publication-identifier", kind is null ? code : $"{code}-{kind}"));
        }),
        Kept("BT-196", static (_, privacy, told) => told.Set("rationale", privacy.TextAt("efbc:ReasonDescription"))),
        Kept("BT-197", static (_, privacy, told) =>
        {
            if (privacy.TextAt("cbc:ReasonCode") is { } code)
            {
                told["rationaleClassifications"] = new JsonArray(new JsonObject
                {
                    ["scheme"] = "eu-non-publication-justification",
                    ["id"] = code,
                    ["description"] = EformsCodes.Label("non-publication-justification", code),
                    ["uri"] = "http://publications.europa.eu/resource/authority/non-publication-justification/" + code,
                });
            }
        }),
        Kept("BT-198", static (_, privacy, told) => told.Set("availabilityDate", Telling.Start(privacy.TextAt("efbc:PublicationDate")))),
    ];

    private static FieldMap Kept(string field, Action<Teller, XElement, JsonObject> tell) => new(field + "(", teller =>
    {
        foreach (var privacy in teller.Notice.Descendants(NoticeXml.Name("efac:FieldsPrivacy")).ToList())
        {
            tell(teller, privacy, teller.Entry(privacy, () => teller.Release.List("withheldInformation")));
        }
    });

    private static string? Holder(Teller teller, XElement privacy)
    {
        var names = Holders.Select(NoticeXml.Name).ToList();
        return privacy.Ancestors().FirstOrDefault(element => names.Contains(element.Name))?.TextAt("cbc:ID") ?? teller.Notice.TextAt("cbc:ContractFolderID");
    }

    private static string? KindOf(XElement privacy) => privacy.Parent!.At("efbc:ParameterCode").Select(static code => code.Of("listName")).FirstOrDefault() switch
    {
        "number-fixed" => "fixed",
        "number-threshold" => "threshold",
        "number-weight" => "weight",
        _ => null,
    };
}
