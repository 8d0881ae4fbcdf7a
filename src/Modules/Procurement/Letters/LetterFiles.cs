using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Letters;

/// <summary>The filed letter: to the mail, to its addressee, and to the buyer for the post.</summary>
internal sealed class LetterFiles(Reads reads, IArchive archive) : IMailAttachments
{
    public const string AttachmentKind = "procurement.award-letter";

    public string Kind => AttachmentKind;

    public async Task<MailFile?> OpenAsync(MailAttachment attachment, CancellationToken ct)
    {
        var id = Guid.Parse(attachment.Id, CultureInfo.InvariantCulture);
        return await reads.Of<ProcurementDb>().Letters.FirstOrDefaultAsync(row => row.Id == id, ct) is { } letter
            ? new MailFile(attachment.FileName, "text/html", await archive.ReadAsync(reads, letter.HtmlDigest, ct))
            : null;
    }

    /// <summary>The addressee's own letter, the latest.</summary>
    public static async Task<IResult> OwnAsync(Guid id, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        if ((await gate.AskAsync(new ReadDecision(one), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var supplier = permit.Actor.Supplier;
        var letter = await reads.Of<ProcurementDb>().Letters.Where(row => row.Case == one && row.Supplier == supplier).OrderByDescending(row => row.SentAt).FirstAsync(ct);
        return Results.File(await archive.ReadAsync(reads, letter.HtmlDigest, ct), "application/octet-stream", "beslut.html");
    }

    /// <summary>A sent letter for the post.</summary>
    public static async Task<IResult> SentAsync(Guid id, int number, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        if ((await gate.AskAsync(new SendLetters(one), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return await reads.Of<ProcurementDb>().Letters.Where(row => row.Case == one && row.Number == number).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync(ct) is { } letter
            ? Results.File(await archive.ReadAsync(reads, letter.HtmlDigest, ct), "application/octet-stream", $"underrattelse-{number}.html") // sv-literal: a file name
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
