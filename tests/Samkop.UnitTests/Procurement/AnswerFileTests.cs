using System.Text;
using Samkop.Kernel;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.UnitTests.Procurement;

public sealed class AnswerFileTests
{
    private const string Good = """{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{"krav-1":"ja"},"criteria":{"krav-2":"s1"},"prices":{"pris-1":"0.10"}}""";

    private static readonly LotModel Row = new()
    {
        Lot = LotId.From(Guid.NewGuid()),
        Judged = "krav-3",
        Json = EvaluationText.Write(new EvaluationModel(
            ModelKind.Deductions,
            [
                new Criterion("krav-2", Text.Same("Tid"), Steps: [new Step("s1", Text.Same("Bra"), Fraction.Of(1))]),
                new Criterion("krav-3", Text.Same("Grepp"), Steps: [new Step("s1", Text.Same("Bra"), Fraction.Of(1))]),
            ],
            [TieKey.Draw],
            "frö",
            Items: [new PricedItem("pris-1", Text.Same("Handske"))],
            Participants: [new ParticipantVolumes("A", [new Volume("pris-1", Fraction.Of(10))])])),
    };

    [Fact]
    public void A_file_becomes_a_tender_without_the_answers_that_the_panel_gives()
    {
        var tender = AnswerFile.TenderOf(AnswerFile.Read(Encoding.UTF8.GetBytes(Good)).OrThrow(), Row, "A1", "Första AB", DateTimeOffset.UnixEpoch).OrThrow();
        Assert.Equal(("A1", Fraction.Parse("0.1"), "s1"), (tender.Id, tender.Prices!["pris-1"], tender.Answers["krav-2"].Text));
        Assert.False(tender.Answers.ContainsKey("krav-3"));
        Assert.Equal(EvaluationText.Write(tender), EvaluationText.Write(EvaluationText.ReadTender(EvaluationText.Write(tender))));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("""{"format":"samkop-answer/1"}""")]
    [InlineData("""{"format":"samkop-answer/2","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{},"criteria":{}}""")]
    [InlineData("""{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{},"criteria":{},"extra":1}""")]
    [InlineData("""{"format":"samkop-answer/1","format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{},"criteria":{}}""")]
    [InlineData("""{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{"a":"1","a":"2"},"criteria":{}}""")]
    [InlineData("""{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{"a":null},"criteria":{}}""")]
    [InlineData("""{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{"a":[[[[1]]]]},"criteria":{}}""")]
    [InlineData("""{"format":"samkop-answer/1","procurement":"DNR 1","lot":"LOT-0001","pseudonym":"ab","requirements":{},"criteria":{},"price":17}""")]
    public void What_is_not_wholly_the_form_is_refused(string json)
    {
        Assert.True(AnswerFile.Read(Encoding.UTF8.GetBytes(json)).IsRefused(out var no));
        Assert.Equal("PRO-088", no.Code);
    }

    [Fact]
    public void A_file_that_is_too_large_or_cut_is_refused_without_being_read()
    {
        Assert.True(AnswerFile.Read(new byte[AnswerFile.MostBytes + 1]).IsRefused(out _));
        for (var length = 0; length < Good.Length; length++)
        {
            Assert.True(AnswerFile.Read(Encoding.UTF8.GetBytes(Good[..length])).IsRefused(out _), Good[..length]);
        }
    }

    [Theory]
    [InlineData("\"s1\"", "\"s9\"", "EVA-007")]
    [InlineData("\"krav-2\":\"s1\"", "\"krav-2\":\"s1\",\"krav-3\":\"s1\"", "PRO-107")]
    [InlineData("\"krav-2\":\"s1\"", "", "EVA-006")]
    [InlineData("\"pris-1\"", "\"pris-2\"", "EVA-008")]
    [InlineData("\"0.10\"", "\"-1\"", "EVA-008")]
    [InlineData("\"0.10\"", "\"1/3\"", "PRO-107")]
    [InlineData("\"0.10\"", "\"1e5\"", "PRO-107")]
    [InlineData("\"0.10\"", "\"1000000000000000000000000000000\"", "PRO-107")]
    public void A_price_or_an_answer_that_the_model_has_no_place_for_is_refused_by_number(string from, string to, string code)
    {
        var content = AnswerFile.Read(Encoding.UTF8.GetBytes(Good.Replace(from, to, StringComparison.Ordinal))).OrThrow();
        Assert.True(AnswerFile.TenderOf(content, Row, "A1", "X", DateTimeOffset.UnixEpoch).IsRefused(out var no));
        Assert.Equal(code, no.Code);
    }

    [Theory]
    [InlineData("YesNo", "ja", "ja", "Met")]
    [InlineData("YesNo", "ja", "nej", "NotMet")]
    [InlineData("YesNo", "nej", "Nej", "Met")]
    [InlineData("YesNo", "", "nej", "NotMet")]
    [InlineData("YesNo", "ja", "kanske", "ToJudge")]
    [InlineData("Number", "250", "250", "Met")]
    [InlineData("Number", "250", "249,9", "NotMet")]
    [InlineData("Number", "250", "tung", "ToJudge")]
    [InlineData("Number", "", "5", "ToJudge")]
    [InlineData("Date", "2028-01-01", "2028-01-01", "Met")]
    [InlineData("Date", "2028-01-01", "2028-01-02", "NotMet")]
    [InlineData("Date", "2028-01-01", "2028-13-01", "ToJudge")]
    [InlineData("Words", "blå", "blå", "ToJudge")]
    [InlineData("YesNo", "ja", "", "ToJudge")]
    public void What_a_machine_can_compare_it_compares(string kind, string expected, string answer, string outcome)
    {
        var requirement = new Requirement { Title = "Krav", Body = "Krav", ExpectedKind = Enum.Parse<ExpectedKind>(kind), Expected = expected };
        Assert.Equal(Enum.Parse<ReplyOutcome>(outcome), Comparison.Of(requirement, answer));
    }
}
