using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>
/// Sums of lines, allowances and charges by VAT category and rate, made once a document so that many breakdowns over many lines stay
/// linear. Something with several categories counts in each, as in the official rules.
/// </summary>
internal sealed class CategorySums
{
    private readonly Dictionary<(string Name, string Code), Sum> byCode = [];
    private readonly Dictionary<(string Name, string Code, decimal Rate), Sum> byRate = [];
    private readonly HashSet<(string Name, string Code, decimal Rate)> anywhere = [];

    // Used again for every line.
    private readonly List<UblElement> found = [];
    private readonly List<string> codes = [];
    private readonly List<decimal> rates = [];

    public CategorySums(Context c, UblElement root)
    {
        foreach (var group in c.Index.LineGroups)
        {
            Of(byCode, (group.Name, group.Code)).Value += group.Amount;
            Of(byRate, (group.Name, group.Code, group.Rate)).Value += group.Amount;
            anywhere.Add((group.Name, group.Code, group.Rate));
        }

        foreach (var line in c.Index.OtherLines)
        {
            Line(c, line, root);
        }

        foreach (var allowance in c.Index.AllowanceCharges)
        {
            Allowance(c, allowance, root);
        }
    }

    public decimal Lines(string name, string code, decimal? rate) => Of(name, code, rate);

    public decimal Allowances(string code, decimal? rate) => Of("AllowanceCharge", code, rate);

    public bool HasLine(string name, string code, decimal rate) => anywhere.Contains((name, code, rate));

    public bool HasAllowance(string code, decimal rate) => anywhere.Contains(("AllowanceCharge", code, rate));

    private decimal Of(string name, string code, decimal? rate) =>
        (rate is null ? byCode.GetValueOrDefault((name, code)) : byRate.GetValueOrDefault((name, code, rate.Value)))?.Value ?? 0;

    private void Line(Context c, UblElement line, UblElement root)
    {
        var isInDocument = ReferenceEquals(line.Parent, root);
        found.Clear();
        Context.Each(line, found, "Item", "ClassifiedTaxCategory");
        Add(c, line.Name, isInDocument ? c.Decimal(line, "LineExtensionAmount") ?? 0 : null);
    }

    private void Allowance(Context c, UblElement allowance, UblElement root)
    {
        decimal? amount = null;
        if (ReferenceEquals(allowance.Parent, root))
        {
            var value = c.Decimal(allowance, "Amount") ?? 0;
            amount = (c.IsCharge(allowance, value: true) ? value : 0) - (c.IsCharge(allowance, value: false) ? value : 0);
        }

        found.Clear();
        Context.Each(allowance, found, "TaxCategory");
        Add(c, "AllowanceCharge", amount);
    }

    // The amount is null for what stands deeper in the document: that is only known to exist.
    private void Add(Context c, string name, decimal? amount)
    {
        codes.Clear();
        rates.Clear();
        foreach (var category in found)
        {
            var code = c.Norm(category, "ID");
            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        foreach (var category in found)
        {
            Rates(c, category);
        }

        foreach (var code in codes)
        {
            if (amount is not null)
            {
                Of(byCode, (name, code)).Value += amount.Value;
            }

            foreach (var rate in rates)
            {
                anywhere.Add((name, code, rate));
                if (amount is not null)
                {
                    Of(byRate, (name, code, rate)).Value += amount.Value;
                }
            }
        }
    }

    private static Sum Of<TKey>(Dictionary<TKey, Sum> sums, TKey key)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums.Add(key, sum = new Sum());
        }

        return sum;
    }

    private void Rates(Context c, UblElement category)
    {
        foreach (var child in category.Children)
        {
            if (child.Name is "Percent" && Context.IsUbl(child) && c.Decimal(child) is { } rate && !rates.Contains(rate))
            {
                rates.Add(rate);
            }
        }
    }

    private sealed class Sum
    {
        public decimal Value { get; set; }
    }
}
