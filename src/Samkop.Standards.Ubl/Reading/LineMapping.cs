namespace Samkop.Standards.Ubl.Reading;

/// <summary>Invoice and credit note lines.</summary>
internal static class LineMapping
{
    public static InvoiceLine Line(UblElement line, bool isCreditNote)
    {
        var item = line.Cac("Item");
        var price = line.Cac("Price");
        var discount = price.Group("AllowanceCharge");
        return new InvoiceLine
        {
            Id = line.Of("ID"),
            Note = line.Of("Note"),
            Quantity = line.QuantityOf(isCreditNote ? "CreditedQuantity" : "InvoicedQuantity"),
            NetAmount = line.AmountOf("LineExtensionAmount"),
            AccountingCost = line.Of("AccountingCost"),
            Period = InvoiceMapping.Period(line.Cac("InvoicePeriod")),
            OrderLineReference = line.Cac("OrderLineReference").Of("LineID"),
            InvoicedObject = line.Cac("DocumentReference").IdOf("ID"),
            AllowanceCharges = line.List("AllowanceCharge", InvoiceMapping.Allowance),
            Description = item.Of("Description"),
            Name = item.Of("Name"),
            BuyersItemId = item.Group("BuyersItemIdentification").Of("ID"),
            SellersItemId = item.Group("SellersItemIdentification").Of("ID"),
            StandardItemId = item.Group("StandardItemIdentification").IdOf("ID"),
            OriginCountry = item.Group("OriginCountry").Of("IdentificationCode"),
            Classifications = Classifications(item),
            Tax = item.Group("ClassifiedTaxCategory") is { } tax ? InvoiceMapping.Category(tax) : null,
            Attributes = item.List("AdditionalItemProperty", property => new ItemAttribute(property.Of("Name"), property.Of("Value"))),
            Price = price.AmountOf("PriceAmount"),
            BaseQuantity = price.QuantityOf("BaseQuantity"),
            PriceDiscount = discount.AmountOf("Amount"),
            GrossPrice = discount.AmountOf("BaseAmount"),
        };
    }

    public static UblList<ItemClassification> Classifications(UblElement? item) => UblList.From(
        item.All("CommodityClassification").Select(group => group.Cbc("ItemClassificationCode")).OfType<UblElement>()
            .Select(code => new ItemClassification(code.StringValue.Trim(), code.Attribute("listID"), code.Attribute("listVersionID"))));
}
