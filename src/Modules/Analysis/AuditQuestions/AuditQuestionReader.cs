using System.Data.Common;
using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>Asks a set question of the published views, within the permit's entities.</summary>
internal sealed class AuditQuestionReader(Reads reads)
{
    /// <summary>Rows shown on a page; the file has all.</summary>
    public const int Shown = 200;

    public async Task<AuditAnswer> AskAsync(Scope scope, AuditQuestion question, Period period, int most, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        var entities = scope.Entities.ToList();
#pragma warning disable CA2100 // the text is one of the twelve; values travel as parameters
        command.CommandText = question.Sql
            .Replace("{entities}", Names("entity", entities.Count), StringComparison.Ordinal)
            .Replace("{entityTexts}", Names("entityText", entities.Count), StringComparison.Ordinal)
            + string.Create(CultureInfo.InvariantCulture, $" LIMIT {most + 1}");
#pragma warning restore CA2100
        for (var i = 0; i < entities.Count; i++)
        {
            Add(command, $"entity{i}", entities[i].Value);
            Add(command, $"entityText{i}", entities[i].Value.ToString());
        }

        Add(command, "from", period.From);
        Add(command, "through", period.Through);
        Add(command, "fromMoment", period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(command, "throughMoment", period.Through.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await ReadAsync(command, question, most, ct);
    }

    private static async Task<AuditAnswer> ReadAsync(DbCommand command, AuditQuestion question, int most, CancellationToken ct)
    {
        var rows = new List<IReadOnlyList<object?>>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (rows.Count <= most && await reader.ReadAsync(ct))
        {
            var row = new object?[question.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = await reader.IsDBNullAsync(i, ct) ? null : Value(reader.GetValue(i), question.Columns[i].Form);
            }

            rows.Add(row);
        }

        var isCut = rows.Count > most;
        return new AuditAnswer(isCut ? rows[..most] : rows, isCut);
    }

    private static object Value(object raw, ColumnForm form) => form switch
    {
        ColumnForm.Amount => Convert.ToInt64(raw, CultureInfo.InvariantCulture) / 100m,
        ColumnForm.Day => raw switch
        {
            DateOnly day => day,
            DateTime moment => DateOnly.FromDateTime(moment),
            // SQLite gives text; of an instant only the day is asked for.
            _ => DateOnly.ParseExact(Convert.ToString(raw, CultureInfo.InvariantCulture)![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        _ => Convert.ToString(raw, CultureInfo.InvariantCulture)!,
    };

    // No entity at all must give no rows, and an empty list is not SQL.
    private static string Names(string name, int count) =>
        count == 0 ? "NULL" : string.Join(", ", Enumerable.Range(0, count).Select(i => $"@{name}{i}"));

    private static void Add(DbCommand command, string name, object value)
    {
        if (!command.CommandText.Contains("@" + name, StringComparison.Ordinal))
        {
            return;
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
