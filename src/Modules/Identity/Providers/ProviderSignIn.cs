using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Providers;

/// <summary>Who a provider says has come.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Issuer"><c>iss</c> of the ID token, checked.</param>
/// <param name="Subject"><c>sub</c> of the ID token.</param>
/// <param name="Identifier">The identifying claim; <see langword="null"/> when it was not sent.</param>
/// <param name="Device">Browser and system.</param>
internal sealed record Arrival(Provider Provider, string Issuer, string Subject, string? Identifier, string Device)
{
    /// <summary><c>acr</c> of the ID token: how sure the provider is of who it is; <see langword="null"/> when it does not say.</summary>
    public string? Level { get; init; }
}

/// <summary>Finds the person that a provider's word means. Nothing is ever created here, and no right is read from a claim.</summary>
internal sealed class ProviderSignIn(CredentialWrites writes, IPeople people)
{
    /// <summary>
    /// The person bound to issuer and subject, or, the first time, the one whom an administrator expects by the identifying claim, who is then bound.
    /// Refuses a level below what is demanded (IDN-057), the unknown (IDN-050), the closed (IDN-051), an identifier that is bound to another subject
    /// (IDN-052) and a missing claim (IDN-053).
    /// </summary>
    public Task<Result<PersonId>> FindAsync(Arrival arrival, CancellationToken ct) => writes.WriteAsync<Result<PersonId>>(
        async session =>
        {
            if (!arrival.Provider.Accepts(arrival.Level))
            {
                await SecurityLog.AddAsync(session, SecurityEventKind.ProviderRefused, person: null, arrival.Device);
                return Refusals.ProviderLevel.With(arrival.Provider.Name);
            }

            var links = session.Of<IdentityDb>().ProviderLinks;
            var bound = await links.FirstOrDefaultAsync(one => one.Issuer == arrival.Issuer && one.Subject == arrival.Subject, ct);
            var found = bound is not null ? bound : await BindAsync(session, arrival, ct);
            if (found.IsRefused(out var no, out var link))
            {
                await SecurityLog.AddAsync(session, SecurityEventKind.ProviderRefused, person: null, arrival.Device);
                return no;
            }

            if (link.EndedAt is not null || await people.ActorOfAsync(link.Person, ct) is null)
            {
                await SecurityLog.AddAsync(session, SecurityEventKind.ProviderRefused, link.Person, arrival.Device);
                return Refusals.ProviderAccountClosed.With();
            }

            return link.Person;
        },
        ct);

    private static async Task<Result<ProviderLink>> BindAsync(WriteSession session, Arrival arrival, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(arrival.Identifier))
        {
            return Refusals.ProviderClaimMissing.With(arrival.Provider.Name, arrival.Provider.Claim);
        }

        var links = session.Of<IdentityDb>().ProviderLinks;
        var (key, expected) = (arrival.Provider.Key, ProviderLink.ExpectedOf(arrival.Identifier));
        if (await links.Where(one => one.Provider == key && one.Expected == expected).OrderBy(one => one.EndedAt != null).FirstOrDefaultAsync(ct) is not { } link)
        {
            return Refusals.ProviderUnknown.With(arrival.Provider.Name, arrival.Identifier);
        }

        if (link.EndedAt is not null)
        {
            return link;
        }

        // Only an unbound row changes: of two who come first at the same time one is bound, and whoever comes later with a borrowed address is not.
        var taken = await links.Where(one => one.Person == link.Person && one.Issuer == null && one.EndedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Issuer, arrival.Issuer).SetProperty(one => one.Subject, arrival.Subject).SetProperty(one => one.BoundAt, session.Now), ct);
        if (taken != 1)
        {
            return Refusals.ProviderOtherSubject.With(arrival.Provider.Name, arrival.Identifier);
        }

        await SecurityLog.AddAsync(session, SecurityEventKind.ProviderBound, link.Person, arrival.Device);
        return link;
    }
}
