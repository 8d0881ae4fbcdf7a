using System.Collections.Concurrent;
using Samkop.Kernel;
using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Peppol.Rules;
using Samkop.Standards.Peppol.Rules.Billing;
using Samkop.Standards.Peppol.Rules.National;
using Samkop.Standards.Peppol.Rules.Responses;
using Samkop.Standards.Peppol.Texts;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol;

/// <summary>How to validate.</summary>
public sealed record ValidationOptions
{
    /// <summary>The usual way: structure and rules, usual limits.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>False leaves the structure of UBL unchecked, as for fragments that test single rules.</summary>
    public bool ChecksSchema { get; init; } = true;

    /// <summary>Limits of the reader; null for the usual ones.</summary>
    public UblLimits? Limits { get; init; }
}

/// <summary>
/// Judges Peppol documents as the official rules do, in a fraction of the time and with words that a sender can act on. Thread-safe;
/// the rule sets are loaded once and shared.
/// </summary>
public static class PeppolValidator
{
    private static readonly ConcurrentDictionary<Release, (CodeLists Codes, Unwanted Unwanted)> Loaded = new();

    /// <summary>Reads and judges a document under the release in force on a day.</summary>
    /// <param name="content">The file as received, with or without its envelope.</param>
    /// <param name="day">The day whose rules apply: of issue, or of receipt.</param>
    /// <param name="options">Null for <see cref="ValidationOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work; then <see cref="OperationCanceledException"/> is thrown.</param>
    public static ValidationReport Validate(ReadOnlyMemory<byte> content, DateOnly day, ValidationOptions? options = null, CancellationToken cancellation = default) =>
        Validate(UblReader.Read(content, options?.Limits, cancellation), RuleSets.InForce(day), options, cancellation);

    /// <summary>Judges a document that has been read, under a release.</summary>
    /// <param name="reading">What the reader made of the file.</param>
    /// <param name="release">The release; the rule set is chosen by the document's own identifiers.</param>
    /// <param name="options">Null for <see cref="ValidationOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work; then <see cref="OperationCanceledException"/> is thrown.</param>
    public static ValidationReport Validate(UblReading reading, Release release, ValidationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Document is not { } document)
        {
            return new ValidationReport { Reading = reading, Refusal = reading.Fault!.Message };
        }

        return RuleSets.For(document, release) is { } set
            ? Validate(reading, set, options, cancellation)
            : new ValidationReport { Reading = reading, Refusal = Refusals.Of(document) };
    }

    /// <summary>Judges a document that has been read, under one rule set, whatever its own identifiers say.</summary>
    /// <param name="reading">What the reader made of the file.</param>
    /// <param name="set">The rule set.</param>
    /// <param name="options">Null for <see cref="ValidationOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work; then <see cref="OperationCanceledException"/> is thrown.</param>
    public static ValidationReport Validate(UblReading reading, RuleSet set, ValidationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(set);
        if (reading.Document is not { } document)
        {
            return new ValidationReport { Reading = reading, Refusal = reading.Fault!.Message };
        }

        options ??= ValidationOptions.Default;
        var schema = options.ChecksSchema ? UblSchema.Check(document) : null;
        var (codes, unwanted) = Loaded.GetOrAdd(set.Release, static release => (new CodeLists(release), new Unwanted(release)));
        var context = new Context(document, set.Release, codes, unwanted, cancellation);
        var stopped = Run(context, set.Kind);
        return new ValidationReport
        {
            Reading = reading,
            RuleSet = set,
            SchemaErrors = schema,
            StoppedAt = stopped,
            Findings = [.. context.Findings.Select(fired => RuleBook.Explain(fired, set.Release))],
        };
    }

    private static UblElement? Run(Context context, RuleSetKind kind)
    {
        try
        {
            switch (kind)
            {
                case RuleSetKind.Billing or RuleSetKind.SelfBilling:
                    Billing(context, kind);
                    break;
                case RuleSetKind.InvoiceResponse:
                    ResponseRules.InvoiceResponse(context);
                    break;
                case RuleSetKind.MessageLevelResponse:
                    ResponseRules.MessageResponse(context);
                    break;
                default:
                    LevelStatusRules.Status(context);
                    break;
            }
        }
        catch (OverflowException)
        {
            // A number beyond 28 digits is no amount of money. The official rules would reckon on; we refuse it in plain words.
            return context.StoppedAt ?? context.Root;
        }

        return context.StoppedAt;
    }

    // The official sheets look for Invoice or CreditNote as document element; with any other root only path-free rules fire.
    private static void Billing(Context context, RuleSetKind kind)
    {
        var national = kind == RuleSetKind.Billing ? NationalRules.For(context) : [];
        new BillingWalk(context, kind == RuleSetKind.Billing ? BillingKind.Billing : BillingKind.SelfBilling, national).Document();
    }
}
