using System.Text;
using Samkop.Inbox.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Text = Samkop.Kernel.Text;

namespace Samkop.Inbox.Remind;

/// <summary>
/// Once a banking day, to those who want it: what waits. Nothing of what is protected, and to a person with a protected identity, whose address is
/// that of a role which others read, only how many.
/// </summary>
internal sealed class MorningMail(Gate gate, UnitOfWork work, Matters matters, MailReaders readers, MailQueue mails, MailSettings settings, TimeProvider clock) : IClockJob
{
    private const string Kind = "inbox.morning";
    private const int Most = 20;

    // In the afternoon it is yesterday's news.
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public string Name => "inbox-mail";

    public Text Title { get; } = new("Skickar inkorgen med e-post till dem som vill ha den", "Sends the inbox by mail to those who want it");

    public TimeOnly At => new(6, 45);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        if (!settings.IsOn || !BankingDays.Is(today))
        {
            return 0;
        }

        // Read and written together first: nobody waits for a transaction that goes through all inboxes.
        var mailed = await readers.TodayAsync(ct);
        var waiting = await matters.ListsAsync([.. mailed.Select(reader => reader.Person.Id)], ct);
        List<NewMail> written =
        [
            .. mailed.Select(reader => (Reader: reader, Waits: waiting[reader.Person.Id])).Where(one => one.Waits.Count > 0)
                .Select(one => Write(one.Reader, [.. one.Waits.Take(Most)], one.Waits.Count, today)),
        ];

        var permit = (await gate.AskAsync(Actor.System(Name), new SendMorningMail(), ct)).OrThrow();
        return (await work.WriteAsync<SendMorningMail, int>(
            permit,
            async session =>
            {
                var put = 0;
                foreach (var mail in written)
                {
                    put += await mails.PutAsync(session, mail with { NotAfter = session.Now.Add(Life) }, ct) ? 1 : 0;
                }

                session.Audit(new AuditNote(permit.Action.About) { After = new { day = SwedishDates.Iso(today), mails = put } });
                return put;
            },
            ct)).OrThrow();
    }

    internal static NewMail Write(MailReader to, IReadOnlyList<Matter> shown, int count, DateOnly today)
    {
        var (reader, language) = (to.Person, to.Language);
        var open = reader.IsProtected ? [] : shown.Where(matter => !matter.IsProtected).ToList();
        var late = shown.Count(matter => matter.Due < today);
        var body = new StringBuilder();
        void Say(Text text) => body.Append(text.In(language));
        Say(new Text("Hej,\n\n{0} väntar på dig i Samköp", "Hello,\n\n{0} in Samköp").With(Waiting(count).In(language)));
        Say(late > 0 ? new Text(", {0} försenade.\n", ", {0} of them late.\n").With(late) : Text.Same(".\n"));
        foreach (var matter in open)
        {
            Say(new Text("\n- {0}{1}\n  {2}\n", "\n- {0}{1}\n  {2}\n").With(new Text(matter.WhatSv, matter.WhatEn).In(language), Day(matter.Due).In(language), MailLink.To(matter.Href)));
        }

        if (count > open.Count)
        {
            Say(new Text("\n{0} visas bara i inkorgen.\n", "\nShown in the inbox only: {0}.\n").With(count - open.Count == 1 ? new Text("1 ärende", "1 matter").In(language) : new Text("{0} ärenden", "{0} matters").With(count - open.Count).In(language)));
        }

        Say(new Text(
            "\nInkorgen: {0}\n\nMejlet kommer varje arbetsdag när något väntar. Längst ner i inkorgen kan du stänga av det.\n",
            "\nThe inbox: {0}\n\nThis mail comes each working day when something waits. You can switch it off at the end of the inbox.\n").With(MailLink.To("/inkorg")));
        return new NewMail
        {
            Kind = Kind,
            Key = $"{reader.Id.Value}/{SwedishDates.Iso(today)}",
            About = ObjectRef.To(reader.Id),
            Entity = reader.HomeEntity,
            To = new Mailbox(reader.Name, reader.Email),
            Subject = new Text("{0} väntar på dig i Samköp", "{0} in Samköp").With(Waiting(count).In(language)).In(language),
            Body = body.ToString(),
        };
    }

    private static Text Waiting(int count) => count == 1 ? new Text("1 ärende", "1 matter awaits you") : new Text("{0} ärenden", "{0} matters await you").With(count);

    private static Text Day(DateOnly? due) => due is { } day ? new Text(", senast {0}", ", by {0}").With(SwedishDates.Iso(day)) : Text.Same(string.Empty);
}
