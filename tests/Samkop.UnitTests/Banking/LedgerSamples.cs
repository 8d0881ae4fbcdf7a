using CsCheck;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

/// <summary>Ledger batches for the tests: one to read, and random ones.</summary>
internal static class LedgerSamples
{
    private static readonly CodingDimension[] Dimensions =
        [new(1, "Ansvar"), new(6, "Projekt"), new(20, "Verksamhet"), new(21, "Motpart")];

    private static readonly Dictionary<string, string> NoFacts = [];

    private static readonly Gen<string> Text =
        Gen.Select(Gen.OneOf("Handskar, nitril", "\"Citat\" {klammer} \\ slut", "Råbiff à 5 €", "Łódź", ""), Gen.String[0, 30], (stem, tail) => stem + tail);

    private static readonly Gen<CodingValue[]> Coding =
        Gen.Select(Gen.Int[1_000_000, 9_999_999], Gen.Bool, Gen.Bool).Select((code, hasProject, hasName) =>
            (CodingValue[])(hasProject
                ? [new(1, code.ToString(), hasName ? "Akuten \"natt\"" : null), new(6, $"P {code % 1000}")]
                : [new(1, code.ToString())]));

    private static readonly Gen<Voucher> AnyVoucher =
        Gen.Select(Text, Coding, Gen.Long[1, 9_999_999_999].Array[1, 6], Gen.Int[0, 365], Gen.Bool).Select((text, coding, minors, day, hasNumber) =>
        {
            VoucherRow[] costs = [.. minors.Select((minor, i) =>
                new VoucherRow($"{5000 + i}", coding, Money.FromMinor(i == 3 ? -minor : minor), i % 2 == 0 ? text : "", NoFacts))];
            var debt = costs.Select(row => row.Amount).Aggregate((sum, amount) => sum + amount);
            return new Voucher("", "LF", hasNumber ? "17" : null, new DateOnly(2026, 1, 1).AddDays(day), text, [.. costs, new("2441", [], -debt, "", NoFacts)]);
        });

    public static readonly Gen<LedgerBatch> Any = AnyVoucher.Array[1, 8].Select(vouchers => Batch(
        [.. vouchers.Select((voucher, i) => voucher with { Reference = $"INV-{i}" })]));

    public static LedgerBatch Readable { get; } = Batch(
    [
        new(
            "INV-2026-000017",
            "LF",
            null,
            new DateOnly(2026, 12, 2),
            "Faktura 88213 Nordtextil",
            [
                new("5460", [new(1, "1712300", "Akuten"), new(20, "3010")], Money.FromMinor(1_136_800), "Lakan, \"vita\"", new Dictionary<string, string> { ["vatCode"] = "25K" }),
                new("1641", [], Money.FromMinor(284_200), "Ingående moms", NoFacts),
                new("2441", [new(21, "900")], Money.FromMinor(-1_421_000), "", new Dictionary<string, string> { ["supplierNumber"] = "4711", ["invoiceNumber"] = "88213" }),
            ]),
    ]);

    private static LedgerBatch Batch(IReadOnlyList<Voucher> vouchers) =>
        new("L-2026-0042", OrganisationNumber.Parse("232100-0172"), "Region Västprov", new DateOnly(2026, 12, 3), Dimensions, vouchers);
}
