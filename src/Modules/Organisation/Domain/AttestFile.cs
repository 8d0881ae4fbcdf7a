using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Domain;

/// <summary>What the names in a file mean: people by mail address, entities by organisation number.</summary>
internal sealed record AttestNames(IReadOnlyDictionary<string, PersonId> People, IReadOnlyDictionary<string, LegalEntityId> Entities);

/// <summary>The attest register as a table: one row a right.</summary>
internal static class AttestFile
{
    private const string Person = "person";
    private const string Act = "akt";
    private const string Organisation = "organisationsnummer";
    private const string Area = "omrade";
    private const string Limit = "hogst_kr";
    private const string From = "fran";
    private const string Through = "till";
    private const string Substitute = "ersattare";
    private const string Decision = "beslut";
    private const string Receipt = "mottagning";
    private const string Expenditure = "beslut";
    private const string DayForm = "yyyy-MM-dd";

    public static IReadOnlyList<string> Columns { get; } = [Person, Act, Organisation, Area, Limit, From, Through, Substitute, Decision];

    /// <summary>The rows, or what is wrong with which cell. Nobody imports a right for himself (<paramref name="importer"/>).</summary>
    public static (IReadOnlyList<AttestEntry> Rows, IReadOnlyList<CellFault> Faults) Read(string text, AttestNames names, PersonId? importer, Func<AttestEntryId> newId)
    {
        var (table, tableFaults) = CsvTable.Read(text, Columns);
        var faults = tableFaults.ToList();
        if (faults.Count > 0)
        {
            return ([], faults);
        }

        var reader = new RowReader(names, importer, faults);
        var rows = table.Select(row => reader.Read(row, newId())).ToList();
        return faults.Count > 0 ? ([], faults) : (rows, faults);
    }

    /// <summary>The register as a table that <see cref="Read"/> reads.</summary>
    public static string Write(IEnumerable<AttestEntry> entries, IReadOnlyDictionary<PersonId, string> mails, IReadOnlyDictionary<LegalEntityId, string> numbers) =>
        CsvTable.Write(Columns, entries.Select(entry => (IReadOnlyList<string>)
        [
            mails[entry.Person],
            entry.Act == AttestAct.Receipt ? Receipt : Expenditure,
            numbers[entry.Entity],
            entry.Area,
            entry.Limit is { } limit ? (limit.Minor / 100m).ToString("0.##", CultureInfo.InvariantCulture) : string.Empty,
            Day(entry.From),
            entry.Through is { } last ? Day(last) : string.Empty,
            entry.Substitute is { } other ? mails[other] : string.Empty,
            entry.Decision,
        ]));

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private sealed class RowReader(AttestNames names, PersonId? importer, List<CellFault> faults)
    {
        private readonly HashSet<(PersonId Person, AttestAct Act, LegalEntityId Entity, string Area, DateOnly From)> seen = [];

        public AttestEntry Read(CsvRow row, AttestEntryId id)
        {
            var entry = new AttestEntry
            {
                Id = id,
                Person = PersonOf(row, Person) ?? default,
                Act = ActOf(row),
                Entity = EntityOf(row),
                Area = AreaOf(row),
                Limit = LimitOf(row),
                From = DayOf(row, From) ?? default,
                Through = row[Through].Length == 0 ? null : DayOf(row, Through),
                Substitute = row[Substitute].Length == 0 ? null : PersonOf(row, Substitute),
                Decision = row[Decision],
            };
            Judge(row, entry);
            return entry;
        }

        private void Judge(CsvRow row, AttestEntry entry)
        {
            if (entry.Decision.Length == 0)
            {
                Fault(row, Decision, new("Nämndens beslut saknas.", "The board's decision is missing."));
            }

            if (entry.Through < entry.From)
            {
                Fault(row, Through, new("Sista dagen ligger före den första.", "The last day is before the first."));
            }

            if (entry.Substitute == entry.Person)
            {
                Fault(row, Substitute, new("En person kan inte vara sin egen ersättare.", "Nobody can be his own substitute."));
            }

            if (entry.Person == importer || (entry.Substitute is { } other && other == importer))
            {
                Fault(row, Person, new("Du kan inte läsa in en attesträtt för dig själv.", "You cannot import an attest right for yourself."));
            }

            if (!seen.Add((entry.Person, entry.Act, entry.Entity, entry.Area, entry.From)))
            {
                Fault(row, Person, new("Samma rätt står på en tidigare rad.", "The same right stands on an earlier line."));
            }
        }

        private PersonId? PersonOf(CsvRow row, string column)
        {
            if (names.People.TryGetValue(row[column], out var person))
            {
                return person;
            }

            Fault(row, column, new Text("Ingen aktiv person har e-postadressen ”{0}”.", "No active person has the mail address “{0}”.").With(row[column]));
            return null;
        }

        private AttestAct ActOf(CsvRow row)
        {
            if (row[Act] is Receipt or Expenditure)
            {
                return row[Act] == Receipt ? AttestAct.Receipt : AttestAct.Expenditure;
            }

            Fault(row, Act, new Text("Skriv {0} eller {1}.", "Write {0} or {1}.").With(Receipt, Expenditure));
            return default;
        }

        private LegalEntityId EntityOf(CsvRow row)
        {
            var digits = row[Organisation].Replace("-", string.Empty, StringComparison.Ordinal);
            if (names.Entities.TryGetValue(digits, out var entity))
            {
                return entity;
            }

            Fault(row, Organisation, new Text("Ingen juridisk person har numret ”{0}”.", "No legal entity has the number “{0}”.").With(row[Organisation]));
            return default;
        }

        private string AreaOf(CsvRow row)
        {
            if (!AttestArea.IsValid(row[Area]))
            {
                Fault(row, Area, new("Skriv en kod, början av en kod och *, eller bara * för alla.", "Write a code, the beginning of a code and *, or just * for all."));
            }

            return row[Area];
        }

        private NetAmount? LimitOf(CsvRow row)
        {
            if (row[Limit].Length == 0)
            {
                return null;
            }

            var plain = new string([.. row[Limit].Where(sign => !char.IsWhiteSpace(sign))]).Replace(',', '.');
            if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kronor) && kronor is > 0 and < 100_000_000_000m)
            {
                return NetAmount.FromMinor((long)(kronor * 100));
            }

            Fault(row, Limit, new("Skriv beloppet i kronor utan moms, eller lämna tomt om det inte finns någon gräns.", "Write the amount in kronor excluding VAT, or leave it empty when there is no limit."));
            return null;
        }

        private DateOnly? DayOf(CsvRow row, string column)
        {
            if (DateOnly.TryParseExact(row[column], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            Fault(row, column, new("Skriv datumet som år-månad-dag, till exempel 2026-01-01.", "Write the date as year-month-day, for example 2026-01-01."));
            return null;
        }

        private void Fault(CsvRow row, string column, Text what) => faults.Add(new CellFault(row.Line, column, what));
    }
}
