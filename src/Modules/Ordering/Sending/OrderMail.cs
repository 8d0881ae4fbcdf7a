using MimeKit;
using Samkop.Kernel;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Documents;

namespace Samkop.Ordering.Sending;

/// <summary>The order as a mail with PDF, for suppliers who are not reached by Peppol.</summary>
internal static class OrderMail
{
    public static MimeMessage Make(MadeOrder made, OrderParties parties, Instant at)
    {
        var order = made.Order;
        var message = new MimeMessage
        {
            Subject = new Text("Order {0} från {1}", "Order {0} from {1}").With(order.Number, parties.Buyer.Name).Sv,
            MessageId = $"{order.Id.Value}@order.samkop",
            Date = at.ToDateTimeOffset(),
        };
        message.From.Add(new MailboxAddress(parties.Buyer.Name, parties.Buyer.InvoiceEmail));
        message.To.Add(new MailboxAddress(parties.Seller.Name, parties.Seller.Email));
        var body = new BodyBuilder
        {
            TextBody = new Text(
                "Hej,\n\nbifogat finns order {0}. Leverera till {1}, {2}, {3} {4}.\n\n{5}\n",
                "Hello,\n\nplease find order {0} attached. Deliver to {1}, {2}, {3} {4}.\n\n{5}\n")
                .With(order.Number, parties.Unit.Name, parties.Unit.DeliveryAddress, parties.Unit.PostalCode, parties.Unit.City, OrderMessage.Invoicing(order, parties)).Sv,
        };
        body.Attachments.Add($"order-{order.Number}.pdf", OrderPdf.Write(made, parties), new ContentType("application", "pdf"));
        message.Body = body.ToMessageBody();
        return message;
    }

    public static byte[] ToBytes(MimeMessage message)
    {
        using var buffer = new MemoryStream();
        message.WriteTo(buffer);
        return buffer.ToArray();
    }
}
