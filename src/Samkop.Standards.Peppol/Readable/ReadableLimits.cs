namespace Samkop.Standards.Peppol;

/// <summary>How much of a document is shown, for pages and papers that strangers may ask for. Without limits everything is.</summary>
public sealed record ReadableLimits
{
    /// <summary>Everything.</summary>
    public static ReadableLimits None { get; } = new();

    /// <summary>
    /// Entries of each list: invoice lines, notes, allowances, attachments. Lines with findings are shown besides, however many there
    /// are; what is left out is said.
    /// </summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>Characters of one value; a longer one ends in an ellipsis.</summary>
    public int MostCharacters { get; init; } = int.MaxValue;
}
