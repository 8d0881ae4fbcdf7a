using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>An opening balance as typed.</summary>
internal sealed class BoughtBeforeForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public int? Year { get; set; }

    [Required]
    public CpvCode? Cpv { get; set; }

    [Required]
    public decimal? Amount { get; set; }

    [Required, StringLength(200)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>Records what was bought of a kind before the system was in use. Rows are never changed; what turned out too low is added as a row of its own.</summary>
internal sealed class BoughtBeforeKeeping(UnitOfWork work, TimeProvider clock)
{
    private const int OldestYears = 3;

    public Task<Result<Done>> AddAsync(Permit<KeepBoughtBefore> permit, BoughtBeforeForm form, CancellationToken ct) =>
        work.WriteAsync<KeepBoughtBefore, Done>(
            permit,
            session =>
            {
                var year = session.Now.DateInSweden().Year;
                if (form.Amount is not (> 0 and <= 1_000_000_000m) || Money.FromDecimal(form.Amount.Value).IsRefused(out _, out var amount) || form.Year > year || form.Year < year - OldestYears)
                {
                    return Task.FromResult<Result<Done>>(Refusals.BadBoughtBefore.On(nameof(form.Amount)));
                }

                var row = new BoughtBefore
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = permit.Action.Entity!.Value, Year = form.Year!.Value, Cpv = form.Cpv!, AmountMinor = amount.Minor, Source = form.Source.Trim(), RecordedBy = permit.Actor.Person, RecordedAt = session.Now,
                };
                session.Of<ContractsDb>().BoughtBefore.Add(row);
                session.Audit(new AuditNote(new ObjectRef(nameof(BoughtBefore), row.Id.ToString())) { Entity = row.Entity, After = new { row.Year, Cpv = row.Cpv.ToString(), row.AmountMinor, row.Source } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
}

/// <summary>Opening balances of the count of direct awards.</summary>
[Asks<KeepBoughtBefore>]
internal sealed class BoughtBeforePageModel(Reads reads, IEntities entities, BoughtBeforeKeeping keeping) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<BoughtBefore> Latest = ListOrder.Of<BoughtBefore>().Down(one => one.Id);

    [BindProperty]
    public BoughtBeforeForm Input { get; set; } = new();

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public Paged<(BoughtBefore Row, string Buyer)> Shown { get; private set; } = new([], null, null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepBoughtBefore(Input.Entity),
        (permit, token) => keeping.AddAsync(permit, Input, token),
        _ => Done(Links.BoughtBefore, new("Värdet är inlagt och räknas med.", "The value is recorded and counts.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepBoughtBefore(Entity: null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(entity => permit.Scope.Entities.Contains(entity.Id)).ToDictionary(entity => entity.Id, entity => entity.Name);
        LegalEntityId[] scope = [.. mine.Keys];
        Entities = [.. mine.Select(entity => new Choice(entity.Key.Value.ToString(), Text.Same(entity.Value)))];
        Shown = (await reads.Of<ContractsDb>().BoughtBefore.Where(one => scope.Contains(one.Entity)).PageAsync(Latest, Place, PageSize, ct)).Select(one => (one, mine[one.Entity]));
        return null;
    }
}
