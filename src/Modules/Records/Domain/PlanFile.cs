using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Domain;

/// <summary>Reads a records plan from a table with the columns of <see cref="Columns"/>.</summary>
internal static class PlanFile
{
    private const string Type = "typ";
    private const string Title = "rubrik";
    private const string Years = "gallras_efter_ar";
    private const string CountedFrom = "raknas_fran";
    private const string Basis = "beslut";

    public static IReadOnlyList<string> Columns { get; } = [Type, Title, Years, CountedFrom, Basis];

    /// <summary>The rules, or what is wrong with which cell. An empty number of years means that it is kept for ever.</summary>
    public static (IReadOnlyList<RetentionRule> Rules, IReadOnlyList<CellFault> Faults) Read(
        string text, LegalEntityId entity, DateOnly validFrom, Func<Guid> newId)
    {
        var (rows, tableFaults) = CsvTable.Read(text, Columns);
        var faults = tableFaults.ToList();
        if (faults.Count > 0)
        {
            return ([], faults);
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rules = rows.Select(row => ReadRow(row, faults, seen) with { Entity = entity, ValidFrom = validFrom })
            .Select(row => row.ToRule(newId())).ToList();
        return faults.Count > 0 ? ([], faults) : (rules, faults);
    }

    /// <summary>The plan as a table that <see cref="Read"/> reads.</summary>
    public static string Write(IEnumerable<RetentionRule> rules) => CsvTable.Write(Columns, rules.Select(rule => (IReadOnlyList<string>)
        [rule.Type, rule.Title, rule.Years?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, rule.CountedFrom, rule.Basis]));

    private static Line ReadRow(CsvRow row, List<CellFault> faults, HashSet<string> seen)
    {
        void Fault(string column, Text what) => faults.Add(new CellFault(row.Line, column, what));
        foreach (var column in new[] { Type, Title, CountedFrom, Basis }.Where(column => row[column].Length == 0))
        {
            Fault(column, new("Cellen är tom.", "The cell is empty."));
        }

        if (row[Type].Length > 0 && !seen.Add(row[Type]))
        {
            Fault(Type, new Text("Typen {0} finns redan i filen.", "The type {0} is in the file already.").With(row[Type]));
        }

        if (row[CountedFrom].Length > 0 && !RetentionEvents.All.Contains(row[CountedFrom], StringComparer.Ordinal))
        {
            var known = string.Join(", ", RetentionEvents.All);
            Fault(CountedFrom, new Text("Skriv ett av: {0}.", "Write one of: {0}.").With(known));
        }

        int? years = null;
        if (row[Years].Length > 0)
        {
            if (int.TryParse(row[Years], NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= 200)
            {
                years = read;
            }
            else
            {
                Fault(Years, new("Skriv ett helt antal år från 1 till 200, eller lämna tomt om det ska bevaras.", "Write a whole number of years from 1 to 200, or leave it empty when it is kept for ever."));
            }
        }

        return new Line(row[Type], row[Title], years, row[CountedFrom], row[Basis]);
    }

    private sealed record Line(string Type, string Title, int? Years, string CountedFrom, string Basis)
    {
        public LegalEntityId Entity { get; init; }

        public DateOnly ValidFrom { get; init; }

        public RetentionRule ToRule(Guid id) => new()
        {
            Id = id,
            Entity = Entity,
            ValidFrom = ValidFrom,
            Type = Type,
            Title = Title,
            Years = Years,
            CountedFrom = CountedFrom,
            Basis = Basis,
        };
    }
}
