using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Answering;

/// <summary>What a tenderer answers (<c>samkop-answer/1</c>, docs/rules/request-1.md), as it lies inside the sealed envelope.</summary>
/// <param name="Format">Name and version of the form.</param>
/// <param name="Procurement">Register number.</param>
/// <param name="Lot">The lot.</param>
/// <param name="Pseudonym">Of the envelope: a file of another tender is not taken for this one.</param>
/// <param name="Requirements">Answers by the requirement's id.</param>
/// <param name="Criteria">Answers by the criterion's id: a step's id or a number.</param>
/// <param name="Price">The price, when there is no price form.</param>
/// <param name="Prices">Unit prices by the row's id.</param>
internal sealed record AnswerContent(
    string Format, string Procurement, string Lot, string Pseudonym, IReadOnlyDictionary<string, string> Requirements, IReadOnlyDictionary<string, string> Criteria,
    string? Price = null, IReadOnlyDictionary<string, string>? Prices = null);

/// <summary>Reads the file. It comes from outside and says what a company offers, so that nothing is guessed: unknown, repeated and oversized things are refused.</summary>
internal static class AnswerFile
{
    public const string Name = "anbudssvar.json"; // sv-literal: the name of a file that tenderers see

    public const string Format = "samkop-answer/1";

    /// <summary>Some thousand answers fit.</summary>
    public const int MostBytes = 512 * 1024;

    private const int MostAnswers = 5000;
    private const int MostSigns = 4000;
    private const int MostDigits = 30;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 4,
    };

    /// <summary>Reads; refused when it is no such file (PRO-088).</summary>
    public static Result<AnswerContent> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Refusals.AnswerUnreadable.With($"> {MostBytes}");
        }

        try
        {
            var content = JsonSerializer.Deserialize<AnswerContent>(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Strict);
            return content is null ? Refusals.AnswerUnreadable.With("null")
                : content.Format != Format ? Refusals.AnswerUnreadable.With("format")
                : Fault(content) is { } name ? Refusals.AnswerUnreadable.With(name)
                : content;
        }
        catch (JsonException broken)
        {
            return Refusals.AnswerUnreadable.With(broken.Path ?? "JSON");
        }
    }

    /// <summary>
    /// The tender that the file says, in the lot's model; answers that the panel gives are left out. Refused when it belongs elsewhere (PRO-089), and as
    /// <see cref="TenderCheck.SoFar"/>.
    /// </summary>
    public static Result<Tender> TenderOf(AnswerContent content, LotModel row, string mark, string tenderer, DateTimeOffset received)
    {
        var (model, judged) = (row.Read(), row.JudgedIds());
        if (content.Criteria.Keys.FirstOrDefault(judged.Contains) is { } foreign)
        {
            return Refusals.BadAnswer.With(content.Criteria[foreign], foreign);
        }

        if (Number(content.Price, "price").IsRefused(out var no, out var price))
        {
            return no;
        }

        Dictionary<string, Fraction>? prices = null;
        foreach (var (item, text) in content.Prices ?? new Dictionary<string, string>())
        {
            if (Number(text, item).IsRefused(out no, out var unit))
            {
                return no;
            }

            (prices ??= new Dictionary<string, Fraction>(StringComparer.Ordinal))[item] = unit!.Value;
        }

        var answers = content.Criteria.ToDictionary(static one => one.Key, static one => Answer.Of(one.Value), StringComparer.Ordinal);
        var tender = new Tender(mark, tenderer, answers, price, prices, received);
        return TenderCheck.SoFar(model, tender, judged) is { } fault ? fault : tender;
    }

    private static Result<Fraction?> Number(string? text, string name)
    {
        if (text is null)
        {
            return (Fraction?)null;
        }

        return text.Length <= MostDigits && !text.Contains('/', StringComparison.Ordinal) && Fraction.TryParse(text, out var value)
            ? (Fraction?)value
            : Refusals.BadAnswer.With(text.Length > MostDigits ? text[..MostDigits] : text, name);
    }

    // The name of what is too much; null when nothing is.
    private static string? Fault(AnswerContent content)
    {
        var all = new[] { content.Requirements, content.Criteria, content.Prices ?? new Dictionary<string, string>() };
        return all.Sum(static one => one.Count) > MostAnswers ? "count"
            : all.SelectMany(static one => one).FirstOrDefault(static one => one.Key.Length is 0 or > 200 || one.Value is null || one.Value.Length > MostSigns).Key;
    }
}
