using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Directory;

/// <summary>A page on which a case is worked on.</summary>
internal abstract class CaseWorkPage(Reads reads) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public Case Case { get; private set; } = null!;

    /// <summary>The module's tables, to read.</summary>
    protected ProcurementDb Db => reads.Of<ProcurementDb>();

    /// <summary>Asks for the right and loads the case.</summary>
    protected async Task<Refusal?> LoadCaseAsync<TAction>(TAction action, CancellationToken ct)
        where TAction : ICaseAction
    {
        if ((await Gate.AskAsync(action, ct)).IsRefused(out var no))
        {
            return no;
        }

        Case = await Db.Cases.SingleAsync(one => one.Id == Id, ct);
        return null;
    }

    /// <summary>True when the reader may do it.</summary>
    protected async Task<bool> MayAsync<TAction>(TAction action, CancellationToken ct)
        where TAction : IAction => !(await Gate.AskAsync(action, ct)).IsRefused(out _);

    /// <summary>First showing: what was not sent is no fault.</summary>
    protected Task<IActionResult> ShowFirstAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }
}
