// sv-literal: the record of a Swedish authority
using System.Globalization;
using System.Text;
using Samkop.Kernel;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.OpenTenders;

/// <summary>The protocol of an opening (öppningsprotokoll) with its list of tenders, in Swedish as the record is kept.</summary>
internal static class OpeningProtocol
{
    public static byte[] Write(Case one, List<Opened> opened, List<HandedShares> handed, Instant at)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Öppningsprotokoll (LOU 12 kap. 10 §)").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Upphandling: {one.Title}, {one.RegisterNumber}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Öppnat: {at.InSweden():yyyy-MM-dd HH:mm:ss}");
        foreach (var share in handed)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Nyckelinnehavare {share.Custodian + 1}: andelar lämnade {share.At.InSweden():yyyy-MM-dd HH:mm:ss}");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Anbud: {opened.Count}");
        foreach (var (tender, files, _) in opened.OrderBy(row => row.Tender.Lot, StringComparer.Ordinal).ThenBy(row => row.Tender.Received, StringComparer.Ordinal))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{tender.Lot}  {(tender.Tenderer.Length > 0 ? tender.Tenderer : "anbudsgivare enligt anbudets filer")}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  beteckning {tender.Pseudonym}, mottaget {tender.Received}");
            if (tender.Fault.Length > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  KUNDE INTE ÖPPNAS: {tender.Fault}");
            }

            foreach (var file in files)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {file.Name}, {file.Length} byte, SHA-256 {file.Digest}");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
