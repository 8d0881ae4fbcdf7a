using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>A VAT category with what its rules ask for.</summary>
internal sealed record VatCategory(string Code, string Prefix)
{
    /// <summary>S, L and M: one breakdown a rate, tolerance below 1, no exemption reason.</summary>
    public bool HasRates => Code is "S" or "L" or "M";

    public string Rule(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}-{number:00}");

    public static IReadOnlyList<VatCategory> All { get; } =
    [
        new("AE", "BR-AE"), new("E", "BR-E"), new("G", "BR-G"), new("K", "BR-IC"), new("L", "BR-AF"),
        new("M", "BR-AG"), new("O", "BR-O"), new("S", "BR-S"), new("Z", "BR-Z"),
    ];

    public static VatCategory? Of(string code) => code switch
    {
        "S" => All[7],
        "AE" => All[0],
        "E" => All[1],
        "G" => All[2],
        "K" => All[3],
        "L" => All[4],
        "M" => All[5],
        "O" => All[6],
        "Z" => All[8],
        _ => null,
    };

    /// <summary>The rules' ids, made once.</summary>
    public string[] Ids { get; } = [.. Enumerable.Range(0, 15).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}-{number:00}"))];
}

/// <summary>One place where a VAT category stands.</summary>
internal readonly record struct CategoryUse(UblElement Element, string Id, bool IsVat);

/// <summary>VAT rules on the document element: category used ⇔ broken down (‑01), and parties that the category needs (‑02 to ‑04).</summary>
internal static class VatRules
{
    private sealed record Uses(
        List<CategoryUse> Lines,
        List<CategoryUse> Categories,
        List<CategoryUse> Allowances,
        List<CategoryUse> Charges,
        List<CategoryUse> InAnyAllowance,
        List<CategoryUse> Breakdown);

    private sealed record Parties(bool SellerHasTaxNumber, bool SellerHasVat, bool RepresentativeHasVat, bool BuyerHasVat, bool BuyerHasLegalId);

    public static void Document(Context c, UblElement e)
    {
        var uses = Gather(c, e);
        var parties = PartiesOf(c);
        foreach (var category in VatCategory.All)
        {
            Breakdown(c, e, category, uses);
            Parts(c, e, category, uses, parties);
        }

        Delivery(c, e, uses);
        NotSubject(c, e, uses);
        SplitPayment(c, e);
    }

    private static Uses Gather(Context c, UblElement e)
    {
        var uses = new Uses([], [], [], [], [], []);
        foreach (var group in c.Index.LineGroups)
        {
            AddOnce(uses.Lines, new CategoryUse(group.Category, group.Code, group.IsVat));
        }

        foreach (var category in c.Index.ClassifiedTaxCategories)
        {
            AddOnce(uses.Lines, UseOf(c, category));
        }

        foreach (var category in c.Index.TaxCategories)
        {
            AddOnce(uses.Categories, UseOf(c, category));
        }

        foreach (var allowance in c.Index.AllowanceCharges)
        {
            var isAllowance = c.IsCharge(allowance, value: false);
            var isCharge = c.IsCharge(allowance, value: true);
            foreach (var category in Context.All(allowance, "TaxCategory"))
            {
                var use = UseOf(c, category);
                uses.InAnyAllowance.Add(use);
                if (isAllowance)
                {
                    uses.Allowances.Add(use);
                }

                if (isCharge)
                {
                    uses.Charges.Add(use);
                }
            }
        }

        foreach (var category in Context.All(e, "TaxTotal", "TaxSubtotal", "TaxCategory"))
        {
            uses.Breakdown.Add(UseOf(c, category));
        }

        return uses;
    }

    // Of what stands in lines and breakdowns only the code and the scheme are asked for, so one of each kind says it all.
    private static void AddOnce(List<CategoryUse> uses, CategoryUse use)
    {
        foreach (var known in uses)
        {
            if (known.IsVat == use.IsVat && string.Equals(known.Id, use.Id, StringComparison.Ordinal))
            {
                return;
            }
        }

        uses.Add(use);
    }

    private static CategoryUse UseOf(Context c, UblElement category) => new(category, c.Norm(category, "ID"), c.IsVat(category));

    private static Parties PartiesOf(Context c)
    {
        var index = c.Index;
        return new Parties(
            index.Suppliers.Exists(static party => Context.Any(party, "Party", "PartyTaxScheme", "CompanyID")),
            index.Suppliers.Exists(party => Context.All(party, "Party").Exists(p => PartyRules.HasVatNumber(c, p))),
            index.TaxRepresentatives.Exists(party => PartyRules.HasVatNumber(c, party)),
            index.Customers.Exists(party => Context.All(party, "Party").Exists(p => PartyRules.HasVatNumber(c, p))),
            index.Customers.Exists(static party => Context.Any(party, "Party", "PartyLegalEntity", "CompanyID")));
    }

    // -01
    private static void Breakdown(Context c, UblElement e, VatCategory category, Uses uses)
    {
        var code = category.Code;
        bool holds;
        if (category.HasRates)
        {
            // S counts categories under any tax scheme; L and M only under VAT, with the oddities of the official text.
            var vatOnly = code is not "S";
            var used = uses.InAnyAllowance.Exists(Is(code, vatOnly)) || uses.Lines.Exists(Is(code, vatOnly));
            holds = used
                ? uses.Breakdown.Exists(use => code is "S" ? use.Id is "S" : Context.AnyIs(use.Element, code, "ID") && (code is "L" || use.IsVat))
                : !uses.Breakdown.Exists(Is(code, vatOnly));
        }
        else
        {
            var used = uses.Categories.Exists(Is(code, vatOnly: true)) || uses.Lines.Exists(Is(code, vatOnly: true));
            holds = !used || uses.Breakdown.FindAll(Is(code, vatOnly: true)).Count == 1;
        }

        c.Check(holds, category.Ids[1], e);
    }

    // -02 (lines), -03 (allowances), -04 (charges)
    private static void Parts(Context c, UblElement e, VatCategory category, Uses uses, Parties parties)
    {
        var code = category.Code;
        var suits = Suits(code, parties);
        var inLines = uses.Lines.Exists(Is(code, vatOnly: true));
        c.Check(inLines ? suits : code is not "S" || !uses.Lines.Exists(Is(code, vatOnly: false)), category.Ids[2], e);
        c.Check(Part(uses.Allowances, code, suits), category.Ids[3], e);
        c.Check(Part(uses.Charges, code, suits), category.Ids[4], e);
    }

    private static bool Part(List<CategoryUse> uses, string code, bool suits)
    {
        if (code is "O")
        {
            // Only allowances and charges of the document itself.
            return suits || !uses.Exists(use => use.Id is "O" && use.IsVat && use.Element.Parent!.IsInDocument());
        }

        return suits || !uses.Exists(Is(code, vatOnly: true));
    }

    private static bool Suits(string code, Parties p) => code switch
    {
        "AE" => (p.SellerHasTaxNumber || p.RepresentativeHasVat) && (p.BuyerHasVat || p.BuyerHasLegalId),
        "K" => (p.SellerHasVat || p.RepresentativeHasVat) && p.BuyerHasVat,
        "G" => p.SellerHasVat || p.RepresentativeHasVat,
        "O" => !p.SellerHasVat && !p.RepresentativeHasVat && !p.BuyerHasVat,
        _ => p.SellerHasTaxNumber || p.RepresentativeHasVat,
    };

    // BR-IC-11, BR-IC-12
    private static void Delivery(Context c, UblElement e, Uses uses)
    {
        if (!uses.Breakdown.Exists(Is("K", vatOnly: true)))
        {
            return;
        }

        c.Check(c.Raw(e, "Delivery", "ActualDeliveryDate").Length > 1 || Context.All(e, "InvoicePeriod").Exists(static p => p.FirstChild is not null), "BR-IC-11", e);
        c.Check(c.Raw(e, "Delivery", "DeliveryLocation", "Address", "Country", "IdentificationCode").Length > 1, "BR-IC-12", e);
    }

    // BR-O-11 to -14: where something is not subject to VAT, everything is.
    private static void NotSubject(Context c, UblElement e, Uses uses)
    {
        if (!uses.Breakdown.Exists(Is("O", vatOnly: true)))
        {
            return;
        }

        static bool IsOther(CategoryUse use) => use.IsVat && use.Id is not "O";
        c.Check(!uses.Breakdown.Exists(IsOther), "BR-O-11", e);
        c.Check(!uses.Lines.Exists(IsOther), "BR-O-12", e);
        c.Check(!uses.Allowances.Exists(IsOther), "BR-O-13", e);
        c.Check(!uses.Charges.Exists(IsOther), "BR-O-14", e);
    }

    private static void SplitPayment(Context c, UblElement e)
    {
        bool InLines(string code) =>
            c.Index.LineGroups.Exists(group => string.Equals(group.Code, code, StringComparison.Ordinal))
            || c.Index.ClassifiedTaxCategories.Exists(category => Context.AnyIs(category, code, "ID"));
        var inLines = InLines("B");
        c.Check(
            !(inLines || c.Index.TaxCategories.Exists(static category => Context.AnyIs(category, "B", "ID"))) || c.Index.CountryCodes.TrueForAll(static code => code.StringValue is "IT"),
            "BR-B-01",
            e);

        if (inLines || Context.AnyIs(e, "B", "TaxTotal", "TaxSubtotal", "TaxCategory", "ID") || Context.AnyIs(e, "B", "AllowanceCharge", "TaxCategory", "ID"))
        {
            // Until 1.3.15 the rule looked for the breakdown's category in the wrong place and never found it there.
            var inBreakdown = c.Release < new Release(2026, 5)
                ? Context.AnyIs(e, "S", "TaxTotal", "TaxSubtotal", "ID")
                : Context.AnyIs(e, "S", "TaxTotal", "TaxSubtotal", "TaxCategory", "ID");
            c.Check(
                !inBreakdown && !Context.AnyIs(e, "S", "AllowanceCharge", "TaxCategory", "ID")
                    && !InLines("S"),
                "BR-B-02",
                e);
        }
    }

    private static Predicate<CategoryUse> Is(string code, bool vatOnly) =>
        use => (use.IsVat || !vatOnly) && string.Equals(use.Id, code, StringComparison.Ordinal);
}
