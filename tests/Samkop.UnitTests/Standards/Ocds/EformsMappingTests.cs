using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Samkop.Standards.Ocds.Eforms;

namespace Samkop.UnitTests.Standards.Ocds;

/// <summary>Fields that are told together: the oracle's examples show each alone.</summary>
public sealed class EformsMappingTests
{
    private const string Spaces =
        "xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
        + "xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'";

    private const string Lot =
        "<cac:ProcurementProjectLot><cbc:ID schemeName='Lot'>LOT-0001</cbc:ID><cac:TenderingProcess>{0}</cac:TenderingProcess>"
        + "<cac:ProcurementProject>{1}</cac:ProcurementProject></cac:ProcurementProjectLot>";

    [Fact]
    public void A_deadline_has_the_time_of_the_notice_and_not_the_end_of_the_day() =>
        Assert.Equal(
            "2026-03-02T12:00:00+01:00",
            FirstLot("<cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-02+01:00</cbc:EndDate><cbc:EndTime>12:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod>")
                ["tenderPeriod"]!["endDate"]!.GetValue<string>());

    [Fact]
    public void A_note_is_added_to_the_description() =>
        Assert.Equal("Gloves More", FirstLot("", "<cbc:Description>Gloves</cbc:Description><cbc:Note>More</cbc:Note>")["description"]!.GetValue<string>());

    [Fact]
    public void Codes_and_places_of_a_lot_are_told_of_one_item()
    {
        var release = Told(Filled(
            "",
            "<cac:MainCommodityClassification><cbc:ItemClassificationCode listName='cpv'>33141420</cbc:ItemClassificationCode></cac:MainCommodityClassification>"
            + "<cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName='nuts-lvl3'>SE232</cbc:CountrySubentityCode>"
            + "<cac:Country><cbc:IdentificationCode listName='country'>SWE</cbc:IdentificationCode></cac:Country></cac:Address></cac:RealizedLocation>"));
        var item = Assert.Single(release["tender"]!["items"]!.AsArray())!;
        Assert.Equal("""{"scheme":"CPV","id":"33141420"}""", item["classification"]!.ToJsonString());
        Assert.Equal("""[{"region":"SE232","country":"SE"}]""", item["deliveryAddresses"]!.ToJsonString());
        Assert.Equal("LOT-0001", item["relatedLot"]!.GetValue<string>());
    }

    [Fact]
    public void A_notice_with_a_document_type_is_refused() =>
        Assert.ThrowsAny<XmlException>(() => EformsMapping.ToRelease(Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), new EformsOptions()));

    private static JsonNode FirstLot(string process, string project = "") =>
        Told(Filled(process, project))["tender"]!["lots"]![0]!;

    private static string Filled(string process, string project) =>
        Lot.Replace("{0}", process, StringComparison.Ordinal).Replace("{1}", project, StringComparison.Ordinal);

    private static JsonObject Told(string content) =>
        EformsMapping.ToRelease(Encoding.UTF8.GetBytes($"<ContractNotice {Spaces}>{content}</ContractNotice>"), new EformsOptions { Ocid = "ocds-213czf-1" });
}
