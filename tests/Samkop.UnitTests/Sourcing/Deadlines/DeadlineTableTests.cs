using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.UnitTests.Sourcing.Deadlines;

/// <summary>The table deadlines.tsv; its first lines say how its dates were checked and what was not.</summary>
public sealed class DeadlineTableTests
{
    private static readonly IReadOnlyList<Row> Table = [.. Read()];

    public static IEnumerable<TheoryDataRow<string>> Questions => Table.Select(row => row.Question).Distinct().Select(question => new TheoryDataRow<string>(question));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_date_is_the_one_in_the_table(string question)
    {
        foreach (var row in Table.Where(row => row.Question == question))
        {
            var date = Ask(row).OrThrow().Single(date => date.Step == StepOf(row));
            Assert.True(row.Expected == date.Date, $"{row}: {date}");
        }
    }

    [Fact]
    public void Every_date_comes_with_a_sentence_and_its_section_in_both_languages()
    {
        foreach (var row in Table)
        {
            foreach (var date in Ask(row).OrThrow())
            {
                Assert.All([date.Why.Sv, date.Why.En], why =>
                {
                    Assert.True(date.Date is null || why.Contains(date.Date.Value.ToString("yyyy-MM-dd"), StringComparison.Ordinal), why);
                    Assert.Contains(date.Rule.Source, why, StringComparison.Ordinal);
                    Assert.EndsWith(".", why, StringComparison.Ordinal);
                });
                Assert.NotEqual(date.Why.Sv, date.Why.En);
                Assert.NotEqual(date.Name.Sv, date.Name.En);
            }
        }
    }

    [Fact]
    public void The_table_has_three_hundred_rows_and_every_movable_holiday_of_twelve_years()
    {
        Assert.True(Table.Count >= 300, $"{Table.Count} rows");
        string[] movable = ["Långfredagen", "Påskdagen", "Annandag påsk", "Kristi himmelsfärdsdag", "Pingstdagen", "Midsommarafton", "Midsommardagen", "Alla helgons dag"];
        Assert.All(movable, name => Assert.Equal(
            Enumerable.Range(2024, 12), Table.Where(row => row.Question == "standstill" && row.Reason.EndsWith(" " + name, StringComparison.Ordinal)).Select(row => row.Start.AddDays(10).Year)));
        // What moves a day is named in the sentence.
        Assert.All(Table.Where(row => row.Reason.StartsWith("day 1", StringComparison.Ordinal)), row =>
            Assert.Contains(row.Reason[(row.Reason.IndexOf(" is ", StringComparison.Ordinal) + 4)..], Ask(row).OrThrow()[0].Why.Sv, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rows_of_the_table_ask_for_every_least_time_that_the_program_carries()
    {
        var asked = Table.SelectMany(row => Ask(row).OrThrow()).Select(date => date.Rule.Id).ToHashSet();
        // Reasonable times have no date.
        Assert.Empty(TimeLimits.Current.Rows.Where(rule => rule.Days is not null || rule.Months is not null).Select(rule => rule.Id).Except(asked));
    }

    private static Result<IReadOnlyList<ExplainedDate>> Ask(Row row)
    {
        var engine = DeadlineEngine.Current;
        return row.Question switch
        {
            "standstill" or "earliest-contract" => engine.Standstill(row.Law, row.Start, row.Circumstances.Contains(Circumstance.Electronic)),
            "after-review" => engine.AfterReview(row.Law, row.Start),
            "result-notice" or "invalidity" => engine.AfterContract(row.Law, row.Start),
            "invalidity-after-notice" => engine.AfterContract(row.Law, row.Start, row.Other),
            "admission" => engine.Admission(row.Law, row.Start, row.Circumstances.Contains(Circumstance.NeedsChecking), row.Circumstances.Contains(Circumstance.NoCallYet)),
            "change" => engine.AfterChange(row.Law, row.Other!.Value, row.Start, row.Circumstances.Contains(Circumstance.Urgent)),
            _ => engine.Plan(new(row.Law, row.Procedure, row.Start, row.Circumstances, PriorNoticeSent: Prior(row), InvitationSent: Invitation(row))),
        };
    }

    // In procedures of two stages the other day is the invitation; a prior notice that shortens them was sent two months before the notice.
    private static DateOnly? Prior(Row row) => row.Circumstances.Contains(Circumstance.PriorNotice) ? row.Procedure == Procedure.Open ? row.Other : row.Start.AddDays(-60) : null;

    private static DateOnly? Invitation(Row row) => row.Question == "tender" && row.Procedure != Procedure.Open ? row.Other : null;

    private static string StepOf(Row row) => row.Question switch
    {
        "after-review" => "standstill",
        "invalidity-after-notice" => "invalidity",
        "change" => "tender",
        var step => step,
    };

    private static IEnumerable<Row> Read()
    {
        using var stream = typeof(DeadlineTableTests).Assembly.GetManifestResourceStream("deadlines.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                yield return new(
                    cells[1], EnumOf<Act>(cells[2]), EnumOf<Procedure>(cells[3]), cells[4] == "-" ? [] : cells[4].Split(',').Select(EnumOf<Circumstance>).ToHashSet(),
                    DateOnly.Parse(cells[5]), cells[6] == "-" ? null : DateOnly.Parse(cells[6]), DateOnly.Parse(cells[7]), cells[8]);
            }
        }
    }

    private static T EnumOf<T>(string kebab)
        where T : struct, Enum => Enum.Parse<T>(kebab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private sealed record Row(
        string Question, Act Law, Procedure Procedure, HashSet<Circumstance> Circumstances, DateOnly Start, DateOnly? Other, DateOnly Expected, string Reason);
}
