using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Inbox.Remind;

/// <summary>Who gets the morning mail: managers (who approve expenditure) unless they have said no, others when they have said yes.</summary>
internal sealed class MailReaders(Reads reads, IPeople people, IEntities entities, IAbsences absences, TimeProvider clock)
{
    private const Roles ByDefault = Roles.Approver;

    public async Task<bool> IsOnAsync(Actor actor, CancellationToken ct) =>
        await reads.Of<InboxDb>().MailChoices.FirstOrDefaultAsync(choice => choice.Person == actor.Person!.Value, ct) is { } choice ? choice.IsOn : actor.HasAny(ByDefault);

    /// <summary>Those who are to have it today. Who is away and has a deputy is left in peace: the deputy sees the matters in the own mail.</summary>
    public async Task<IReadOnlyList<PersonView>> TodayAsync(CancellationToken ct)
    {
        var choices = await reads.Of<InboxDb>().MailChoices.ToDictionaryAsync(choice => choice.Person, choice => choice.IsOn, ct);
        var wanted = choices.Where(choice => choice.Value).Select(choice => choice.Key).ToHashSet();
        foreach (var entity in await entities.AllAsync(ct))
        {
            wanted.UnionWith((await people.HoldersAsync(ByDefault, entity.Id, ct)).Select(holder => holder.Id).Where(holder => choices.GetValueOrDefault(holder, defaultValue: true)));
        }

        var today = SwedishTime.Today(clock);
        var readers = new List<PersonView>();
        foreach (var person in wanted)
        {
            if (await people.ActorOfAsync(person, ct) is not null
                && await absences.DeputyOfAsync(reads, person, today, ct) is null
                && await people.FindAsync(person, ct) is { Email.Length: > 0 } reader)
            {
                readers.Add(reader);
            }
        }

        return readers;
    }
}

/// <summary>Says yes or no to the morning mail.</summary>
internal sealed class ChooseMailHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<ChooseMail> permit, bool isOn, CancellationToken ct) =>
        work.WriteAsync<ChooseMail, Done>(
            permit,
            async session =>
            {
                var (db, person) = (session.Of<InboxDb>(), permit.Actor.Person!.Value);
                if (await db.MailChoices.FirstOrDefaultAsync(choice => choice.Person == person, ct) is { } choice)
                {
                    choice.IsOn = isOn;
                }
                else
                {
                    db.MailChoices.Add(new MailChoice { Person = person, IsOn = isOn });
                }

                session.Audit(new AuditNote(ObjectRef.To(person)) { After = new { morningMail = isOn } });
                return Done.It;
            },
            ct);
}
