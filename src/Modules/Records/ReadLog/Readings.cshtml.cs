using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.ReadLog;

/// <summary>The latest readings of protected material, for registrar and auditor.</summary>
[Asks<BrowseReadings>]
internal sealed class ReadingsModel(IReadLog log, IPeople people) : GatedPage
{
    private const int PageSize = 50;

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<(ReadEntry Entry, string Who)> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<(ReadEntry Entry, string Who)> Rows => Shown.Rows;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseReadings(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var entries = await log.LatestAsync(permit.Scope, Place, PageSize, ct);
        var names = await people.NamesAsync([.. entries.Rows.Select(entry => entry.Person).OfType<PersonId>()], ct);
        Shown = entries.Select(entry => (entry, entry.Person is { } person ? names.GetValueOrDefault(person, person.Value.ToString()) : entry.Reader));
        return null;
    }
}
