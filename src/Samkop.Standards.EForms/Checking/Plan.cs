using System.Collections.Concurrent;
using System.Xml;
using System.Xml.XPath;
using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Checking;

/// <summary>One question to every instance of a node: is something there, or missing, or wrong?</summary>
/// <param name="Id">The rule's number.</param>
/// <param name="Node">Whose instances are asked.</param>
/// <param name="Fault">True for an instance that breaks the rule.</param>
/// <param name="Field">The field; null for a rule about several.</param>
/// <param name="Rule">The rule between fields; null for one about use.</param>
/// <param name="IsMust">Something is missing; else something is there that must not be.</param>
/// <param name="Missing">The node that must or must not be there; null for fields.</param>
internal sealed record Question(string Id, Node Node, XPathExpression Fault, Field? Field, FieldRule? Rule, bool IsMust, Node? Missing);

/// <summary>The rules of one subtype, compiled once. Thread-safe: the expressions are copied at each use.</summary>
internal sealed class Plan
{
    private static readonly ConcurrentDictionary<(SdkTables, string), Plan> Compiled = new();

    private readonly SdkTables tables;
    private readonly string subtype;
    private readonly XmlNamespaceManager names = Names.Manager();

    private Plan(SdkTables tables, string subtype)
    {
        this.tables = tables;
        this.subtype = subtype;
        Tails = tables.Fields.ToDictionary(static field => field, field => Compile(field.Path));
        Nodes = tables.Fields.Select(static field => field.Node).Concat(tables.Rules.Select(static rule => rule.Node))
            .Concat(tables.Uses.Select(static use => use.Node)).Concat(tables.NodeUses.Select(static use => use.Where))
            .Concat(tables.Fields.Select(static field => field.Node.Asked))
            .Distinct().ToDictionary(static node => node, node => Compile(node.AbsolutePath));
        Questions = [.. NodeQuestions(), .. FieldQuestions(), .. RuleQuestions()];
    }

    public Dictionary<Field, XPathExpression> Tails { get; }

    public Dictionary<Node, XPathExpression> Nodes { get; }

    public IReadOnlyList<Question> Questions { get; }

    public static Plan For(SdkTables tables, string subtype) => Compiled.GetOrAdd((tables, subtype), static key => new Plan(key.Item1, key.Item2));

    private IEnumerable<Question> NodeQuestions()
    {
        foreach (var use in tables.NodeUses.Where(use => use.Subtype == subtype))
        {
            var path = PathText.Between(use.Where.Steps, use.Node.Steps);
            yield return new Question($"{use.Node.Id}-{subtype}", use.Where, Compile(use.IsMust ? $"not({path})" : $"boolean({path})"), null, null, use.IsMust, use.Node);
        }
    }

    private IEnumerable<Question> FieldQuestions()
    {
        var isComplete = tables.Subtypes.Contains(subtype);
        foreach (var field in tables.Fields)
        {
            var path = PathText.Between(field.Node.Asked.Steps, field.Steps);
            if (field.List is "classification" || field.Id is "BT-03-notice")
            {
                continue;
            }

            if (tables.IsAlways(field, subtype))
            {
                yield return new Question(tables.UseNumber(isMust: true, field, subtype), field.Node.Asked, Compile($"not({path})"), field, null, true, null);
            }
            else if (isComplete && !tables.IsAllowed(field, subtype))
            {
                yield return new Question(tables.UseNumber(isMust: false, field, subtype), field.Node.Asked, Compile($"boolean({path})"), field, null, false, null);
            }
        }

        foreach (var use in tables.Uses.Where(use => use.Subtypes.Contains(subtype)))
        {
            var path = PathText.Between(use.Node.Steps, use.Field.Steps);
            var condition = ConditionText.ToXPath(tables, use.Condition, use.Node.Steps);
            yield return new Question(
                tables.UseNumber(use.IsMust, use.Field, subtype), use.Node,
                Compile(use.IsMust ? $"not({path}) and {condition}" : $"boolean({path}) and {condition}"), use.Field, null, use.IsMust, null);
        }
    }

    private IEnumerable<Question> RuleQuestions() =>
        tables.Rules.Where(rule => rule.Subtypes is null || rule.Subtypes.Contains(subtype))
            .Select(rule => new Question(rule.Id, rule.Node, Compile($"boolean({tables.FaultPath(rule)})"), null, rule, false, null));

    private XPathExpression Compile(string path)
    {
        try
        {
            return XPathExpression.Compile(path, names);
        }
        catch (XPathException fault)
        {
            throw new FormatException($"The data of {tables.Version} gives a path that is none: {path}", fault);
        }
    }
}
