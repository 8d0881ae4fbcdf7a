using System.Globalization;
using System.Runtime.CompilerServices;
using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>One rule that fired, before words are put to it.</summary>
internal readonly record struct Fired(string Rule, UblElement Element, string? Detail);

/// <summary>
/// One document under one rule set. Collects what fires, and knows when the official style sheet would stop with an error: an
/// operand that must be one value is several, or a text that must be a number or date is not (<see cref="Stop"/>).
/// </summary>
internal sealed class Context(UblDocument document, Release release, CodeLists codes, Unwanted unwanted, CancellationToken cancellation)
{
    private readonly List<Fired> fired = [];
    private bool isMatching;
    private bool failedToMatch;
    private DocumentIndex? index;
    private CategorySums? sums;

    public UblDocument Document { get; } = document;

    public UblElement Root { get; } = document.Root;

    public bool IsInvoice { get; } = document.Kind == UblDocumentKind.Invoice;

    public bool IsCreditNote { get; } = document.Kind == UblDocumentKind.CreditNote;

    public Release Release { get; } = release;

    public CodeLists Codes { get; } = codes;

    public Unwanted Unwanted { get; } = unwanted;

    public CancellationToken Cancellation { get; } = cancellation;

    public DocumentIndex Index => index ??= new DocumentIndex(Root);

    public CategorySums Sums(UblElement root) => sums ??= new CategorySums(this, root);

    public IReadOnlyList<Fired> Findings => fired;

    /// <summary>Where the official sheet would stop; null while it would not.</summary>
    public UblElement? StoppedAt { get; private set; }

    public void Check(bool holds, string rule, UblElement at, string? detail = null)
    {
        if (!holds)
        {
            fired.Add(new Fired(rule, at, detail));
        }
    }

    public void Check(bool holds, string rule, UblElement at, [InterpolatedStringHandlerArgument(nameof(holds))] ref LazyDetail detail)
    {
        if (!holds)
        {
            fired.Add(new Fired(rule, at, detail.Take()));
        }
    }

    public void Fire(string rule, UblElement at, string? detail = null) => fired.Add(new Fired(rule, at, detail));

    /// <summary>The official sheet stops here, or, while a context is matched, the context does not match.</summary>
    public void Stop(UblElement at)
    {
        if (isMatching)
        {
            failedToMatch = true;
        }
        else
        {
            StoppedAt ??= at;
        }
    }

    /// <summary>Judges a condition of a context: an error there means that the context does not match.</summary>
    public bool Matches(UblElement element, Func<Context, UblElement, bool> condition)
    {
        isMatching = true;
        failedToMatch = false;
        var holds = condition(this, element);
        isMatching = false;
        return holds && !failedToMatch;
    }

    /// <summary>The only element on the path; null when there is none; stops when there are several.</summary>
    public UblElement? One(UblElement? from, params ReadOnlySpan<string> path)
    {
        if (from is null)
        {
            return null;
        }

        UblElement? found = null;
        var count = 0;
        Walk(from, path, ref found, ref count);
        if (count > 1)
        {
            Stop(from);
        }

        return found;
    }

    /// <summary>Text of the only element on the path with blanks reduced; empty when there is none.</summary>
    public string Norm(UblElement? from, params ReadOnlySpan<string> path) => XPath.Normalize(One(from, path)?.StringValue);

    /// <summary>Text of the only element on the path; empty when there is none.</summary>
    public string Raw(UblElement? from, params ReadOnlySpan<string> path) => One(from, path)?.StringValue ?? "";

    /// <summary>Exact decimal of the only element on the path; null when there is none; stops when it is no decimal.</summary>
    public decimal? Decimal(UblElement? from, params ReadOnlySpan<string> path) => One(from, path) is { } element ? Decimal(element) : null;

    public decimal? Decimal(UblElement element)
    {
        if (XPath.TryDecimal(element.StringValue, out var value))
        {
            return value;
        }

        Stop(element);
        return null;
    }

    /// <summary>Double of an element as a comparison with a number makes it; stops when it is none.</summary>
    public double Double(UblElement element)
    {
        var value = XPath.Number(element.StringValue);
        if (double.IsNaN(value) && !string.Equals(XPath.Normalize(element.StringValue), "NaN", StringComparison.Ordinal))
        {
            Stop(element);
        }

        return value;
    }

    /// <summary>Truth value of an indicator; stops when it is none.</summary>
    public bool? Indicator(UblElement element)
    {
        switch (XPath.Normalize(element.StringValue))
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Stop(element);
                return null;
        }
    }

    /// <summary>Has a charge indicator with this value.</summary>
    public bool IsCharge(UblElement allowance, bool value)
    {
        foreach (var child in allowance.Children)
        {
            if (child.Is(UblNamespace.Cbc, "ChargeIndicator") && Indicator(child) == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A date, for comparison; stops when it is none.</summary>
    public DateTime? Date(UblElement? element)
    {
        if (element is null)
        {
            return null;
        }

        if (XPath.TryDate(element.StringValue, out var date))
        {
            return date;
        }

        Stop(element);
        return null;
    }

    /// <summary>The element's only text node (XPath <c>text()</c>); stops when a comment splits it into several.</summary>
    public string TextNode(UblElement? element)
    {
        if (element is { TextNodes: > 1 })
        {
            Stop(element);
        }

        return element?.Text ?? "";
    }

    /// <summary>Something is there. Ends at the first: a document may have ten thousand lines.</summary>
    public static bool Any(UblElement? from, params ReadOnlySpan<string> path)
    {
        if (from is null)
        {
            return false;
        }

        foreach (var child in new Candidates(from, path[0]))
        {
            if (Step(child, path[0]) && (path.Length == 1 || Any(child, path[1..])))
            {
                return true;
            }
        }

        return false;
    }

    public static int Count(UblElement? from, params ReadOnlySpan<string> path)
    {
        if (from is null)
        {
            return 0;
        }

        UblElement? found = null;
        var count = 0;
        Walk(from, path, ref found, ref count);
        return count;
    }

    /// <summary>Any element on the path has exactly this text.</summary>
    public static bool AnyIs(UblElement? from, string value, params ReadOnlySpan<string> path)
    {
        if (from is null)
        {
            return false;
        }

        foreach (var child in new Candidates(from, path[0]))
        {
            if (Step(child, path[0])
                && (path.Length == 1 ? string.Equals(child.StringValue, value, StringComparison.Ordinal) : AnyIs(child, value, path[1..])))
            {
                return true;
            }
        }

        return false;
    }

    public static void Each(UblElement? from, List<UblElement> into, params ReadOnlySpan<string> path)
    {
        if (from is null)
        {
            return;
        }

        foreach (var child in new Candidates(from, path[0]))
        {
            if (Step(child, path[0]))
            {
                if (path.Length == 1)
                {
                    into.Add(child);
                }
                else
                {
                    Each(child, into, path[1..]);
                }
            }
        }
    }

    public static List<UblElement> All(UblElement? from, params ReadOnlySpan<string> path)
    {
        var found = new List<UblElement>();
        Each(from, found, path);
        return found;
    }

    public static string Show(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "–";

    private static void Walk(UblElement from, ReadOnlySpan<string> path, ref UblElement? found, ref int count)
    {
        foreach (var child in new Candidates(from, path[0]))
        {
            if (!Step(child, path[0]))
            {
                continue;
            }

            if (path.Length == 1)
            {
                found ??= child;
                count++;
            }
            else
            {
                Walk(child, path[1..], ref found, ref count);
            }
        }
    }

    /// <summary>In one of the namespaces in which the paths of the rules look.</summary>
    public static bool IsUbl(UblElement element) => element.Namespace is UblNamespace.Cbc or UblNamespace.Cac or UblNamespace.Ext;

    // UBL uses no name for both a value and a group in the paths that rules walk, so the name tells which of the two is meant.
    private static bool Step(UblElement child, string name) =>
        IsUbl(child) && string.Equals(child.Name, name, StringComparison.Ordinal);
}
