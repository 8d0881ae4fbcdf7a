using CsCheck;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

/// <summary>Payment batches for the tests: one to read, and random ones.</summary>
internal static class PaymentSamples
{
    public static readonly Payer Region = new(
        "Region Provlän",
        OrganisationNumber.Parse("232100-0032"),
        Iban.Parse("SE3550000000054910000003"),
        Bic.Parse("ESSESESS"),
        BankgiroNumber.Parse("5050-1055"));

    private static readonly PayeeAccount[] Accounts =
    [
        PayeeAccount.Parse("BG:366-5114"),
        PayeeAccount.Parse("BG:160-9908"),
        PayeeAccount.Parse("PG:1234566"),
        PayeeAccount.Parse("PG:18"),
        PayeeAccount.Parse("IBAN:SE3550000000054910000003"),
        PayeeAccount.Parse("IBAN:GB82WEST12345698765432/ESSESESS"),
    ];

    private static readonly Gen<string> Name =
        Gen.Select(Gen.OneOf("Åkeri & Söner AB", "Müller GmbH", "Łódź Spółka", "Ærø A/S", "Cœur <SARL>", "株式会社"), Gen.String[0, 90], (stem, tail) => stem + tail);

    private static readonly Gen<string?> Reference = Gen.OneOf<string?>(
        Gen.Const((string?)null),
        Gen.Int[1, 99_999_999].Select(n => (string?)OcrReference.Make(n.ToString(), withLengthDigit: true).ToString()),
        Gen.OneOf<string?>("F-2026/88", "Kundnr 4711 faktura 9", "återbetalning", "12345"));

    private static readonly Gen<DateOnly> Date =
        Gen.Int[0, 60].Select(days => BankingDays.OnOrAfter(new DateOnly(2026, 11, 30).AddDays(days)));

    private static readonly Gen<RemittanceItem> Item =
        Gen.Select(Gen.Int[1, 9_999_999], Reference, Gen.Long[1, 99_999_999_999]).Select((number, reference, minor) =>
            new RemittanceItem($"F{number}", reference, GrossAmount.FromMinor(minor)));

    /// <summary>Batches with one item a payment.</summary>
    public static readonly Gen<PaymentBatch> Simple = Batches(Item.Select(item => (IReadOnlyList<RemittanceItem>)[item]));

    /// <summary>Batches whose payments may net several invoices and a credit note.</summary>
    public static readonly Gen<PaymentBatch> Netted = Batches(
        Gen.Select(Item, Item, Gen.Bool).Select((invoice, other, hasCredit) => (IReadOnlyList<RemittanceItem>)(hasCredit
            ? [invoice, other, other with { InvoiceNumber = "K" + other.InvoiceNumber, Amount = -other.Amount }]
            : [invoice])));

    public static PaymentBatch Readable { get; } = new(
        "B-2026-000123",
        Instant.Parse("2026-12-01T08:30:00.000000Z"),
        Region,
        [
            Transfer("P-1", 1_421_000, "Nordtextil & Söner AB", "BG:366-5114", "88213", "1234574"),
            Transfer("P-2", 5_005, "Föreningen Gröna Kvisten", "PG:1234566", "2026-17", "medlem 12"),
            Transfer("P-3", 99, "Müller GmbH", "IBAN:SE3550000000054910000003", "4711", null),
        ]);

    public static CreditTransfer Transfer(string id, long minor, string name, string account, string invoice, string? reference) => new(
        id,
        GrossAmount.FromMinor(minor),
        new DateOnly(2026, 12, 11),
        new Payee(name, "SE", PayeeAccount.Parse(account)),
        [new RemittanceItem(invoice, reference, GrossAmount.FromMinor(minor))]);

    private static Gen<PaymentBatch> Batches(Gen<IReadOnlyList<RemittanceItem>> items)
    {
        var transfer = Gen.Select(Name, Gen.OneOf(Accounts), Date, items).Select((name, account, date, paid) => (name, account, date, paid));
        return transfer.Array[1, 12].Select(all => new PaymentBatch(
            "B-2026-000124",
            Instant.Parse("2026-12-01T08:30:00.000000Z"),
            Region,
            [.. all.Select((it, i) => new CreditTransfer(
                $"P-{i}",
                it.paid.Select(item => item.Amount).Aggregate((sum, amount) => sum + amount),
                it.date,
                new Payee(it.name, "SE", it.account),
                it.paid))]));
    }
}
