using System.Text.Json;
using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>How much a measure may be.</summary>
/// <param name="Measure">Name of the measure, or the beginning of several names.</param>
/// <param name="Most">The budget, in the unit of the measure.</param>
/// <param name="Goal">What is aimed at; <see langword="null"/> when no more than the budget is.</param>
internal sealed record Budget(string Measure, double Most, double? Goal = null);

/// <summary>The budgets of <c>bench/budgets.json</c>.</summary>
internal sealed class Budgets(IReadOnlyList<Budget> all)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static Budgets Read() => new(JsonSerializer.Deserialize<List<Budget>>(File.ReadAllText(RepositoryRoot.At("bench/budgets.json")), Format)!);

    /// <summary>The budget of a measure: its own, else that of the group before its colon.</summary>
    public Budget? Of(string measure) =>
        all.FirstOrDefault(one => one.Measure == measure) ?? all.FirstOrDefault(one => one.Measure == measure.Split(':')[0]);
}
