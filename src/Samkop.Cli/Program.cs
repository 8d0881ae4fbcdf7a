using Samkop.Cli;

return args switch
{
    ["validate", .. var rest] => ValidateCommand.Run(rest, Console.Out, Console.Error, TimeProvider.System),
    ["rules", .. var rest] => RulesCommand.Run(rest, Console.Out, Console.Error),
    _ => Usage.Print(Console.Error),
};
