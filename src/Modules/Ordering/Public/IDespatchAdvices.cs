using Samkop.Kernel;

namespace Samkop.Ordering.Public;

/// <summary>Takes despatch advices (Peppol BIS Despatch Advice 3, transaction T16) from the network.</summary>
public interface IDespatchAdvices
{
    /// <summary>
    /// Receives one advice, with or without envelope, about one order or several. The same advice twice does nothing the second time. Refused
    /// whole when it cannot be read (ORD-090), names no order of ours to that supplier (ORD-091), or lines or quantities that do not fit
    /// (ORD-092, ORD-093).
    /// </summary>
    /// <param name="bytes">The message as it came.</param>
    /// <param name="ct">Cancels before the commit only.</param>
    /// <returns>The numbers of the orders that it was about.</returns>
    Task<Result<IReadOnlyList<string>>> ReceiveAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct);
}
