using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.BankAnswers;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;
using Samkop.Payments.Release;
using Samkop.Web;

namespace Samkop.Payments.ShowBatch;

/// <summary>One batch: what is paid to whom, who has signed, and the file.</summary>
[Asks<ReadBatch>]
internal sealed class PaymentBatchPageModel(Reads reads, IPeople people, ReleaseBatchHandler release, DiscardBatchHandler discard, TakeBankAnswerHandler answers) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Batch It { get; private set; } = null!;

    /// <summary>The account that was signed for, else the one that would be.</summary>
    public PayerAccount? From { get; private set; }

    public IReadOnlyList<BatchItem> Items { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>The bank's answer as a file.</summary>
    [BindProperty]
    public IFormFile? Answer { get; set; }

    public bool MayAnswer { get; private set; }

    public IReadOnlyDictionary<Guid, PaymentOutcome> Outcomes { get; private set; } = new Dictionary<Guid, PaymentOutcome>();

    public PaymentOutcome? OutcomeOf(BatchItem item) => Outcomes.GetValueOrDefault(item.Id);

    public bool MaySign { get; private set; }

    private PaymentBatchId BatchId => PaymentBatchId.From(Id);

    public string NameOf(PersonId? person) => person is { } one && Names.TryGetValue(one, out var name) ? name : string.Empty;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) => DoAsync(
        new ReleaseBatch(BatchId),
        release.HandleAsync,
        state => Done(Links.Batch(BatchId), state == BatchState.Released
            ? new("Frisläppt. Hämta betalfilen och lämna den till banken.", "Released. Fetch the payment file and hand it to the bank.")
            : new("Din underskrift är gjord. En kollega måste också skriva under.", "You have signed. A colleague must sign too.")),
        ct);

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken ct) => DoAsync(
        new DiscardBatch(BatchId), discard.HandleAsync, _ => Done(Links.Batches, new("Förslaget är förkastat. Fakturorna kan betalas i ett nytt.", "The batch is discarded. The invoices can be paid in a new one.")), ct);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        if (Answer is null)
        {
            return await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(Refusals.FileMissing.On("Answer"));
        }

        using var buffer = new MemoryStream();
        await Answer.CopyToAsync(buffer, ct);
        return await DoAsync(
            new TakeBankAnswer(BatchId), (permit, token) => answers.HandleAsync(permit, buffer.ToArray(), token),
            state => Done(Links.Batch(BatchId), new Text("Svaret är inläst: {0}.", "The answer is taken in: {0}.").With(BankStates.NameOf(state))), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadBatch(BatchId), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<PaymentsDb>();
        It = await db.Batches.SingleAsync(batch => batch.Id == BatchId, ct);
        Items = await db.Items.Where(item => item.Batch == BatchId).OrderBy(item => item.PayeeName).ThenBy(item => item.Id).ToListAsync(ct);
        Names = await people.NamesAsync([.. new[] { It.CreatedBy, It.FirstReleaser, It.SecondReleaser }.OfType<PersonId>()], ct);
        var accounts = await db.PayerAccounts.Where(one => one.Entity == It.Entity).ToListAsync(ct);
        From = It.PayerAccount is { } signed ? accounts.Find(one => one.Id == signed) : accounts.InUse();
        Outcomes = TakeBankAnswerHandler.Latest(await db.Outcomes.Where(one => one.Batch == BatchId).ToListAsync(ct));
        MayAnswer = It.State == BatchState.Released && permit.Actor.HasAny(Roles.Finance, It.Entity);
        MaySign = It.State == BatchState.Proposed && permit.Actor.HasAny(Roles.Finance, It.Entity) && It.FirstReleaser != permit.Actor.Person;
        return null;
    }
}
