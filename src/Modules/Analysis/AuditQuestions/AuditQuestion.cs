using Samkop.Kernel;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>How a column is shown.</summary>
internal enum ColumnForm
{
    Words,
    Amount,
    Day,
}

/// <summary>A column of an answer.</summary>
internal sealed record Column(Text Label, ColumnForm Form = ColumnForm.Words);

/// <summary>
/// One of the set questions: asked of the modules' published views for a period, within the auditor's entities.
/// </summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Title">The question.</param>
/// <param name="Reading">How to read the answer.</param>
/// <param name="Sql">
/// Reads published views only; <c>{entities}</c> is replaced by parameters, <c>@from</c> and <c>@through</c> are days,
/// <c>@fromMoment</c> and <c>@throughMoment</c> the same as text of instants in the audit log.
/// </param>
/// <param name="Columns">In the order of the SQL.</param>
/// <param name="ShouldBeEmpty">True when every row is a fault.</param>
internal sealed record AuditQuestion(int Number, Text Title, Text Reading, string Sql, IReadOnlyList<Column> Columns, bool ShouldBeEmpty = false);

/// <summary>An answer: rows as text or number, with the number of rows that did not fit.</summary>
internal sealed record AuditAnswer(IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCut);
