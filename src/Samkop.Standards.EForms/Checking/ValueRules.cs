using System.Text.RegularExpressions;
using System.Xml.XPath;
using Samkop.Kernel;
using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Checking;

/// <summary>Rules about one field's own value: languages, code lists, forms, repetition, attributes, blanks.</summary>
internal sealed class ValueRules(SdkTables tables, XPathNavigator root, List<NoticeFinding> findings)
{
    private const int MaxContractName = 100;

    // A code outside the list of regions breaks two rules: the list itself and the level within it.
    private static readonly Dictionary<string, string> RegionLevels = new(StringComparer.Ordinal)
    {
        ["BT-507-Organization-Company"] = "BR-BT-00507-0353",
        ["BT-5071-Procedure"] = "BR-BT-05071-0238",
        ["BT-5071-Lot"] = "BR-BT-05071-0240",
    };

    private readonly HashSet<string> languages = new(StringComparer.Ordinal);

    public void Run(Plan plan, Dictionary<Node, List<XPathNavigator>> instances)
    {
        foreach (XPathNavigator language in root.Select("/*/cbc:NoticeLanguageCode | /*/cac:AdditionalNoticeLanguage/cbc:ID", Names.Manager()))
        {
            languages.Add(language.Value);
        }

        foreach (var (field, tail) in plan.Tails)
        {
            foreach (var instance in instances[field.Node])
            {
                var values = instance.Select(tail).Cast<XPathNavigator>().Select(static value => value.Clone()).ToList();
                if (values.Count == 0)
                {
                    continue;
                }

                if (field.Kind is "words")
                {
                    Words(field, instance, values);
                }
                else
                {
                    Values(field, instance, values);
                }
            }
        }
    }

    public static Text Say(SdkTables tables, Field field, string swedish, string english)
    {
        var (sv, en) = tables.Name(field);
        return new Text($"{sv} ({field.Term}) {swedish}", $"{en} ({field.Term}) {english}");
    }

    private void Words(Field field, XPathNavigator instance, List<XPathNavigator> values)
    {
        var stated = values.ConvertAll(static value => value.GetAttribute("languageID", ""));
        if (stated.Distinct(StringComparer.Ordinal).Count() < stated.Count)
        {
            Add(field.RuleName + "_A", field, instance, "står två gånger på samma språk.", "stands twice in the same language.");
        }

        if (languages.Any(language => !stated.Contains(language)))
        {
            Add(field.RuleName + "_B", field, instance, "saknas på ett av annonsens språk.", "is missing in a language of the notice.");
        }

        if (stated.Any(language => language.Length > 0 && !languages.Contains(language)))
        {
            Add(field.RuleName + "_C", field, instance, "står på ett språk som inte är annonsens.", "is in a language that is not the notice's.");
        }

        if (stated.Contains(""))
        {
            Add(field.RuleName + "_D", field, instance, "saknar språk.", "states no language.");
        }

        foreach (var language in stated.Where(language => language.Length > 0 && !tables.TryList("eu-official-language")!.Contains(language)))
        {
            Add(tables.ValueNumber("lang", field), field, instance, $"har ett språk som inte får användas: {language}.", $"is in a language that may not be used: {language}.");
        }
    }

    private void Values(Field field, XPathNavigator instance, List<XPathNavigator> values)
    {
        if (values.Count > 1 && !field.IsAttribute && field.Id is not "BT-702(b)-notice")
        {
            Add(field.RuleName + "_R", field, instance, "står flera gånger.", "stands several times.");
        }

        foreach (var value in values)
        {
            Value(field, value);
        }
    }

    private void Value(Field field, XPathNavigator value)
    {
        var text = value.Value.Trim();
        if (field.IsAttributeRequired && !field.IsAttribute && !Has(value, field.AttributeName!))
        {
            var kind = field.AttributeName is "schemeName" ? "Scheme" : "List";
            Add($"{field.RuleName}-{kind}_MA", field, value, $"saknar attributet {field.AttributeName}.", $"lacks the attribute {field.AttributeName}.");
        }

        if (field.Kind is "id" or "code" or "ref" && text.Length > 0 && text.Length != value.Value.Length)
        {
            Add(field.RuleName + "_WS", field, value, "börjar eller slutar med blanktecken.", "starts or ends with a blank.");
        }

        if (field.Id is "BT-150-Contract" && value.Value.Length > MaxContractName)
        {
            Add(field.RuleName + "_length", field, value, $"är längre än {MaxContractName} tecken.", $"is longer than {MaxContractName} characters.");
        }

        if (field.List is { } list && !IsListed(list, text))
        {
            Add(tables.ValueNumber("list", field), field, value, $"har ett värde som inte finns i kodlistan: {Short(text)}.", $"has a value that is not in the code list: {Short(text)}.");
            if (RegionLevels.TryGetValue(field.Id, out var level))
            {
                Add(level, field, value, $"är ingen kod för län eller motsvarande: {Short(text)}.", $"is no code of the third level: {Short(text)}.");
            }
        }

        if (tables.FormOf(field) is { } form && !Matches(text, form))
        {
            Add(tables.ValueNumber("pattern", field), field, value, $"har fel form: {Short(text)}.", $"has the wrong form: {Short(text)}.");
        }
    }

    private bool IsListed(string list, string text)
    {
        var codes = tables.TryList(list);
        if (codes is null)
        {
            return true;
        }

        return codes[0].StartsWith('~') ? Matches(text, codes[0][1..]) : codes.Contains(text);
    }

    private static bool Has(XPathNavigator value, string attribute)
    {
        var at = value.Clone();
        return at.MoveToAttribute(attribute, "");
    }

    private static bool Matches(string text, string form) =>
        Regex.IsMatch(text, $"^(?:{form})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private void Add(string rule, Field field, XPathNavigator where, string swedish, string english) =>
        findings.Add(new NoticeFinding(rule, NoticeSeverity.Error, NoticeLayer.Official, Location.Of(where), field.Id, Say(tables, field, swedish, english)));
}
