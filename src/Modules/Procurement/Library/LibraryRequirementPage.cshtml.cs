using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Requirements;
using Samkop.Web;

namespace Samkop.Procurement.Library;

/// <summary>Write a requirement of the library, or its next version.</summary>
[Asks<KeepLibrary>]
internal sealed class LibraryRequirementPageModel(Reads reads, LibraryKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Line { get; set; }

    [BindProperty]
    public RequirementForm Input { get; set; } = new();

    public LibraryRequirement? Latest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Latest is { } latest)
        {
            Input.TakeFrom(latest);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepLibrary(Line ?? Guid.CreateVersion7(clock.GetUtcNow())),
        (permit, token) => keeping.WriteAsync(permit, Input, token),
        _ => Done(Links.Library, new("Kravet är sparat i biblioteket.", "The requirement is saved in the library.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepLibrary(Line ?? Guid.Empty), ct)).IsRefused(out var no))
        {
            return no;
        }

        Latest = Line is { } line ? await reads.Of<ProcurementDb>().Library.FirstOrDefaultAsync(row => row.Line == line && row.IsCurrent, ct) : null;
        return Line is not null && Latest is null ? WorkRefusals.NotFound.With() : null;
    }
}
