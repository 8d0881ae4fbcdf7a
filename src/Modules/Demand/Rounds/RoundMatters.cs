using Samkop.Demand.Domain;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Rounds;

/// <summary>What waits for whom because of a round.</summary>
internal sealed class RoundMatters(IInbox inbox)
{
    private const string Answer = "answer-participants";
    private const string Correct = "correct-notice";

    /// <summary>Asks the authorised persons of an entity to join; again with other words when the last day comes near.</summary>
    public async Task AskAsync(WriteSession session, RoundFile file, LegalEntityId entity, int? workingDaysLeft, CancellationToken ct)
    {
        foreach (var person in file.Persons.Where(one => one.Entity == entity))
        {
            await inbox.PutAsync(
                session,
                new NewMatter
                {
                    About = ObjectRef.To(file.Round.Id),
                    Step = StepOf(person),
                    What = workingDaysLeft is { } days
                        ? new Text($"Påminnelse, {DaysSv(days)} kvar: anslut {file.NameOf(entity)} till {file.Round.Subject}", $"Reminder, {DaysEn(days)} left: join {file.NameOf(entity)} to {file.Round.Subject}")
                        : new Text($"Anslut {file.NameOf(entity)} till {file.Round.Subject}, eller avstå", $"Join {file.NameOf(entity)} to {file.Round.Subject}, or decline"),
                    WhyYou = new Text($"Du är behörig för {file.NameOf(entity)} i anslutningsrunda {file.Round.Number}", $"You are authorised for {file.NameOf(entity)} in joining round {file.Round.Number}"),
                    To = Addressee.To(person.Person, entity),
                    Due = file.Round.Closes,
                    Href = Links.Join(file.Round.Id),
                    IsFlagged = workingDaysLeft is 1,
                },
                ct);
        }
    }

    /// <summary>The entity has answered, or the time is over.</summary>
    public async Task CloseAsync(WriteSession session, RoundFile file, LegalEntityId entity, CancellationToken ct)
    {
        foreach (var person in file.Persons.Where(one => one.Entity == entity))
        {
            await inbox.CloseAsync(session, ObjectRef.To(file.Round.Id), StepOf(person), ct);
        }
    }

    /// <summary>The round is closed: the function answers each participant and gathers decisions.</summary>
    public async Task ClosedAsync(WriteSession session, RoundFile file, CancellationToken ct)
    {
        foreach (var invitation in file.Invitations)
        {
            await CloseAsync(session, file, invitation.Entity, ct);
        }

        await inbox.PutAsync(session, ToFunction(file, Answer, new Text($"Svara deltagarna och lås tabellen: {file.Round.Subject}", $"Answer the participants and freeze the table: {file.Round.Subject}"), file.State().LastDayToMove), ct);
    }

    /// <summary>The table is frozen.</summary>
    public Task FrozenAsync(WriteSession session, RoundFile file, CancellationToken ct) => inbox.CloseAsync(session, ObjectRef.To(file.Round.Id), Answer, ct);

    /// <summary>A published maximum has changed.</summary>
    public Task CorrectAsync(WriteSession session, RoundFile file, string lot, CancellationToken ct) =>
        inbox.PutAsync(session, ToFunction(file, Correct, new Text($"Rätta annonsen: högsta volymen för {lot} har ändrats", $"Correct the notice: the maximum of {lot} has changed"), due: null) with { IsFlagged = true }, ct);

    private static NewMatter ToFunction(RoundFile file, string step, Text what, DateOnly? due) => new()
    {
        About = ObjectRef.To(file.Round.Id),
        Step = step,
        What = what,
        WhyYou = new Text("Du arbetar i funktionen som håller i rundan", "You work in the function that runs the round"),
        To = Addressee.ToRole(RoundStanding.Function, file.Round.Entity),
        Due = due,
        Href = Links.Round(file.Round.Id),
    };

    private static string StepOf(InvitedPerson person) => $"join-{person.Entity.Value:N}-{person.Person.Value:N}";

    private static string DaysSv(int days) => days == 1 ? "en arbetsdag" : $"{days} arbetsdagar"; // sv-literal

    private static string DaysEn(int days) => days == 1 ? "one working day" : $"{days} working days";
}
