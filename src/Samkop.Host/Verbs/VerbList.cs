using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>All commands, and the way from the command line to one of them.</summary>
internal static class VerbList
{
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "--headless", "--all", "--json" };

    private static readonly IVerb[] All =
    [
        new DemoVerb(), new ServeVerb(), new SeedVerb(), new AuditVerb(), new ReceiveVerb(), new ExportVerb(), new InviteAdminVerb(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] or ["help" or "-h" or "--help", ..])
        {
            return Help();
        }

        if (All.FirstOrDefault(verb => string.Equals(verb.Name, args[0], StringComparison.Ordinal)) is not { } chosen)
        {
            await Console.Error.WriteLineAsync($"samkop: '{args[0]}' is not a command. Try: samkop help");
            return Exit.WrongUse;
        }

        return await RunAsync(chosen, args[1..]);
    }

    /// <summary>Runs one command; what is wrong or refused becomes one line and an exit code.</summary>
    internal static async Task<int> RunAsync(IVerb chosen, string[] words)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            return await chosen.RunAsync(new VerbOptions(words, Flags), stop.Token);
        }
        catch (WrongUseException wrong)
        {
            await Console.Error.WriteLineAsync($"samkop {chosen.Name}: {wrong.Message}");
            return Exit.WrongUse;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync($"samkop {chosen.Name}: {refused.Message}");
            return Exit.Refused;
        }
    }

    private static int Help()
    {
        Console.WriteLine("samkop COMMAND [OPTION…]\n");
        foreach (var verb in All)
        {
            Console.WriteLine($"  {verb.Name + " " + verb.Usage,-58} {verb.About.En}");
        }

        Console.WriteLine($"""
              {"validate [OPTION…] PATH…",-58} Judge Peppol invoices by the official rules (no database)
              {"seal WHAT …",-58} Seal, open and check tenders; custodians' keys (no database)
              {"ocds check|merge|convert FILE…",-58} Check, merge or make open contracting data (no database)
              {"rules …",-58} Which rules of which release are known (no database)
              {"recompute-award FILE",-58} Do a published award again (no database)
              {"bench [peppol|start|pages]",-58} Measure against bench/budgets.json
              {"new-slice Module/Name",-58} Write an empty slice with its failing test
              {"help",-58} This list
            """);
        return Exit.Ok;
    }
}
