using Samkop.Payments.Public;

namespace Samkop.Payments;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Batches = "/betalningar";

    public const string Ledger = "/betalningar/bokforing";

    public const string OwnAccount = "/betalningar/konto";

    public static string Batch(PaymentBatchId id) => $"/betalningar/{id.Value}";

    public static string File(PaymentBatchId id) => $"/betalningar/{id.Value}/betalfil.xml";
}
