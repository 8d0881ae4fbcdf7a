using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>
/// How much strangers may ask for: so many trials a minute from one address, and few at once over all, since a large document costs
/// half a second of a core. An IPv6 sender owns a whole /64, which therefore counts as one.
/// </summary>
internal sealed class TrialLimit(int mostPerMinute) : IDisposable
{
    private const int DefaultPerMinute = 30;
    private const int AtOnce = 4;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            KeyOf(address), _ => new FixedWindowRateLimiterOptions { PermitLimit = mostPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<IPAddress, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
            "all", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 4 * AtOnce })));

    public static TrialLimit From(IConfiguration configuration) => new(configuration.GetValue("Samkop:Trials:MostPerMinute", DefaultPerMinute));

    /// <summary>A place for one trial, to be given back; not acquired when the sender must wait.</summary>
    public ValueTask<RateLimitLease> EnterAsync(IPAddress? address, CancellationToken ct) => limiter.AcquireAsync(address ?? IPAddress.None, 1, ct);

    public void Dispose() => limiter.Dispose();

    private static string KeyOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }
}
