using System.Globalization;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Domain;

/// <summary>Reads and makes the models of lots.</summary>
internal static class LotModels
{
    /// <summary>What a requirement is called in models, request files and answers; the number never changes within the case.</summary>
    public static string IdOf(Requirement requirement) => string.Create(CultureInfo.InvariantCulture, $"krav-{requirement.Sequence}"); // sv-literal: an id in a Swedish file

    /// <summary>The lot as the notice and the files name it.</summary>
    public static string NameOf(Lot lot) => string.Create(CultureInfo.InvariantCulture, $"LOT-{lot.Sequence:0000}");

    /// <summary>The model.</summary>
    public static EvaluationModel Read(this LotModel row) => EvaluationText.ReadModel(row.Json);

    /// <summary>Ids of criteria that the panel answers.</summary>
    public static IReadOnlySet<string> JudgedIds(this LotModel row) => row.Judged.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Prices to expect, when both ends are stated.</summary>
    public static (Fraction Low, Fraction High)? Spread(this LotModel row) =>
        Fraction.TryParse(row.SpreadLow, out var low) && Fraction.TryParse(row.SpreadHigh, out var high) && low <= high ? (low, high) : null;

    /// <summary>The seed of the draw when nobody chose another one.</summary>
    public static string SeedOf(Case one, Lot lot) => $"{one.RegisterNumber}/{NameOf(lot)}";

    /// <summary>The lowest price, and the draw between equal ones.</summary>
    public static EvaluationModel LowestPrice(Case one, Lot lot) => new(ModelKind.LowestPrice, [], [TieKey.LowestPrice, TieKey.Draw], SeedOf(one, lot));
}
