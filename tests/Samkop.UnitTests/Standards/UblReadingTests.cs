using System.Text;
using CsCheck;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.UnitTests.Standards;

public sealed class UblReadingTests
{
    private const string Cbc = "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";
    private const string Open = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" " + Cbc + ">";

    [Fact]
    public void Every_invoice_we_write_is_read_back_equal() =>
        Gen.Int.Sample(seed =>
        {
            var invoice = new DocumentMaker(seed).Invoice();
            var read = UblReader.Read(UblWriter.Write(invoice)).Invoice;
            Assert.Equal(invoice, read);
        });

    [Fact]
    public void Every_order_we_write_is_read_back_equal() =>
        Gen.Int.Sample(seed =>
        {
            var order = new DocumentMaker(seed).Order();
            Assert.Equal(order, UblReader.Read(UblWriter.Write(order)).Order);
        });

    [Fact]
    public void Every_order_response_we_write_is_read_back_equal() =>
        Gen.Int.Sample(seed =>
        {
            var response = new DocumentMaker(seed).Response();
            Assert.Equal(response, UblReader.Read(UblWriter.Write(response)).OrderResponse);
        });

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.True(UblReader.Read(bytes) is { IsReadable: true } or { Fault: not null }));

    [Fact]
    public void A_document_type_definition_is_refused()
    {
        var bomb = "<!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + Open + "<cbc:ID>&b;</cbc:ID></Invoice>";
        Assert.Equal(UblFaultKind.DoctypeForbidden, Read(bomb).Fault?.Kind);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_with_a_place()
    {
        var deep = Open + string.Concat(Enumerable.Repeat("<cbc:ID>", 10_000)) + string.Concat(Enumerable.Repeat("</cbc:ID>", 10_000)) + "</Invoice>";
        var fault = Read(deep).Fault;
        Assert.Equal(UblFaultKind.TooLarge, fault?.Kind);
        Assert.True(fault!.Column > 0);
    }

    [Fact]
    public void A_broken_document_says_where()
    {
        var fault = Read(Open + "\n<cbc:ID>1</cbc:Id></Invoice>").Fault;
        Assert.Equal(UblFaultKind.Malformed, fault?.Kind);
        Assert.Equal(2, fault!.Line);
    }

    [Fact]
    public void A_document_over_the_limit_is_refused_without_reading_it() =>
        Assert.Equal(UblFaultKind.TooLarge, UblReader.Read(new byte[11], new UblLimits { MaxBytes = 10 }).Fault?.Kind);

    [Fact]
    public void Text_is_joined_over_comments_and_character_data()
    {
        var root = Read(Open + "<cbc:ID>A<!-- x -->B<![CDATA[C]]></cbc:ID></Invoice>").Document!.Root;
        Assert.Equal("ABC", root.Cbc("ID")!.Text);
        Assert.Equal(2, root.Cbc("ID")!.TextNodes);
    }

    [Fact]
    public void Places_are_kept()
    {
        var root = Read(Open + "\n  <cbc:Note>a</cbc:Note>\n  <cbc:Note>b</cbc:Note></Invoice>").Document!.Root;
        var second = root.FirstChild!.NextSibling!;
        Assert.Equal("/Invoice/cbc:Note[2]", second.XPath);
        Assert.Equal((3, 3), (second.Line, second.Column));
    }

    [Fact]
    public void The_envelope_is_read_and_taken_off()
    {
        const string Ns = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
        var wrapped = $"<StandardBusinessDocument xmlns=\"{Ns}\"><StandardBusinessDocumentHeader>" +
            "<Sender><Identifier Authority=\"iso6523-actorid-upis\">0007:5567321707</Identifier></Sender>" +
            "<Receiver><Identifier Authority=\"iso6523-actorid-upis\">0007:2021005489</Identifier></Receiver>" +
            "<DocumentIdentification><InstanceIdentifier>abc-1</InstanceIdentifier><CreationDateAndTime>2026-11-25T10:00:00Z</CreationDateAndTime></DocumentIdentification>" +
            "<BusinessScope><Scope><Type>PROCESSID</Type><InstanceIdentifier>urn:process</InstanceIdentifier><Identifier>cenbii-procid-ubl</Identifier></Scope></BusinessScope>" +
            "</StandardBusinessDocumentHeader>" + Open + "<cbc:ID>7</cbc:ID></Invoice></StandardBusinessDocument>";
        var reading = Read(wrapped);
        Assert.Equal("7", reading.Invoice?.Id);
        Assert.Equal("0007:2021005489", reading.Envelope?.Receiver.Value);
        Assert.Equal("abc-1", reading.Envelope?.InstanceIdentifier);
        Assert.Equal("urn:process", reading.Envelope?.Process?.Value);
        Assert.Equal(10, reading.Envelope?.CreatedAt?.Hour);
        Assert.Equal("/Invoice/cbc:ID", reading.Document!.Root.Cbc("ID")!.XPath);
    }

    private static UblReading Read(string xml) => UblReader.Read(Encoding.UTF8.GetBytes(xml));
}
