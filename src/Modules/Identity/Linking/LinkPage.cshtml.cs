using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Accounts;
using Samkop.Identity.Providers;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Identity.Linking;

/// <summary>An expected identity as typed.</summary>
internal sealed class LinkInput
{
    [Required]
    public string Provider { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string Identifier { get; set; } = string.Empty;
}

/// <summary>Says at which provider a person signs in, and as whom.</summary>
[Asks<LinkPerson>]
internal sealed class LinkPageModel(AccountBook book, ProviderList providers, LinkPersonHandler handler) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public AccountRow Row { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices => ChoicesOf(providers);

    private PersonId Person => PersonId.From(Id);

    public static IReadOnlyList<Choice> ChoicesOf(ProviderList providers) => [.. providers.All.Select(one => new Choice(one.Key, one.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var answer = await ShowAsync(ct);
        if (Row is not null)
        {
            Input = new LinkInput { Provider = Row.Link?.Provider ?? string.Empty, Identifier = Row.Link?.Expected ?? Row.Person.Email };
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => providers.Find(Input.Provider) is null && ModelState.IsValid
        ? Refuse(WorkRefusals.NotFound.With())
        : await DoAsync(
            new LinkPerson(Person),
            (permit, token) => handler.HandleAsync(permit, new ExpectedIdentity(Input.Provider, Input.Identifier), token),
            _ => Done(Links.Account(Person), new Text("Personen kan logga in med {0}.", "The person can sign in with {0}.").With(providers.NameOf(Input.Provider))),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LinkPerson(Person), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (await book.FindAsync(permit.Scope, Person, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        Row = found;
        return null;
    }
}
