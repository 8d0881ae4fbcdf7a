using System.Globalization;
using System.Xml.Linq;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>One payment as it stands in a file, read without knowledge of how we write.</summary>
/// <param name="EndToEndId">The payer's number of it.</param>
/// <param name="GroupId">The payment group it stands in.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="ExecutionDate">When it is to be executed.</param>
/// <param name="DebtorAccount">IBAN or other number of the debited account.</param>
/// <param name="PayeeName">Name of the payee.</param>
/// <param name="ClearingMember">Clearing number of the payee's side: 9900, 9960; null when none is told.</param>
/// <param name="PayeeAccount">IBAN or other number.</param>
/// <param name="References">Structured references, document numbers and free texts, in order.</param>
public sealed record PaymentInFile(
    string EndToEndId,
    string GroupId,
    Money Amount,
    DateOnly ExecutionDate,
    string DebtorAccount,
    string PayeeName,
    string? ClearingMember,
    string PayeeAccount,
    IReadOnlyList<string> References);

/// <summary>What a payment file says, with its own sums already added again.</summary>
/// <param name="MessageId">Id of the message.</param>
/// <param name="CreatedAt">As written.</param>
/// <param name="Initiator">Organisation number of the initiator.</param>
/// <param name="Payments">All payments of all groups.</param>
public sealed record PaymentFileContent(string MessageId, string CreatedAt, string Initiator, IReadOnlyList<PaymentInFile> Payments)
{
    /// <summary>Sum of the payments, added from the lines and not read from the head.</summary>
    public Money Total => Payments.Aggregate(Money.FromMinor(0, Payments[0].Amount.Currency), (sum, payment) => sum + payment.Amount);
}

/// <summary>
/// Reads pain.001.001.03 independently of <see cref="Pain001Writer"/>: before a file is released, what it says is added up again
/// and compared with the batch.
/// </summary>
public static class Pain001Reader
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";

    /// <summary>Reads it; refused when it is no such file (BNK-020) or its counts and sums contradict its payments (BNK-021).</summary>
    public static Result<PaymentFileContent> Read(ReadOnlyMemory<byte> content)
    {
        if (SafeXml.Root(content) is not { } root || root.Name != XName.Get("Document", Namespace))
        {
            return BankingRefusals.NotPaymentFile.With();
        }

        var initiation = root.Child("CstmrCdtTrfInitn");
        var head = initiation.Child("GrpHdr");
        var payments = new List<PaymentInFile>();
        foreach (var group in initiation.Children("PmtInf"))
        {
            PaymentInFile?[] read = [.. group.Children("CdtTrfTxInf").Select(transfer => Payment(group, transfer))];
            if (read.Contains(null))
            {
                return BankingRefusals.NotPaymentFile.With();
            }

            payments.AddRange(read.OfType<PaymentInFile>());
            if (!Agrees(group, read.OfType<PaymentInFile>()))
            {
                return BankingRefusals.SumsContradict.With(group.Text("PmtInfId"));
            }
        }

        if (payments.Count == 0 || head.Text("MsgId") is not { } id)
        {
            return BankingRefusals.NotPaymentFile.With();
        }

        return Agrees(head, payments)
            ? new PaymentFileContent(id, head.Text("CreDtTm") ?? "", head.Text("InitgPty", "Id", "OrgId", "Othr", "Id") ?? "", payments)
            : BankingRefusals.SumsContradict.With(id);
    }

    private static PaymentInFile? Payment(XElement group, XElement transfer)
    {
        var amount = transfer.Child("Amt").Child("InstdAmt");
        if (ReadAmount(amount) is not { } money
            || !DateOnly.TryParseExact(group.Text("ReqdExctnDt"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || transfer.Text("PmtId", "EndToEndId") is not { } id
            || AccountNumber(transfer.Child("CdtrAcct")) is not { } payee
            || AccountNumber(group.Child("DbtrAcct")) is not { } debtor)
        {
            return null;
        }

        return new PaymentInFile(
            id,
            group.Text("PmtInfId") ?? "",
            money,
            date,
            debtor,
            transfer.Text("Cdtr", "Nm") ?? "",
            transfer.Text("CdtrAgt", "FinInstnId", "ClrSysMmbId", "MmbId"),
            payee,
            [.. References(transfer.Child("RmtInf"))]);
    }

    private static Money? ReadAmount(XElement? amount) =>
        amount is not null
        && decimal.TryParse(amount.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Currency.Read(amount.Attribute("Ccy")?.Value).Then(currency => Money.FromDecimal(value, currency)).IsGranted(out var money, out _)
            ? money
            : null;

    private static string? AccountNumber(XElement? account) => account.Text("Id", "IBAN") ?? account.Text("Id", "Othr", "Id");

    private static IEnumerable<string> References(XElement? remittance)
    {
        foreach (var part in remittance?.Elements() ?? [])
        {
            if (part.Name.LocalName == "Ustrd")
            {
                yield return part.Value;
            }
            else if ((part.Text("CdtrRefInf", "Ref") ?? part.Text("RfrdDocInf", "Nb")) is { } reference)
            {
                yield return reference;
            }
        }
    }

    private static bool Agrees(XElement? head, IEnumerable<PaymentInFile> payments)
    {
        PaymentInFile[] all = [.. payments];
        return head.Text("NbOfTxs") == all.Length.ToString(CultureInfo.InvariantCulture)
            && decimal.TryParse(head.Text("CtrlSum"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
            && sum == all.Sum(payment => payment.Amount.ToDecimal());
    }
}
