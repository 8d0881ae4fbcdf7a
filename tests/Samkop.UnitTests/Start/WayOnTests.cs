using Samkop.Start.Domain;

namespace Samkop.UnitTests.Start;

public sealed class WayOnTests
{
    private static readonly string?[] Possible = [null, "ja", "nej", "vet-ej"];

    [Fact]
    public void Every_way_ends_within_four_questions_in_an_order_or_a_request()
    {
        var ends = new HashSet<string>(StringComparer.Ordinal);
        Walk(new Answers(null, null, null, null), asked: 0);
        Assert.Equal(["/bestall/fritext", "/inkopsuppdrag/nytt"], ends.Order(StringComparer.Ordinal));

        void Walk(Answers given, int asked)
        {
            var (question, end) = WayOn.Next(given, 100_000);
            Assert.True(question is null != end is null);
            if (end is not null)
            {
                ends.Add(end.Href);
                return;
            }

            Assert.True(asked < WayOn.MostQuestions);
            foreach (var answer in question!.Answers)
            {
                Walk(
                    question.Name switch
                    {
                        "akut" => given with { Urgent = answer.Value },
                        "avtal" => given with { Contract = answer.Value },
                        "varde" => given with { Value = answer.Value },
                        _ => given with { Often = answer.Value },
                    },
                    asked + 1);
            }
        }
    }

    [Fact]
    public void What_is_dear_or_unknown_never_becomes_a_small_order()
    {
        foreach (var often in Possible)
        {
            foreach (var value in new[] { "ja", "vet-ej" })
            {
                Assert.Equal("/inkopsuppdrag/nytt", WayOn.Next(new Answers("nej", "nej", value, often), 100_000).End!.Href);
            }
        }
    }
}
