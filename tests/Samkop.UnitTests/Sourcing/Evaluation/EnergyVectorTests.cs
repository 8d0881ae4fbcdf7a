using Samkop.Sourcing.Evaluation;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Evaluation;

/// <summary>
/// Energy service contracts, by the pairs of input and expected value that the open source library esculator (Prozorro) tests itself with:
/// a discount rate of 12.5 %, a saving of 92.47 in the rest of the first year and of 250 in each of the twenty after it.
/// </summary>
public sealed class EnergyVectorTests
{
    [Theory]
    [InlineData(15, 0, "0.7", "2017-08-18", "2625.00297260274", "650.19504129090")]
    [InlineData(0, 1, "0.7", "2017-08-18", "0.47947407407", "1810.49606787280")]
    [InlineData(3, 11, "0.7", "2017-08-18", "530.27694520548", "1390.67586224709")]
    [InlineData(3, 12, "0.7", "2017-08-18", "530.75639726027", "1390.35400799300")]
    [InlineData(3, 13, "0.7", "2017-08-18", "531.23584931507", "1390.03215373892")]
    [InlineData(3, 14, "0.7", "2017-08-18", "531.71530136986", "1389.71029948483")]
    [InlineData(3, 15, "0.7", "2017-08-18", "532.19475342466", "1389.38844523075")]
    [InlineData(4, 15, "0.7", "2017-08-18", "707.19475342466", "1280.67323051781")]
    [InlineData(5, 15, "0.7", "2017-08-18", "882.19475342466", "1184.03748410631")]
    [InlineData(6, 15, "0.7", "2017-08-18", "1057.19475342466", "1098.13904285164")]
    [InlineData(7, 15, "0.7", "2017-08-18", "1232.19475342466", "1021.78487284750")]
    [InlineData(2, 10, "0.7", "2017-05-02", "303.01667123288", "1493.11261864549")]
    [InlineData(2, 10, "0.7", "2017-05-03", "303.49612328767", "1493.29714530232")]
    [InlineData(2, 10, "0.7", "2017-05-04", "303.97557534247", "1493.48174786072")]
    [InlineData(2, 10, "0.7", "2017-05-05", "304.45502739726", "1493.66642643300")]
    [InlineData(2, 10, "0.7", "2017-05-06", "304.93447945205", "1493.85118113158")]
    [InlineData(2, 10, "0.7", "2017-05-07", "305.41393150685", "1494.03601206895")]
    [InlineData(2, 10, "0.7", "2017-05-08", "305.89338356164", "1494.22091935769")]
    [InlineData(2, 10, "0.7", "2017-05-09", "306.37283561644", "1494.40590311049")]
    [InlineData(2, 10, "0.7", "2017-05-10", "306.85228767123", "1494.59096344011")]
    [InlineData(2, 10, "0.7", "2017-05-11", "307.33173972603", "1494.77610045941")]
    [InlineData(2, 10, "0.71", "2017-08-18", "359.86602876712", "1509.25419393209")]
    [InlineData(2, 10, "0.72", "2017-08-18", "364.93456438356", "1505.00489590214")]
    [InlineData(2, 10, "0.73", "2017-08-18", "370.00310000000", "1500.75559787220")]
    [InlineData(2, 10, "0.74", "2017-08-18", "375.07163561644", "1496.50629984225")]
    [InlineData(2, 10, "0.75", "2017-08-18", "380.14017123288", "1492.25700181231")]
    [InlineData(2, 10, "0.76", "2017-08-18", "385.20870684932", "1488.00770378236")]
    [InlineData(2, 10, "0.77", "2017-08-18", "390.27724246575", "1483.75840575242")]
    [InlineData(2, 10, "0.78", "2017-08-18", "395.34577808219", "1479.50910772247")]
    [InlineData(2, 10, "0.79", "2017-08-18", "400.41431369863", "1475.25980969253")]
    [InlineData(2, 10, "0.80", "2017-08-18", "405.48284931507", "1471.01051166258")]
    public void Payments_and_present_value_are_as_in_the_published_pairs(int years, int days, string share, string announced, string payments, string value)
    {
        var model = Model(ModelKind.EnergySaving) with { Energy = new(DateOnly.Parse(announced), F("0.125")) };
        var tender = new Tender("E", "E AB", new Dictionary<string, Answer>(), Energy: new(years, days, F(share), [F("92.47"), .. Enumerable.Repeat(F("250"), 20)]));
        var winner = Rank(model, tender).Winner;
        Assert.Equal((payments, value), (winner.Price.ToText(11), winner.Figure.ToText(11)));
    }
}
