using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Letters;

/// <summary>A letter on the page, before or after it went out.</summary>
internal sealed record ShownLetter(int Number, string Tenderer, bool IsReachable, bool IsMailed, LetterContent Content);

/// <summary>The letters, word by word, and one click that sends them all.</summary>
[Asks<SendLetters>]
internal sealed class LettersPageModel(Reads reads, LetterWriting writing, LetterSending sending, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty]
    public SendForm Input { get; set; } = new();

    public AwardDecision? Award { get; private set; }

    public IReadOnlyList<ShownLetter> Letters { get; private set; } = [];

    public bool IsSent => Award?.State == AwardState.Sent;

    /// <summary>The last day of the standstill for letters sent today by each means.</summary>
    public IReadOnlyList<Choice> Means { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new SendLetters(Id), (permit, token) => sending.SendAsync(permit, Input, token), _ => Done(Links.Standstill(Id), new("Alla är underrättade. Avtalsspärren räknas.", "All have been told. The standstill runs.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        // What the letters say is secret until they are sent.
        if (await LoadCaseAsync(new SendLetters(Id), ct) is { } no || (await Gate.AskAsync(new ReadAward(Id), ct)).IsRefused(out no))
        {
            return no;
        }

        Award = await Db.Awards.Where(row => row.Case == Id).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        if (Award is { State: AwardState.Sent } sent)
        {
            Letters = [.. (await Db.Letters.Where(row => row.Award == sent.Id).OrderBy(row => row.Number).ToListAsync(ct)).Select(row => new ShownLetter(row.Number, row.Tenderer, row.Supplier is not null, row.IsMailed, LetterContent.Read(row.Content)))];
        }
        else if (Award is { State: AwardState.Decided } decided)
        {
            return await DraftAsync(decided, ct);
        }

        return null;
    }

    private async Task<Refusal?> DraftAsync(AwardDecision award, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        if ((await writing.WriteAsync(Db, (Case, award), isElectronic: true, today, ct)).IsRefused(out var no, out var wire)
            || (await writing.WriteAsync(Db, (Case, award), isElectronic: false, today, ct)).IsRefused(out no, out var post))
        {
            return no;
        }

        Letters = [.. wire.Letters.Select(row => new ShownLetter(row.Number, row.Tenderer, row.Supplier is not null, IsMailed: false, row.Content))];
        Means =
        [
            new Choice("true", new("Elektroniskt: e-post och leverantörsportalen", "By electronic means: mail and the suppliers' portal"), wire.Standstill[0].Why),
            new Choice("false", new("Per post: ni skriver ut och skickar", "By post: you print and send"), post.Standstill[0].Why),
        ];
        return null;
    }
}
