using Samkop.Catalogue.Domain;
using Samkop.Catalogue.Find;
using Samkop.Contracts.Public;
using Samkop.Kernel;

namespace Samkop.UnitTests.Catalogue;

public sealed class WordMatchTests
{
    [Theory]
    [InlineData("skjorta", "skjorta", 100)]
    [InlineData("handdukar", "handduk", 95)]
    [InlineData("kopier", "kopieringspapper", 80)]
    [InlineData("skjorta", "patientskjorta", 70)]
    [InlineData("ering", "kopieringspapper", 55)]
    [InlineData("papir", "papper", 0)]
    [InlineData("paper", "papper", 50)]
    [InlineData("kopieringspaper", "kopieringspapper", 50)]
    [InlineData("bomullshandduk", "handduk", 45)]
    [InlineData("pen", "pin", 0)]
    [InlineData("stol", "bord", 0)]
    public void Likeness_is_graded(string asked, string held, int percent) => Assert.Equal(percent, WordMatch.Of(asked, held));

    [Fact]
    public void The_id_of_an_article_follows_from_contract_and_number()
    {
        var (one, other) = (ContractId.From(new Guid("00000000-0000-7000-8006-000000000001")), ContractId.From(new Guid("00000000-0000-7000-8006-000000000002")));
        Assert.Equal(Article.IdOf(one, "A"), Article.IdOf(one, "A"));
        Assert.NotEqual(Article.IdOf(one, "A"), Article.IdOf(one, "B"));
        Assert.NotEqual(Article.IdOf(one, "A"), Article.IdOf(other, "A"));
        Assert.Equal(8, Article.IdOf(one, "A").Value.Version);
    }

    [Fact]
    public void An_article_is_found_by_the_best_field_that_holds_the_word()
    {
        var article = new Article { Number = "NT-PS-M", Name = "Patientskjorta kort ärm M", Description = "Bomull, kort ärm", Marks = "Svanen", Synonyms = "sjukhusskjorta" };
        var words = ArticleWords.Of(article, "Nordtextil AB", "Textil");
        Assert.Equal(60, words["patientskjorta"]);
        Assert.Equal(50, words["arm"]);
        Assert.Equal(40, words["sjukhusskjorta"]);
        Assert.Equal(100, words["ntpsm"]);
        Assert.Equal(8, words["bomull"]);
        Assert.True(words["svanen"] > words["bomull"]);
        Assert.Equal(15, words["nordtextil"]);
    }
}
