using Samkop.Kernel;

namespace Samkop.Contracts.Prices;

/// <summary>A column of a price list file.</summary>
internal enum PriceColumn
{
    Article,
    Gtin,
    Name,
    Description,
    Unit,
    Base,
    Price,
    VatRate,
    Cpv,
    Minimum,
    DeliveryDays,
    Marks,
    Synonyms,
    Clinical,
}

/// <summary>The headings of a price list file: as we write them, and as suppliers do.</summary>
internal static class PriceColumns
{
    private static readonly (PriceColumn Column, Text Head, string[] Others)[] Known =
    [
        (PriceColumn.Article, new("Artikelnummer", "Article number"), ["artikelnr", "art nr", "artnr", "artikel", "article"]),
        (PriceColumn.Gtin, new("GTIN", "GTIN"), ["ean"]),
        (PriceColumn.Name, new("Benämning", "Name"), ["namn", "artikelnamn"]),
        (PriceColumn.Description, new("Beskrivning", "Description"), []),
        (PriceColumn.Unit, new("Enhet", "Unit"), []),
        (PriceColumn.Base, new("Prisbas", "Price base"), ["per"]),
        (PriceColumn.Price, new("Pris", "Price"), ["nettopris", "avtalspris", "pris exkl moms"]),
        (PriceColumn.VatRate, new("Moms", "VAT"), ["momssats"]),
        (PriceColumn.Cpv, new("CPV", "CPV"), ["cpv kod"]),
        (PriceColumn.Minimum, new("Minsta antal", "Minimum quantity"), ["minsta order", "minimum"]),
        (PriceColumn.DeliveryDays, new("Leveransdagar", "Delivery days"), ["leveranstid"]),
        (PriceColumn.Marks, new("Märkning", "Marks"), ["markningar", "miljomarkning"]),
        (PriceColumn.Synonyms, new("Sökord", "Search words"), ["synonymer"]),
        (PriceColumn.Clinical, new("Kliniskt", "Clinical"), []),
    ];

    public static IReadOnlyList<PriceColumn> Demanded { get; } = [PriceColumn.Article, PriceColumn.Name, PriceColumn.Unit, PriceColumn.Price, PriceColumn.VatRate];

    public static IEnumerable<string> SwedishHeads => Known.Select(one => one.Head.Sv);

    public static Text HeadOf(PriceColumn column) => Known.First(one => one.Column == column).Head;

    /// <summary>Where each known column stands; unknown headings are left out.</summary>
    public static IReadOnlyDictionary<PriceColumn, int> Find(IReadOnlyList<string> heads)
    {
        var found = new Dictionary<PriceColumn, int>();
        for (var at = 0; at < heads.Count; at++)
        {
            var head = string.Join(' ', SwedishWords.Of(heads[at]));
            var column = Array.FindIndex(Known, one => Is(one.Head.Sv, head) || Is(one.Head.En, head) || one.Others.Contains(head, StringComparer.Ordinal));
            if (column >= 0)
            {
                found.TryAdd(Known[column].Column, at);
            }
        }

        return found;
    }

    private static bool Is(string name, string head) => string.Equals(string.Join(' ', SwedishWords.Of(name)), head, StringComparison.Ordinal);
}
