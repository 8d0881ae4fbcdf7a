using Samkop.Kernel;

namespace Samkop.Invoicing.Domain;

/// <summary>What keeps an invoice though the records plan would let it go.</summary>
internal static class InvoiceRetention
{
    // Lagen om kommunal bokföring och redovisning (2018:597) 3 kap. 13 § and bokföringslagen (1999:1078) 7 kap. 2 §: through the seventh year after
    // the end of the calendar year in which the financial year ended. The region's and the companies' financial years are calendar years.
    private const int Years = 7;

    /// <summary>Why it must stay on the day; <see langword="null"/> when it may go.</summary>
    public static Text? WhyKept(Invoice invoice, DateOnly day)
    {
        if (invoice.State is not (InvoiceState.Paid or InvoiceState.Credited or InvoiceState.Returned))
        {
            return new Text("Fakturan är inte avslutad: {0}.", "The invoice is not finished: {0}.").With(InvoiceStates.Word(invoice.State));
        }

        if (invoice.ClaimNetMinor > 0 && invoice.ClaimSettledBy is null)
        {
            return new("En krävd kredit väntas från leverantören.", "A claimed credit is awaited from the supplier.");
        }

        var through = KeptThrough(invoice);
        return day <= through
            ? new Text("Räkenskapsinformation bevaras till och med {0} (LKBR 2018:597 3 kap. 13 §).", "Accounting records are kept through {0} (Act 2018:597, chapter 3 section 13).").With(SwedishDates.Iso(through))
            : null;
    }

    /// <summary>The last day on which the law keeps it: seven years after the last year in which it was dated, received, booked or paid.</summary>
    public static DateOnly KeptThrough(Invoice invoice)
    {
        var last = new[] { invoice.IssueDate, invoice.ReceivedAt.DateInSweden(), invoice.PostedOn ?? default, invoice.PaidOn ?? default }.Max();
        return new DateOnly(last.Year + Years, 12, 31);
    }
}
