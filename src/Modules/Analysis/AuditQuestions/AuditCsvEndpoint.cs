using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>An answer as CSV: semicolons and UTF-8 with a mark, as Swedish spreadsheets open it.</summary>
internal static class AuditCsvEndpoint
{
    private const int Most = 1_000_000;

    public static async Task<IResult> GetAsync(
        int number, DateOnly? from, DateOnly? through, Gate gate, AuditQuestionReader reader, TimeProvider clock, CancellationToken ct)
    {
        if ((await gate.AskAsync(new AskAuditQuestion(number), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        if (QuestionList.Find(number) is not { } question)
        {
            return Refusals.NoSuchQuestion.With(number).ToProblem();
        }

        if (Period.Of(from, through, SwedishTime.Today(clock)).IsRefused(out no, out var period))
        {
            return no.ToProblem();
        }

        var answer = await reader.AskAsync(permit.Scope, question, period, Most, ct);
        var text = new StringBuilder();
        Line(text, question.Columns.Select(column => column.Label.ToString()));
        foreach (var row in answer.Rows)
        {
            Line(text, row.Select(value => value switch
            {
                null => string.Empty,
                decimal amount => amount.ToString("0.00", Text.Swedish),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => (string)value,
            }));
        }

        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"revision-{number}.csv");
    }

    internal static void Line(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(';', fields.Select(Quote)).Append("\r\n");

    // A leading =, +, - or @ would be run as a formula by spreadsheets; a space before it keeps it a text.
    private static string Quote(string field)
    {
        var safe = field.Length > 0 && "=+@\t".Contains(field[0], StringComparison.Ordinal) ? " " + field : field;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
