using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Late;

/// <summary>
/// An invoice that is due tomorrow or was due, whose person was reminded on an earlier day and has not acted, goes on to the manager: the next in the
/// attest register, who is the approver, or the substitute when the approver is the one who is waited for. A protected invoice goes to another of its
/// named readers or to nobody.
/// </summary>
internal sealed class LateInvoices(Gate gate, UnitOfWork work, IInbox inbox, AttestRights rights, IPeople people) : IClockJob
{
    private const int DaysAhead = 1;

    public string Name => "invoice-late";

    public Text Title { get; } = new("För vidare fakturor som förfaller utan att den som väntas på har agerat", "Passes on invoices that fall due while the one who is waited for has not acted");

    public TimeOnly At => new(6, 0);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new PassOnLateInvoices(), ct)).OrThrow();
        return (await work.WriteAsync<PassOnLateInvoices, int>(permit, session => PassOnAsync(session, permit.Action.About, ct), ct)).OrThrow();
    }

    private async Task<Result<int>> PassOnAsync(WriteSession session, ObjectRef about, CancellationToken ct)
    {
        var today = session.Now.DateInSweden();
        var due = await inbox.DueAsync(session, about.Kind, BankingDays.Add(today, DaysAhead), ct);
        var passedOn = due.Where(matter => IsLate(matter)).Select(matter => matter.About).ToHashSet();
        var waiting = due.Where(matter => !IsLate(matter) && matter.Person is not null && matter.RemindedOn < today && !passedOn.Contains(matter.About)).DistinctBy(matter => matter.About).ToList();
        var ids = waiting.Select(matter => IdOf(matter.About)).ToArray();
        var invoices = await session.Of<InvoicingDb>().Invoices.AsNoTracking().Where(invoice => ids.Contains(invoice.Id)).ToDictionaryAsync(invoice => invoice.Id, ct);
        var put = 0;
        foreach (var matter in waiting)
        {
            var invoice = invoices[IdOf(matter.About)];
            if (await NextAsync(session, invoice, matter.Person!.Value, ct) is { } next)
            {
                await inbox.PutAsync(session, await MatterAsync(invoice, matter.Person.Value, next, ct), ct);
                put++;
            }
        }

        session.Audit(new AuditNote(about) { After = new { day = SwedishDates.Iso(today), passedOn = put } });
        return put;
    }

    private static bool IsLate(DueMatter matter) => string.Equals(matter.Step, InvoiceTasks.Late, StringComparison.Ordinal);

    private static InvoiceId IdOf(ObjectRef about) => InvoiceId.From(Guid.Parse(about.Id));

    private async Task<PersonId?> NextAsync(WriteSession session, Invoice invoice, PersonId waitedFor, CancellationToken ct)
    {
        var db = session.Of<InvoicingDb>();
        var attested = await db.Attests.Where(one => one.Invoice == invoice.Id && one.Round == invoice.Round).Select(one => one.Person).ToListAsync(ct);
        var others = invoice.IsProtected
            ? await db.ProtectedReaders.On(session.Now.DateInSweden()).Where(reader => reader.Entity == invoice.Entity).OrderBy(reader => reader.Place).Select(reader => reader.Person).ToListAsync(ct)
            : (await rights.AllFreeAsync(session, AttestAct.Expenditure, invoice, ct)).Select(right => right.Person);
        return others.Where(person => person != waitedFor && !attested.Contains(person)).Select(person => (PersonId?)person).FirstOrDefault();
    }

    private async Task<NewMatter> MatterAsync(Invoice invoice, PersonId waitedFor, PersonId next, CancellationToken ct)
    {
        var name = (await people.FindAsync(waitedFor, ct))?.Name ?? string.Empty;
        return new NewMatter
        {
            About = ObjectRef.To(invoice.Id),
            Step = InvoiceTasks.Late,
            What = invoice.IsProtected
                ? new Text("Skyddad faktura väntar för länge", "A protected invoice waits too long")
                : new Text("Faktura {0} från {1} förfaller {2} och är inte klar", "Invoice {0} from {1} falls due {2} and is not done").With(invoice.Number, invoice.SellerName, SwedishDates.Iso(invoice.DueDate)),
            WhyYou = invoice.IsProtected
                ? new Text("Du är utsedd att hantera skyddade fakturor.", "You are appointed to handle protected invoices.")
                : new Text("Den väntar på {0}, som har blivit påmind. Attestförteckningen ger dig rätt att besluta.", "It waits for {0}, who has been reminded. The attest register lets you decide.").With(name),
            To = Addressee.To(next, invoice.Entity),
            Amount = !invoice.IsProtected && invoice.Money == Currency.Sek ? invoice.Net : null,
            Due = invoice.DueDate,
            Href = Links.Invoice(invoice.Id),
            IsProtected = invoice.IsProtected,
            IsFlagged = true,
        };
    }
}
