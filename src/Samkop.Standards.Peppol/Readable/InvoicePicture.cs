using Samkop.Kernel;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Readable;

/// <summary>Draws an invoice as semantic HTML: facts as definition lists, lines and VAT as tables, findings where they belong.</summary>
internal sealed class InvoicePicture(Html html, Invoice invoice, FindingMap findings)
{
    public void Write()
    {
        html.Open("article", "sk-invoice");
        Head();
        Parties();
        Lines();
        Allowances();
        Vat();
        Totals();
        Payment();
        Attachments();
        html.Close("article");
    }

    private void Head()
    {
        html.Open("header");
        html.Tag("h2", $"{(invoice.IsCreditNote ? Labels.CreditNote : Labels.Invoice).In(html.Culture)} {invoice.Id}");
        html.Open("dl", "sk-invoice-facts");
        html.Fact(Labels.IssueDate, invoice.IssueDate?.Text);
        html.Fact(Labels.DueDate, invoice.DueDate?.Text ?? invoice.PaymentMeans.Select(static means => means.DueDate?.Text).FirstOrDefault(static date => date is not null));
        html.Fact(Labels.BuyerReference, invoice.BuyerReference);
        html.Fact(Labels.Order, invoice.OrderReference);
        html.Fact(Labels.Contract, invoice.ContractReference);
        html.Fact(Labels.Project, invoice.ProjectReference);
        html.Fact(Labels.InvoicedObject, invoice.InvoicedObject?.Value);
        html.Fact(Labels.AccountingCost, invoice.AccountingCost);
        html.Fact(Labels.Period, Period(invoice.Period));
        html.Fact(Labels.Delivered, invoice.Delivery?.Date?.Text);
        foreach (var preceding in Few(invoice.PrecedingInvoices))
        {
            html.Fact(Labels.Preceding, $"{preceding.Id} {preceding.IssueDate?.Text}");
        }

        foreach (var note in Few(invoice.Notes))
        {
            html.Fact(Labels.Note, note);
        }

        html.Close("dl");
        Rest(invoice.PrecedingInvoices.Count, Labels.MorePreceding);
        Rest(invoice.Notes.Count, Labels.MoreNotes);
        Notes("", "/cac:Delivery");
        html.Close("header");
    }

    private void Parties()
    {
        html.Open("div", "sk-invoice-parties");
        Party(Labels.Seller, invoice.Seller, "/cac:AccountingSupplierParty", "/cac:TaxRepresentativeParty");
        Party(Labels.Buyer, invoice.Buyer, "/cac:AccountingCustomerParty");
        if (invoice.Payee is { } payee)
        {
            html.Open("section").Tag("h3", Labels.Payee).Tag("p", payee.Name);
            html.Open("dl", "sk-invoice-facts").Fact(Labels.LegalId, Shown(payee.LegalRegistrationId?.Value)).Close("dl");
            Notes("/cac:PayeeParty");
            html.Close("section");
        }

        html.Close("div");
    }

    private void Party(Text title, InvoiceParty party, params ReadOnlySpan<string> parts)
    {
        html.Open("section").Tag("h3", title).Open("address");
        html.Tag("strong", party.Name ?? party.TradingName);
        foreach (var line in AddressLines(party.Address))
        {
            html.Raw("<br />").Write(line);
        }

        html.Close("address").Open("dl", "sk-invoice-facts");
        html.Fact(Labels.LegalId, Shown(party.LegalRegistrationId?.Value));
        html.Fact(Labels.VatId, Shown(party.VatId));
        html.Fact(Labels.TaxRegistration, Shown(party.TaxRegistrationId));
        html.Fact(Labels.Endpoint, Shown(party.EndpointId?.ToString()));
        html.Fact(Labels.Contact, Join(party.Contact?.Name, party.Contact?.Telephone, party.Contact?.Email));
        html.Close("dl");
        Notes(parts);
        html.Close("section");
    }

    private void Lines()
    {
        var shown = Enumerable.Range(0, invoice.Lines.Count).Where(i => i < html.Limits.MostRows || findings.OfLine(i + 1).Count > 0).ToList();
        html.Open("section").Tag("h3", Labels.Lines);
        if (shown.Count < invoice.Lines.Count)
        {
            html.Tag("p", Labels.SomeLines.With(html.Limits.MostRows, invoice.Lines.Count));
        }

        html.Open("table");
        html.Open("thead").Open("tr").Raw("<th scope=\"col\">#</th>");
        Header(Labels.Item, false);
        Header(Labels.Quantity, true);
        Header(Labels.Price, true);
        Header(Labels.Vat, true);
        Header(Labels.Net, true);
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var i in shown)
        {
            Line(invoice.Lines[i], findings.OfLine(i + 1));
        }

        html.Close("tbody").Close("table").Close("section");
    }

    private void Line(InvoiceLine line, IReadOnlyList<Finding> notes)
    {
        html.Open("tr").Tag("td", line.Id).Open("td").Tag("strong", line.Name);
        foreach (var detail in Details(line))
        {
            html.Raw("<br />").Write(detail);
        }

        html.Close("td");
        html.Tag("td", $"{html.Number(line.Quantity)} {line.Quantity?.Unit}", "sk-number");
        html.Tag("td", html.Amount(line.Price) + (line.BaseQuantity is { } quantity ? $" / {html.Number(quantity)} {quantity.Unit}" : ""), "sk-number");
        html.Tag("td", line.Tax?.Percent is { } rate ? html.Number(rate) + " %" : line.Tax?.Id, "sk-number");
        html.Tag("td", html.Amount(line.NetAmount), "sk-number").Close("tr");
        if (notes.Count > 0)
        {
            html.Raw("<tr><td></td><td colspan=\"5\">");
            Notes(notes);
            html.Raw("</td></tr>");
        }
    }

    private IEnumerable<string> Details(InvoiceLine line)
    {
        var culture = html.Culture;
        string?[] details =
        [
            line.Description,
            line.Note,
            Join(line.SellersItemId, line.StandardItemId?.Value, line.BuyersItemId),
            line.OrderLineReference is { } order ? $"{Labels.OrderLine.In(culture)} {order}" : null,
            Period(line.Period),
            .. Few(line.Attributes).Select(static attribute => $"{attribute.Name}: {attribute.Value}"),
            .. Few(line.AllowanceCharges).Select(item => $"{(item.IsCharge == true ? Labels.Charge : Labels.Discount).In(culture)} {item.Reason ?? item.ReasonCode}: {html.Amount(item.Amount)}"),
        ];
        return details.OfType<string>().Where(static detail => detail.Length > 0);
    }

    private void Allowances()
    {
        if (invoice.AllowanceCharges.Count == 0)
        {
            Notes("/cac:AllowanceCharge");
            return;
        }

        html.Open("section").Tag("h3", Labels.AllowanceCharges).Open("dl", "sk-invoice-facts");
        foreach (var item in Few(invoice.AllowanceCharges))
        {
            html.Fact(item.IsCharge == true ? Labels.Charge : Labels.Discount, $"{item.Reason ?? item.ReasonCode}: {html.Amount(item.Amount)} ({item.Tax?.Id} {html.Number(item.Tax?.Percent)} %)");
        }

        html.Close("dl");
        Rest(invoice.AllowanceCharges.Count, Labels.MoreAllowances);
        Notes("/cac:AllowanceCharge");
        html.Close("section");
    }

    private void Vat()
    {
        html.Open("section").Tag("h3", Labels.VatBreakdown).Open("table").Open("thead").Open("tr");
        Header(Labels.Category, false);
        Header(Labels.Rate, true);
        Header(Labels.Taxable, true);
        Header(Labels.Vat, true);
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var part in Few(invoice.TaxBreakdown))
        {
            html.Open("tr").Tag("td", Join(part.Category.Id, part.Category.ExemptionReason ?? part.Category.ExemptionReasonCode));
            html.Tag("td", html.Number(part.Category.Percent) + " %", "sk-number");
            html.Tag("td", html.Amount(part.TaxableAmount), "sk-number").Tag("td", html.Amount(part.TaxAmount), "sk-number").Close("tr");
        }

        html.Close("tbody").Close("table");
        Rest(invoice.TaxBreakdown.Count, Labels.MoreRates);
        Notes("/cac:TaxTotal");
        html.Close("section");
    }

    private void Totals()
    {
        var totals = invoice.Totals;
        html.Open("section", "sk-invoice-totals").Tag("h3", Labels.Totals).Open("dl");
        Total(Labels.SumOfLines, totals.LineExtension);
        Total(Labels.Discount, totals.Allowances);
        Total(Labels.Charge, totals.Charges);
        Total(Labels.WithoutVat, totals.TaxExclusive);
        Total(Labels.Vat, invoice.TaxAmount);
        Total(Labels.WithVat, totals.TaxInclusive);
        Total(Labels.Prepaid, totals.Prepaid);
        Total(Labels.Rounding, totals.Rounding);
        Total(Labels.Payable, totals.Payable);
        html.Close("dl");
        Notes("/cac:LegalMonetaryTotal");
        html.Close("section");
    }

    private void Payment()
    {
        html.Open("section").Tag("h3", Labels.Payment).Open("dl", "sk-invoice-facts");
        foreach (var means in Few(invoice.PaymentMeans))
        {
            html.Fact(Labels.Account, Join(means.Branch, means.AccountId));
            html.Fact(Labels.PaymentReference, means.PaymentId);
        }

        html.Fact(Labels.Terms, invoice.PaymentTerms).Close("dl");
        Rest(invoice.PaymentMeans.Count, Labels.MorePayments);
        Notes("/cac:PaymentMeans", "/cac:PaymentTerms");
        html.Close("section");
    }

    private void Attachments()
    {
        if (invoice.SupportingDocuments.Count > 0)
        {
            html.Open("section").Tag("h3", Labels.Attachments).Open("ul");
            foreach (var document in Few(invoice.SupportingDocuments))
            {
                html.Tag("li", Join(document.Id, document.Description, document.Attachment?.FileName, document.Uri));
            }

            html.Close("ul");
            Rest(invoice.SupportingDocuments.Count, Labels.MoreAttachments);
            html.Close("section");
        }

        Notes("/cac:AdditionalDocumentReference");
    }

    private IEnumerable<T> Few<T>(IEnumerable<T> all) => all.Take(html.Limits.MostRows);

    private void Rest(int count, Text more)
    {
        if (count > html.Limits.MostRows)
        {
            html.Tag("p", more.With(count - html.Limits.MostRows));
        }
    }

    private void Total(Text term, UblAmount? amount)
    {
        if (amount is not null)
        {
            html.Fact(term, $"{html.Amount(amount)} {amount.Currency}");
        }
    }

    private void Header(Text title, bool isNumber) => html.Raw(isNumber ? "<th scope=\"col\" class=\"sk-number\">" : "<th scope=\"col\">").Write(title).Close("th");

    private void Notes(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            Notes(findings.Of(part));
        }
    }

    private void Notes(IReadOnlyList<Finding> notes) => FindingList.Write(html, notes);

    // A sole trader's number is the person's own; the original has it in full.
    private static string? Shown(string? number) => number is null ? null : PersonalNumberScan.Mask(number);

    private static string? Period(InvoicePeriod? period) =>
        period?.Start is null && period?.End is null ? null : $"{period?.Start?.Text} – {period?.End?.Text}";

    private static IEnumerable<string> AddressLines(PostalAddress? address) => address is null
        ? []
        : new[] { address.Street, address.AdditionalStreet, address.Line3, Join(address.PostCode, address.City), address.Country }
            .OfType<string>().Where(static line => line.Length > 0);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var joined = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                joined.Append(joined.Length > 0 ? " · " : "").Append(part);
            }
        }

        return joined.ToString();
    }
}
