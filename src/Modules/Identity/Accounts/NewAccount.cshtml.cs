using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Linking;
using Samkop.Identity.Providers;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Accounts;

/// <summary>A person as typed: staff of an entity, or a contact of a supplier.</summary>
internal sealed class PersonInput
{
    [Required, StringLength(120)]
    public string Name { get; set; } = string.Empty;

    [Required, StringLength(120)]
    public string Title { get; set; } = string.Empty;

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = string.Empty;

    public LegalEntityId? Entity { get; set; }

    public OrganisationNumber? SupplierNumber { get; set; }

    /// <summary>Key of the provider where the person signs in; empty = an account of their own.</summary>
    public string? Provider { get; set; }

    /// <summary>Identity at the provider; empty = the e-mail address.</summary>
    [StringLength(200)]
    public string? Identifier { get; set; }
}

/// <summary>Adds a person and shows the address of the invitation.</summary>
[Asks<InviteNewPerson>]
internal sealed class NewAccountModel(InviteNewPersonHandler handler, IEntities entities, ISupplierNames suppliers, ProviderList providers) : GatedPage
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Providers => LinkPageModel.ChoicesOf(providers);

    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var supplier = Input.SupplierNumber is { } number ? await suppliers.ByNumberAsync(number, ct) : null;
        var isOfOne = Input.SupplierNumber is null ? Input.Entity is not null : Input.Entity is null && supplier is not null;
        if (ModelState.IsValid && !isOfOne)
        {
            return await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(Refusals.BelongsToOne.On(nameof(Input.Entity)));
        }

        var person = new NewPerson(Input.Name, Input.Title, Input.Email, Input.Entity, supplier);
        var expected = providers.Find(Input.Provider) is { } provider ? new ExpectedIdentity(provider.Key, string.IsNullOrWhiteSpace(Input.Identifier) ? Input.Email : Input.Identifier) : null;
        var answer = await DoAsync(
            new InviteNewPerson(),
            (permit, token) => handler.HandleAsync(permit, person, expected, token),
            added =>
            {
                if (added.Invitation is null)
                {
                    return Done(Links.Account(added.Person), new Text("Personen kan logga in med {0}.", "The person can sign in with {0}.").With(providers.NameOf(Input.Provider!)));
                }

                Address = $"{Request.Scheme}://{Request.Host}{added.Invitation}";
                Input = new();
                ModelState.Clear();
                return Page();
            },
            ct);
        return Address is not null && await LoadAsync(ct) is { } no ? Refuse(no) : answer;
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new InviteNewPerson(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        return null;
    }
}
