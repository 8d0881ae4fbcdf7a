using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Payment instructions (BG-16).</summary>
internal static class PaymentRules
{
    public static void Account(Context c, UblElement e)
    {
        if (e.Parent is { } means && means.Is(UblNamespace.Cac, "PaymentMeans")
            && (Context.AnyIs(means, "30", "PaymentMeansCode") || Context.AnyIs(means, "58", "PaymentMeansCode")))
        {
            c.Check(c.Norm(e, "ID").Length > 0, "BR-50", e);
        }
    }

    public static void Means(Context c, UblElement e)
    {
        c.Check(Context.Any(e, "PaymentMeansCode"), "BR-49", e);
        var code = c.Norm(e, "PaymentMeansCode");
        c.Check(code is not ("30" or "58") || Context.Any(e, "PayeeFinancialAccount", "ID"), "BR-61", e, code);
    }
}
