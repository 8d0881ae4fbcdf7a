using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("232100-0032", LegalForm.PublicBody)]
    [InlineData("232100-0172", LegalForm.PublicBody)]
    [InlineData("556820-2625", LegalForm.LimitedCompany)]
    [InlineData("556766-5574", LegalForm.LimitedCompany)]
    [InlineData("16232100-0032", LegalForm.PublicBody)]
    [InlineData("802002-5196", LegalForm.AssociationOrFoundation)]
    [InlineData("811228-9874", LegalForm.SoleTrader)]
    [InlineData("19811228-9874", LegalForm.SoleTrader)]
    [InlineData("121212+1212", LegalForm.SoleTrader)]
    public void Organisation_numbers_tell_their_legal_form(string text, LegalForm form)
    {
        var number = OrganisationNumber.Parse(text);
        Assert.Equal(form, number.LegalForm);
        Assert.Equal(form == LegalForm.SoleTrader, number.IsPersonal);
    }

    [Fact]
    public void A_sole_traders_number_can_be_shown_without_telling_who_it_is()
    {
        Assert.Equal("811228-****", OrganisationNumber.Parse("8112289874").ToMasked());
        Assert.Equal("232100-0032", OrganisationNumber.Parse("2321000032").ToMasked());
        Assert.Equal("SE811228****01", VatNumber.From(OrganisationNumber.Parse("8112289874")).ToMasked());
        Assert.Equal("0007:811228-****", PeppolParticipantId.From(OrganisationNumber.Parse("8112289874")).ToMasked());
        Assert.Equal("0007:2321000032", PeppolParticipantId.Parse("0007:2321000032").ToMasked());
    }

    [Theory]
    [InlineData("16811228-9874")] // a person is not a 16
    [InlineData("19232100-0032")] // an organisation has no century
    public void A_century_prefix_that_does_not_fit_is_refused(string text) =>
        Assert.True(OrganisationNumber.Read(text).IsRefused(out _));

    [Fact]
    public void A_Swedish_vat_number_holds_the_organisation_number()
    {
        var vat = VatNumber.Parse("SE 232100-0032 01");
        Assert.Equal("SE232100003201", vat.ToString());
        Assert.Equal(OrganisationNumber.Parse("232100-0032"), vat.OrganisationNumber);
        Assert.Equal(vat, VatNumber.From(OrganisationNumber.Parse("232100-0032")));
        Assert.True(vat.IsSwedish);
    }

    [Theory]
    [InlineData("SE232100003200")] // never 00
    [InlineData("SE232100003295")] // never above 94
    [InlineData("SE232100003301")] // check digit
    [InlineData("SE2321000032")]
    [InlineData("XX123456789")]
    [InlineData("DE")]
    public void What_cannot_be_a_vat_number_is_refused(string text) => Assert.True(VatNumber.Read(text).IsRefused(out _));

    [Fact]
    public void Vat_numbers_of_other_countries_are_accepted_by_form()
    {
        var german = VatNumber.Parse("DE 123456789");
        Assert.Equal("DE", german.Prefix);
        Assert.Null(german.OrganisationNumber);
        Assert.Equal("DE123456789", german.ToMasked());
    }

    [Theory]
    [InlineData("7350003379911")]
    [InlineData("7330028000014")]
    [InlineData("7362321000156")]
    public void Real_location_numbers_are_read(string text) => Assert.Equal(text, Gln.Parse(text).ToString());

    [Fact]
    public void An_article_is_the_same_with_and_without_filling_noughts()
    {
        Assert.Equal(Gtin.Parse("7350003379911"), Gtin.Parse("07350003379911"));
        Assert.Equal(Gtin.Parse("036000291452"), Gtin.Parse("00036000291452"));
        Assert.Equal(Gtin.Parse("96385074"), Gtin.Parse("00000096385074"));
        Assert.Equal("00000096385074", Gtin.Parse("96385074").ToGtin14());
        Assert.Equal("17350003379918", Gtin.Parse("17350003379918").ToString());
    }

    [Fact]
    public void A_Peppol_address_comes_from_organisation_number_or_location_number()
    {
        var organisation = OrganisationNumber.Parse("232100-0032");
        var id = PeppolParticipantId.Parse("iso6523-actorid-upis::0007:2321000032");
        Assert.Equal(PeppolParticipantId.From(organisation), id);
        Assert.Equal(organisation, id.OrganisationNumber);
        Assert.Null(id.Gln);
        Assert.Equal(("0007", "2321000032"), (id.Scheme, id.Value));
        Assert.Equal(Gln.Parse("7362321000156"), PeppolParticipantId.Parse("0088:7362321000156").Gln);
    }

    [Fact]
    public void Case_does_not_matter_in_Peppol() =>
        Assert.Equal(PeppolParticipantId.Parse("9925:BE0123456789"), PeppolParticipantId.Parse("9925:be0123456789"));

    [Theory]
    [InlineData("0007", "2321000033")]
    [InlineData("0007", "X")]
    [InlineData("0088", "123")]
    [InlineData("88", "7362321000156")]
    [InlineData("0192", "")]
    [InlineData("0192", "a b")]
    [InlineData(null, null)]
    public void Wrong_endpoints_are_refused(string? scheme, string? value) =>
        Assert.True(PeppolParticipantId.Read(scheme, value).IsRefused(out _));

    [Theory]
    [InlineData("5050-1055", "50501055", "5050-1055")]
    [InlineData("366-5114", "3665114", "366-5114")]
    [InlineData("160 9908", "1609908", "160-9908")]
    public void Bankgiro_numbers_of_real_payees_are_read(string text, string canonical, string display)
    {
        var number = BankgiroNumber.Parse(text);
        Assert.Equal(canonical, number.ToString());
        Assert.Equal(display, number.ToDisplay());
    }

    [Theory]
    [InlineData("18", "1-8")]
    [InlineData("12 5", "12-5")]
    [InlineData("1230", "1 23-0")]
    [InlineData("901950-6", "90 19 50-6")]
    [InlineData("1234566", "12 34 56-6")]
    public void Plusgiro_numbers_are_shown_in_pairs(string text, string display) =>
        Assert.Equal(display, PlusgiroNumber.Parse(text).ToDisplay());

    [Fact]
    public void An_ocr_reference_is_made_with_length_and_check_digit()
    {
        var reference = OcrReference.Make("12345", withLengthDigit: true);
        Assert.Equal("1234574", reference.ToString());
        Assert.True(reference.HasLengthDigit);
        Assert.Equal(reference, OcrReference.Read("12345 74", OcrRule.LengthDigit).OrThrow());
        Assert.True(OcrReference.Read("123455", new OcrRule(NeedsLengthDigit: false, [6, 10])).IsGranted(out _, out _));
        Assert.Equal("123455", OcrReference.Make("12345", withLengthDigit: false).ToString());
        Assert.Throws<ArgumentException>(() => OcrReference.Make("12A", withLengthDigit: true));
    }

    [Fact]
    public void An_iban_is_shown_in_groups_of_four()
    {
        var iban = Iban.Parse("se35 5000 0000 0549 1000 0003");
        Assert.Equal("SE3550000000054910000003", iban.ToString());
        Assert.Equal("SE35 5000 0000 0549 1000 0003", iban.ToDisplay());
        Assert.Equal("SE", iban.Country);
        Assert.Equal("GB", Iban.Parse("GB82 WEST 1234 5698 7654 32").Country);
    }

    [Fact]
    public void A_payee_account_is_one_of_three_kinds_and_keeps_its_kind_in_its_text()
    {
        Assert.Equal("BG:5050-1055", PayeeAccount.From(BankgiroNumber.Parse("50501055")).ToString());
        Assert.IsType<PayeeAccount.Bankgiro>(PayeeAccount.Parse("bg: 5050 1055"));
        Assert.IsType<PayeeAccount.Plusgiro>(PayeeAccount.Parse("PG:18"));
        var account = Assert.IsType<PayeeAccount.BankAccount>(PayeeAccount.Parse("IBAN:SE35 5000 0000 0549 1000 0003/ESSESESS"));
        Assert.Equal(Bic.Parse("ESSESESSXXX"), account.Bic);
        Assert.Equal("IBAN SE35 5000 0000 0549 1000 0003, BIC ESSESESS", account.ToDisplay());
        Assert.Equal("Bankgiro 5050-1055", PayeeAccount.Parse("BG:50501055").ToDisplay());
        Assert.Equal("Plusgiro 1-8", PayeeAccount.Parse("PG:1-8").ToDisplay());
        Assert.NotEqual(PayeeAccount.Parse("PG:50501055"), PayeeAccount.Parse("BG:50501055"));
    }

    [Theory]
    [InlineData("03000000-1")]
    [InlineData("15000000-8")]
    [InlineData("22000000-0")]
    [InlineData("30000000-9")]
    [InlineData("30190000-7")]
    [InlineData("30192000-1")]
    [InlineData("30200000-1")]
    [InlineData("30213100-6")]
    [InlineData("33100000-1")]
    [InlineData("33140000-3")]
    [InlineData("33141000-0")]
    [InlineData("33141110-4")]
    [InlineData("33600000-6")]
    [InlineData("39000000-2")]
    [InlineData("45000000-7")]
    [InlineData("45233162-2")]
    [InlineData("48000000-8")]
    [InlineData("50000000-5")]
    [InlineData("60000000-8")]
    [InlineData("72000000-5")]
    [InlineData("79000000-4")]
    [InlineData("85000000-9")]
    [InlineData("90910000-9")]
    [InlineData("98000000-3")]
    public void The_check_digit_of_known_procurement_codes_is_right(string printed)
    {
        Assert.Equal(printed, CpvCode.Parse(printed[..8]).ToString());
        Assert.Equal(printed[..8], CpvCode.Parse(printed).Eight);
    }

    [Theory]
    [InlineData("30192000-1", "30000000-9", true)]
    [InlineData("30192000-1", "30190000-7", true)]
    [InlineData("30190000-7", "30192000-1", false)]
    [InlineData("30190000-7", "30190000-7", true)]
    [InlineData("33100000-1", "30000000-9", false)]
    public void A_procurement_code_knows_what_it_is_within(string code, string wider, bool isWithin) =>
        Assert.Equal(isWithin, CpvCode.Parse(code).IsWithin(CpvCode.Parse(wider)));

    [Fact]
    public void Product_codes_and_regions_form_trees()
    {
        Assert.True(UnspscCode.Parse("43211503").IsWithin(UnspscCode.Parse("43210000")));
        Assert.False(UnspscCode.Parse("43211503").IsWithin(UnspscCode.Parse("44000000")));
        Assert.Equal(4, UnspscCode.Parse("43211503").Level);
        Assert.Equal(2, UnspscCode.Parse("43210000").Level);
        Assert.True(NutsCode.Parse("SE122").IsWithin(NutsCode.Parse("SE1")));
        Assert.False(NutsCode.Parse("SE1").IsWithin(NutsCode.Parse("SE122")));
        Assert.True(NutsCode.Read("SE126").IsRefused(out _));
        Assert.Equal("FI", NutsCode.Parse("FI1B1").Country);
    }

    [Fact]
    public void Equality_is_by_canonical_form_and_the_framework_can_read_them()
    {
        var (left, right) = (Gln.Parse("7350003379911"), Gln.Parse("735 000 337 9911"));
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.False(left == null);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(Gln.TryParse("7350003379911", provider: null, out var parsed) && parsed.Equals((object)left));
        Assert.False(Gln.TryParse("7350003379912", provider: null, out _));
        Assert.Throws<FormatException>(() => Gln.Parse("x"));
        Assert.Equal(left, ParseAs<Gln>("7350003379911"));
    }

    private static T ParseAs<T>(string text)
        where T : IParsable<T> => T.Parse(text, provider: null);
}
