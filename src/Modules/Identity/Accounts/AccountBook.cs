using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Identity.Providers;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Accounts;

/// <summary>One person and how it stands with their account.</summary>
internal sealed record AccountRow(PersonView Person, string BelongsTo, Text State, bool HasAccount, bool IsInvited, ProviderLink? Link)
{
    /// <summary>Whether there is a way in, or an invitation to one.</summary>
    public bool HasWayIn => HasAccount || IsInvited || Link is { EndedAt: null };
}

/// <summary>Reads people together with their accounts and invitations.</summary>
internal sealed class AccountBook(Reads reads, IPersonRegister register, IPeople people, IEntities entities, ISupplierNames suppliers, ProviderList providers, TimeProvider clock)
{
    public async Task<Paged<AccountRow>> PageAsync(Scope scope, string? query, (string? Place, int Size) page, CancellationToken ct)
    {
        var shown = await register.PageAsync(scope, query, page, ct);
        return new Paged<AccountRow>(await RowsAsync(shown.Rows, ct), shown.Previous, shown.Next);
    }

    public async Task<AccountRow?> FindAsync(Scope scope, PersonId person, CancellationToken ct) =>
        await Reach.FindAsync(people, scope, person, ct) is { } found ? (await RowsAsync([found], ct))[0] : null;

    private async Task<IReadOnlyList<AccountRow>> RowsAsync(IReadOnlyList<PersonView> shown, CancellationToken ct)
    {
        var db = reads.Of<IdentityDb>();
        var (ids, now) = (shown.Select(one => one.Id).ToArray(), Instant.Now(clock));
        var accounts = (await db.Accounts.Where(one => ids.Contains(one.Person)).ToListAsync(ct)).ToDictionary(one => one.Person);
        var invited = (await db.Invitations.Where(one => ids.Contains(one.Person) && one.UsedAt == null).ToListAsync(ct)).Where(one => one.ExpiresAt > now).ToLookup(one => one.Person, one => one.ExpiresAt);
        var links = (await db.ProviderLinks.Where(one => ids.Contains(one.Person)).ToListAsync(ct)).ToDictionary(one => one.Person);
        var homes = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        var firms = await suppliers.NamesAsync([.. shown.Select(one => one.Supplier).OfType<SupplierId>().Distinct()], ct);
        return [.. shown.Select(Row)];

        AccountRow Row(PersonView person)
        {
            var (account, link) = (accounts.GetValueOrDefault(person.Id), links.GetValueOrDefault(person.Id));
            var until = invited[person.Id].Select(one => (Instant?)one).FirstOrDefault();
            var belongs = person.Supplier is { } firm ? firms.GetValueOrDefault(firm, string.Empty) : homes.GetValueOrDefault(person.HomeEntity!.Value, string.Empty);
            return new AccountRow(person, belongs, StateOf(account, until, link), account is { EndedAt: null }, until is not null, link);
        }
    }

    private Text StateOf(Account? account, Instant? invitedUntil, ProviderLink? link) => (account, invitedUntil, link) switch
    {
        ({ EndedAt: null }, null, _) => new Text("Sedan {0}", "Since {0}").With(Show.Moment(account.CreatedAt)),
        (_, { } until, _) => new Text("Inbjuden till {0}", "Invited until {0}").With(Show.Moment(until)),
        (_, _, { EndedAt: null, BoundAt: { } bound }) => new Text("{0} sedan {1}", "{0} since {1}").With(providers.NameOf(link.Provider), Show.Moment(bound)),
        (_, _, { EndedAt: null }) => new Text("Väntar på första inloggningen hos {0}", "Waiting for the first sign-in at {0}").With(providers.NameOf(link.Provider)),
        ({ EndedAt: { } ended }, _, _) => new Text("Avslutat {0}", "Ended {0}").With(Show.Moment(ended)),
        (_, _, { EndedAt: { } ended }) => new Text("Avslutat {0}", "Ended {0}").With(Show.Moment(ended)),
        _ => new Text("Inget konto", "No account"),
    };
}
