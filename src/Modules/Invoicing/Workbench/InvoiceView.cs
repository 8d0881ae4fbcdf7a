using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Ubl = Samkop.Standards.Ubl;

namespace Samkop.Invoicing.Workbench;

/// <summary>Everything the workbench shows of one invoice.</summary>
internal sealed record InvoiceView(
    Domain.Invoice Invoice,
    EntityView Entity,
    IReadOnlyList<Domain.InvoiceLine> Lines,
    IReadOnlyList<InvoiceReason> Reasons,
    IReadOnlyList<InvoiceAttest> Attests,
    IReadOnlyList<InvoiceCoding> Coding,
    OrderForMatching? Order,
    Domain.Invoice? Preceding,
    Ubl.Invoice Document,
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyList<HistoryLine> History)
{
    /// <summary>Order that the invoice seems to belong to, while its reference is missing.</summary>
    public string? ProposedOrder { get; init; }
}

/// <summary>One line of the history.</summary>
internal sealed record HistoryLine(Instant At, string Who, string Action, string Ground);

/// <summary>Who and what things are called.</summary>
internal sealed record Names(IEntities Entities, IPeople People);

/// <summary>Reads one invoice for those who may see it; a look at a protected one is logged before anything is shown.</summary>
internal sealed class InvoiceReading(Gate gate, UnitOfWork work, Reads reads, IArchive archive, IOrders orders, Names names, AuditTrail trail)
{
    public async Task<Result<InvoiceView>> ShowAsync(InvoiceId id, CancellationToken ct)
    {
        if ((await AllowAsync(id, ct)).IsRefused(out var no, out var invoice))
        {
            return no;
        }

        var db = reads.Of<InvoicingDb>();
        var attests = await db.Attests.Where(one => one.Invoice == id && one.Round == invoice.Round).OrderBy(one => one.Act).ToListAsync(ct);
        var history = await trail.OfAsync([ObjectRef.To(id)], ct);
        var persons = attests.Select(one => one.Person).Concat(history.Select(line => Person(line.Actor)).OfType<PersonId>()).ToArray();
        var known = await names.People.NamesAsync(persons, ct);
        return new InvoiceView(
            invoice,
            await names.Entities.GetAsync(invoice.Entity, ct),
            await db.Lines.Where(line => line.Invoice == id).OrderBy(line => line.Position).ToListAsync(ct),
            await db.Reasons.Where(reason => reason.Invoice == id).OrderByDescending(reason => reason.Weight).ToListAsync(ct),
            attests,
            await db.Coding.Where(row => row.Invoice == id).ToListAsync(ct),
            invoice.MatchedOrder is { } order ? await orders.FindAsync(reads, order, ct) : null,
            invoice.Preceding is { } preceding ? await db.Invoices.FirstOrDefaultAsync(one => one.Id == preceding, ct) : null,
            await DocumentAsync(invoice, ct),
            known,
            [.. history.Select(line => new HistoryLine(line.Moment, Person(line.Actor) is { } person ? known.GetValueOrDefault(person, "–") : Automatic.ToString(), line.Action, line.Ground))])
        {
            ProposedOrder = invoice.State == InvoiceState.ReferenceMissing ? await ReferenceLeg.InWrongFieldAsync(reads, orders, invoice, ct) : null,
        };
    }

    /// <summary>The exact bytes as received.</summary>
    public async Task<Result<(Domain.Invoice Invoice, byte[] Bytes)>> OriginalAsync(InvoiceId id, CancellationToken ct) =>
        (await AllowAsync(id, ct)).IsRefused(out var no, out var invoice) ? no : (invoice, await BytesAsync(invoice, ct));

    /// <summary>The verdict again under the rule set that reception judged by; under none that we know any longer, by the rules of the day of issue.</summary>
    public async Task<Result<(Domain.Invoice Invoice, ValidationReport Report)>> JudgedAsync(InvoiceId id, CancellationToken ct)
    {
        if ((await AllowAsync(id, ct)).IsRefused(out var no, out var invoice))
        {
            return no;
        }

        var message = await reads.Of<InvoicingDb>().Messages.FirstAsync(one => one.Id == invoice.Message, ct);
        var file = UblReader.Read(await archive.ReadAsync(reads, message.Digest, ct), cancellation: ct);
        var report = RuleSets.ById(message.RuleSet) is { } set
            ? PeppolValidator.Validate(file, set, cancellation: ct)
            : PeppolValidator.Validate(file, RuleSets.InForce(invoice.IssueDate), cancellation: ct);
        return (invoice, report);
    }

    private async Task<Result<Domain.Invoice>> AllowAsync(InvoiceId id, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ReadInvoice(id), ct)).IsRefused(out var no))
        {
            return no;
        }

        var invoice = await reads.Of<InvoicingDb>().Invoices.FirstAsync(one => one.Id == id, ct);
        if (invoice.DisposedOn is { } day)
        {
            return InvoicingRefusals.Disposed.With(SwedishDates.Iso(day));
        }

        return invoice.IsProtected && (await LogAsync(invoice, ct)).IsRefused(out no) ? no : invoice;
    }

    private async Task<Result<Done>> LogAsync(Domain.Invoice invoice, CancellationToken ct)
    {
        if ((await gate.AskAsync(new LogProtectedView(invoice.Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        return await work.WriteAsync<LogProtectedView, Done>(
            permit,
            session =>
            {
                session.Audit(AuditNote.On(invoice.Id, invoice.Entity));
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
    }

    private async Task<Ubl.Invoice> DocumentAsync(Domain.Invoice invoice, CancellationToken ct) => UblReader.Read(await BytesAsync(invoice, ct), cancellation: ct).Invoice!;

    private async Task<byte[]> BytesAsync(Domain.Invoice invoice, CancellationToken ct)
    {
        var message = await reads.Of<InvoicingDb>().Messages.FirstAsync(one => one.Id == invoice.Message, ct);
        return await archive.ReadAsync(reads, message.Digest, ct);
    }

    private static readonly Text Automatic = new("Samköp (automatiskt)", "Samköp (automatic)");

    private static PersonId? Person(string actor) => Guid.TryParse(actor, out var id) ? PersonId.From(id) : null;
}
