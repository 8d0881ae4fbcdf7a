namespace Samkop.Standards.EForms.Metadata;

/// <summary>An element that holds fields.</summary>
/// <param name="Id">For example <c>ND-Lot</c>.</param>
/// <param name="Parent">Null for the root.</param>
/// <param name="Steps">The way from the root element, a step an entry.</param>
/// <param name="IsRepeatable">May stand several times in its parent.</param>
/// <param name="IsAskedInParent">Its fields are required in the parent, so that they are missed also when the whole node is missing.</param>
internal sealed record Node(string Id, Node? Parent, IReadOnlyList<string> Steps, bool IsRepeatable, bool IsAskedInParent)
{
    /// <summary>Where its fields are asked for.</summary>
    public Node Asked => IsAskedInParent ? Parent! : this;

    public string AbsolutePath => "/*" + string.Concat(Steps.Select(static step => "/" + step));
}

/// <summary>One field of the notice.</summary>
/// <param name="Id">For example <c>BT-21-Lot</c>.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Kind">words, text, code, id, ref, date, time, flag, amount, whole, number, measure, url, phone or email.</param>
/// <param name="List">Its code list; null without.</param>
/// <param name="AttributeName"><c>listName</c> or <c>schemeName</c>; null when it carries none.</param>
/// <param name="AttributeValue">What the writer puts in the attribute.</param>
/// <param name="IsAttributeRequired">The attribute is missed when it is not there.</param>
/// <param name="Tail">The steps from the node to the field.</param>
internal sealed record Field(
    string Id, Node Node, string Kind, string? List, string? AttributeName, string? AttributeValue, bool IsAttributeRequired, IReadOnlyList<string> Tail)
{
    /// <summary>The business term: <c>BT-21</c>.</summary>
    public string Term { get; } = TermOf(Id);

    public IReadOnlyList<string> Steps { get; } = [.. Node.Steps, .. Tail];

    public bool IsAttribute => Tail[^1].StartsWith('@') || Tail[^1].Contains("/@", StringComparison.Ordinal);

    public string Path => string.Join('/', Tail);

    /// <summary>The start of the official numbers about the field: <c>BR-BT-00021</c>.</summary>
    public string NumberHead
    {
        get
        {
            var kind = Id[..3] is "OPA" ? "OPT" : Id[..Id.IndexOf('-', StringComparison.Ordinal)];
            var digits = new string([.. Id.SkipWhile(static c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
            return $"BR-{kind}-{digits.PadLeft(5, '0')}";
        }
    }

    /// <summary>The id as it stands in official rule names: <c>BT-702_a_-notice</c>.</summary>
    public string RuleName => Id.Replace('(', '_').Replace(')', '_');

    private static string TermOf(string id)
    {
        if (id.StartsWith("BT-67(", StringComparison.Ordinal))
        {
            return id[..8];
        }

        var second = id.IndexOfAny(['-', '('], id.IndexOf('-', StringComparison.Ordinal) + 1);
        return second < 0 ? id : id[..second];
    }
}
