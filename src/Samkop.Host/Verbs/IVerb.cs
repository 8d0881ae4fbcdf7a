using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>Exit codes that scripts rely on.</summary>
internal static class Exit
{
    public const int Ok = 0;
    public const int Found = 1;
    public const int WrongUse = 2;

    /// <summary>The rules said no in the middle of the work.</summary>
    public const int Refused = 3;
}

/// <summary>One command of the program.</summary>
internal interface IVerb
{
    /// <summary>First word of the command line.</summary>
    string Name { get; }

    /// <summary>Options, as `help` shows them.</summary>
    string Usage { get; }

    /// <summary>One line of what it does.</summary>
    Text About { get; }

    /// <summary>Runs; gives the exit code.</summary>
    Task<int> RunAsync(VerbOptions options, CancellationToken ct);
}
