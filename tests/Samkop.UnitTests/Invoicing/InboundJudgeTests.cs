using System.Text;
using CsCheck;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.UnitTests.Invoicing;

public sealed class InboundJudgeTests
{
    private const string Invoice = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>1</cbc:ID><cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
          <cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="0007">2321000032</cbc:EndpointID></cac:Party></cac:AccountingCustomerParty>
        </Invoice>
        """;

    private static readonly InboundJudge Judge = new(new PeppolRules(), TimeProvider.System);

    private static readonly Dictionary<string, EntityView> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["0007:2321000032"] = new()
        {
            Id = LegalEntityId.From(Guid.NewGuid()), Name = "Region Sörmland", ShortName = "Sörmland", Form = EntityForm.Region, OrganisationNumber = "2321000032",
            PeppolId = "0007:2321000032", Group = default, InvoiceAddress = "", InvoiceEmail = "", CostCodeLabel = "",
        },
    };

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<a><b></a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    public void What_is_no_document_is_unreadable_with_a_finding(string text)
    {
        var judged = Judged(text);
        Assert.Equal(ReceptionVerdict.Unreadable, judged.Verdict);
        Assert.Single(judged.Findings);
    }

    [Fact]
    public void A_receiver_that_is_none_of_ours_is_never_guessed()
    {
        Assert.Equal(ReceptionVerdict.Unroutable, Judged(Invoice.Replace("2321000032", "2321000033", StringComparison.Ordinal)).Verdict);
        Assert.Equal(ReceptionVerdict.Unroutable, Judged("<a/>").Verdict);
    }

    [Fact]
    public void A_broken_invoice_to_us_is_rejected_with_the_rules_that_it_breaks()
    {
        var judged = Judged(Invoice);
        Assert.Equal(ReceptionVerdict.Rejected, judged.Verdict);
        Assert.Equal(Ours.Values.Single().Id, judged.Entity);
        Assert.Contains(judged.Findings, finding => finding.IsFatal);
    }

    [Fact]
    public void The_envelope_routes_before_the_buyer_in_the_invoice()
    {
        var enveloped = $"""
            <StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader>
            <Sender><Identifier>0007:5567321707</Identifier></Sender><Receiver><Identifier>0007:9999999999</Identifier></Receiver>
            <DocumentIdentification><InstanceIdentifier>abc</InstanceIdentifier></DocumentIdentification>
            </StandardBusinessDocumentHeader>{Invoice}</StandardBusinessDocument>
            """;
        var judged = Judged(enveloped);
        Assert.Equal(ReceptionVerdict.Unroutable, judged.Verdict);
        Assert.Equal("0007:5567321707/abc", judged.InstanceKey);
    }

    [Fact]
    public void No_bytes_throw() => Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Gen.Select(Gen.Int[0, Invoice.Length - 1], Gen.Byte, (at, value) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Invoice);
                bytes[at] = value;
                return bytes;
            }))
        .Sample(bytes => Assert.NotEqual(default, Judge.Judge(InboundMessageId.From(Guid.NewGuid()), bytes, Ours).Reason));

    private static Judged Judged(string text) => Judge.Judge(InboundMessageId.From(Guid.NewGuid()), Encoding.UTF8.GetBytes(text), Ours);
}
