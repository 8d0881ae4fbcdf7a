using Samkop.Cli;

return args is ["validate", .. var rest]
    ? ValidateCommand.Run(rest, Console.Out, Console.Error, TimeProvider.System)
    : Usage.Print(Console.Error);
