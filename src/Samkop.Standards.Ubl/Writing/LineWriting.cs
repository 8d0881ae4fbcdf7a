namespace Samkop.Standards.Ubl.Writing;

/// <summary>Invoice and credit note lines.</summary>
internal static class LineWriting
{
    public static void Line(UblXml xml, InvoiceLine line, bool isCreditNote)
    {
        xml.Value("ID", line.Id);
        xml.Value("Note", line.Note);
        xml.Value(isCreditNote ? "CreditedQuantity" : "InvoicedQuantity", line.Quantity);
        xml.Value("LineExtensionAmount", line.NetAmount);
        xml.Value("AccountingCost", line.AccountingCost);
        InvoiceWriting.Period(xml, line.Period);
        xml.Group("OrderLineReference", "LineID", line.OrderLineReference);
        xml.Group("DocumentReference", line.InvoicedObject, id =>
        {
            xml.Value("ID", id);
            xml.Value("DocumentTypeCode", "130");
        });
        foreach (var allowance in line.AllowanceCharges)
        {
            xml.Group("AllowanceCharge", () => InvoiceWriting.Allowance(xml, allowance));
        }

        xml.Group("Item", () => Item(xml, line));
        if (line.Price is not null || line.BaseQuantity is not null || line.PriceDiscount is not null || line.GrossPrice is not null)
        {
            xml.Group("Price", () => Price(xml, line));
        }
    }

    public static void Classifications(UblXml xml, UblList<ItemClassification> classifications)
    {
        foreach (var classification in classifications)
        {
            xml.Group("CommodityClassification", () =>
            {
                xml.Start("ItemClassificationCode");
                xml.Attribute("listID", classification.List);
                xml.Attribute("listVersionID", classification.Version);
                xml.End(classification.Code);
            });
        }
    }

    public static void Attributes(UblXml xml, UblList<ItemAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            xml.Group("AdditionalItemProperty", () =>
            {
                xml.Value("Name", attribute.Name);
                xml.Value("Value", attribute.Value);
            });
        }
    }

    private static void Item(UblXml xml, InvoiceLine line)
    {
        xml.Value("Description", line.Description);
        xml.Value("Name", line.Name);
        xml.Group("BuyersItemIdentification", "ID", line.BuyersItemId);
        xml.Group("SellersItemIdentification", "ID", line.SellersItemId);
        xml.Group("StandardItemIdentification", "ID", line.StandardItemId);
        xml.Group("OriginCountry", "IdentificationCode", line.OriginCountry);
        Classifications(xml, line.Classifications);
        xml.Group("ClassifiedTaxCategory", line.Tax, tax => InvoiceWriting.Category(xml, tax));
        Attributes(xml, line.Attributes);
    }

    private static void Price(UblXml xml, InvoiceLine line)
    {
        xml.Value("PriceAmount", line.Price);
        xml.Value("BaseQuantity", line.BaseQuantity);
        if (line.PriceDiscount is not null || line.GrossPrice is not null)
        {
            xml.Group("AllowanceCharge", () =>
            {
                xml.Value("ChargeIndicator", value: false);
                xml.Value("Amount", line.PriceDiscount);
                xml.Value("BaseAmount", line.GrossPrice);
            });
        }
    }
}
