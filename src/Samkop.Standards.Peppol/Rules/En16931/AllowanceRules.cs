using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Allowances and charges on the document (BG-20, BG-21) and on lines (BG-27, BG-28).</summary>
internal static class AllowanceRules
{
    private sealed record Names(string Amount, string? Category, string Reason, string ReasonAgain, string Decimals, string BaseDecimals);

    private static readonly Names Allowance = new("BR-31", "BR-32", "BR-33", "BR-CO-21", "BR-DEC-01", "BR-DEC-02");
    private static readonly Names Charge = new("BR-36", "BR-37", "BR-38", "BR-CO-22", "BR-DEC-05", "BR-DEC-06");
    private static readonly Names LineAllowance = new("BR-41", null, "BR-42", "BR-CO-23", "BR-DEC-24", "BR-DEC-25");
    private static readonly Names LineCharge = new("BR-43", null, "BR-44", "BR-CO-24", "BR-DEC-27", "BR-DEC-28");

    public static void Visit(Context c, UblElement e)
    {
        var isOnLine = e.Parent.IsLine();
        if (!isOnLine && !e.IsInDocument())
        {
            return;
        }

        if (c.Matches(e, static (c, e) => c.IsCharge(e, value: false)))
        {
            Judge(c, e, isOnLine ? LineAllowance : Allowance);
        }
        else if (c.Matches(e, static (c, e) => c.IsCharge(e, value: true)))
        {
            Judge(c, e, isOnLine ? LineCharge : Charge);
        }
    }

    private static void Judge(Context c, UblElement e, Names names)
    {
        c.Check(Context.Any(e, "Amount"), names.Amount, e);
        if (names.Category is not null)
        {
            c.Check(Context.All(e, "TaxCategory").Exists(tax => c.IsVat(tax) && Context.Any(tax, "ID")), names.Category, e);
        }

        var hasReason = Context.Any(e, "AllowanceChargeReason") || Context.Any(e, "AllowanceChargeReasonCode");
        c.Check(hasReason, names.Reason, e);
        c.Check(hasReason, names.ReasonAgain, e);
        c.Check(XPath.HasTwoDecimals(c.Raw(e, "Amount")), names.Decimals, e, c.Raw(e, "Amount"));
        c.Check(XPath.HasTwoDecimals(c.Raw(e, "BaseAmount")), names.BaseDecimals, e, c.Raw(e, "BaseAmount"));
    }
}
