using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Answering;

/// <summary>
/// The request as data (<c>samkop-request/1</c>, docs/rules/request-1.md): what a tenderer answers, lot by lot. It stands among the procurement documents,
/// and the sealing page draws its form from it.
/// </summary>
internal static class RequestFile
{
    public const string Name = "forfragan.json"; // sv-literal: the name of a file that tenderers see

    public const string Format = "samkop-request/1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Content(string Format, string Procurement, string Title, IReadOnlyList<LotContent> Lots);

    private sealed record LotContent(
        string Id, string Title, string Currency, IReadOnlyList<Asked> Requirements, IReadOnlyList<Weighed> Criteria, IReadOnlyList<Named>? Items, string? FixedPrice);

    private sealed record Asked(string Id, string Kind, string Title, string Text, string Answer, string? Expected, string? Unit);

    private sealed record Weighed(string Id, string Sv, string En, string? Text, string AnsweredBy, IReadOnlyList<Named>? Steps, string? Least, string? Most, string? Unit);

    private sealed record Named(string Id, string Sv, string En);

    /// <summary>The file for a case and the models of its lots.</summary>
    public static byte[] Write(CaseFacts facts, IReadOnlyList<LotModel> models) => JsonSerializer.SerializeToUtf8Bytes(
        new Content(Format, facts.Case.RegisterNumber, facts.Case.Title, [.. facts.Lots.Select(lot => Of(facts, lot, models.First(row => row.Lot == lot.Id)))]), Form);

    /// <summary>What a tenderer for the lot says yes or no to, or answers otherwise; award criteria are answered by the model's rules.</summary>
    public static IEnumerable<Requirement> Answered(IEnumerable<Requirement> requirements, Lot lot) =>
        requirements.Where(row => row.Kind != RequirementKind.AwardCriterion && (row.Lot is null || row.Lot == lot.Id)).OrderBy(row => row.Sequence);

    private static LotContent Of(CaseFacts facts, Lot lot, LotModel row)
    {
        var (model, judged) = (row.Read(), row.JudgedIds());
        return new LotContent(
            LotModels.NameOf(lot),
            lot.Title,
            model.Currency,
            [.. Answered(facts.Requirements, lot).Select(one => new Asked(LotModels.IdOf(one), KindOf(one.Kind), one.Title, one.Body, AnswerOf(one.ExpectedKind), NullIfEmpty(one.Expected), NullIfEmpty(one.Unit)))],
            [.. model.Criteria.Select(criterion => Of(criterion, facts.Requirements.FirstOrDefault(one => LotModels.IdOf(one) == criterion.Id), judged.Contains(criterion.Id)))],
            model.Items is { } items ? [.. items.Select(item => new Named(item.Id, item.Name.Sv, item.Name.En))] : null,
            model.FixedPrice?.ToString());
    }

    private static Weighed Of(Criterion criterion, Requirement? requirement, bool isJudged) => new(
        criterion.Id,
        criterion.Name.Sv,
        criterion.Name.En,
        requirement?.Body,
        isJudged ? "panel" : "tenderer",
        criterion.Steps is { } steps ? [.. steps.Select(step => new Named(step.Id, step.Name.Sv, step.Name.En))] : null,
        Written(criterion.Least),
        Written(criterion.Most),
        NullIfEmpty(requirement?.Unit));

    private static string? Written(Fraction? value) => value?.ToString();

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string KindOf(RequirementKind kind) => kind switch
    {
        RequirementKind.Exclusion => "exclusion",
        RequirementKind.Qualification => "qualification",
        RequirementKind.Technical => "technical",
        _ => "contract-term",
    };

    private static string AnswerOf(ExpectedKind kind) => kind switch
    {
        ExpectedKind.YesNo => "yes-no",
        ExpectedKind.Number => "number",
        ExpectedKind.Date => "date",
        _ => "words",
    };
}
