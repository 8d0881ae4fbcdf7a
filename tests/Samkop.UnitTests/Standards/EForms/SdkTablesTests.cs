using System.Text;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Metadata;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.EForms.Reading;
using Samkop.Standards.EForms.Writing;
using Xunit;

namespace Samkop.UnitTests.Standards.EForms;

public sealed class SdkTablesTests
{
    private static readonly SdkTables Tables = SdkTables.Load(NoticeCheck.CurrentSdk);

    [Theory]
    [InlineData("BT-58-Lot > 0", "ND-OptionsAndRenewals", "(cbc:MaximumNumberNumeric > 0)")]
    [InlineData("BT-105-Procedure in (open restricted)", "ND-ProcedureTenderingProcess", "boolean(cbc:ProcedureCode[normalize-space(.)='open' or normalize-space(.)='restricted'])")]
    [InlineData("BT-131(d)-Lot missing", "ND-LotTenderingProcess", "not(cac:TenderSubmissionDeadlinePeriod/cbc:EndDate)")]
    [InlineData("not(BT-767-Lot is true) or count(BT-137-Lot) < 2", "ND-AuctionTerms", "(not(boolean(cbc:AuctionConstraintIndicator[.='true' or .='1'])) or (count(../../cbc:ID) < 2))")]
    public void A_condition_becomes_a_path_from_its_place(string condition, string node, string path) =>
        Assert.Equal(path, ConditionText.ToXPath(Tables, condition, Tables.Node(node).Steps));

    [Theory]
    [InlineData("BT-105-Procedure in open")]
    [InlineData("BT-105-Procedure likes (open)")]
    [InlineData("BT-99999-Lot given")]
    [InlineData("not(BT-58-Lot given")]
    public void A_condition_that_is_none_is_refused(string condition) =>
        Assert.Throws<FormatException>(() => ConditionText.ToXPath(Tables, condition, Tables.Node("ND-Lot").Steps));

    [Fact]
    public void Every_field_has_a_name_in_both_languages()
    {
        foreach (var field in Tables.Fields)
        {
            var (swedish, english) = Tables.Name(field);
            Assert.False(swedish == field.Term || swedish.Length == 0 || english.Length == 0, field.Id);
        }
    }

    [Fact]
    public void Two_versions_stand_side_by_side()
    {
        var next = SdkTables.From("1.16", static name => Resource.Lines(name is "../terms.txt" ? "terms.txt" : $"1.15/{name}")
            .Select(static line => line == "free BT-300-Procedure: 16 29 E3 E4" ? "always BT-300-Procedure: 16" : line));
        var bytes = NoticeWriter.Write(Small(), Tables);
        Assert.DoesNotContain(NoticeCheck.Check(bytes).Findings, static finding => finding.Field is "BT-300-Procedure");
        Assert.Contains(NoticeCheck.Check(bytes, next).Findings, static finding => finding.Field is "BT-300-Procedure");
        var (read, _) = NoticeReader.Read(NoticeWriter.Write(Small(), next));
        Assert.Equal("eforms-sdk-1.16", read!.SdkVersion);
        Assert.Equal([NoticeCheck.CurrentSdk], NoticeCheck.Versions);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var (read, refusal) = NoticeReader.Read(NoticeWriter.Write(Small()));
        Assert.Null(refusal);
        Assert.Equal("16", read!.Subtype);
        Assert.Equal("Handskar", read.Title);
        Assert.Equal(["Region Granmark"], read.Buyers);
        Assert.Equal([("LOT-0001", "Område 1")], read.Lots);
        Assert.Equal(new DateOnly(2026, 3, 20), read.Deadline);
        Assert.Equal("33141420", Assert.Single(read.Of("BT-262-Lot")).Value);
        Assert.Equal("LOT-0001", Assert.Single(read.Of("BT-131(t)-Lot")).Section);
    }

    [Fact]
    public void A_subtype_that_is_not_written_is_refused() =>
        Assert.Throws<ArgumentException>(() => NoticeWriter.Write(Small() with { Subtype = "X01" }));

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>")]
    public void What_is_no_notice_is_refused_in_words(string text)
    {
        var report = NoticeCheck.Check(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(report.Refusal);
        Assert.False(report.IsValid);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void A_thousand_levels_are_refused()
    {
        var text = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));
        Assert.NotNull(NoticeCheck.Check(Encoding.UTF8.GetBytes(text)).Refusal);
    }

    private static Notice Small() => new()
    {
        Subtype = "16",
        Id = Guid.Parse("6f1f7b0a-1c2d-4e3f-8a9b-0c1d2e3f4a5b"),
        ProcedureId = Guid.Parse("7f1f7b0a-1c2d-4e3f-8a9b-0c1d2e3f4a5b"),
        Dispatch = new DateTimeOffset(2026, 2, 2, 10, 0, 0, TimeSpan.FromHours(1)),
        Organisations =
        [
            new NoticeOrganisation
            {
                Id = "ORG-0001",
                Name = Phrase.Swedish("Region Granmark"),
                Number = "232100-0032",
                Address = new NoticeAddress { City = "Granmark", PostCode = "123 45", Region = "SE110", Country = "SWE" },
                Contact = new NoticeContact(null, "+46 10 000 00 00", "inkop@example.se"),
            },
        ],
        Buyers = [new NoticeBuyer("ORG-0001", "ra", "health")],
        Procedure = new NoticeProcedure { Kind = "open", Title = Phrase.Swedish("Handskar"), Description = Phrase.Swedish("Till vården"), Nature = "supplies", Cpv = "33141420" },
        Lots =
        [
            new NoticeLot
            {
                Id = "LOT-0001",
                Title = Phrase.Swedish("Område 1"),
                Description = Phrase.Swedish("Allt"),
                Nature = "supplies",
                Cpv = "33141420",
                Duration = new NoticeDuration(12),
                Submission = new NoticeSubmission { TenderDeadline = new DateTimeOffset(2026, 3, 20, 23, 59, 0, TimeSpan.FromHours(1)) },
                Bodies = new NoticeBodies("ORG-0001"),
            },
        ],
    };
}
