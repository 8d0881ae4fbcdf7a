using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samkop.UnitTests.Banking;

/// <summary>
/// The structure of pain.001.001.03 as far as Swedish payments go: order, occurrence and form of each element, written down from the
/// standard. Elements of the standard that we never write have no type here, so that meeting one fails the test.
/// </summary>
internal static partial class Pain001Structure
{
    private static readonly XNamespace Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";

    // Name, occurrence (1, ?, *, +) and type; "|" in front of a type's list means that exactly one of them stands.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Document"] = "CstmrCdtTrfInitn 1 Initiation",
        ["Initiation"] = "GrpHdr 1 Header, PmtInf + Group",
        ["Header"] = "MsgId 1 Max35, CreDtTm 1 DateTime, Authstn * -, NbOfTxs 1 Count, CtrlSum ? Sum, InitgPty 1 Party, FwdgAgt ? -",
        ["Party"] = "Nm ? Max140, PstlAdr ? Address, Id ? PartyId, CtryOfRes ? -, CtctDtls ? -",
        ["Address"] = "AdrTp ? -, Dept ? -, SubDept ? -, StrtNm ? -, BldgNb ? -, PstCd ? -, TwnNm ? -, CtrySubDvsn ? -, Ctry ? Country, AdrLine * -",
        ["PartyId"] = "|OrgId 1 OrganisationId, PrvtId 1 -",
        ["OrganisationId"] = "BICOrBEI ? -, Othr * GenericId",
        ["GenericId"] = "Id 1 Max35, SchmeNm ? Scheme, Issr ? -",
        ["Scheme"] = "|Cd 1 Code4, Prtry 1 Max35",
        ["Group"] = "PmtInfId 1 Max35, PmtMtd 1 Method, BtchBookg ? -, NbOfTxs ? Count, CtrlSum ? Sum, PmtTpInf ? PaymentType, ReqdExctnDt 1 Date, "
            + "PoolgAdjstmntDt ? -, Dbtr 1 Party, DbtrAcct 1 Account, DbtrAgt 1 Agent, DbtrAgtAcct ? -, UltmtDbtr ? -, ChrgBr ? -, ChrgsAcct ? -, "
            + "ChrgsAcctAgt ? -, CdtTrfTxInf + Transfer",
        ["PaymentType"] = "InstrPrty ? -, SvcLvl ? Scheme, LclInstrm ? -, CtgyPurp ? Scheme",
        ["Account"] = "Id 1 AccountId, Tp ? -, Ccy ? Currency, Nm ? -",
        ["AccountId"] = "|IBAN 1 Iban, Othr 1 OtherAccount",
        ["OtherAccount"] = "Id 1 Max34, SchmeNm ? Scheme, Issr ? -",
        ["Agent"] = "FinInstnId 1 Institution, BrnchId ? -",
        ["Institution"] = "BIC ? Bic, ClrSysMmbId ? Member, Nm ? -, PstlAdr ? -, Othr ? -",
        ["Member"] = "ClrSysId ? ClearingSystem, MmbId 1 Max35",
        ["ClearingSystem"] = "|Cd 1 Code5, Prtry 1 Max35",
        ["Transfer"] = "PmtId 1 PaymentId, PmtTpInf ? -, Amt 1 AmountChoice, XchgRateInf ? -, ChrgBr ? -, ChqInstr ? -, UltmtDbtr ? -, IntrmyAgt1 ? -, "
            + "IntrmyAgt1Acct ? -, IntrmyAgt2 ? -, IntrmyAgt2Acct ? -, IntrmyAgt3 ? -, IntrmyAgt3Acct ? -, CdtrAgt ? Agent, CdtrAgtAcct ? -, Cdtr ? Party, "
            + "CdtrAcct ? Account, UltmtCdtr ? -, InstrForCdtrAgt * -, InstrForDbtrAgt ? -, Purp ? -, RgltryRptg * -, Tax ? -, RltdRmtInf * -, RmtInf ? Remittance",
        ["PaymentId"] = "InstrId ? Max35, EndToEndId 1 Max35",
        ["AmountChoice"] = "|InstdAmt 1 Amount, EqvtAmt 1 -",
        ["Remittance"] = "Ustrd * Max140, Strd * Structured",
        ["Structured"] = "RfrdDocInf * ReferredDocument, RfrdDocAmt ? ReferredAmount, CdtrRefInf ? CreditorReference, Invcr ? -, Invcee ? -, AddtlRmtInf * -",
        ["ReferredDocument"] = "Tp ? DocumentType, Nb ? Max35, RltdDt ? -",
        ["DocumentType"] = "CdOrPrtry 1 Scheme, Issr ? -",
        ["ReferredAmount"] = "DuePyblAmt ? -, DscntApldAmt ? -, CdtNoteAmt ? Amount, TaxAmt ? -, AdjstmntAmtAndRsn * -, RmtdAmt ? Amount",
        ["CreditorReference"] = "Tp ? DocumentType, Ref ? Max35",
    };

    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["Max34"] = "^.{1,34}$",
        ["Max35"] = "^.{1,35}$",
        ["Max140"] = "^.{1,140}$",
        ["Code4"] = "^[A-Z0-9]{1,4}$",
        ["Code5"] = "^[A-Z0-9]{1,5}$",
        ["Count"] = "^[0-9]{1,15}$",
        ["Sum"] = @"^[0-9]{1,15}\.[0-9]{2}$",
        ["Amount"] = @"^(?!0+\.00$)[0-9]{1,15}\.[0-9]{2}$",
        ["Currency"] = "^[A-Z]{3}$",
        ["Country"] = "^[A-Z]{2}$",
        ["DateTime"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
        ["Date"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        ["Method"] = "^TRF$",
        ["Iban"] = "^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$",
        ["Bic"] = "^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$",
    };

    /// <summary>Everything that breaks the structure.</summary>
    public static IReadOnlyList<string> FaultsOf(XElement document) =>
        document.Name == Namespace + "Document" ? [.. Faults(document, "Document")] : [$"root is {document.Name}"];

    private static IEnumerable<string> Faults(XElement element, string type)
    {
        if (Forms.TryGetValue(type, out var form))
        {
            return FormFaults(element, type, form);
        }

        return Types.TryGetValue(type, out var list) ? ChildFaults(element, list) : [$"{element.Name.LocalName} is not to be written"];
    }

    private static IEnumerable<string> FormFaults(XElement element, string type, string form)
    {
        if (element.HasElements || !Regex.IsMatch(element.Value, form, RegexOptions.CultureInvariant))
        {
            yield return $"{element.Name.LocalName} is “{element.Value}”, not {type}";
        }

        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName);
        if (!attributes.SequenceEqual(type == "Amount" ? ["Ccy"] : []))
        {
            yield return $"{element.Name.LocalName} has wrong attributes";
        }
    }

    private static IEnumerable<string> ChildFaults(XElement element, string list)
    {
        var isChoice = list.StartsWith('|');
        var children = Child().Matches(list).Select(match => (Name: match.Groups[1].Value, Occurs: match.Groups[2].Value, Type: match.Groups[3].Value)).ToList();
        var at = 0;
        foreach (var child in element.Elements())
        {
            var place = children.FindIndex(at, it => Namespace + it.Name == child.Name);
            if (place < 0)
            {
                yield return $"{child.Name.LocalName} stands wrong in {element.Name.LocalName}";
                continue;
            }

            at = children[place].Occurs is "*" or "+" ? place : place + 1;
            foreach (var fault in Faults(child, children[place].Type))
            {
                yield return fault;
            }
        }

        var missing = children.Where(it => it.Occurs is "1" or "+" && element.Element(Namespace + it.Name) is null).ToList();
        if (isChoice ? element.Elements().Count() != 1 : missing.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{element.Name.LocalName} lacks {string.Join(", ", missing.Select(it => it.Name))}");
        }
    }

    [GeneratedRegex(@"(\w+) ([1?*+]) ([\w-]+)")]
    private static partial Regex Child();
}
