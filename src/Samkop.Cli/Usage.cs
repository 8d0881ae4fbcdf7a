using Samkop.Standards.Peppol;

namespace Samkop.Cli;

/// <summary>How to use the program.</summary>
internal static class Usage
{
    /// <summary>Exit code for wrong use or a missing path.</summary>
    public const int Wrong = 2;

    private static readonly string Text =
        $"""
        samkop validate [--ruleset {string.Join('|', RuleSets.Releases.Reverse())}|auto|next] [--format text|jsonl|html] [--out DIR] [--no-schema] PATH…

          Judges Peppol invoices, credit notes and responses. PATH is a file or a folder.
          --ruleset    rules of this release; auto: in force on the issue date; next: newest known. Without: in force today.
          --format     text for people, jsonl one line a file, html one page a document in --out.
          --no-schema  leaves the structure of UBL unchecked.

        samkop rules RULESET [RULESET]

          Lists the rules of a rule set; with two, what the second adds (+), drops (-) and judges otherwise (~), codes included.

        samkop seal key --out BACKUP [--public FILE] [--passphrase-file FILE]
        samkop seal custodians --procurement ID --custodian NAME=ORGANISATION=PUBLIC … [--group 1+3 …] --out SET
        samkop seal close --custodians SET --lot ID [--kind tender] [--pseudonym HEX] [--version 1] --out ENVELOPE FILE…
        samkop seal check ENVELOPE…
        samkop seal shares --custodians SET --group N --key BACKUP [--passphrase-file FILE] --out SHARES ENVELOPE…
        samkop seal open --custodians SET --shares SHARES … [--lot ID] [--kind K] [--pseudonym HEX] [--version N] --out DIR ENVELOPE
        samkop seal vectors FILE
        samkop seal proof --root ROOT PROOF
        samkop seal list --root ROOT LIST
        samkop seal page --out FILE

          Sealed tenders (docs/rules/seal-1.md): makes a custodian's key with a backup under a passphrase, publishes custodians, seals files,
          shows header and digest, unwraps one custodian's shares, opens with the shares of a whole group, runs the shared test vectors, and
          checks receipts and lists against the published root; page writes the sealing page for browsers and its digest. Groups and custodians count from 1; without --group all pairs from different
          organisations. A passphrase without --passphrase-file is read from standard input.

        samkop recompute-award [--json] FILE

          Ranks the tenders of a published evaluation (samkop-evaluation/1) and compares with the ranking in the file.
          Exit code 0: the ranking agrees, or the file has none; 1: it does not, or the file is refused.
          --json       the file with the recomputed ranking.

        samkop ocds check [--eforms] FILE…
        samkop ocds merge [--eforms] [--versioned] FILE
        samkop ocds convert NOTICE [OCID]

          Open contracting data: judges releases and packages, merges the releases of a process, tells an eForms notice as a release.
          --eforms     by the OCDS for eForms profile; without by plain OCDS 1.1.5.
          --versioned  the history of each field instead of the last state.

        Exit code 0: all valid or done; 1: some invalid, malformed or refused; 2: wrong use or missing path.
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
