namespace Samkop.Cli;

/// <summary>Options with a value (<c>--name value</c>, more than once where several are meant) and paths.</summary>
internal sealed class SealOptions
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    public List<string> Paths { get; } = [];

    /// <summary>Reads the arguments; gives what is wrong with them instead when they cannot be used.</summary>
    /// <param name="arguments">What was written.</param>
    /// <param name="demanded">Options that must stand.</param>
    /// <param name="allowed">Options that may.</param>
    /// <param name="wrong">What is wrong.</param>
    public static SealOptions? Parse(IReadOnlyList<string> arguments, string[] demanded, string[] allowed, out string? wrong)
    {
        var options = new SealOptions();
        wrong = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                options.Paths.Add(arguments[i]);
            }
            else if (i + 1 < arguments.Count && (demanded.Contains(arguments[i][2..]) || allowed.Contains(arguments[i][2..])))
            {
                options.values.TryAdd(arguments[i][2..], []);
                options.values[arguments[i][2..]].Add(arguments[++i]);
            }
            else
            {
                wrong = $"Unknown or incomplete option: {arguments[i]}";
                return null;
            }
        }

        wrong = Array.Find(demanded, name => !options.values.ContainsKey(name)) is { } missing ? $"--{missing} is missing." : null;
        return wrong is null ? options : null;
    }

    public string? One(string name) => values.GetValueOrDefault(name)?[^1];

    public string Demand(string name) => values[name][^1];

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name, []);
}
