namespace Samkop.Standards.Ubl.Reading;

/// <summary>Takes values out of the tree; absent elements give null.</summary>
internal static class Values
{
    public static string? Of(this UblElement? parent, string name) => parent?.Cbc(name)?.StringValue.Trim();

    public static UblDate? DateOf(this UblElement? parent, string name) => parent.Of(name) is { } text ? new UblDate(text) : null;

    public static UblAmount? AmountOf(this UblElement? parent, string name) =>
        parent?.Cbc(name) is { } element ? new UblAmount { Text = element.StringValue.Trim(), Currency = element.Attribute("currencyID") } : null;

    public static UblQuantity? QuantityOf(this UblElement? parent, string name) =>
        parent?.Cbc(name) is { } element ? new UblQuantity { Text = element.StringValue.Trim(), Unit = element.Attribute("unitCode") } : null;

    public static UblPercent? PercentOf(this UblElement? parent, string name) => parent.Of(name) is { } text ? new UblPercent { Text = text } : null;

    public static UblIdentifier? IdOf(this UblElement? parent, string name) => parent?.Cbc(name) is { } element ? Id(element) : null;

    public static UblIdentifier Id(UblElement element) => new(element.StringValue.Trim(), element.Attribute("schemeID"));

    public static IEnumerable<UblElement> All(this UblElement? parent, string group)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Is(UblNamespace.Cac, group))
            {
                yield return child;
            }
        }
    }

    public static UblList<T> List<T>(this UblElement? parent, string group, Func<UblElement, T> map) => UblList.From(parent.All(group).Select(map));

    public static UblElement? Group(this UblElement? parent, string name) => parent?.Cac(name);

    public static bool IsVat(UblElement taxed) => string.Equals(taxed.Group("TaxScheme").Of("ID"), "VAT", StringComparison.OrdinalIgnoreCase);
}
