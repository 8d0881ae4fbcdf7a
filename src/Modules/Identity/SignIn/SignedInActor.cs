using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.SignIn;

/// <summary>The actor of the request: the cookie says who, the organisation says which roles hold today.</summary>
internal sealed class SignedInActor(IHttpContextAccessor http, IPeople people) : ICurrentActor
{
    private Actor? actor;

    public async ValueTask<Actor> GetAsync(CancellationToken ct) => actor ??= await ReadAsync(ct);

    private async ValueTask<Actor> ReadAsync(CancellationToken ct)
    {
        var claim = http.HttpContext?.User.FindFirstValue(SignedInClaim.Person);
        return Guid.TryParse(claim, out var person) && await people.ActorOfAsync(PersonId.From(person), ct) is { } found
            ? found
            : Actor.Anonymous;
    }
}
