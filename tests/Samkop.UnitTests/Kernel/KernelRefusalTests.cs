using System.Reflection;
using System.Text.RegularExpressions;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed partial class KernelRefusalTests
{
    private static readonly Dictionary<RefusalDefinition, Func<Refusal?>> Cases = new()
    {
        [KernelRefusals.TooManyDecimals] = () => Of(Money.FromDecimal(1.001m)),
        [KernelRefusals.UnknownCurrency] = () => Of(Currency.Read("XXX")),
        [KernelRefusals.TooFinePrice] = () => Of(UnitPrice.FromDecimal(0.0000001m)),
        [KernelRefusals.TooFineQuantity] = () => Of(Quantity.FromDecimal(decimal.MaxValue, UnitCode.Each)),
        [KernelRefusals.AmountTooLarge] = () => Of(UnitPrice.FromMicro(long.MaxValue).TimesOrRefuse(Quantity.Of(int.MaxValue, UnitCode.Each), null, Rounding.HalfToEven)),
        [KernelRefusals.BadVatRate] = () => Of(VatRate.FromPercent(100.01m)),
        [KernelRefusals.BadPriceBase] = () => Of(PriceBase.Of(0, UnitCode.Each)),
        [KernelRefusals.UnknownUnit] = () => Of(UnitCode.Read("QQQ")),
        [KernelRefusals.NoConversion] = () => Of(UnitConversion.Between(UnitCode.Kilogram, UnitCode.Hour)),
        [KernelRefusals.InexactConversion] = () => Of(new UnitConversion(UnitCode.Each, UnitCode.Box, Ratio.Of(1, 3)).Convert(Quantity.Of(1, UnitCode.Each))),
        [KernelRefusals.UnitTwiceInPackaging] = () => Of(Packaging.Of(UnitCode.Each, new PackagingLevel(UnitCode.Each, Ratio.Of(2)))),
        [KernelRefusals.PackagingTooLarge] = () => Of(Packaging.Of(UnitCode.Each, new(UnitCode.Box, Ratio.Of(long.MaxValue)), new(UnitCode.Pallet, Ratio.Of(2)))),
        [KernelRefusals.NotOrganisationNumber] = () => Of(OrganisationNumber.Read("12345")),
        [KernelRefusals.OrganisationNumberCheckDigit] = () => Of(OrganisationNumber.Read("232100-0033")),
        [KernelRefusals.OrganisationNumberDate] = () => Of(OrganisationNumber.Read(IdentifierCases.WithLuhn("810230987"))),
        [KernelRefusals.NotVatNumber] = () => Of(VatNumber.Read("SE1")),
        [KernelRefusals.NotGln] = () => Of(Gln.Read("123")),
        [KernelRefusals.GlnCheckDigit] = () => Of(Gln.Read("7350003379912")),
        [KernelRefusals.NotGtin] = () => Of(Gtin.Read("123456789")),
        [KernelRefusals.GtinCheckDigit] = () => Of(Gtin.Read("96385075")),
        [KernelRefusals.NotParticipant] = () => Of(PeppolParticipantId.Read("2321000032")),
        [KernelRefusals.NotBankgiro] = () => Of(BankgiroNumber.Read("123")),
        [KernelRefusals.BankgiroCheckDigit] = () => Of(BankgiroNumber.Read("5050-1056")),
        [KernelRefusals.NotPlusgiro] = () => Of(PlusgiroNumber.Read("1")),
        [KernelRefusals.PlusgiroCheckDigit] = () => Of(PlusgiroNumber.Read("1-9")),
        [KernelRefusals.NotOcr] = () => Of(OcrReference.Read("A1")),
        [KernelRefusals.OcrCheckDigit] = () => Of(OcrReference.Read("1234575")),
        [KernelRefusals.OcrLength] = () => Of(OcrReference.Read("123455", OcrRule.LengthDigit)),
        [KernelRefusals.NotIban] = () => Of(Iban.Read("SE35")),
        [KernelRefusals.IbanCheckDigits] = () => Of(Iban.Read("SE3650000000054910000003")),
        [KernelRefusals.NotBic] = () => Of(Bic.Read("12345678")),
        [KernelRefusals.NotPayeeAccount] = () => Of(PayeeAccount.Read("5050-1055")),
        [KernelRefusals.NotCpv] = () => Of(CpvCode.Read("00123456")),
        [KernelRefusals.CpvCheckDigit] = () => Of(CpvCode.Read("30000000-8")),
        [KernelRefusals.NotUnspsc] = () => Of(UnspscCode.Read("43001500")),
        [KernelRefusals.NotNuts] = () => Of(NutsCode.Read("SE999")),
        [KernelRefusals.NotOrderNumber] = () => Of(OrderNumber.Read(new string('1', 51))),
        [KernelRefusals.NotBuyerReference] = () => Of(BuyerReference.Read(" ")),
        [KernelRefusals.BadReferencePattern] = () => Of(ReferencePattern.Make(ReferenceKind.Order, @"(A)\1", Text.Same("x"))),
        [KernelRefusals.PeriodEndsBeforeStart] = () => Of(Period.Read("2026-01-02/2026-01-01")),
        [KernelRefusals.NotPeriod] = () => Of(Period.Read("2026")),
    };

    public static IEnumerable<TheoryDataRow<string>> Codes => Cases.Keys.Select(it => new TheoryDataRow<string>(it.Code));

    private static IReadOnlyList<RefusalDefinition> All =>
        [.. typeof(KernelRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(it => (RefusalDefinition)it.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_refusal_is_given_in_its_case_and_says_what_and_what_to_do(string code)
    {
        var (definition, refuse) = Cases.Single(it => it.Key.Code == code);
        var refusal = refuse();
        Assert.NotNull(refusal);
        Assert.Equal(definition, refusal.Definition);
        Assert.All([refusal.What.Sv, refusal.What.En, refusal.WayOn.Sv, refusal.WayOn.En], text =>
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_refusal_has_a_case_and_a_number_of_its_own()
    {
        Assert.Equal(All.Select(it => it.Code).Order(), Cases.Keys.Select(it => it.Code).Order());
        Assert.Equal(All.Count, All.Select(it => it.Code).Distinct().Count());
        Assert.All(All, it => Assert.Matches("^KRN-[0-9]{3}$", it.Code));
    }

    [Fact]
    public void Both_languages_use_the_same_values() =>
        Assert.All(All, it => Assert.Equal(
            Placeholders().Matches(it.What.Sv).Select(match => match.Value).Order(),
            Placeholders().Matches(it.What.En).Select(match => match.Value).Order()));

    private static Refusal? Of<T>(Result<T> result) => result.IsRefused(out var reason) ? reason : null;

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholders();
}
