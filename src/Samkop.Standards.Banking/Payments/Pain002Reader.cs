using System.Xml.Linq;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Reads the bank's answer to a payment file: pain.002.001.03 and later versions of the same form.</summary>
public static class Pain002Reader
{
    private const string NamespaceStem = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    /// <summary>Reads it; refused when it is no such answer (BNK-022).</summary>
    public static Result<PaymentStatusReport> Read(ReadOnlyMemory<byte> content)
    {
        var root = SafeXml.Root(content);
        var report = root.Child("CstmrPmtStsRpt");
        var original = report.Child("OrgnlGrpInfAndSts");
        if (root is null
            || !root.Name.NamespaceName.StartsWith(NamespaceStem, StringComparison.Ordinal)
            || report.Text("GrpHdr", "MsgId") is not { Length: > 0 } id
            || original.Text("OrgnlMsgId") is not { Length: > 0 } originalId)
        {
            return BankingRefusals.NotStatusReport.With();
        }

        var groups = report.Children("OrgnlPmtInfAndSts").ToList();
        return new PaymentStatusReport(
            id,
            new PaymentGroupStatus(originalId, Status(original.Text("GrpSts")), Reasons(original)),
            [.. groups.Select(group => new PaymentGroupStatus(group.Text("OrgnlPmtInfId") ?? "", Status(group.Text("PmtInfSts")), Reasons(group)))],
            [.. groups.SelectMany(group => group.Children("TxInfAndSts").Select(payment => Payment(group, payment)))]);
    }

    private static PaymentStatus Payment(XElement group, XElement payment)
    {
        var raw = payment.Text("TxSts") ?? group.Text("PmtInfSts") ?? "";
        return new PaymentStatus(
            payment.Text("OrgnlEndToEndId") ?? payment.Text("OrgnlInstrId") ?? "",
            group.Text("OrgnlPmtInfId") ?? "",
            Status(raw) ?? PaymentStatusCode.Other,
            raw,
            Reasons(payment));
    }

    private static IReadOnlyList<PaymentStatusReason> Reasons(XElement? element) =>
        [.. element.Children("StsRsnInf").Select(reason => new PaymentStatusReason(
            reason.Text("Rsn", "Cd") ?? reason.Text("Rsn", "Prtry") ?? "",
            string.Join(' ', reason.Children("AddtlInf").Select(text => text.Value.Trim()))))];

    private static PaymentStatusCode? Status(string? code) => code switch
    {
        null or "" => null,
        "RCVD" => PaymentStatusCode.Received,
        "ACTC" => PaymentStatusCode.FormAccepted,
        "ACCP" => PaymentStatusCode.ProfileAccepted,
        "ACWC" => PaymentStatusCode.AcceptedWithChange,
        "ACSP" => PaymentStatusCode.InExecution,
        "ACSC" => PaymentStatusCode.Settled,
        "PDNG" => PaymentStatusCode.Pending,
        "PART" => PaymentStatusCode.PartlyAccepted,
        "RJCT" => PaymentStatusCode.Rejected,
        _ => PaymentStatusCode.Other,
    };
}
