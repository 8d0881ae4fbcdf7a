using System.Net.Mail;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Edit;
using Samkop.Contracts.Sheets;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Contracts.Import;

/// <summary>What the file is compared with: our entities, the suppliers named in it, people by holder and mail address, and numbers taken.</summary>
internal sealed record ContractSurroundings(
    IReadOnlyDictionary<string, LegalEntityId> Entities,
    Scope Holders,
    IReadOnlyDictionary<string, SupplierId> Suppliers,
    IReadOnlyDictionary<(LegalEntityId Holder, string Email), PersonId> People,
    IReadOnlySet<string> NumbersTaken,
    DateOnly Today);

/// <summary>What a participant had called off before the system's time.</summary>
internal sealed record OpeningUse(LegalEntityId Entity, decimal Kronor, decimal Quantity);

/// <summary>A contract as the file gives it: terms and care as the form has them.</summary>
internal sealed record SheetContract(int Row, string Number, LegalEntityId Holder, SupplierId Supplier, DateOnly? SignedOn, ContractTerms Terms, ContractCare Care)
{
    public List<OpeningUse> Uses { get; } = [];
}

/// <summary>What a file of contracts gave: contracts, or the cells to mend. Never both.</summary>
internal sealed record ContractSheet(IReadOnlyList<SheetContract> Contracts, IReadOnlyList<ContractFault> Faults)
{
    /// <summary>A batch holds the locks of one transaction; more rows than this are sent in several files.</summary>
    public const int MostRows = 5_000;

    private static readonly Text Missing = new("Kolumnen saknas.", "The column is missing.");

    /// <summary>Reads every row and reports every faulty cell, so that all can be mended at once.</summary>
    public static ContractSheet Read(SheetTable table, ContractSurroundings around)
    {
        var columns = ContractColumns.Find(table.Heads);
        var missing = ContractColumns.Demanded.Where(column => !columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            return new ContractSheet([], [.. missing.Select(column => new ContractFault(1, ContractColumns.HeadOf(column), string.Empty, Missing, ContractColumns.FormOf(column)))]);
        }

        var faults = new List<ContractFault>();
        var reading = new ContractSheetReading(around);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var cells = new ContractCells(at + 2, table.Rows[at], columns, faults);
            if (!cells.IsEmpty)
            {
                reading.Take(cells);
            }
        }

        reading.JudgeWhole();
        return faults.Count == 0 ? new ContractSheet(reading.Contracts, []) : new ContractSheet([], [.. faults.OrderBy(fault => fault.Row)]);
    }

    /// <summary>A mail address with nothing before or after it.</summary>
    public static bool IsEmail(string text) => MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.OrdinalIgnoreCase);
}
