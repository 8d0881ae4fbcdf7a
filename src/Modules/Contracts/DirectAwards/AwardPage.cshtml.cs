using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>A direct award as it was decided, with the count of that day.</summary>
[Asks<ReadDirectAward>]
internal sealed class AwardPageModel(Reads reads, IEntities entities, IPeople people, ISuppliers suppliers) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DirectAward It { get; private set; } = null!;

    public IReadOnlyList<DirectAwardQuote> Quotes { get; private set; } = [];

    public string Buyer { get; private set; } = string.Empty;

    public SupplierView? Supplier { get; private set; }

    public string DecidedBy { get; private set; } = string.Empty;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadDirectAward(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        var db = reads.Of<ContractsDb>();
        It = await db.DirectAwards.SingleAsync(one => one.Id == Id, ct);
        Quotes = await db.DirectAwardQuotes.Where(one => one.Award == Id).OrderBy(one => one.Id).ToListAsync(ct);
        Buyer = (await entities.GetAsync(It.Entity, ct)).Name;
        Supplier = await suppliers.FindAsync(It.Supplier, ct);
        DecidedBy = It.DecidedBy is { } person ? (await people.NamesAsync([person], ct)).GetValueOrDefault(person, "–") : "–";
        return null;
    }
}
