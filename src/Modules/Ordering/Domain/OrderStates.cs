using Samkop.Kernel;

namespace Samkop.Ordering.Domain;

/// <summary>Where an order is. The state is derived from ledger, sending and the supplier's answer; nobody sets it.</summary>
internal enum OrderState
{
    Placed,
    Sent,
    Confirmed,
    ConfirmedWithChanges,
    Declined,
    PartlyReceived,
    Received,
    Invoiced,
    Closed,
    Cancelled,

    /// <summary>Aviserad: the supplier has sent goods off that have not come yet.</summary>
    Notified,
}

/// <summary>What the supplier has answered, by UNCL 4343.</summary>
internal enum SupplierAnswer
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>AB: the message has come.</summary>
    Received,

    /// <summary>AP: accepted.</summary>
    Accepted,

    /// <summary>CA: accepted with changes that the orderer has not decided on.</summary>
    Changed,

    /// <summary>RE: declined.</summary>
    Declined,
}

/// <summary>The one function from facts to state.</summary>
internal static class OrderStates
{
    public static OrderState Of(bool isSent, SupplierAnswer answer, IReadOnlyCollection<LineQuantities> lines)
    {
        if (lines.All(line => line.Wanted == 0 && line.Kept == 0))
        {
            return lines.All(line => line.Invoiced == 0) ? (lines.Any(line => line.Accepted > 0) ? OrderState.Closed : OrderState.Cancelled) : OrderState.Invoiced;
        }

        if (lines.All(line => line.OpenToReceive == 0))
        {
            return lines.All(line => line.Invoiced == line.Kept) ? OrderState.Closed
                : lines.All(line => line.OpenToBill == 0) ? OrderState.Invoiced
                : OrderState.Received;
        }

        if (lines.Any(line => line.Kept > 0))
        {
            return OrderState.PartlyReceived;
        }

        // A change that the orderer has not decided on stays in sight, whatever is on the road.
        return answer != SupplierAnswer.Changed && lines.Any(line => line.OnTheWay > 0) ? OrderState.Notified : Awaited(isSent, answer);
    }

    private static OrderState Awaited(bool isSent, SupplierAnswer answer) => answer switch
    {
        SupplierAnswer.Accepted => OrderState.Confirmed,
        SupplierAnswer.Changed => OrderState.ConfirmedWithChanges,
        SupplierAnswer.Declined => OrderState.Declined,
        _ => isSent ? OrderState.Sent : OrderState.Placed,
    };

    public static Text NameOf(OrderState state) => state switch
    {
        OrderState.Placed => new("Beställd", "Placed"),
        OrderState.Sent => new("Skickad", "Sent"),
        OrderState.Confirmed => new("Bekräftad", "Confirmed"),
        OrderState.ConfirmedWithChanges => new("Bekräftad med ändringar", "Confirmed with changes"),
        OrderState.Declined => new("Avböjd av leverantören", "Declined by the supplier"),
        OrderState.Notified => new("Aviserad", "Notified"),
        OrderState.PartlyReceived => new("Delvis mottagen", "Partly received"),
        OrderState.Received => new("Mottagen", "Received"),
        OrderState.Invoiced => new("Fakturerad", "Invoiced"),
        OrderState.Closed => new("Stängd", "Closed"),
        OrderState.Cancelled => new("Makulerad", "Cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>States in which goods are awaited.</summary>
    public static IReadOnlyList<OrderState> Awaiting { get; } =
        [OrderState.Placed, OrderState.Sent, OrderState.Confirmed, OrderState.ConfirmedWithChanges, OrderState.Declined, OrderState.Notified, OrderState.PartlyReceived];
}
