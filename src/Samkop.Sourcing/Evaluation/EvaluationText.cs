using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samkop.Sourcing.Evaluation;

/// <summary>
/// A model or a tender by itself, in the same form as inside <see cref="PublishedEvaluation"/>: as it is kept until there is a whole file.
/// </summary>
public static class EvaluationText
{
    private static readonly EvaluationJson Compact = new(new JsonSerializerOptions(EvaluationJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false });

    /// <summary>A model as text.</summary>
    public static string Write(EvaluationModel model) => JsonSerializer.Serialize(model, Compact.EvaluationModel);

    /// <summary>A tender as text.</summary>
    public static string Write(Tender tender) => JsonSerializer.Serialize(tender, Compact.Tender);

    /// <summary>A model that <see cref="Write(EvaluationModel)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such model.</exception>
    public static EvaluationModel ReadModel(string text) => JsonSerializer.Deserialize(text, Compact.EvaluationModel) ?? throw new JsonException("No model.");

    /// <summary>A tender that <see cref="Write(Tender)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such tender.</exception>
    public static Tender ReadTender(string text) => JsonSerializer.Deserialize(text, Compact.Tender) ?? throw new JsonException("No tender.");
}
