using Samkop.Standards.Peppol;

namespace Samkop.Cli;

/// <summary>The verb <c>rules</c>: lists the rules of a rule set, or what is different between two of them.</summary>
internal static class RulesCommand
{
    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Count is < 1 or > 2)
        {
            return Usage.Print(errors, "rules takes one rule set, or two to compare.");
        }

        var sets = arguments.Select(static id => RuleSets.ById(id) ?? RuleSets.ById("peppol-" + id)).ToList();
        if (sets.Contains(null))
        {
            return Usage.Print(errors, $"Known rule sets: {string.Join(' ', RuleSets.All)}");
        }

        var newer = RuleList.Of(sets[^1]!);
        if (sets.Count == 1)
        {
            foreach (var rule in newer)
            {
                output.WriteLine($"{rule.Id}\t{Severity(rule)}\t{string.Join(' ', rule.Terms)}\t{rule.Message.Sv}\t{rule.Message.En}");
            }

            return 0;
        }

        Compare(RuleList.Of(sets[0]!), newer, output);
        CompareCodes(RuleList.CodesOf(sets[0]!.Release), RuleList.CodesOf(sets[1]!.Release), output);
        return 0;
    }

    private static void Compare(IReadOnlyList<RuleDescription> older, IReadOnlyList<RuleDescription> newer, TextWriter output)
    {
        var before = older.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
        var after = newer.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
        foreach (var rule in newer.Where(rule => !before.ContainsKey(rule.Id)))
        {
            output.WriteLine($"+ {rule.Id} ({Severity(rule)}) {rule.Message.En}");
        }

        foreach (var rule in older.Where(rule => !after.ContainsKey(rule.Id)))
        {
            output.WriteLine($"- {rule.Id} ({Severity(rule)}) {rule.Message.En}");
        }

        foreach (var rule in newer.Where(rule => before.TryGetValue(rule.Id, out var old) && old.Severity != rule.Severity))
        {
            output.WriteLine($"~ {rule.Id} {Severity(before[rule.Id])} → {Severity(rule)}");
        }
    }

    private static void CompareCodes(IReadOnlyDictionary<string, IReadOnlySet<string>> before, IReadOnlyDictionary<string, IReadOnlySet<string>> after, TextWriter output)
    {
        foreach (var (name, now) in after.OrderBy(static list => list.Key, StringComparer.Ordinal))
        {
            var changes = now.Except(before[name]).Order(StringComparer.Ordinal).Select(static code => "+" + code)
                .Concat(before[name].Except(now).Order(StringComparer.Ordinal).Select(static code => "-" + code)).ToList();
            if (changes.Count > 0)
            {
                output.WriteLine($"codes {name}: {string.Join(' ', changes)}");
            }
        }
    }

    private static string Severity(RuleDescription rule) =>
        rule.CanFire ? rule.Severity == Standards.Peppol.Severity.Fatal ? "fatal" : "warning" : "never fires";
}
