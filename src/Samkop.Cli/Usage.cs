namespace Samkop.Cli;

/// <summary>How to use the program.</summary>
internal static class Usage
{
    /// <summary>Exit code for wrong use or a missing path.</summary>
    public const int Wrong = 2;

    private const string Text =
        """
        samkop validate [--ruleset 2026.5|2025.11|2025.5|auto|next] [--format text|jsonl|html] [--out DIR] [--no-schema] PATH…

          Judges Peppol invoices, credit notes and responses. PATH is a file or a folder.
          --ruleset    rules of this release; auto: in force on the issue date; next: newest known. Without: in force today.
          --format     text for people, jsonl one line a file, html one page a document in --out.
          --no-schema  leaves the structure of UBL unchecked.

        samkop rules RULESET [RULESET]

          Lists the rules of a rule set; with two, what the second adds (+), drops (-) and judges otherwise (~).

        Exit code 0: all valid; 1: some invalid or malformed; 2: wrong use or missing path.
        """;

    /// <summary>Prints the usage, with what was wrong in front, and gives the exit code.</summary>
    public static int Print(TextWriter to, string? wrong = null)
    {
        if (wrong is not null)
        {
            to.WriteLine(wrong);
            to.WriteLine();
        }

        to.WriteLine(Text);
        return Wrong;
    }
}
