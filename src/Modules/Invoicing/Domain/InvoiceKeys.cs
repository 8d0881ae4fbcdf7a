using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Ubl = Samkop.Standards.Ubl;

namespace Samkop.Invoicing.Domain;

/// <summary>Who the seller says it is, as one key: organisation number, else VAT number, else electronic address.</summary>
internal sealed record SellerIdentity(string Key, string? OrganisationNumber, string? VatNumber, string? EndpointScheme, string? EndpointId, string? Gln)
{
    public static SellerIdentity Of(Ubl.InvoiceParty seller)
    {
        var number = Organisation(seller.LegalRegistrationId?.Value);
        var vat = ReadVat(seller.VatId);
        var endpoint = seller.EndpointId;
        var gln = endpoint?.Scheme is PeppolParticipantId.GlnScheme ? endpoint.Value : null;
        var key = number ?? vat?.OrganisationNumber?.ToString() ?? vat?.ToString() ?? endpoint?.ToString() ?? seller.Name ?? string.Empty;
        return new SellerIdentity(key.ToUpperInvariant(), number ?? vat?.OrganisationNumber?.ToString(), vat?.ToString(), endpoint?.Scheme, endpoint?.Value, gln);
    }

    /// <summary>The key as the register of suppliers asks for it.</summary>
    public static Suppliers.Public.SupplierKeys KeysOf(string key)
    {
        if (key.Contains(':', StringComparison.Ordinal))
        {
            var parts = key.Split(':', 2);
            return new Suppliers.Public.SupplierKeys(null, null, parts[0], parts[1], parts[0] == PeppolParticipantId.GlnScheme ? parts[1] : null);
        }

        return Organisation(key) is { } number ? new(number, null, null, null, null) : new(null, ReadVat(key)?.ToString(), null, null, null);
    }

    private static string? Organisation(string? text) =>
        Kernel.OrganisationNumber.Read(text).IsGranted(out var number, out _) ? number.ToString() : null;

    private static VatNumber? ReadVat(string? text) => Kernel.VatNumber.Read(text).IsGranted(out var number, out _) ? number : null;
}

/// <summary>The key by which two invoices are the same one (anchors-p2p 5.4).</summary>
internal static class NumberKey
{
    /// <summary>Entity, seller, number without case, space, punctuation and leading zeros, and year.</summary>
    public static string Of(LegalEntityId entity, string seller, string number, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{entity.Value:N}/{seller}/{Normalise(number)}/{year}");

    public static string Normalise(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant().TrimStart('0');
}

/// <summary>The account that stands on an invoice.</summary>
internal static class Account
{
    /// <summary>BT-84 with BT-86; null when there is none or it cannot be read.</summary>
    public static PayeeAccount? Of(Ubl.Invoice document)
    {
        foreach (var means in document.PaymentMeans)
        {
            if (means.AccountId is { Length: > 0 } number && Read(number, means.Branch) is { } account)
            {
                return account;
            }
        }

        return null;
    }

    private static PayeeAccount? Read(string number, string? branch) => branch switch
    {
        "SE:BANKGIRO" => BankgiroNumber.Read(number).IsGranted(out var bankgiro, out _) ? PayeeAccount.From(bankgiro) : null,
        "SE:PLUSGIRO" => PlusgiroNumber.Read(number).IsGranted(out var plusgiro, out _) ? PayeeAccount.From(plusgiro) : null,
        _ when Iban.Read(number).IsGranted(out var iban, out _) =>
            PayeeAccount.From(iban, Bic.Read(branch).IsGranted(out var bic, out _) ? bic : null),
        _ => null,
    };
}

/// <summary>Net and VAT of the lines of one rate; VAT is reckoned on the sum, as EN 16931 does (BR-S-09).</summary>
internal sealed record VatByRate(VatRate Rate, NetAmount Net, VatAmount Vat)
{
    public static IReadOnlyList<VatByRate> Of(IEnumerable<InvoiceLine> lines, Currency currency) =>
    [
        .. lines.GroupBy(line => line.VatBasisPoints).OrderByDescending(group => group.Key).Select(group =>
        {
            var rate = VatRate.FromBasisPoints(group.Key);
            var net = NetAmount.FromMinor(group.Sum(line => line.NetMinor), currency);
            return new VatByRate(rate, net, net.Vat(rate));
        }),
    ];
}
