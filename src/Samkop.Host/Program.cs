using Samkop.Host.Verbs;

// Web tests start the program with options only; they get the server without a verb's own checks.
if (args is [{ } first, ..] && first.StartsWith("--", StringComparison.Ordinal))
{
    return await ServeVerb.RunHostedAsync(args);
}

return await VerbList.RunAsync(args);

/// <summary>Named so that web tests can start the host.</summary>
public sealed partial class Program;
