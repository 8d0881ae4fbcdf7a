using System.Reflection;
using System.Text;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class BankingRefusalTests
{
    private static readonly PaymentBatch Payments = PaymentSamples.Readable;
    private static readonly CreditTransfer Transfer = Payments.Transfers[0];
    private static readonly LedgerBatch Ledger = LedgerSamples.Readable;
    private static readonly Voucher Voucher = Ledger.Vouchers[0];

    private static readonly Dictionary<RefusalDefinition, Func<Refusal?>> Cases = new()
    {
        [BankingRefusals.EmptyBatch] = () => Pay(Payments with { Transfers = [] }),
        [BankingRefusals.BadId] = () => Pay(Payments with { Id = "Å 1" }),
        [BankingRefusals.AmountNotPositive] = () => Pay(Transfer with { Amount = GrossAmount.Zero }),
        [BankingRefusals.WrongCurrency] = () => Pay(Transfer with { Amount = GrossAmount.FromMinor(1, Currency.Eur) }),
        [BankingRefusals.IdTwice] = () => Pay(Payments with { Transfers = [Transfer, Transfer] }),
        [BankingRefusals.ItemsDoNotSum] = () => Pay(Transfer with { Amount = GrossAmount.FromMinor(1) }),
        [BankingRefusals.PayeeIncomplete] = () => Pay(Transfer with { Payee = Transfer.Payee with { Name = "\u200B" } }),
        [BankingRefusals.NotBankingDay] = () => Pay(Transfer with { ExecutionDate = new DateOnly(2026, 12, 24) }),
        [BankingRefusals.SeveralItems] = () => Pay(
            Transfer with { Items = [new("1", null, Transfer.Amount), new("2", null, GrossAmount.FromMinor(1)), new("3", null, GrossAmount.FromMinor(-1))] }, GiroDialect.BankgiroDebit),
        [BankingRefusals.BadReference] = () => Pay(Transfer with { Items = [new("1", new string('x', 141), Transfer.Amount)] }),
        [BankingRefusals.PayerLacksBankgiro] = () => Pay(Payments with { Payer = Payments.Payer with { Bankgiro = null } }, GiroDialect.BankgiroDebit),
        [BankingRefusals.PayerIncomplete] = () => Pay(Payments with { Payer = Payments.Payer with { Name = " " } }),
        [BankingRefusals.NotPaymentFile] = () => Of(Pain001Reader.Read(Encoding.UTF8.GetBytes("<a/>"))),
        [BankingRefusals.SumsContradict] = () => Of(Pain001Reader.Read(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Pain001Writer.Write(Payments, GiroDialect.SwedishCommon).OrThrow().Content.Span).Replace("<NbOfTxs>3<", "<NbOfTxs>4<", StringComparison.Ordinal)))),
        [BankingRefusals.NotStatusReport] = () => Of(Pain002Reader.Read(Encoding.UTF8.GetBytes("<a/>"))),
        [BankingRefusals.BadSieLine] = () => Of(SieReader.Read(Encoding.ASCII.GetBytes("?"))),
        [BankingRefusals.BadPostingLine] = () => Of(PostingReader.Read(Encoding.ASCII.GetBytes("kort"), PostingProfile.RaindanceExample)),
        [BankingRefusals.BadReceiptLine] = () => Of(ReceiptReader.Read(Encoding.ASCII.GetBytes("a;b"), ReceiptProfile.Unit4Example)),
        [BankingRefusals.BadCharacterRule] = () => Of(CharacterRule.Make("a", new Dictionary<string, string>(), "?")),
        [BankingRefusals.BadProfile] = () => Of(GiroDialect.Read("{ \"nmae\": 1 }")),
        [BankingRefusals.FaultyPostingProfile] = () => Of(PostingProfile.Read(
            ProfileText().Replace("\"Amount\"", "\"Account\"", StringComparison.Ordinal))),
        [BankingRefusals.FaultyReceiptProfile] = () => Of(ReceiptProfile.Read(
            """{ "name": "x", "encoding": "utf-8", "separator": ";", "quote": null, "hasTitles": false, "decimalMark": ",", "taken": [], "refused": [], "columns": [] }""")),
        [BankingRefusals.LedgerCurrency] = () => Book(Voucher with { Rows = [Row(1, Currency.Eur), Row(-1, Currency.Eur)] }),
        [BankingRefusals.VoucherNotBalanced] = () => Book(Voucher with { Rows = [Row(1), Row(-2)] }),
        [BankingRefusals.BadAccount] = () => Book(Voucher with { Rows = [Row(1) with { Account = "54A" }, Row(-1)] }),
        [BankingRefusals.BadCoding] = () => Book(Voucher with { Rows = [Row(1) with { Coding = [new(99, "1")] }, Row(-1)] }),
        [BankingRefusals.CodingTwice] = () => Book(Voucher with { Rows = [Row(1) with { Coding = [new(1, "1"), new(1, "2")] }, Row(-1)] }),
        [BankingRefusals.ColumnEmpty] = () => Book(Voucher with { Series = "" }),
        [BankingRefusals.ColumnTooNarrow] = () => Book(Voucher with { Series = "LÅNGSERIE" }),
    };

    public static IEnumerable<TheoryDataRow<string>> Codes => Cases.Keys.Select(it => new TheoryDataRow<string>(it.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_refusal_is_given_in_its_case_and_says_what_and_what_to_do(string code)
    {
        var (definition, refuse) = Cases.Single(it => it.Key.Code == code);
        var refusal = refuse();
        Assert.NotNull(refusal);
        Assert.Equal(definition, refusal.Definition);
        Assert.All([refusal.What.Sv, refusal.What.En, refusal.WayOn.Sv, refusal.WayOn.En], Assert.NotEmpty);
    }

    [Fact]
    public void Every_refusal_has_a_case_and_a_number_of_its_own()
    {
        var all = typeof(BankingRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(it => (RefusalDefinition)it.GetValue(null)!).ToList();
        Assert.Equal(all.Select(it => it.Code).Order(), Cases.Keys.Select(it => it.Code).Order());
        Assert.Equal(all.Count, all.Select(it => it.Code).Distinct().Count());
        Assert.All(all, it => Assert.Matches("^BNK-[0-9]{3}$", it.Code));
    }

    private static Refusal? Pay(CreditTransfer transfer, GiroDialect? dialect = null) => Pay(Payments with { Transfers = [transfer] }, dialect);

    private static Refusal? Pay(PaymentBatch batch, GiroDialect? dialect = null) => Of(Pain001Writer.Write(batch, dialect ?? GiroDialect.SwedishCommon));

    private static Refusal? Book(Voucher voucher) => Of(PostingWriter.Write(Ledger with { Vouchers = [voucher] }, PostingProfile.RaindanceExample));

    private static VoucherRow Row(long minor, Currency currency = default) =>
        new("5460", [], Money.FromMinor(minor, currency), "", new Dictionary<string, string>());

    private static string ProfileText()
    {
        using var stream = typeof(PostingProfile).Assembly.GetManifestResourceStream("Samkop.Standards.Banking.Profiles.raindance-example.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Refusal? Of<T>(Result<T> result) => result.IsRefused(out var reason) ? reason : null;
}
