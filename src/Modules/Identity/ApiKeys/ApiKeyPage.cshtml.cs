using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Accounts;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.ApiKeys;

/// <summary>The API keys of one person: what other systems may read in that person's name.</summary>
[Asks<MakeApiKey>]
internal sealed class ApiKeyPageModel(Reads reads, IPeople people, MakeApiKeyHandler make, RevokeApiKeyHandler revoke, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public NewKey Input { get; set; } = new();

    public PersonView Owner { get; private set; } = null!;

    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>The secret just made.</summary>
    public string? Secret { get; private set; }

    private PersonId Person => PersonId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowFaultyAsync(ct);
        }

        if ((await Gate.AskAsync(new MakeApiKey(Person), ct)).IsRefused(out var no, out var permit)
            || (await make.HandleAsync(permit, Input.Name, Input.Days, ct)).IsRefused(out no, out var secret))
        {
            return Refuse(no);
        }

        // Shown in the answer and nowhere else: a redirect would have to keep it somewhere.
        Secret = secret;
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new RevokeApiKey(Person, key), revoke.HandleAsync, _ => Done(Links.ApiKeys(Person), new("Nyckeln är spärrad.", "The key is revoked.")), ct);
    }

    /// <summary>Whether a key works, and until when.</summary>
    public Text StateOf(ApiKey key) =>
        key.RevokedAt is { } at ? new Text("Spärrad {0}", "Revoked {0}").With(Show.Moment(at))
        : key.ExpiresAt <= Instant.Now(clock) ? new Text("Gick ut {0}", "Expired {0}").With(Show.Moment(key.ExpiresAt))
        : new Text("Gäller till {0}", "Holds until {0}").With(Show.Moment(key.ExpiresAt));

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new MakeApiKey(Person), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (await Reach.FindAsync(people, permit.Scope, Person, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        Owner = found;
        Keys = await reads.Of<IdentityDb>().ApiKeys.Where(one => one.Person == Person).OrderByDescending(one => one.CreatedAt).ToListAsync(ct);
        return null;
    }

    /// <summary>What is typed.</summary>
    internal sealed class NewKey
    {
        [Required]
        [StringLength(100)]
        public string Name { get; set; } = string.Empty;

        [Range(1, ApiKey.MostDays)]
        public int Days { get; set; } = 90;
    }
}
