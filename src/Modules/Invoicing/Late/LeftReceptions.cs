using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Late;

/// <summary>
/// Once a day nothing received stands undone without somebody knowing: files without a verdict and invoices that were never examined are tried again,
/// and what is still left is told to the finance officers of the regions. The bytes are safe all the time.
/// </summary>
internal sealed class LeftReceptions(
    Gate gate, UnitOfWork work, Reads reads, InvoiceReception reception, ExamineInvoiceHandler examine, IEntities entities, IInbox inbox) : IClockJob
{
    public const string Step = "left";
    private const int Batch = 100;

    // Younger ones are on their way; the sweeper looks every minute.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly InvoiceState[] New = [InvoiceState.Received];

    public string Name => "reception-left";

    public Text Title { get; } = new("Tar hand om mottagna filer och fakturor som har blivit liggande", "Sees to received files and invoices that were left lying");

    public TimeOnly At => new(4, 30);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new SweepReceptions(), ct)).OrThrow();
        var before = await LeftAsync(reads, permit.At.Add(-Patience), ct);
        try
        {
            await FinishAsync(permit.At, ct);
        }
        finally
        {
            // Also when trying broke off: that is when somebody must know.
            await TellAsync(permit, before.Files + before.Invoices.Count, ct);
        }

        return before.Files + before.Invoices.Count;
    }

    private async Task FinishAsync(Instant now, CancellationToken ct)
    {
        while (await reception.FinishInterruptedAsync(Batch, ct) == Batch)
        {
            ct.ThrowIfCancellationRequested();
        }

        // Those that have just become invoices too: their own event may wait behind the same trouble.
        foreach (var invoice in (await LeftAsync(reads, now.Add(-Patience), ct)).Invoices)
        {
            // A conflict says that its event is at it this very moment.
            if (await Examining.TryAsync(gate, examine, invoice, New, ct) is { Kind: not RefusalKind.Conflict } no)
            {
                throw new RefusedException(no);
            }
        }
    }

    private async Task TellAsync(Permit<SweepReceptions> permit, int found, CancellationToken ct) => (await work.WriteAsync<SweepReceptions, Done>(
        permit,
        async session =>
        {
            var left = await LeftAsync(session, session.Now.Add(-Patience), ct);
            var count = left.Files + left.Invoices.Count;
            foreach (var entity in (await entities.AllAsync(ct)).Where(entity => entity.Group == entity.Id))
            {
                var about = new ObjectRef(permit.Action.About.Kind, $"left-{entity.Id.Value}");
                if (count == 0)
                {
                    await inbox.CloseAsync(session, about, Step, ct);
                    continue;
                }

                await inbox.PutAsync(session, MatterOf(about, entity.Id, count, session.Now.DateInSweden()), ct);
            }

            session.Audit(new AuditNote(permit.Action.About) { After = new { found, left = count } });
            return Done.It;
        },
        ct)).OrThrow();

    private static NewMatter MatterOf(ObjectRef about, LegalEntityId entity, int count, DateOnly today) => new()
    {
        About = about,
        Step = Step,
        What = new Text("{0} mottagna filer eller fakturor är inte behandlade", "{0} received files or invoices are not processed").With(count),
        WhyYou = new("Du är ekonom. Inget är förlorat, men systemet kommer inte vidare själv: säg till systemadministratören.", "You are a finance officer. Nothing is lost, but the system gets no further by itself: tell the administrator."),
        To = Addressee.ToRole(Roles.Finance, entity),
        Due = today,
        Href = Links.Received,
        IsFlagged = true,
    };

    private static async Task<(int Files, IReadOnlyList<InvoiceId> Invoices)> LeftAsync(IReads from, Instant before, CancellationToken ct)
    {
        var db = from.Of<InvoicingDb>();
        var files = await db.Messages.CountAsync(message => message.Verdict == null && message.ReceivedAt < before, ct);
        var invoices = await db.Invoices
            .Where(invoice => invoice.State == InvoiceState.Received && db.Messages.Any(message => message.Invoice == invoice.Id && message.ReceivedAt < before))
            .Select(invoice => invoice.Id).ToListAsync(ct);
        return (files, invoices);
    }
}
