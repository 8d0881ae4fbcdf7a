using Samkop.Cli;

return args switch
{
    ["validate", .. var rest] => ValidateCommand.Run(rest, Console.Out, Console.Error, TimeProvider.System),
    ["recompute-award", .. var rest] => RecomputeAwardCommand.Run(rest, Console.Out, Console.Error),
    ["rules", .. var rest] => RulesCommand.Run(rest, Console.Out, Console.Error),
    ["seal", .. var rest] => await new SealCommand(Console.In, Console.Out, Console.Error).RunAsync(rest, CancellationToken.None),
    ["ocds", .. var rest] => OcdsCommand.Run(rest, Console.Out, Console.Error),
    _ => Usage.Print(Console.Error),
};
