using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.Edit;

/// <summary>A new contract, as a draft.</summary>
[Asks<CreateContract>]
internal sealed class NewContractModel(IEntities entities, IPeople people, ContractEditing editing) : ContractFormPage(entities, people)
{
    [BindProperty, Required, StringLength(30)]
    public string Number { get; set; } = string.Empty;

    [BindProperty, Required]
    public LegalEntityId? Holder { get; set; }

    public IReadOnlyList<Choice> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await ActorAsync(ct);
        Input.Care.Owner = actor.Person;
        Holder = actor.HomeEntity;
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Terms is null)
        {
            // A form without terms at all binds none and would go unchecked.
            Input.Terms = new ContractTerms();
            TryValidateModel(Input.Terms, $"{nameof(Input)}.{nameof(Input.Terms)}");
        }

        return DoAsync(
            new CreateContract(Holder),
            (permit, token) => editing.CreateAsync(permit, Number, Input.Terms, Input.Care, token),
            id => Done(Links.Contract(id), new("Avtalet är upplagt som utkast.", "The contract has been created as a draft.")),
            ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new CreateContract(Holder: null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var home = permit.Actor.HomeEntity ?? permit.Scope.Entities.First();
        await LoadChoicesAsync(Holder is { } chosen && permit.Scope.Covers(chosen) ? chosen : home, ct);
        Holders = [.. Entities.Where(entity => permit.Scope.Covers(entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        Input.Terms ??= EmptyTerms();
        return null;
    }
}
