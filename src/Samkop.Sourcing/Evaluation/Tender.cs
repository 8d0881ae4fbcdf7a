using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>What a tenderer answered to a criterion: the id of a step, or a number.</summary>
/// <param name="Text">As written.</param>
[JsonConverter(typeof(AnswerJson))]
public readonly record struct Answer(string Text)
{
    /// <summary>The choice of a step.</summary>
    public static Answer Of(string step) => new(step);

    /// <summary>A number.</summary>
    public static Answer Of(Fraction value) => new(value.ToString());

    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>The flows of an energy tender.</summary>
/// <param name="Years">Whole years of the contract.</param>
/// <param name="Days">Days beyond them.</param>
/// <param name="PaymentShare">The supplier's share of the saving while the contract runs.</param>
/// <param name="Savings">What the buyer saves: the rest of the first year, then year by year, one more than the years of the terms.</param>
public sealed record EnergyFlows(int Years, int Days, Fraction PaymentShare, IReadOnlyList<Fraction> Savings);

/// <summary>A tender as far as the evaluation needs it.</summary>
/// <param name="Id">Short and stable, given by the buyer.</param>
/// <param name="Tenderer">Name for people.</param>
/// <param name="Answers">One for each criterion.</param>
/// <param name="Price">When the model has no items.</param>
/// <param name="Prices">Unit price for each item.</param>
/// <param name="Received">When the last byte came; needed when the tie rule asks for it.</param>
/// <param name="Energy">Flows in the energy model.</param>
public sealed record Tender(
    string Id, string Tenderer, IReadOnlyDictionary<string, Answer> Answers, Fraction? Price = null,
    IReadOnlyDictionary<string, Fraction>? Prices = null, DateTimeOffset? Received = null, EnergyFlows? Energy = null);

internal sealed class AnswerJson : JsonConverter<Answer>
{
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(FractionJson.RawText(ref reader));

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (Fraction.TryParse(value.Text, out _) && !value.Text.Contains('/', StringComparison.Ordinal))
        {
            writer.WriteRawValue(value.Text);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
