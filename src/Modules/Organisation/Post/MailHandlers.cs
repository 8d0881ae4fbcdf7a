using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Post;

/// <summary>Sends a dead mail again.</summary>
internal sealed class ResendMailHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<ResendMail> permit, CancellationToken ct) =>
        work.WriteAsync<ResendMail, Done>(
            permit,
            async session =>
            {
                if ((await MailQueue.SendAgainAsync(session, permit.Action.Mail, permit.Scope, ct)).IsRefused(out var no, out var mail))
                {
                    return no;
                }

                session.Audit(AuditNote.On(mail.Id, mail.Entity) with { After = new { mail.Kind, about = mail.About.ToString(), waiting = true } });
                return Done.It;
            },
            ct);
}

/// <summary>Lets a mail go that waits or is dead.</summary>
internal sealed class LetMailGoHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<LetMailGo> permit, CancellationToken ct) =>
        work.WriteAsync<LetMailGo, Done>(
            permit,
            async session =>
            {
                if ((await MailQueue.LetGoAsync(session, permit.Action.Mail, permit.Scope, ct)).IsRefused(out var no, out var mail))
                {
                    return no;
                }

                session.Audit(AuditNote.On(mail.Id, mail.Entity) with { After = new { mail.Kind, about = mail.About.ToString(), letGo = true } });
                return Done.It;
            },
            ct);
}

/// <summary>Takes away what was sent or let go long ago.</summary>
internal sealed class MailPruning(Gate gate, UnitOfWork work) : IClockJob
{
    // Long enough to answer "did you send it?"; the register and the order keep what must be kept.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public string Name => "mail-pruning";

    public Text Title { get; } = new("Tar bort uppgifter om e-post som skickades för mer än 90 dagar sedan", "Takes away the traces of mail sent more than 90 days ago");

    public TimeOnly At => new(4, 40);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new PruneMail(), ct)).OrThrow();
        return (await work.WriteAsync<PruneMail, int>(
            permit,
            async session =>
            {
                var pruned = await MailQueue.PruneAsync(session, session.Now.Add(-Kept), ct);
                session.Audit(new AuditNote(permit.Action.About) { After = new { pruned } });
                return pruned;
            },
            ct)).OrThrow();
    }
}
