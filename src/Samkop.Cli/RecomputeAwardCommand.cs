using System.Text.Json;
using Samkop.Sourcing.Evaluation;

namespace Samkop.Cli;

/// <summary>
/// The verb <c>recompute-award</c>: ranks the tenders of a published file by its model, and says whether the published ranking is
/// the one that follows. Nothing but the file is read.
/// </summary>
internal static class RecomputeAwardCommand
{
    /// <summary>Runs the verb: 0 when the ranking agrees or none is published, 1 when it does not or the file is refused, 2 for wrong use.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var asJson = arguments.Contains("--json", StringComparer.Ordinal);
        var paths = arguments.Where(static argument => argument != "--json").ToList();
        if (paths is not [var path] || path.StartsWith("--", StringComparison.Ordinal))
        {
            return Usage.Print(errors, "recompute-award takes one file.");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(fault.Message);
            return Usage.Wrong;
        }

        var result = PublishedEvaluation.Read(bytes).Then(file => Evaluator.Rank(file.Model, file.Tenders).Map(ranking => (File: file, Ranking: ranking)));
        if (result.IsRefused(out var refusal, out var done))
        {
            errors.WriteLine($"{refusal.Code} {refusal.What.Sv} {refusal.WayOn.Sv}");
            errors.WriteLine($"{refusal.Code} {refusal.What.En} {refusal.WayOn.En}");
            return 1;
        }

        if (asJson)
        {
            using var stream = new StreamReader(new MemoryStream(done.File.Decided().OrThrow().Write()));
            output.WriteLine(stream.ReadToEnd());
        }
        else
        {
            Print(done.Ranking, output);
        }

        return Compare(done.File, done.Ranking, asJson ? errors : output);
    }

    private static void Print(Ranking ranking, TextWriter output)
    {
        foreach (var place in ranking.Places)
        {
            var tie = place.DecidedBy is { } key ? $"\t= {JsonNamingPolicy.KebabCaseLower.ConvertName(key.ToString())}" : "";
            output.WriteLine($"{place.Place}\t{place.Tender.Id}\t{place.Tender.Tenderer}\t{place.Figure.ToText(2)}\t{place.Figure}{tie}");
        }
    }

    private static int Compare(PublishedEvaluation file, Ranking ranking, TextWriter output)
    {
        if (file.Ranking is not { } published)
        {
            output.WriteLine("Filen innehåller ingen rangordning att jämföra med. / The file holds no ranking to compare with."); // sv-literal
            return 0;
        }

        var ours = ranking.Places.Select(static place => (place.Place, place.Tender.Id, place.Figure));
        var isSame = ours.SequenceEqual(published.OrderBy(static place => place.Place).Select(static place => (place.Place, place.Tender, place.Figure)));
        output.WriteLine(isSame
            ? "Rangordningen stämmer. / The ranking agrees." // sv-literal
            : "Rangordningen stämmer INTE med den publicerade. / The ranking does NOT agree with the published one."); // sv-literal
        return isSame ? 0 : 1;
    }
}
