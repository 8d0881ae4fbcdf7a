using System.Globalization;
using Samkop.Invoicing.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Testing;

/// <summary>A list of the program and how its table is filled with many rows.</summary>
/// <param name="Reader">A person of the demo who may read it.</param>
/// <param name="Address">Its address.</param>
/// <param name="Table">The table behind it.</param>
/// <param name="Where">Which row of the demo is copied.</param>
/// <param name="Change">Changes what of a copy must differ, by its number from zero.</param>
public sealed record DemoList(string Reader, string Address, string Table, string Where, Action<DatabaseSettings, IDictionary<string, object?>, int> Change);

/// <summary>The lists that are paged by key.</summary>
public static class DemoLists
{
    private const string Sormland = "00000000-0000-7000-8001-000000000001";
    private static readonly DateOnly SameDay = new(2026, 3, 2);
    private static readonly DateOnly First = new(2023, 11, 1);

    // Suppliers, contracts, people, codes and payment batches are fewer than what they do, also in the largest function.
    private static readonly Dictionary<string, double> Shares = new(StringComparer.Ordinal)
    {
        ["suppliers_supplier"] = 0.05, ["contracts_contract"] = 0.02, ["organisation_person"] = 0.02, ["organisation_attest_entry"] = 0.005, ["organisation_coding_value"] = 0.05, ["payments_batch"] = 0.05,
        ["demand_round"] = 0.005, ["procurement_case"] = 0.01, ["procurement_library_requirement"] = 0.01,
    };

    /// <summary>Reader, address, table, which row is copied, and what of the copy differs (with its number from zero).</summary>
    public static IReadOnlyList<DemoList> All { get; } =
    [
        new("Samira Haddad", "/leverantorer", "suppliers_supplier", "1 = 1", (_, row, i) =>
        {
            (row["name"], row["organisation_number"]) = ("Lika Namn AB", Number(i));
            row["vat_number"] = row["peppol_id"] = row["gln"] = null;
        }),
        new("Lars Tengblad", "/diarium", "records_record", "1 = 1", (_, row, _) => (row["about_id"], row["number"]) = (Guid.NewGuid().ToString(), string.Empty)),
        new("Lars Tengblad", "/ordrar", "ordering_order", "1 = 1", (database, row, i) =>
            (row["number"], row["entity"], row["ordered_on"]) = ($"LIKA{i / 2}", CopiedRows.Id(database, Entity(1 + (i % 2))), CopiedRows.Day(database, SameDay))),
        new("Eva-Lena Nordström", "/fakturor/mottaget", "invoicing_inbound_message", "NOT EXISTS (SELECT 1 FROM invoicing_invoice i WHERE i.message = invoicing_inbound_message.id AND i.is_protected)", (_, row, i) =>
            (row["digest"], row["instance_key"], row["entity"]) = ($"lika-{i}", null, i % 2 == 0 ? null : row["entity"])),
        new("Lars Tengblad", "/inkopsuppdrag", "ordering_purchase_request", "1 = 1", (_, _, _) => { }),
        new("Maria Ek", "/administration/personer", "organisation_person", "supplier IS NULL", (_, row, i) => (row["name"], row["email"]) = ("Lika Namn", $"lika{i}@example.se")),
        new("Maria Ek", "/administration/attest", "organisation_attest_entry", $"entity = '{Sormland}'", (database, row, i) => (row["from"], row["through"]) = (CopiedRows.Day(database, new DateOnly(2020, 1, 1).AddDays(i)), null)),
        new("Maria Ek", "/administration/konton", "organisation_person", "supplier IS NULL", (_, row, i) => (row["name"], row["email"]) = ("Lika Namn", $"konto{i}@example.se")),
        new("Maria Ek", $"/administration/kontering?entity={Sormland}&del=konto", "organisation_coding_value", $"part IN (SELECT id FROM organisation_coding_part WHERE entity = '{Sormland}' AND code = 'konto')", (_, row, i) => row["code"] = $"L{i}"),
        new("Eva-Lena Nordström", $"/betalningar?entity={Sormland}", "payments_batch", $"entity = '{Sormland}'", (_, row, i) => row["number"] = $"LIKA-{i}"),
        new("Göran Åkesson", "/avtal?visa=alla", "contracts_contract", "1 = 1", (_, row, _) => (row["number"], row["title"]) = ($"LIKA-{row["id"]}", "Lika städavtal")),
        new("Göran Åkesson", "/avtal?visa=alla&q=lika", "contracts_contract", "1 = 1", (_, row, _) => (row["number"], row["title"]) = ($"LIKA-{row["id"]}", "Lika städavtal")),
        new("Göran Åkesson", "/avtal?visa=mina", "contracts_contract", "1 = 1", (database, row, _) => (row["number"], row["title"], row["owner"]) = ($"LIKA-{row["id"]}", "Lika städavtal", Demo(database, 3, 4))),
        new("Samira Haddad", "/upphandlingar", "procurement_case", "1 = 1", (_, row, i) => (row["register_number"], row["title"]) = ($"LIKA-{i}", "Lika upphandling")),
        new("Samira Haddad", "/upphandlingar/krav", "procurement_library_requirement", "1 = 1", (_, row, _) => (row["line"], row["title"]) = (row["id"], "Lika krav")),
        new("Eva-Lena Nordström", "/fakturor?urval=klara", "invoicing_invoice", "1 = 1", (database, row, i) =>
        {
            row["entity"] = CopiedRows.Id(database, Entity(1));
            (row["message"], row["state"], row["due_date"]) = (CopiedRows.Id(database, Guid.NewGuid()), (int)(i % 2 == 0 ? InvoiceState.Paid : InvoiceState.Credited), CopiedRows.Day(database, SameDay));
            row["duplicate_key"] = row["voucher"] = null;
            row["is_protected"] = database.Kind == DatabaseKind.Sqlite ? 0L : false;
        }),
        new("Mikael Lindqvist", "/inkorg", "inbox_matter", "1 = 1", (database, row, i) =>
            (row["object_id"], row["href"], row["closed_at"], row["due"], row["person"]) = ($"lika-{i}", $"/order/{row["id"]}", null, i % 3 == 0 ? null : CopiedRows.Day(database, SameDay), Demo(database, 3, 2))),
        new("Göran Åkesson", "/volymer?visa=alla", "demand_round", "1 = 1", (database, row, _) => (row["number"], row["subject"], row["closes"]) = ($"LIKA-{row["id"]}", "Lika runda", CopiedRows.Day(database, SameDay))),
        new("Nils Fager", "/leverantor/fakturor", "invoicing_invoice", "1 = 1", (database, row, _) =>
        {
            row["supplier"] = Demo(database, 5, 1);
            (row["message"], row["number"], row["due_date"]) = (CopiedRows.Id(database, Guid.NewGuid()), row["id"], CopiedRows.Day(database, SameDay));
            row["duplicate_key"] = row["voucher"] = null;
        }),
        new("Nils Fager", "/leverantor/ordrar", "ordering_order", "1 = 1", (database, row, i) => (row["number"], row["ordered_on"], row["supplier"]) = ($"LEV{i}", CopiedRows.Day(database, SameDay), Demo(database, 5, 1))),
    ];

    /// <summary>Puts many rows behind each list, spread over three years, past the program.</summary>
    /// <param name="database">A database with the demo world, which no program has open for writing.</param>
    /// <param name="rows">How many of each that grows with use.</param>
    /// <returns>How many rows were added.</returns>
    public static async Task<int> FillAsync(DatabaseSettings database, int rows)
    {
        var random = new Random(5);
        var added = 0;
        foreach (var list in All.DistinctBy(list => list.Table))
        {
            var count = (int)(rows * Shares.GetValueOrDefault(list.Table, 1));
            await database.CopyAsync(list.Table, count, (row, i) =>
            {
                list.Change(database, row, i);
                Spread(database, list.Table, row, i, random);
            }, list.Where);
            added += count;
        }

        return added;
    }

    private static void Spread(DatabaseSettings database, string table, IDictionary<string, object?> row, int i, Random random)
    {
        foreach (var column in new[] { "ordered_on", "due_date", "due" }.Where(row.ContainsKey))
        {
            row[column] = CopiedRows.Day(database, First.AddDays(random.Next(1100)));
        }

        // What waits is a small part of all that ever waited.
        if (table == "inbox_matter" && i % 300 != 0)
        {
            row["closed_at"] = row["arrived_at"];
        }

        // A manager has a hundred contracts, not all of them.
        if (table == "contracts_contract")
        {
            row["owner"] = Demo(database, 3, i % 20 == 0 ? 4 : 100 + (i % 20));
        }
    }

    // The demo's own way to make ids: kind and number.
    private static object Demo(DatabaseSettings database, int kind, int number) =>
        CopiedRows.Id(database, Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}")));

    /// <summary>A legal entity of the demo by its number.</summary>
    public static Guid Entity(int number) => Guid.Parse(Sormland[..^1] + number.ToString(CultureInfo.InvariantCulture));

    // The type demands a right check digit.
    private static string Number(int i)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"56210{i:0000}");
        var sum = digits.Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1)).Sum(product => (product / 10) + (product % 10));
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(10 - (sum % 10)) % 10}");
    }
}
