using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Domain;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.Edit;

/// <summary>What the pages "new contract" and "change" share: fields and choices.</summary>
internal abstract class ContractFormPage(IEntities entities, IPeople people) : GatedPage
{
    protected const int OptionRows = 2;

    [BindProperty]
    public ContractInput Input { get; set; } = new();

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Units that convert into others of their kind: only they can count a ceiling.</summary>
    public IReadOnlyList<Choice> Units { get; } = [.. UnitCode.All.Where(unit => unit.Kind is not (UnitKind.Other or UnitKind.Package)).OrderBy(unit => unit.Name.ToString(), StringComparer.CurrentCulture).Select(unit => new Choice(unit.ToString(), unit.Name))];

    public IReadOnlyList<Choice> Grounds { get; } = [.. Enum.GetValues<ParticipationBasis>().Select(basis => new Choice(basis.ToString(), ContractFiles.BasisOf(basis)))];

    public string NameOf(LegalEntityId entity) => Entities.First(one => one.Id == entity).Name;

    protected async Task LoadChoicesAsync(LegalEntityId holder, CancellationToken ct)
    {
        Entities = await entities.AllAsync(ct);
        var holders = await people.HoldersAsync(Roles.ContractManager | Roles.Buyer, holder, ct);
        People = [.. holders.Select(person => new Choice(person.Id.Value.ToString(), Text.Same($"{person.Name}, {person.Title}")))];
    }

    protected ContractTerms EmptyTerms() => new()
    {
        Parts = [.. Entities.Select(entity => new PartForm { Entity = entity.Id })],
        Options = [.. Enumerable.Range(0, OptionRows).Select(_ => new OptionForm())],
    };
}
