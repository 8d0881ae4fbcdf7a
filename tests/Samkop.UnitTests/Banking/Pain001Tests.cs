using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class Pain001Tests
{
    private static readonly Gen<(PaymentBatch Batch, GiroDialect Dialect)> Any = Gen.OneOf<(PaymentBatch, GiroDialect)>(
        PaymentSamples.Simple.Select(batch => (batch, GiroDialect.SwedishCommon)),
        PaymentSamples.Simple.Select(batch => (batch, GiroDialect.BankgiroDebit)),
        PaymentSamples.Netted.Select(batch => (batch, GiroDialect.SwedishCommon)));

    [Fact]
    public void Every_file_follows_the_structure_of_the_standard() =>
        Any.Sample(it => Assert.Empty(Pain001Structure.FaultsOf(Xml(Write(it.Batch, it.Dialect)))));

    [Fact]
    public void Sums_and_counts_are_the_same_when_an_independent_reader_adds_them_again() =>
        Any.Sample(it =>
        {
            var file = Write(it.Batch, it.Dialect);
            var read = Pain001Reader.Read(file.Content).OrThrow();

            Assert.Equal(it.Batch.Total.Money, read.Total);
            Assert.Equal(it.Batch.Total, file.Total);
            Assert.Equal(it.Batch.Transfers.Count, read.Payments.Count);
            Assert.Equal(
                it.Batch.Transfers.Select(transfer => (transfer.Id, transfer.Amount.Money, transfer.ExecutionDate)).Order(),
                read.Payments.Select(payment => (payment.EndToEndId, payment.Amount, payment.ExecutionDate)).Order());
        });

    [Fact]
    public void Equal_batches_give_equal_bytes() =>
        Any.Sample(it => Assert.True(Write(it.Batch, it.Dialect).Content.Span.SequenceEqual(Write(it.Batch, it.Dialect).Content.Span)));

    [Fact]
    public void Only_characters_that_the_bank_takes_are_written() =>
        Any.Sample(it => Assert.All(
            Xml(Write(it.Batch, it.Dialect)).Descendants().Where(element => !element.HasElements),
            element => Assert.True(it.Dialect.Characters.Takes(element.Value), element.Value)));

    [Fact]
    public void A_file_reads_as_agreed_between_the_Swedish_banks()
    {
        var file = Write(PaymentSamples.Readable, GiroDialect.SwedishCommon);
        var read = Pain001Reader.Read(file.Content).OrThrow();

        Assert.Equal("B-2026-000123", read.MessageId);
        Assert.Equal("B-2026-000123.xml", file.FileName);
        Assert.Equal("2026-12-01T09:30:00", read.CreatedAt);
        Assert.Equal("2321000032", read.Initiator);
        Assert.Equal(
            [("9900", "3665114"), ("9960", "1234566"), (null, "SE3550000000054910000003")],
            read.Payments.Select(payment => (payment.ClearingMember, payment.PayeeAccount)));
        Assert.Equal(["1234574", "medlem 12", "4711"], read.Payments.Select(payment => Assert.Single(payment.References)));
        Assert.Equal("Nordtextil och Söner AB", read.Payments[0].PayeeName);
        Assert.Equal("Muller GmbH", read.Payments[2].PayeeName);
    }

    [Fact]
    public void A_valid_ocr_is_structured_and_any_other_reference_is_free_text()
    {
        var xml = Xml(Write(PaymentSamples.Readable, GiroDialect.SwedishCommon));
        var remittances = xml.Descendants().Where(element => element.Name.LocalName == "RmtInf").ToList();

        Assert.Equal("SCOR", Assert.Single(remittances[0].Descendants(), element => element.Name.LocalName == "Cd").Value);
        Assert.Equal("Ustrd", Assert.Single(remittances[1].Elements()).Name.LocalName);
        Assert.Equal("BGNR", Scheme(xml, "3665114"));
        Assert.Equal("BBAN", Scheme(xml, "1234566"));
        Assert.Equal(["SESBA", "SESBA"], xml.Descendants().Where(element => element.Name.LocalName == "ClrSysId").Select(element => element.Value));
    }

    [Fact]
    public void A_bank_that_debits_bankgiro_gets_those_payments_in_a_group_of_their_own_with_amount_before_reference()
    {
        var xml = Xml(Write(PaymentSamples.Readable, GiroDialect.BankgiroDebit));
        var groups = xml.Descendants().Where(element => element.Name.LocalName == "PmtInf").ToList();

        Assert.Equal(2, groups.Count);
        Assert.Equal(
            [("B-2026-000123-1", "SE3550000000054910000003"), ("B-2026-000123-2", "50501055")],
            Pain001Reader.Read(Write(PaymentSamples.Readable, GiroDialect.BankgiroDebit).Content).OrThrow()
                .Payments.Select(payment => (payment.GroupId, payment.DebtorAccount)).Distinct());
        Assert.Contains(groups[1].Descendants(), element => element.Name.LocalName == "RmtdAmt" && element.Value == "14210.00");
    }

    [Fact]
    public void Invoices_and_a_credit_note_are_netted_in_one_payment()
    {
        RemittanceItem[] items =
        [
            new("F1", "1234574", GrossAmount.FromMinor(10_000)),
            new("K2", null, GrossAmount.FromMinor(-2_500)),
        ];
        var transfer = PaymentSamples.Readable.Transfers[0] with { Amount = GrossAmount.FromMinor(7_500), Items = items };
        var xml = Xml(Write(PaymentSamples.Readable with { Transfers = [transfer] }, GiroDialect.SwedishCommon));

        Assert.Equal(["CINV", "CREN"], xml.Descendants().Where(e => e.Name.LocalName == "RfrdDocInf").Select(e => e.Elements().First().Value));
        Assert.Equal("25.00", Assert.Single(xml.Descendants(), e => e.Name.LocalName == "CdtNoteAmt").Value);
        Assert.Equal("75.00", Assert.Single(xml.Descendants(), e => e.Name.LocalName == "InstdAmt").Value);
    }

    [Fact]
    public void A_changed_amount_is_noticed_when_the_file_is_read()
    {
        var text = Encoding.UTF8.GetString(Write(PaymentSamples.Readable, GiroDialect.SwedishCommon).Content.Span);
        var changed = text.Replace("<InstdAmt Ccy=\"SEK\">50.05<", "<InstdAmt Ccy=\"SEK\">50.06<", StringComparison.Ordinal);

        Assert.NotEqual(text, changed);
        Assert.True(Pain001Reader.Read(Encoding.UTF8.GetBytes(changed)).IsRefused(out var reason));
        Assert.Equal(BankingRefusals.SumsContradict, reason.Definition);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\">&e;</Document>")]
    [InlineData("<Document/>")]
    [InlineData("not xml")]
    [InlineData("")]
    public void Foreign_and_hostile_files_are_refused(string text)
    {
        Assert.True(Pain001Reader.Read(Encoding.UTF8.GetBytes(text)).IsRefused(out var reason));
        Assert.Equal(BankingRefusals.NotPaymentFile, reason.Definition);
        Assert.True(Pain002Reader.Read(Encoding.UTF8.GetBytes(text)).IsRefused(out var answer));
        Assert.Equal(BankingRefusals.NotStatusReport, answer.Definition);
    }

    [Fact]
    public void A_dialect_can_be_changed_without_code()
    {
        var dialect = GiroDialect.Read("""
            {
              "name": "Prov", "clearingSystem": "SESBA", "bankgiroMember": "9900", "bankgiroScheme": "BGNR", "plusgiroMember": "9960",
              "plusgiroScheme": "BBAN", "initiatorScheme": "CUST", "serviceLevel": "NURG", "categoryPurpose": "SUPP", "debitsBankgiro": false,
              "tellsAmountBeforeReference": false, "allowsSeveralItems": false,
              "allowed": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-:.", "replace": { "&": "och" }, "fallback": "."
            }
            """).OrThrow();
        var xml = Xml(Write(PaymentSamples.Readable, dialect));

        Assert.Empty(Pain001Structure.FaultsOf(xml));
        Assert.Equal("NURGSUPP", Assert.Single(xml.Descendants(), element => element.Name.LocalName == "PmtTpInf").Value);
        Assert.Contains(xml.Descendants(), element => element.Value == "Nordtextil och Soner AB");
    }

    private static PaymentFile Write(PaymentBatch batch, GiroDialect dialect) => Pain001Writer.Write(batch, dialect).OrThrow();

    private static XElement Xml(PaymentFile file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file.Content.ToArray()), new XmlReaderSettings { IgnoreWhitespace = true });
        return XElement.Load(reader);
    }

    private static string Scheme(XElement xml, string account) =>
        xml.Descendants().Single(element => element.Name.LocalName == "Othr" && element.Elements().First().Value == account).Elements().Last().Value;
}
