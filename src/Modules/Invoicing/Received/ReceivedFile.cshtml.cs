using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Received;

/// <summary>One received file with its findings.</summary>
[Asks<ReadInbound>]
internal sealed class ReceivedFileModel(ReceivedFileReading reading) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public InboundMessage Message { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await reading.FindAsync(InboundMessageId.From(Id), ct)).IsRefused(out var no, out var message))
        {
            return no;
        }

        Message = message;
        Findings = InboundFindings.Of(message);
        return null;
    }
}

/// <summary>Reads one received file for those who may see it; that of a protected invoice is seen on the invoice alone.</summary>
internal sealed class ReceivedFileReading(Gate gate, Reads reads, IArchive archive)
{
    public async Task<Result<InboundMessage>> FindAsync(InboundMessageId id, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ReadInbound(id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<InvoicingDb>();
        var message = await db.Messages.FirstOrDefaultAsync(one => one.Id == id, ct);
        var isHidden = message is null
            || (message.Entity is { } entity && !permit.Scope.Covers(entity))
            || await db.Invoices.AnyAsync(invoice => invoice.Message == id && invoice.IsProtected, ct);
        return isHidden ? WorkRefusals.NotFound.With()
            : message!.DisposedOn is { } day ? InvoicingRefusals.Disposed.With(SwedishDates.Iso(day))
            : message;
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/fakturor/mottaget/{id:guid}/fil", FileAsync).WithMetadata(new AsksAttribute<ReadInbound>());

    private static async Task<IResult> FileAsync(Guid id, ReceivedFileReading reading, CancellationToken ct) =>
        (await reading.FindAsync(InboundMessageId.From(id), ct)).IsRefused(out var no, out var message)
            ? no.ToProblem()
            : Results.File(await reading.BytesAsync(message, ct), "application/octet-stream", $"{message.Digest[..12]}.xml");

    private async Task<byte[]> BytesAsync(InboundMessage message, CancellationToken ct) => await archive.ReadAsync(reads, message.Digest, ct);
}
