using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Participate;

/// <summary>What is said of a participant.</summary>
internal sealed class ParticipantForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public ParticipantRole? Role { get; set; }

    [Required]
    public Act? Law { get; set; }

    [Required]
    public NutsCode? Region { get; set; }

    [Required, StringLength(40)]
    public string Activity { get; set; } = "health";

    public DateOnly? PowerFrom { get; set; }

    public DateOnly? PowerThrough { get; set; }

    public Guid? PowerDocument { get; set; }
}

/// <summary>Who takes part, by which power, and what each has approved.</summary>
internal sealed class ParticipantKeeping(CaseWriting writing, UnitOfWork work, IInbox inbox, IEntities entities, TimeProvider clock)
{
    /// <summary>Adds a participant or changes what is said of one; a change of role, act or power asks for the approval anew.</summary>
    public async Task<Result<Done>> SetAsync(Permit<InviteParticipant> permit, ParticipantForm form, CancellationToken ct)
    {
        if ((await entities.AllAsync(ct)).All(entity => entity.Id != form.Entity) || Words.Activities.All(one => one.Code != form.Activity))
        {
            return WorkRefusals.NotFound.With();
        }

        return await writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var row = await db.Participants.AsTracking().FirstOrDefaultAsync(part => part.Case == one.Id && part.Entity == form.Entity, ct);
                var role = form.Entity == one.Entity ? ParticipantRole.Lead : form.Role == ParticipantRole.Lead ? ParticipantRole.Active : form.Role!.Value;
                if (await FaultyAsync(db, one, form, role, ct) is { } no)
                {
                    return no;
                }

                if (row is null)
                {
                    row = new Participant { Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = one.Id, Entity = form.Entity!.Value };
                    db.Participants.Add(row);
                }

                (row.Role, row.Law, row.Region, row.Activity) = (role, form.Law!.Value, form.Region, form.Activity);
                (row.PowerFrom, row.PowerThrough, row.PowerDocument) = (form.PowerFrom, form.PowerThrough, form.PowerDocument);
                (row.ApprovedBy, row.ApprovedAt) = (null, null);
                row.AskedBy = row.NeedsPower ? permit.Actor.Person : null;
                if (row.Role == ParticipantRole.Lead)
                {
                    one.Law = row.Law;
                }
                else
                {
                    await inbox.PutAsync(session, MatterOf(one, row), ct);
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = Told(row) });
                return null;
            },
            ct);
    }

    /// <summary>Takes a participant out; the lead stays.</summary>
    public Task<Result<Done>> RemoveAsync(Permit<InviteParticipant> permit, LegalEntityId entity, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Participants.AsTracking().FirstOrDefaultAsync(part => part.Case == one.Id && part.Entity == entity && part.Role != ParticipantRole.Lead, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Participants.Remove(row);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(entity), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = Told(row) });
                return null;
            },
            ct);

    /// <summary>The entity approves what will be announced in its name.</summary>
    public Task<Result<Done>> ApproveAsync(Permit<ApproveParticipation> permit, CancellationToken ct) =>
        work.WriteAsync<ApproveParticipation, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var action = permit.Action;
                var one = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == action.Case, ct);
                var row = await db.Participants.AsTracking().SingleAsync(part => part.Case == action.Case && part.Entity == action.Entity, ct);
                if (one.Frozen() is { } no)
                {
                    return no;
                }

                if (row.ApprovedBy is not null || !row.NeedsPower)
                {
                    return Refusals.ApprovedAlready.With();
                }

                (row.ApprovedBy, row.ApprovedAt) = (permit.Actor.Person, session.Now);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Entity), ct);
                session.Audit(AuditNote.On(one.Id, row.Entity) with { After = new { entity = row.Entity.Value, approved = true } });
                return Done.It;
            },
            ct);

    private static async Task<Refusal?> FaultyAsync(ProcurementDb db, Case one, ParticipantForm form, ParticipantRole role, CancellationToken ct)
    {
        if (role == ParticipantRole.Lead || (form.PowerFrom is null && form.PowerThrough is null && form.PowerDocument is null))
        {
            return null;
        }

        var isKnown = form.PowerDocument is { } document && await db.Documents.AnyAsync(row => row.Id == document && row.Case == one.Id && row.TakenOutAt == null, ct);
        return isKnown && form.PowerFrom is not null && !(form.PowerThrough < form.PowerFrom) ? null : Refusals.BadPower.On("Input.PowerFrom");
    }

    private static string StepOf(LegalEntityId entity) => $"approve-{entity.Value:N}";

    private static NewMatter MatterOf(Case one, Participant row) => new()
    {
        About = ObjectRef.To(one.Id),
        Step = StepOf(row.Entity),
        What = new Text("Godkänn deltagande i upphandlingen {0}", "Approve participation in the procurement {0}").With(one.Title),
        WhyYou = new("Du är beslutsattestant i en organisation som ska delta.", "You are an approver of an organisation that is to take part."),
        To = Addressee.ToRole(Roles.Approver, row.Entity),
        Href = Links.Participants(one.Id),
    };

    private static object Told(Participant row) => new
    {
        entity = row.Entity.Value,
        role = row.Role.ToString(),
        law = row.Law.ToString(),
        powerFrom = row.PowerFrom is { } from ? SwedishDates.Iso(from) : null,
        powerThrough = row.PowerThrough is { } through ? SwedishDates.Iso(through) : null,
    };
}
