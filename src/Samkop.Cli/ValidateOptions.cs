using Samkop.Standards.Peppol;

namespace Samkop.Cli;

/// <summary>Form of the output.</summary>
internal enum OutputFormat
{
    Text,
    Jsonl,
    Html,
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record ValidateOptions(string? RuleSet, OutputFormat Format, string? Out, bool ChecksSchema, IReadOnlyList<string> Paths)
{
    /// <summary>Reads the arguments; gives what is wrong with them instead when they cannot be used.</summary>
    public static ValidateOptions? Parse(IReadOnlyList<string> arguments, out string? wrong)
    {
        string? ruleSet = null;
        string? folder = null;
        var format = OutputFormat.Text;
        var checksSchema = true;
        var paths = new List<string>();
        wrong = null;
        for (var i = 0; i < arguments.Count && wrong is null; i++)
        {
            switch (arguments[i])
            {
                case "--no-schema":
                    checksSchema = false;
                    break;
                case "--ruleset" when i + 1 < arguments.Count:
                    ruleSet = arguments[++i];
                    wrong = ruleSet is "auto" or "next" || RuleSets.Releases.Any(release => release.ToString() == ruleSet) ? null : $"Unknown rule set: {ruleSet}";
                    break;
                case "--format" when i + 1 < arguments.Count:
                    wrong = ParseFormat(arguments[++i], out format) ? null : $"Unknown format: {arguments[i]}";
                    break;
                case "--out" when i + 1 < arguments.Count:
                    folder = arguments[++i];
                    break;
                case ['-', '-', ..] option:
                    wrong = $"Unknown or incomplete option: {option}";
                    break;
                default:
                    paths.Add(arguments[i]);
                    break;
            }
        }

        wrong ??= paths.Count == 0 ? "No path is given." : format == OutputFormat.Html && folder is null ? "--format html needs --out DIR." : null;
        return wrong is null ? new ValidateOptions(ruleSet, format, folder, checksSchema, paths) : null;
    }

    private static bool ParseFormat(string text, out OutputFormat format)
    {
        (var known, format) = text switch
        {
            "text" => (true, OutputFormat.Text),
            "jsonl" => (true, OutputFormat.Jsonl),
            "html" => (true, OutputFormat.Html),
            _ => (false, OutputFormat.Text),
        };
        return known;
    }
}
