using System.Globalization;
using System.Text;
using System.Xml;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>
/// Writes customer credit transfers as ISO 20022 pain.001.001.03 in the Swedish giro dialect: bankgiro and plusgiro as members 9900 and
/// 9960 of clearing SESBA, OCR as structured creditor reference (SCOR), other references as free text of at most 140 characters.
/// Nothing is taken from clock, culture or chance: equal batches give equal bytes.
/// </summary>
public sealed class Pain001Writer
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private const int LongestName = 70;

    private readonly PaymentBatch batch;
    private readonly GiroDialect dialect;
    private readonly XmlWriter xml;

    private Pain001Writer(PaymentBatch batch, GiroDialect dialect, XmlWriter xml) =>
        (this.batch, this.dialect, this.xml) = (batch, dialect, xml);

    private GiroDialectProfile Profile => dialect.Profile;

    /// <summary>The file; refused (BNK-001 to BNK-012) when a bank would not take it.</summary>
    public static Result<PaymentFile> Write(PaymentBatch batch, GiroDialect dialect)
    {
        if (PaymentRules.Check(batch, dialect) is { } wrong)
        {
            return wrong;
        }

        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            new Pain001Writer(batch, dialect, writer).Document();
        }

        return new PaymentFile(batch.Id, $"{batch.Id}.xml", stream.ToArray(), batch.Transfers.Count, batch.Total);
    }

    private void Document()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("Document", Namespace);
        xml.WriteStartElement("CstmrCdtTrfInitn", Namespace);
        GroupHeader();
        var groups = batch.Transfers
            .GroupBy(transfer => (transfer.ExecutionDate, DebitsBankgiro: IsDebitedToBankgiro(transfer)))
            .OrderBy(group => group.Key);
        foreach (var (number, group) in groups.Index())
        {
            PaymentInformation(number + 1, group.Key.DebitsBankgiro, [.. group]);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private bool IsDebitedToBankgiro(CreditTransfer transfer) =>
        Profile.DebitsBankgiro && transfer.Payee.Account is PayeeAccount.Bankgiro;

    private void GroupHeader() => Element("GrpHdr", () =>
    {
        Text("MsgId", batch.Id);
        Text("CreDtTm", batch.CreatedAt.InSweden().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Text("NbOfTxs", Count(batch.Transfers));
        Text("CtrlSum", Sum(batch.Transfers));
        Element("InitgPty", Initiator);
    });

    private void Initiator()
    {
        Text("Nm", Name(batch.Payer.Name));
        Element("Id", () => Element("OrgId", () => Element("Othr", () =>
        {
            Text("Id", batch.Payer.Organisation.ToString());
            Element("SchmeNm", () => Text("Cd", Profile.InitiatorScheme));
        })));
    }

    private void PaymentInformation(int number, bool debitsBankgiro, IReadOnlyList<CreditTransfer> transfers) => Element("PmtInf", () =>
    {
        Text("PmtInfId", string.Create(CultureInfo.InvariantCulture, $"{batch.Id}-{number}"));
        Text("PmtMtd", "TRF");
        Text("NbOfTxs", Count(transfers));
        Text("CtrlSum", Sum(transfers));
        PaymentType();
        Text("ReqdExctnDt", SwedishDates.Iso(transfers[0].ExecutionDate));
        Element("Dbtr", Initiator);
        Element("DbtrAcct", () =>
        {
            Element("Id", () => DebtorAccount(debitsBankgiro));
            Text("Ccy", transfers[0].Amount.Currency.Code);
        });
        Element("DbtrAgt", () => Element("FinInstnId", () => Text("BIC", batch.Payer.Bank.ToString())));
        foreach (var transfer in transfers)
        {
            Element("CdtTrfTxInf", () => Transfer(transfer));
        }
    });

    private void PaymentType()
    {
        if (Profile.ServiceLevel is null && Profile.CategoryPurpose is null)
        {
            return;
        }

        Element("PmtTpInf", () =>
        {
            if (Profile.ServiceLevel is { } level)
            {
                Element("SvcLvl", () => Text("Cd", level));
            }

            if (Profile.CategoryPurpose is { } purpose)
            {
                Element("CtgyPurp", () => Text("Cd", purpose));
            }
        });
    }

    private void DebtorAccount(bool debitsBankgiro)
    {
        if (debitsBankgiro && batch.Payer.Bankgiro is { } bankgiro)
        {
            OtherAccount(bankgiro.ToString(), "Prtry", Profile.BankgiroScheme);
        }
        else
        {
            Text("IBAN", batch.Payer.Account.ToString());
        }
    }

    private void Transfer(CreditTransfer transfer)
    {
        Element("PmtId", () =>
        {
            Text("InstrId", transfer.Id);
            Text("EndToEndId", transfer.Id);
        });
        Element("Amt", () => Amount("InstdAmt", transfer.Amount.Money));
        CreditorAgent(transfer.Payee.Account);
        Element("Cdtr", () =>
        {
            Text("Nm", Name(transfer.Payee.Name));
            Element("PstlAdr", () => Text("Ctry", transfer.Payee.Country));
        });
        Element("CdtrAcct", () => Element("Id", () => CreditorAccount(transfer.Payee.Account)));
        Element("RmtInf", () => RemittanceOf(transfer.Items));
    }

    private void CreditorAgent(PayeeAccount account)
    {
        var member = account switch
        {
            PayeeAccount.Bankgiro => Profile.BankgiroMember,
            PayeeAccount.Plusgiro => Profile.PlusgiroMember,
            _ => null,
        };
        if (member is not null)
        {
            Element("CdtrAgt", () => Element("FinInstnId", () => Element("ClrSysMmbId", () =>
            {
                Element("ClrSysId", () => Text("Cd", Profile.ClearingSystem));
                Text("MmbId", member);
            })));
        }
        else if (account is PayeeAccount.BankAccount { Bic: { } bic })
        {
            Element("CdtrAgt", () => Element("FinInstnId", () => Text("BIC", bic.ToString())));
        }
    }

    private void CreditorAccount(PayeeAccount account)
    {
        switch (account)
        {
            case PayeeAccount.Bankgiro bankgiro:
                OtherAccount(bankgiro.Number.ToString(), "Prtry", Profile.BankgiroScheme);
                break;
            case PayeeAccount.Plusgiro plusgiro:
                OtherAccount(plusgiro.Number.ToString(), "Cd", Profile.PlusgiroScheme);
                break;
            case PayeeAccount.BankAccount bank:
                Text("IBAN", bank.Iban.ToString());
                break;
            default:
                throw new InvalidOperationException($"{account} is a kind of account that this file cannot carry.");
        }
    }

    private void OtherAccount(string number, string schemeKind, string scheme) => Element("Othr", () =>
    {
        Text("Id", number);
        Element("SchmeNm", () => Text(schemeKind, scheme));
    });

    private void RemittanceOf(IReadOnlyList<RemittanceItem> items)
    {
        if (items.Count == 1 && Remittance.Ocr(items[0]) is null)
        {
            Text("Ustrd", Remittance.FreeText(items[0], dialect.Characters));
            return;
        }

        foreach (var item in items)
        {
            Element("Strd", () => StructuredItem(item, isOneOfSeveral: items.Count > 1));
        }
    }

    private void StructuredItem(RemittanceItem item, bool isOneOfSeveral)
    {
        if (isOneOfSeveral)
        {
            Element("RfrdDocInf", () =>
            {
                Element("Tp", () => Element("CdOrPrtry", () => Text("Cd", item.Amount.IsNegative ? "CREN" : "CINV")));
                Text("Nb", Remittance.Number(item, dialect.Characters));
            });
        }

        if (isOneOfSeveral || Profile.TellsAmountBeforeReference)
        {
            Element("RfrdDocAmt", () => Amount(item.Amount.IsNegative ? "CdtNoteAmt" : "RmtdAmt", item.Amount.Abs().Money));
        }

        if (Remittance.Ocr(item) is { } ocr)
        {
            Element("CdtrRefInf", () =>
            {
                Element("Tp", () => Element("CdOrPrtry", () => Text("Cd", "SCOR")));
                Text("Ref", ocr.ToString());
            });
        }
    }

    private static string Count(IReadOnlyCollection<CreditTransfer> transfers) => transfers.Count.ToString(CultureInfo.InvariantCulture);

    private static string Sum(IEnumerable<CreditTransfer> transfers) =>
        Plain(transfers.Select(transfer => transfer.Amount.Money).Aggregate((sum, amount) => sum + amount));

    private static string Plain(Money amount) =>
        amount.ToDecimal().ToString("F" + amount.Currency.MinorDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private string Name(string name) => dialect.Characters.Apply(name, LongestName);

    private void Amount(string name, Money amount)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("Ccy", amount.Currency.Code);
        xml.WriteString(Plain(amount));
        xml.WriteEndElement();
    }

    private void Text(string name, string value) => xml.WriteElementString(name, Namespace, value);

    private void Element(string name, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        content();
        xml.WriteEndElement();
    }
}
