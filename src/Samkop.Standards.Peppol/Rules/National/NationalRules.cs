using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>Rules that single countries put on their own sellers. Each country is a pattern of its own.</summary>
internal static class NationalRules
{
    public static Action<Context, UblElement>[] For(Context c)
    {
        var countries = new Countries(c);
        var rules = new List<Action<Context, UblElement>>();
        if (countries.Supplier is "NO")
        {
            rules.Add(NorwegianRules.Visit);
        }

        if (countries.SupplierAddress is "DK")
        {
            rules.Add((c, e) => DanishRules.Visit(c, e, countries));
        }

        if (countries.Supplier is "IT")
        {
            rules.Add(ItalianRules.Visit);
        }

        if (SwedishRules.Applies(c))
        {
            var swedish = new SwedishRules(c);
            rules.Add(swedish.Visit);
        }

        if (countries.IsGreekSender || countries.AccountingSupplier is "GR" or "EL")
        {
            rules.Add((c, e) => GreekRules.Visit(c, e, countries));
        }

        if (countries.SupplierAddress is "IS")
        {
            rules.Add((c, e) => IcelandicRules.Visit(c, e, countries));
        }

        if (countries.SupplierIsDutch)
        {
            rules.Add((c, e) => DutchRules.Visit(c, e, countries));
        }

        if (countries.AreBothGerman)
        {
            rules.Add(GermanRules.Visit);
        }

        return [.. rules];
    }
}
