using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Samkop.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Part">peppol, start, pages or all.</param>
/// <param name="File">The small document to judge; <see langword="null"/> takes one of our own.</param>
/// <param name="Rows">How many rows to put behind each list.</param>
internal sealed record Options(string Part, string? File, int Rows)
{
    public const string Usage =
        """
        samkop bench [peppol [FILE] | start | pages [--rows N]]

          peppol   processor time of a verdict, beside a bare pass of the XML parser over the same bytes
          start    the published program: processor time to the first page, memory after a crawl of the demo
          pages    the published program: every list with N rows (100,000) behind it, one client, 200 requests
          Without a word: all of it. Ends with one line of JSON.

        Exit code 0: within bench/budgets.json; 1: a budget is passed; 2: wrong use.
        """;

    private const int DefaultRows = 100_000;

    /// <summary>Reads the command line; false, with what is wrong, when it makes no sense.</summary>
    public static bool TryRead(string[] args, [NotNullWhen(true)] out Options? options, out string wrong)
    {
        wrong = string.Empty;
        options = args switch
        {
            [] => new Options("all", null, DefaultRows),
            [("peppol" or "start" or "pages") and var part] => new Options(part, null, DefaultRows),
            ["pages", "--rows", var said] when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 => new Options("pages", null, rows),
            ["peppol", var file] when System.IO.File.Exists(file) => new Options("peppol", file, DefaultRows),
            _ => null,
        };
        if (options is null)
        {
            wrong = args is ["peppol", var missing] ? $"there is no file {missing}." : $"'{string.Join(' ', args)}' is not understood.";
        }

        return options is not null;
    }
}
