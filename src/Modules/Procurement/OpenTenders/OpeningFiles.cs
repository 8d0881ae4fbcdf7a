using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.HandIn;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.Seal;
using Samkop.Web;

namespace Samkop.Procurement.OpenTenders;

/// <summary>Files around the opening. What a tenderer sent is never shown by the browser itself, only saved.</summary>
internal static class OpeningFiles
{
    private const string Bytes = "application/octet-stream";

    /// <summary>The sealing page, the same bytes for everyone, with its own content policy.</summary>
    public static IResult Page() => Results.File(SealingPage.Html.ToArray(), "text/html; charset=utf-8");

    /// <summary>The public half of the key that signs receipts.</summary>
    public static IResult ReceiptKeyPem(ReceiptKey key) => Results.Text(key.PublicPem(), "application/x-pem-file");

    public static async Task<IResult> HeadersAsync(Guid id, Gate gate, TenderOpener opener, CancellationToken ct)
    {
        if ((await gate.AskAsync(new OpenTendersOf(CaseId.From(id)), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return (await opener.HeadersAsync(CaseId.From(id), ct)).IsRefused(out no, out var headers) ? no.ToProblem() : Results.File(headers, Bytes, "anbudshuvuden.seal"); // sv-literal: a file name
    }

    public static async Task<IResult> ProtocolAsync(Guid id, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        if ((await gate.AskAsync(new SeeTenders(one), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return await reads.Of<ProcurementDb>().Openings.FirstOrDefaultAsync(row => row.Case == one, ct) is { } found
            ? Results.File(await archive.ReadAsync(reads, found.ProtocolDigest, ct), "text/plain; charset=utf-8", "oppningsprotokoll.txt") // sv-literal: a file name
            : WorkRefusals.NotFound.With().ToProblem();
    }

    public static async Task<IResult> FileAsync(Guid id, Guid file, Gate gate, Reads reads, TenderVault vault, CancellationToken ct)
    {
        var one = CaseId.From(id);
        if ((await gate.AskAsync(new SeeTenders(one), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        if (await reads.Of<ProcurementDb>().OpenedFiles.FirstOrDefaultAsync(row => row.Id == file && row.Case == one, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With().ToProblem();
        }

        // The file of answers holds the price: nobody reads it before quality is settled, but who enters it by hand when it could not be read.
        return string.Equals(found.Name, AnswerFile.Name, StringComparison.OrdinalIgnoreCase)
            && (await gate.AskAsync(new SeePrices(one), ct)).IsRefused(out no) && (await gate.AskAsync(new EnterAnswers(one), ct)).IsRefused(out _)
                ? no.ToProblem()
                : Results.File(vault.OpenOpened(found.Tender, found.Number), Bytes, found.Name);
    }
}
