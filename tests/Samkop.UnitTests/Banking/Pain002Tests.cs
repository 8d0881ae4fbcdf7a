using System.Text;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class Pain002Tests
{
    private const string Answer = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03">
          <CstmrPmtStsRpt>
            <GrpHdr><MsgId>SVAR-1</MsgId><CreDtTm>2026-12-01T10:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts>
              <OrgnlMsgId>B-2026-000123</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId><GrpSts>PART</GrpSts>
            </OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts>
              <OrgnlPmtInfId>B-2026-000123-1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
              <TxInfAndSts>
                <OrgnlInstrId>P-1</OrgnlInstrId><OrgnlEndToEndId>P-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf><AddtlInf>account</AddtlInf></StsRsnInf>
              </TxInfAndSts>
              <TxInfAndSts><OrgnlEndToEndId>P-2</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
            </OrgnlPmtInfAndSts>
            <OrgnlPmtInfAndSts>
              <OrgnlPmtInfId>B-2026-000123-2</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts>
              <TxInfAndSts><OrgnlEndToEndId>P-9</OrgnlEndToEndId><TxSts>ZZZZ</TxSts><StsRsnInf><Rsn><Prtry>X1</Prtry></Rsn></StsRsnInf></TxInfAndSts>
            </OrgnlPmtInfAndSts>
          </CstmrPmtStsRpt>
        </Document>
        """;

    [Fact]
    public void A_refused_payment_is_told_with_its_reason_in_words()
    {
        var report = Read(Answer);
        var payment = report.Payments[0];

        Assert.Equal(("SVAR-1", "B-2026-000123"), (report.MessageId, report.Original.Id));
        Assert.Equal(("P-1", "B-2026-000123-1", PaymentStatusCode.Rejected), (payment.EndToEndId, payment.GroupId, payment.Status));
        var reason = Assert.Single(payment.Reasons);
        Assert.Equal("Kontot är avslutat.", reason.Meaning.Sv);
        Assert.Equal("Closed account", reason.BankText);
    }

    [Fact]
    public void What_is_said_of_the_payment_goes_before_its_group_and_the_group_before_the_file()
    {
        var report = Read(Answer);
        Assert.Equal(PaymentStatusCode.Rejected, report.StatusOf("P-1", "B-2026-000123-1"));
        Assert.Equal(PaymentStatusCode.InExecution, report.StatusOf("P-2", "B-2026-000123-1"));
        Assert.Null(report.StatusOf("P-3", "B-2026-000123-1")); // PART says nothing of those not named
        Assert.Equal(PaymentStatusCode.ProfileAccepted, report.StatusOf("P-8", "B-2026-000123-2"));
        Assert.Equal(PaymentStatusCode.Other, report.StatusOf("P-9", "B-2026-000123-2"));
    }

    [Theory]
    [InlineData("RCVD", PaymentStatusCode.Received)]
    [InlineData("ACTC", PaymentStatusCode.FormAccepted)]
    [InlineData("ACWC", PaymentStatusCode.AcceptedWithChange)]
    [InlineData("ACSC", PaymentStatusCode.Settled)]
    [InlineData("PDNG", PaymentStatusCode.Pending)]
    [InlineData("RJCT", PaymentStatusCode.Rejected)]
    public void A_whole_file_can_be_answered_in_one_word(string code, PaymentStatusCode status)
    {
        var report = Read($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>S</MsgId></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>B</OrgnlMsgId><GrpSts>{code}</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
            """);
        Assert.Equal(status, report.StatusOf("P-1", "B-1"));
        Assert.Empty(report.Payments);
    }

    [Fact]
    public void An_unknown_reason_is_told_in_the_banks_own_words() =>
        Assert.Equal("X1", Assert.Single(Read(Answer).Payments[2].Reasons).Meaning.Sv);

    private static PaymentStatusReport Read(string xml) => Pain002Reader.Read(Encoding.UTF8.GetBytes(xml)).OrThrow();
}
