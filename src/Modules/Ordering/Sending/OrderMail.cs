using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Sending;

/// <summary>The order as a mail with PDF, for suppliers who are not reached by Peppol.</summary>
internal static class OrderMail
{
    public const string Kind = "ordering.order";

    // Suppliers abroad are written to in English.
    private const string HomeCountry = "SE";

    // An order that could not be sent for so long is somebody's task; the supplier should not get it out of the blue.
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public static NewMail Make(MadeOrder made, OrderParties parties, Instant at)
    {
        var order = made.Order;
        var language = parties.Seller.Country == HomeCountry ? Text.Swedish : Text.English;
        return new NewMail
        {
            Kind = Kind,
            Key = order.Id.Value.ToString(),
            About = ObjectRef.To(order.Id),
            Entity = order.Entity,
            To = new Mailbox(parties.Seller.Name, parties.Seller.Email),
            ReplyTo = new Mailbox(parties.Buyer.Name, parties.Buyer.InvoiceEmail),
            Subject = new Text("Order {0} från {1}", "Order {0} from {1}").With(order.Number, parties.Buyer.Name).In(language),
            Body = new Text(
                "Hej,\n\nbifogat finns order {0}. Leverera till {1}, {2}, {3} {4}.\n\n{5}\n",
                "Hello,\n\nplease find order {0} attached. Deliver to {1}, {2}, {3} {4}.\n\n{5}\n")
                .With(order.Number, parties.Unit.Name, parties.Unit.DeliveryAddress, parties.Unit.PostalCode, parties.Unit.City, OrderMessage.Invoicing(order, parties).In(language)).In(language),
            Attachment = new MailAttachment(OrderPdfOpener.PdfKind, order.Id.Value.ToString(), $"order-{order.Number}.pdf"),
            NotAfter = at.Add(Life),
        };
    }
}

/// <summary>Makes the PDF of an order when its mail is sent.</summary>
internal sealed class OrderPdfOpener(Reads reads, OrderDocuments documents) : IMailAttachments
{
    public const string PdfKind = "ordering.order-pdf";

    public string Kind => PdfKind;

    public async Task<MailFile?> OpenAsync(MailAttachment attachment, CancellationToken ct)
    {
        var id = OrderId.From(Guid.Parse(attachment.Id, CultureInfo.InvariantCulture));
        return await reads.Of<Persistence.OrderingDb>().Orders.AnyAsync(order => order.Id == id, ct)
            ? new MailFile(attachment.FileName, "application/pdf", await documents.PdfAsync(id, ct))
            : null;
    }
}
