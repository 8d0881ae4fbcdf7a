using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Accounts;

/// <inheritdoc cref="IPayees" />
internal sealed class Payees(IInbox inbox, TimeProvider clock) : IPayees
{
    public const string VerifyStep = "verify";

    public async Task<PayeeState> StateOfAsync(IReads reads, SupplierId supplier, PayeeAccount account, CancellationToken ct) =>
        (await FindAsync(reads, supplier, account, ct))?.StateOn(SwedishTime.Today(clock)) ?? PayeeState.Unknown;

    public async Task<IReadOnlyDictionary<(SupplierId Supplier, PayeeAccount Account), PayeeStanding>> StandingsAsync(
        IReads reads, IReadOnlyCollection<SupplierId> suppliers, CancellationToken ct)
    {
        var (db, today, asked) = (reads.Of<SuppliersDb>(), SwedishTime.Today(clock), suppliers.Distinct().ToArray());
        var rows = await db.Payees.AsNoTracking().Where(one => asked.Contains(one.Supplier))
            .Join(db.Suppliers, payee => payee.Supplier, supplier => supplier.Id, (payee, supplier) => new { Payee = payee, supplier.Name })
            .ToListAsync(ct);
        return rows.ToDictionary(row => (row.Payee.Supplier, row.Payee.Account), row => Standing(row.Payee, row.Name, today));
    }

    public async Task<IReadOnlyList<PayeeView>> OfAsync(IReads reads, SupplierId supplier, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var rows = await reads.Of<SuppliersDb>().Payees.AsNoTracking().Where(one => one.Supplier == supplier).OrderBy(one => one.ReportedAt).ToListAsync(ct);
        return [.. rows.Select(row => new PayeeView(row.Id, row.Account, row.StateOn(today), row.ActiveFrom))];
    }

    public async Task ReportAsync(WriteSession session, SupplierId supplier, PayeeAccount account, LegalEntityId entity, ObjectRef seenOn, CancellationToken ct)
    {
        if (await FindAsync(session, supplier, account, ct) is not null)
        {
            return;
        }

        var payee = new Payee
        {
            Id = EntityId.New<PayeeId>(clock),
            Supplier = supplier,
            Account = account,
            Entity = entity,
            SeenOn = seenOn.ToString(),
            ReportedAt = session.Now,
        };
        session.Of<SuppliersDb>().Payees.Add(payee);
        session.Audit(AuditNote.On(payee.Id, entity) with { After = new { supplier = supplier.Value, account = account.ToString(), seenOn = payee.SeenOn, state = nameof(PayeeState.Unverified) } });
        await AskToVerifyAsync(session, payee, ct);
    }

    public async Task MarkPaidAsync(WriteSession session, PayeeId payee, CancellationToken ct)
    {
        var row = await session.Of<SuppliersDb>().Payees.SingleAsync(one => one.Id == payee, ct);
        if (row.FirstPaidAt is null)
        {
            row.MarkPaid(session.Now);
            session.Audit(AuditNote.On(payee, row.Entity) with { After = new { firstPaid = session.Now.ToString() } });
        }
    }

    /// <summary>Puts, or renews, the matter that waits for the finance officers.</summary>
    internal async Task AskToVerifyAsync(WriteSession session, Payee payee, CancellationToken ct)
    {
        var db = session.Of<SuppliersDb>();
        var supplier = db.Suppliers.Local.FirstOrDefault(one => one.Id == payee.Supplier) ?? await db.Suppliers.AsNoTracking().SingleAsync(one => one.Id == payee.Supplier, ct);
        var isSecond = payee.FirstVerifier is not null;
        await inbox.PutAsync(
            session,
            new NewMatter
            {
                About = ObjectRef.To(payee.Id),
                Step = VerifyStep,
                What = new Text("Verifiera {0} för {1}", "Verify {0} for {1}").With(payee.Account.ToDisplay(), supplier.Name),
                WhyYou = isSecond
                    ? new("En person har verifierat; en annan ekonom måste göra det också. Betalning väntar tills dess.", "One person has verified; another finance officer has to as well. Payment waits until then.")
                    : new("Kontot är nytt för leverantören. Två ekonomer ringer upp på känt nummer innan det kan betalas till.", "The account is new for the supplier. Two finance officers call back on a known number before it may be paid to."),
                To = Addressee.ToRole(Roles.Finance, payee.Entity),
                Href = Links.Account(payee.Id),
            },
            ct);
    }

    private static PayeeStanding Standing(Payee payee, string name, DateOnly today)
    {
        var state = payee.StateOn(today);
        return new PayeeStanding(
            state, state == PayeeState.Verified ? new VerifiedPayee(payee.Id, payee.Supplier, name, payee.Account, payee.FirstPaidAt is null) : null);
    }

    // Also what this session has added and not flushed yet.
    private static async Task<Payee?> FindAsync(IReads reads, SupplierId supplier, PayeeAccount account, CancellationToken ct)
    {
        var db = reads.Of<SuppliersDb>();
        return db.Payees.Local.FirstOrDefault(one => one.Supplier == supplier && one.Account == account)
            ?? (await db.Payees.AsNoTracking().Where(one => one.Supplier == supplier).ToListAsync(ct)).Find(one => one.Account == account);
    }
}
