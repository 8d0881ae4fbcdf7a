namespace Samkop.Invoicing.Domain;

/// <summary>Longest and usual time of payment for public buyers, as dated facts.</summary>
internal static class PaymentTerms
{
    /// <summary>Interest Act (räntelagen 1975:635) 2 b §, as worded by law 2013:55: thirty days for public authorities.</summary>
    private static readonly (DateOnly From, int Days)[] Rows = [(new DateOnly(2013, 3, 16), 30)];

    /// <summary>Days that held on the day; nobody may demand payment sooner without agreement.</summary>
    public static int DaysOn(DateOnly day) => Rows.Where(row => row.From <= day).Select(row => row.Days).DefaultIfEmpty(Rows[0].Days).Last();
}
