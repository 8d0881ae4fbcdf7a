using Samkop.Kernel;

namespace Samkop.Ordering.Public;

/// <summary>Takes order responses (Peppol BIS Ordering 3, transaction T76) from the network.</summary>
public interface IOrderResponses
{
    /// <summary>
    /// Receives one response, with or without envelope. The same response twice does nothing the second time. Refused with its reason when it
    /// cannot be read (ORD-060), answers no order of ours to that supplier (ORD-061), or names codes or lines that do not exist.
    /// </summary>
    /// <param name="bytes">The message as it came.</param>
    /// <param name="ct">Cancels before the commit only.</param>
    Task<Result<OrderId>> ReceiveAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct);
}
