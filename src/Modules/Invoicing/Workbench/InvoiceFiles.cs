using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Invoicing.Public;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Samkop.Web;

namespace Samkop.Invoicing.Workbench;

/// <summary>Downloads: the original as received, its attachments, and our own PDF of it. Strangers' files are never shown in the browser, only saved.</summary>
internal static class InvoiceFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/fakturor/{id:guid}/original", OriginalAsync).WithMetadata(new AsksAttribute<ReadInvoice>());
        endpoints.MapGet("/fakturor/{id:guid}/lasbar.pdf", ReadableAsync).WithMetadata(new AsksAttribute<ReadInvoice>());
        endpoints.MapGet("/fakturor/{id:guid}/bilaga/{index:int}", AttachmentAsync).WithMetadata(new AsksAttribute<ReadInvoice>());
    }

    private static async Task<IResult> OriginalAsync(Guid id, InvoiceReading reading, CancellationToken ct) =>
        (await reading.OriginalAsync(InvoiceId.From(id), ct)).Match(
            found => Results.File(found.Bytes, "application/octet-stream", $"faktura-{SafeName(found.Invoice.Number)}.xml"), refusal => refusal.ToProblem());

    // Judged again by the rule set that is kept with the invoice, which gives each finding its place.
    private static async Task<IResult> ReadableAsync(Guid id, InvoiceReading reading, CancellationToken ct)
    {
        if ((await reading.JudgedAsync(InvoiceId.From(id), ct)).IsRefused(out var no, out var found))
        {
            return no.ToProblem();
        }

        var pdf = ReadablePdf.Write(found.Report, [], CultureInfo.CurrentUICulture);
        return Results.File(pdf, "application/pdf", $"faktura-{SafeName(found.Invoice.Number)}.pdf");
    }

    private static async Task<IResult> AttachmentAsync(Guid id, int index, InvoiceReading reading, CancellationToken ct)
    {
        if ((await reading.OriginalAsync(InvoiceId.From(id), ct)).IsRefused(out var no, out var found))
        {
            return no.ToProblem();
        }

        var attached = UblReader.Read(found.Bytes, cancellation: ct).Invoice!.SupportingDocuments.Where(document => document.Attachment is not null).ToList();
        return index >= 0 && index < attached.Count && attached[index].Attachment!.TryDecode(out var content)
            ? Results.File(content, "application/octet-stream", SafeName(attached[index].Attachment!.FileName ?? $"bilaga-{index + 1}"))
            : Results.NotFound();
    }

    // The sender's name of a file is a stranger's text: letters, digits, dot and hyphen are enough to know it again.
    private static string SafeName(string name) => string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
}
