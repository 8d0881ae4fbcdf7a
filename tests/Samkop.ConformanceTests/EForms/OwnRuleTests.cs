using System.Text;
using System.Text.RegularExpressions;
using Samkop.Standards.EForms.Checking;
using Xunit;

namespace Samkop.ConformanceTests.EForms;

/// <summary>The project's own example notices are clean, and each error that the official rules let through is found by ours.</summary>
public sealed class OwnRuleTests
{
    [Theory]
    [InlineData("cn-16-joint-framework.xml")]
    [InlineData("can-29-joint-framework.xml")]
    [InlineData("cn-E3-national.xml")]
    public void The_examples_are_clean(string file)
    {
        var report = NoticeCheck.Check(File.ReadAllBytes(Path.Combine(NoticeOracle.Folder("examples"), file)));
        Assert.True(report.IsSubtypeKnown);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("SK-EF-01", "<efbc:FrameworkMaximumAmount[^>]*>[^<]*</efbc:FrameworkMaximumAmount>", "")]
    [InlineData("SK-EF-02", "(<efbc:FrameworkMaximumAmount[^>]*>)[^<]*", "${1}1.00")]
    [InlineData("SK-EF-03", "(<cac:ProcurementProject>(?:(?!ProcurementProjectLot)[\\s\\S])*?<cbc:EstimatedOverallContractAmount[^>]*>)[^<]*", "${1}1000.00")]
    [InlineData("SK-EF-04", "(<efbc:GroupLeadIndicator>)false", "${1}true")]
    [InlineData("SK-EF-05", "(<efbc:GroupLeadIndicator>)true", "${1}false")]
    [InlineData("SK-EF-06", "<cac:ProcurementAdditionalType>\\s*(?:<!--[^>]*-->\\s*)?<cbc:ProcurementTypeCode listName=\"environmental-impact\">[^<]*</cbc:ProcurementTypeCode>\\s*</cac:ProcurementAdditionalType>", "")]
    [InlineData("SK-EF-07", "<cac:ProcurementAdditionalType>\\s*(?:<!--[^>]*-->\\s*)?<cbc:ProcurementTypeCode listName=\"strategic-procurement\">env-imp</cbc:ProcurementTypeCode>[\\s\\S]*?</cac:ProcurementAdditionalType>", "")]
    [InlineData("SK-EF-08", "<cbc:MaximumOperatorQuantity>[^<]*</cbc:MaximumOperatorQuantity>", "")]
    [InlineData("SK-EF-09", "(<cac:TenderSubmissionDeadlinePeriod>\\s*(?:<!--[^>]*-->\\s*)?<cbc:EndDate>)[^<]*", "${1}DISPATCH+10")]
    [InlineData("SK-EF-10", "(<cbc:CompanyID[^>]*>)[^<]*", "${1}232100-0033")]
    [InlineData("SK-EF-11", "currencyID=\"SEK\"", "currencyID=\"EUR\"")]
    [InlineData("SK-EF-12", "(<cbc:AwardingCriterionTypeCode[^>]*>)(?:price|cost)", "${1}quality")]
    [InlineData("SK-EF-13", "(<cbc:MaximumNumberNumeric>)2", "${1}5")]
    public void A_seeded_error_is_found(string rule, string pattern, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(NoticeOracle.Folder("examples"), "cn-16-joint-framework.xml"));
        var dispatch = DateOnly.Parse(Regex.Match(text, "<cbc:IssueDate>([^<]{10})").Groups[1].Value);
        var replaced = replacement.Replace("DISPATCH+10", dispatch.AddDays(10).ToString("yyyy-MM-dd") + "+01:00");
        var changed = new Regex(pattern).Replace(text, replaced, rule is "SK-EF-11" ? 1 : -1);
        Assert.NotEqual(text, changed);
        var report = NoticeCheck.Check(Encoding.UTF8.GetBytes(changed));
        Assert.Contains(report.Findings, finding => finding.Rule == rule && finding.Layer is NoticeLayer.Own);
    }
}
