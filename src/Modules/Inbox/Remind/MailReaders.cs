using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Inbox.Remind;

/// <summary>Somebody who gets the morning mail, and in which language.</summary>
internal sealed record MailReader(PersonView Person, CultureInfo Language);

/// <summary>Who gets the morning mail: managers (who approve expenditure) unless they have said no, others when they have said yes.</summary>
internal sealed class MailReaders(Reads reads, IPeople people, IEntities entities, IAbsences absences, TimeProvider clock)
{
    private const Roles ByDefault = Roles.Approver;

    /// <summary>The language in which the person gets the mail; <see langword="null"/> when the person gets none.</summary>
    public async Task<string?> LanguageAsync(Actor actor, CancellationToken ct) =>
        await reads.Of<InboxDb>().MailChoices.FirstOrDefaultAsync(choice => choice.Person == actor.Person!.Value, ct) is { } choice
            ? choice.IsOn ? choice.Language : null
            : actor.HasAny(ByDefault) ? MailLanguage.Swedish : null;

    /// <summary>Those who are to have it today. Who is away and has a deputy is left in peace: the deputy sees the matters in the own mail.</summary>
    public async Task<IReadOnlyList<MailReader>> TodayAsync(CancellationToken ct)
    {
        var choices = await reads.Of<InboxDb>().MailChoices.ToDictionaryAsync(choice => choice.Person, ct);
        var wanted = choices.Where(choice => choice.Value.IsOn).Select(choice => choice.Key).ToHashSet();
        foreach (var entity in await entities.AllAsync(ct))
        {
            wanted.UnionWith((await people.HoldersAsync(ByDefault, entity.Id, ct)).Select(holder => holder.Id).Where(holder => choices.GetValueOrDefault(holder) is not { IsOn: false }));
        }

        // As many questions for a thousand readers as for ten.
        var away = await absences.WithDeputyAsync(reads, wanted, SwedishTime.Today(clock), ct);
        return [.. (await people.ActiveAsync(wanted, ct))
            .Where(reader => reader.Email.Length > 0 && !away.Contains(reader.Id))
            .Select(reader => new MailReader(reader, MailLanguage.CultureOf(choices.GetValueOrDefault(reader.Id)?.Language ?? MailLanguage.Swedish)))];
    }
}

/// <summary>Says yes or no to the morning mail; it comes in the language of the page on which one says it.</summary>
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
                    (choice.IsOn, choice.Language) = (isOn, MailLanguage.Current);
                }
                else
                {
                    db.MailChoices.Add(new MailChoice { Person = person, IsOn = isOn, Language = MailLanguage.Current });
                }

                session.Audit(new AuditNote(ObjectRef.To(person)) { After = new { morningMail = isOn, language = MailLanguage.Current } });
                return Done.It;
            },
            ct);
}
