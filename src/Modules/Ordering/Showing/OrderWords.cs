using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Web;

namespace Samkop.Ordering;

/// <summary>An order's state as a sentence and as a tone.</summary>
internal static class OrderWords
{
    public static Text Sentence(Order order) => order.State switch
    {
        OrderState.Placed => new("Beställd, skickas nu till leverantören.", "Placed, being sent to the supplier."),
        OrderState.Sent => new("Skickad, leverantören har inte svarat.", "Sent, the supplier has not answered."),
        OrderState.Confirmed => Promised(order, new("Bekräftad.", "Confirmed."), new("Bekräftad, utlovad {0}.", "Confirmed, promised {0}.")),
        OrderState.ConfirmedWithChanges => new("Leverantören vill ändra. Du behöver ta ställning.", "The supplier wants a change. You need to decide."),
        OrderState.Declined => new("Leverantören kan inte leverera. Makulera och beställ något annat.", "The supplier cannot deliver. Cancel and order something else."),
        OrderState.Notified => Promised(order, new("Leverantören har skickat varorna.", "The supplier has sent the goods."), new("Leverantören har skickat varorna, väntas {0}.", "The supplier has sent the goods, expected {0}.")),
        OrderState.PartlyReceived => Promised(order, new("En del har kommit.", "A part has come."), new("En del har kommit, resten utlovad {0}.", "A part has come, the rest promised {0}.")),
        OrderState.Received => new("Allt har kommit, fakturan väntas.", "Everything has come, the invoice is awaited."),
        OrderState.Invoiced => new("Fakturerad, men antalen stämmer inte än.", "Invoiced, but the quantities do not agree yet."),
        OrderState.Closed => new("Mottagen och fakturerad.", "Received and invoiced."),
        OrderState.Cancelled => new("Makulerad.", "Cancelled."),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order.State, message: null),
    };

    public static Tone ToneOf(OrderState state) => state switch
    {
        OrderState.ConfirmedWithChanges or OrderState.Invoiced => Tone.Soon,
        OrderState.Declined => Tone.Stop,
        OrderState.Received or OrderState.Closed => Tone.Good,
        OrderState.Cancelled => Tone.Neutral,
        _ => Tone.Going,
    };

    /// <summary>How it stands with the order's mail; shown under the receiver.</summary>
    public static Text OfMail(MailState state) => state switch
    {
        MailState.Waiting => new("Väntar på att e-posten skickas.", "Waits for the mail to be sent."),
        MailState.Sent => new("Leverantörens e-postserver har tagit emot den.", "The supplier’s mail server has taken it."),
        MailState.Dead => new("Den kom inte fram. Ring leverantören.", "It did not arrive. Call the supplier."),
        MailState.LetGo => new("Den skickas inte.", "It is not sent."),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private static Text Promised(Order order, Text without, Text with) => order.PromisedOn is { } day ? with.With(Show.Date(day)) : without;
}
