using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Invoicing.Api;

/// <summary>An invoice or credit note. Amounts are in its currency; those of a credit are negative.</summary>
internal sealed record ApiInvoice(
    Guid Id, string Number, bool IsCredit, Guid EntityId, Guid? SupplierId, string SellerName, DateOnly IssueDate, DateOnly DueDate, string Currency, decimal Net, decimal Vat, decimal Payable,
    string OrderReference, string BuyerReference, string ContractReference, Guid? OrderId, string CostCode, string Account, InvoiceState State, string? Voucher, DateOnly? PostedOn, DateOnly? PaidOn, string? PaymentBatch);

/// <summary>An invoice with its lines and what stopped it.</summary>
internal sealed record ApiInvoiceWithLines(ApiInvoice Invoice, IReadOnlyList<ApiInvoiceLine> Lines, IReadOnlyList<ApiReason> Reasons);

/// <summary>A line and its match.</summary>
internal sealed record ApiInvoiceLine(
    string LineId, LineKind Kind, string Article, string Gtin, string Name, decimal Quantity, string UnitCode, decimal Price, decimal PriceBase, decimal Net, decimal VatPercent, LineOutcome Outcome, decimal Deviation, string ReasonSv, string ReasonEn);

/// <summary>Why an invoice is not paid as it came.</summary>
internal sealed record ApiReason(string Code, string Sv, string En);

/// <summary>Invoices for other systems. Protected ones are not there, not even for their named readers: each look at them is logged, and a program does not look.</summary>
internal static class InvoicesApi
{
    private const decimal Micro = 1_000_000m;
    private const decimal Minor = 100m;
    private static readonly ListOrder<Invoice> ByIssueDate = ListOrder.Of<Invoice>().Down(one => one.IssueDate).Down(one => one.Id);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ApiRoutes.Version + "/invoices", ListAsync).WithTags("invoices").Gives<ListInvoices, ApiPage<ApiInvoice>>(new("Fakturor utom skyddade, senaste fakturadatum först", "Invoices but for protected ones, latest issue date first"));
        endpoints.MapGet(ApiRoutes.Version + "/invoices/{id:guid}", OneAsync).WithTags("invoices").Gives<ReadInvoice, ApiInvoiceWithLines>(new("En faktura med rader och matchning", "An invoice with lines and their match"));
    }

    private static async Task<IResult> ListAsync(string? after, Gate gate, Reads reads, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ListInvoices(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var page = await reads.Of<InvoicingDb>().Invoices.Where(one => !one.IsProtected && one.DisposedOn == null).PageAsync(permit.Scope, one => one.Entity, ByIssueDate, after, ApiRoutes.PageSize, ct);
        return ApiRoutes.Answer<ApiPage<ApiInvoice>>(ApiPage<ApiInvoice>.Of(page, Form));
    }

    private static async Task<IResult> OneAsync(Guid id, Gate gate, Reads reads, CancellationToken ct)
    {
        var key = InvoiceId.From(id);
        if ((await gate.AskAsync(new ReadInvoice(key), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var db = reads.Of<InvoicingDb>();
        if (await db.Invoices.FirstOrDefaultAsync(one => one.Id == key && !one.IsProtected, ct) is not { } invoice)
        {
            return WorkRefusals.NotFound.With().ToProblem();
        }

        if (invoice.DisposedOn is { } day)
        {
            return InvoicingRefusals.Disposed.With(SwedishDates.Iso(day)).ToProblem();
        }

        var lines = await db.Lines.Where(line => line.Invoice == key).OrderBy(line => line.Position).ToListAsync(ct);
        var reasons = await db.Reasons.Where(reason => reason.Invoice == key).OrderByDescending(reason => reason.Weight).ToListAsync(ct);
        return ApiRoutes.Answer<ApiInvoiceWithLines>(new ApiInvoiceWithLines(
            Form(invoice), [.. lines.Select(Line)], [.. reasons.Select(reason => new ApiReason(reason.Code, reason.Text.Sv, reason.Text.En))]));
    }

    private static ApiInvoice Form(Invoice one) => new(
        one.Id.Value, one.Number, one.IsCredit, one.Entity.Value, one.Supplier?.Value, one.SellerName, one.IssueDate, one.DueDate, one.Currency, one.NetMinor / Minor, one.VatMinor / Minor, one.PayableMinor / Minor,
        one.OrderReference, one.BuyerReference, one.ContractReference, one.MatchedOrder?.Value, one.CostCode, one.LedgerAccount, one.State, one.Voucher, one.PostedOn, one.PaidOn, one.Batch);

    private static ApiInvoiceLine Line(InvoiceLine line) => new(
        line.LineId, line.Kind, line.Article, line.Gtin, line.Name, line.Quantity, line.UnitCode, line.Price, line.BaseMicro / Micro, line.NetMinor / Minor, line.VatBasisPoints / Minor, line.Outcome, line.DeviationMinor / Minor, line.ReasonSv, line.ReasonEn);
}
