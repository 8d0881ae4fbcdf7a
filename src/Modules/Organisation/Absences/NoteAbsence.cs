using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Absences;

/// <summary>An absence as typed: the days and the substitute.</summary>
internal sealed class AbsenceForm
{
    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public DateOnly? Through { get; set; }

    public PersonId? Deputy { get; set; }
}

/// <summary>Nobody notes another person's absence: that would move attest rights.</summary>
internal sealed class NoteAbsencePolicy : IPolicy<NoteAbsence>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, NoteAbsence action, IReads reads, CancellationToken ct) => ValueTask.FromResult(
        actor.Person == action.Person ? Judgement.Granted(actor.ScopeOf(Roles.Staff)) : Judgement.Refused(WorkRefusals.NotFound.With()));
}

/// <summary>Notes an absence. The deputy must be a substitute that the register names (ORG-011).</summary>
internal sealed class NoteAbsenceHandler(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<NoteAbsence> permit, AbsenceForm form, CancellationToken ct) =>
        work.WriteAsync<NoteAbsence, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var (person, from, through) = (permit.Action.Person, form.From!.Value, form.Through!.Value);
                var today = session.Now.DateInSweden();
                if (through < from || through < today)
                {
                    return Refusals.AbsencePeriod.On(nameof(form.Through));
                }

                if (await db.Absences.AnyAsync(one => one.Person == person && one.From <= through && one.Through >= from, ct))
                {
                    return Refusals.AbsenceOverlaps.On(nameof(form.From));
                }

                if (form.Deputy is { } deputy && !(await AbsencePageModel.SubstitutesAsync(db, person, today, ct)).Contains(deputy))
                {
                    return Refusals.DeputyNotInRegister.On(nameof(form.Deputy));
                }

                var absence = new Absence { Id = EntityId.New<AbsenceId>(clock), Person = person, From = from, Through = through, Deputy = form.Deputy };
                db.Absences.Add(absence);
                session.Audit(AuditNote.On(person, permit.Actor.HomeEntity) with { After = new { away = from, through, deputy = form.Deputy?.Value } });
                return Done.It;
            },
            ct);
}

/// <summary>Takes one's own absence away again.</summary>
internal sealed class RemoveAbsenceHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<NoteAbsence> permit, AbsenceId id, CancellationToken ct) =>
        work.WriteAsync<NoteAbsence, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                if (await db.Absences.FirstOrDefaultAsync(one => one.Id == id && one.Person == permit.Action.Person, ct) is not { } absence)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Absences.Remove(absence);
                session.Audit(AuditNote.On(absence.Person, permit.Actor.HomeEntity) with { Before = new { away = absence.From, absence.Through, deputy = absence.Deputy?.Value } });
                return Done.It;
            },
            ct);
}
