using Samkop.Kernel;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Texts;

/// <summary>Words for documents that no rule set judges.</summary>
internal static class Refusals
{
    public static Text Of(UblDocument document) => document.Kind switch
    {
        UblDocumentKind.Svefaktura => new(
            "Filen är en Svefaktura 1.0. Det formatet tas inte emot längre; skicka en Peppol BIS Billing 3-faktura.",
            "The file is a Svefaktura 1.0. That format is no longer accepted; send a Peppol BIS Billing 3 invoice."),
        UblDocumentKind.Order or UblDocumentKind.OrderResponse => new(
            "Filen är en order eller ett ordersvar. Här granskas fakturor och svarsmeddelanden.",
            "The file is an order or order response. Invoices and responses are judged here."),
        _ => new Text(
            "Dokumentelementet {0} är ingen faktura, kreditfaktura eller svarsmeddelande i Peppol.",
            "The document element {0} is no Peppol invoice, credit note or response.").With(document.Root.Name),
    };
}
