using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Kernel;

namespace Samkop.Sourcing.Evaluation;

/// <summary>A place in the ranking as it was decided.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Tender">The tender's id.</param>
/// <param name="Figure">The exact figure.</param>
public sealed record PublishedPlace(int Place, string Tender, Exact.Fraction Figure);

/// <summary>The file that lets anyone do the award again: model, tenders and what was decided. Form <c>samkop-evaluation/1</c>.</summary>
/// <param name="Format">Name and version of the form.</param>
/// <param name="Procurement">Register number or procurement id.</param>
/// <param name="Model">The model as it stood in the procurement documents.</param>
/// <param name="Tenders">All that were evaluated.</param>
/// <param name="Lot">The lot, when the procurement is divided.</param>
/// <param name="Ranking">What was decided; without it the file only says how.</param>
public sealed record PublishedEvaluation(
    string Format, string Procurement, EvaluationModel Model, IReadOnlyList<Tender> Tenders, string? Lot = null,
    IReadOnlyList<PublishedPlace>? Ranking = null)
{
    /// <summary>The form that this program writes and reads.</summary>
    public const string Current = "samkop-evaluation/1";

    private const int LargestFile = 20_000_000;

    // Names with å, ä and ö are read by people.
    private static readonly EvaluationJson Readable = new(new JsonSerializerOptions(EvaluationJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Reads a file; refuses what is no such file (EVA-001) and other forms (EVA-002).</summary>
    public static Result<PublishedEvaluation> Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestFile)
        {
            return EvaluationRefusals.Unreadable.With($"> {LargestFile} bytes");
        }

        try
        {
            var file = JsonSerializer.Deserialize(json.StartsWith("\uFEFF"u8) ? json[3..] : json, EvaluationJson.Default.PublishedEvaluation);
            return file is null ? EvaluationRefusals.Unreadable.With("null")
                : file.Format != Current ? EvaluationRefusals.UnknownForm.With(file.Format, Current)
                : file;
        }
        catch (JsonException broken)
        {
            return EvaluationRefusals.Unreadable.With(broken.Message);
        }
    }

    /// <summary>The file with the ranking that follows from it; refused as <see cref="Evaluator.Rank"/>.</summary>
    public Result<PublishedEvaluation> Decided() =>
        Evaluator.Rank(Model, Tenders).Map(ranking => this with
        {
            Ranking = [.. ranking.Places.Select(place => new PublishedPlace(place.Place, place.Tender.Id, place.Figure))],
        });

    /// <summary>The file as UTF-8, indented so that people can compare two.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Readable.PublishedEvaluation);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    WriteIndented = true)]
[JsonSerializable(typeof(PublishedEvaluation))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
