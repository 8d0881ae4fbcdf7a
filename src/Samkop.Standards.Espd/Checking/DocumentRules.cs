using System.Xml.Linq;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Checking;

/// <summary>The head of the document and its parties.</summary>
internal static class DocumentRules
{
    public static void Run(XElement root, Findings found)
    {
        found.Unless(root.Element(EspdXml.Cbc + "ID") is not null, "BR-OTH-04-03", root);
        found.Unless(root.Element(EspdXml.Cbc + "UUID") is not null, "BR-OTH-04-04", root);
        found.Unless(root.Element(EspdXml.Cac + "TenderingCriterion") is not null, "BR-OTH-04-06", root);
        if (root.Element(EspdXml.Cbc + "UBLVersionID") is { } version)
        {
            found.Unless(version.Value == "2.3", "BR-OTH-05-01", version);
            found.Unless(version.Attribute("schemeAgencyID")?.Value == "OASIS-UBL-TC", "BR-OTH-05-02", version);
        }
        else
        {
            found.Add("BR-OTH-04-01", root);
        }

        if (root.Name.LocalName == EspdXml.Request)
        {
            Request(root, found);
        }
        else
        {
            Response(root, found);
        }
    }

    private static void Request(XElement root, Findings found)
    {
        found.Unless(root.Element(EspdXml.Cbc + "ProcedureCode") is not null, "BR-SC-10", root);
        found.Unless(root.Elements(EspdXml.Cac + "ContractingParty").Count() == 1, "BR-REQ-20-01", root);
        foreach (var party in root.Elements(EspdXml.Cac + "ContractingParty").Elements(EspdXml.Cac + "Party"))
        {
            found.Unless(Has(party, "PartyName", "Name"), "BR-REQ-20-02", party);
            found.Unless(Has(party, "PostalAddress", "Country", "IdentificationCode"), "BR-REQ-20-03", party);
            found.Unless(Has(party, "PartyIdentification", "ID"), "BR-REQ-20-04", party);
        }

        var asked = root.Elements(EspdXml.Cac + "TenderingCriterion").Select(static one => one.Value("CriterionTypeCode")).ToHashSet(StringComparer.Ordinal);
        found.Unless(EspdCriteria.Compulsory.All(asked.Contains), "BR-REQ-30", root);
        found.Unless(asked.Any(static code => EspdCriteria.Of(code) is { Class: CriterionClass.Selection }), "BR-REQ-40", root);
    }

    private static void Response(XElement root, Findings found)
    {
        found.Unless(root.Element(EspdXml.Cac + "TenderingCriterionResponse") is not null, "BR-OTH-04-07", root);
        found.Unless(root.Elements(EspdXml.Cac + "ProcurementProjectLot").Count() == 1, "BR-LOT-10", root);
        foreach (var tenderer in root.Elements(EspdXml.Cac + "EconomicOperatorParty"))
        {
            found.Unless(Has(tenderer, "EconomicOperatorRole", "RoleCode"), "BR-RESP-10-02", tenderer);
            foreach (var party in tenderer.Elements(EspdXml.Cac + "Party"))
            {
                found.Unless(Has(party, "PartyIdentification", "ID"), "BR-RESP-10-04", party);
                found.Unless(Has(party, "PartyName", "Name"), "BR-RESP-10-05", party);
                found.Unless(party.Element(EspdXml.Cbc + "IndustryClassificationCode") is not null, "BR-RESP-10-06", party);
                found.Unless(Has(party, "PostalAddress", "Country", "IdentificationCode"), "BR-RESP-10-07", party);
            }
        }
    }

    private static bool Has(XElement at, params ReadOnlySpan<string> path)
    {
        XElement? found = at;
        foreach (var step in path)
        {
            found = found?.Element(EspdXml.Cac + step) ?? found?.Element(EspdXml.Cbc + step);
        }

        return found is not null;
    }
}
