using System.Globalization;
using Samkop.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!Options.TryRead(args, out var options, out var wrong))
{
    Console.Error.WriteLine($"samkop bench: {wrong}\n\n{Options.Usage}");
    return 2;
}

var board = new Board(Console.Out, Budgets.Read());
if (options.Part is "peppol" or "all")
{
    PeppolBench.Run(board, options.File);
}

if (options.Part is "start" or "all")
{
    await StartBench.RunAsync(board);
}

if (options.Part is "pages" or "all")
{
    await PagesBench.RunAsync(board, options.Rows);
}

Console.WriteLine();
Console.WriteLine(board.Json());
return board.IsWithinBudgets ? 0 : 1;
