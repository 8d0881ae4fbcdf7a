using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Records.Public;
using Samkop.Standards.Seal;

namespace Samkop.Procurement.Custody;

/// <summary>Who is to hold a key.</summary>
internal sealed class CustodianForm
{
    [Required]
    public PersonId? Person { get; set; }
}

/// <summary>
/// Appoints the custodians of a case, takes their public keys, and fixes the list that tenderers seal to. Fixed before the notice; the list is one of
/// the procurement documents, so that everyone can compare the fingerprints.
/// </summary>
internal sealed class CustodyKeeping(CaseWriting writing, IPeople people, IEntities entities, IInbox inbox, IArchive archive, TimeProvider clock)
{
    private const string ListName = "nyckelinnehavare.json"; // sv-literal: a file name that tenderers see

    public async Task<Result<Done>> AppointAsync(Permit<KeepCustody> permit, CustodianForm form, CancellationToken ct)
    {
        if (await people.FindAsync(form.Person!.Value, ct) is not { Supplier: null, HomeEntity: { } home })
        {
            return WorkRefusals.NotFound.With();
        }

        return await BeforeFixedAsync(
            permit,
            async (session, db, one) =>
            {
                db.Custodians.Add(new CaseCustodian
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = one.Id, Person = form.Person.Value, Entity = home, AppointedBy = permit.Actor.Person, AppointedAt = session.Now,
                });
                await inbox.PutAsync(session, MatterOf(one, form.Person.Value, home), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { custodian = form.Person.Value.Value } });
                return null;
            },
            ct);
    }

    public Task<Result<Done>> RemoveAsync(Permit<KeepCustody> permit, Guid custodian, CancellationToken ct) =>
        BeforeFixedAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Custodians.AsTracking().FirstOrDefaultAsync(row => row.Id == custodian && row.Case == one.Id, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Custodians.Remove(row);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Person), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { custodian = row.Person.Value } });
                return null;
            },
            ct);

    /// <summary>The custodian's own public key; a new one takes the place of the old until the list is fixed.</summary>
    public Task<Result<Done>> TakeKeyAsync(Permit<LeaveKey> permit, byte[] file, CancellationToken ct) =>
        BeforeFixedAsync(
            permit,
            async (session, db, one) =>
            {
                if (CustodianKeyPair.ReadPublic(file).IsRefused(out var no, out var key))
                {
                    return no with { Field = "Upload" };
                }

                var row = await db.Custodians.AsTracking().SingleAsync(custodian => custodian.Case == one.Id && custodian.Person == permit.Actor.Person, ct);
                (row.PublicKey, row.Fingerprint) = (Encoding.UTF8.GetString(file), key.Fingerprint);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Person), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { row.Fingerprint } });
                return null;
            },
            ct);

    /// <summary>Fixes the list: every pair from different organisations can open.</summary>
    public Task<Result<Done>> FixAsync(Permit<KeepCustody> permit, CancellationToken ct) =>
        writing.PrepareAsync(permit, (session, db, one) => FixAsync(session, db, one, permit.Actor.Person, ct), ct);

    /// <summary>In a transaction that is open already.</summary>
    public async Task<Refusal?> FixAsync(WriteSession session, Persistence.ProcurementDb db, Case one, PersonId? by, CancellationToken ct)
    {
        if (await db.CustodyLists.AnyAsync(list => list.Case == one.Id, ct))
        {
            return Refusals.ListFixed.With();
        }

        var rows = await db.Custodians.Where(row => row.Case == one.Id).OrderBy(row => row.Id).ToListAsync(ct);
        if (rows.FindAll(row => row.PublicKey.Length == 0) is { Count: > 0 } waiting)
        {
            return Refusals.KeysMissing.With(waiting.Count);
        }

        var names = await people.NamesAsync([.. rows.Select(row => row.Person)], ct);
        var numbers = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.OrganisationNumber);
        List<Custodian> custodians = [.. rows.Select(row => new Custodian(names[row.Person], numbers[row.Entity], CustodianKeyPair.ReadPublic(Encoding.UTF8.GetBytes(row.PublicKey)).OrThrow()))];
        if (CustodianSet.Create(one.RegisterNumber, custodians, CustodianSet.PairsAcrossOrganisations(custodians)).IsRefused(out var no, out var set))
        {
            return no;
        }

        var json = set.Write();
        var stored = await archive.StoreAsync(session, json, ct);
        var document = new CaseDocument
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Case = one.Id,
            Title = string.Create(CultureInfo.InvariantCulture, $"Nyckelinnehavare, fingeravtryck {set.Fingerprint[..16]}…"), // sv-literal: a Swedish procurement document
            FileName = ListName,
            MediaType = "application/json",
            Digest = stored.Digest,
            Length = stored.Length,
            AddedBy = by,
            AddedAt = session.Now,
        };
        db.Documents.Add(document);
        db.CustodyLists.Add(new CustodyList
        {
            Case = one.Id, Json = Encoding.UTF8.GetString(json), Fingerprint = set.Fingerprint, People = string.Join(' ', rows.Select(row => row.Person.Value.ToString("N"))),
            FixedBy = by, FixedAt = session.Now, Document = document.Id,
        });
        session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { custodians = rows.Count, set.Fingerprint } });
        return null;
    }

    /// <summary>Before the notice a fixed list can be taken back, with its document.</summary>
    public Task<Result<Done>> UnfixAsync(Permit<KeepCustody> permit, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.CustodyLists.AsTracking().FirstOrDefaultAsync(row => row.Case == one.Id, ct) is not { } list)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.CustodyLists.Remove(list);
                (await db.Documents.AsTracking().SingleAsync(row => row.Id == list.Document, ct)).TakenOutAt = session.Now;
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { list.Fingerprint } });
                return null;
            },
            ct);

    private Task<Result<Done>> BeforeFixedAsync<TDeed>(Permit<TDeed> permit, Func<WriteSession, Persistence.ProcurementDb, Case, Task<Refusal?>> body, CancellationToken ct)
        where TDeed : ICaseAction =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) => await db.CustodyLists.AnyAsync(list => list.Case == one.Id, ct) ? Refusals.ListFixed.With() : await body(session, db, one),
            ct);

    private static string StepOf(PersonId person) => $"key-{person.Value:N}";

    private static NewMatter MatterOf(Case one, PersonId person, LegalEntityId home) => new()
    {
        About = ObjectRef.To(one.Id),
        Step = StepOf(person),
        What = new Text("Lämna din öppna nyckel för {0}", "Leave your public key for {0}").With(one.Title),
        WhyYou = new("Du är utsedd till nyckelinnehavare: anbuden öppnas bara av två nycklar från olika organisationer.", "You are appointed custodian: tenders open only by two keys from different organisations."),
        To = Addressee.To(person, home),
        Href = Links.Custody(one.Id),
    };
}
