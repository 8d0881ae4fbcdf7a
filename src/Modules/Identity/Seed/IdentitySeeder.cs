using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Seed;

/// <summary>One invitation with an address that is easy to remember, so that password and second factor can be tried in the demo as well.</summary>
internal sealed class IdentitySeeder(Gate gate, UnitOfWork work, TimeProvider clock) : ISeeder
{
    /// <summary>In a demo everyone may be anybody by one click, so a token that is no secret opens nothing that is shut.</summary>
    public const string Token = "demo";

    public int Order => 20;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedIdentity(), ct)).OrThrow();
        (await work.WriteAsync<SeedIdentity, Done>(
            permit,
            session =>
            {
                const int Invited = 22;
                session.Of<IdentityDb>().Invitations.Add(new Invitation
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Digest = SecretText.DigestOf(Token),
                    Person = DemoIds.Person(Invited),
                    CreatedAt = session.Now,
                    ExpiresAt = session.Now.Add(Invitation.Life),
                });
                session.Audit(AuditNote.On(DemoIds.Person(Invited)) with { After = new { invited = true } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }
}
