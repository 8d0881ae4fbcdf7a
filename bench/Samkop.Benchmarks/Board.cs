using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samkop.Benchmarks;

/// <summary>Collects what was measured: a line each at once, all of it as JSON at the end.</summary>
internal sealed class Board(TextWriter output, Budgets budgets)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Row> rows = [];

    /// <summary>True while no budget is passed.</summary>
    public bool IsWithinBudgets => rows.TrueForAll(row => row.IsWithin != false);

    /// <summary>Writes down a value.</summary>
    /// <param name="measure">Dotted name; after a colon what of several.</param>
    /// <param name="value">How much.</param>
    /// <param name="unit">Of what.</param>
    public void Add(string measure, double value, string unit)
    {
        var budget = budgets.Of(measure);
        var row = new Row(measure, Math.Round(value, 3), unit, budget?.Most, budget is null ? null : value <= budget.Most);
        rows.Add(row);
        var verdict = budget is null ? string.Empty : $"  {(row.IsWithin == true ? "ok  " : "OVER")} of {budget.Most:0.###}{(budget.Goal is { } goal ? $", goal {goal:0.###}" : string.Empty)}";
        output.WriteLine($"{measure,-62} {Shown(value),10} {unit,-16}{verdict}");
    }

    /// <summary>A heading between groups.</summary>
    public void Head(string text) => output.WriteLine($"\n{text}");

    /// <summary>All values as one line.</summary>
    public string Json() => JsonSerializer.Serialize(new { processors = Environment.ProcessorCount, runtime = Environment.Version.ToString(), measures = rows }, Format);

    private static string Shown(double value) => value switch
    {
        >= 100 => $"{value:#,##0}",
        >= 10 => $"{value:0.0}",
        _ => $"{value:0.000}",
    };

    private sealed record Row(string Measure, double Value, string Unit, double? Most, bool? IsWithin);
}
