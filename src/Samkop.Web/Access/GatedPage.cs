using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;

namespace Samkop.Web;

/// <summary>
/// A page that asks the gate. It has one <see cref="LoadAsync"/>, used by GET and again when a POST was refused, so that faulty input
/// is shown as it was typed.
/// </summary>
public abstract class GatedPage : SamkopPage
{
    /// <summary>The gate of this request.</summary>
    protected Gate Gate => HttpContext.RequestServices.GetRequiredService<Gate>();

    /// <summary>Who acts.</summary>
    protected ValueTask<Actor> ActorAsync(CancellationToken ct) =>
        HttpContext.RequestServices.GetRequiredService<ICurrentActor>().GetAsync(ct);

    /// <summary>Loads what the page shows, asking the gate for the right to see it; a refusal becomes the answer instead of the page.</summary>
    protected abstract Task<Refusal?> LoadAsync(CancellationToken ct);

    /// <summary>For GET: loads and shows.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken ct) =>
        await LoadAsync(ct) is { } no ? Refuse(no) : Page();

    /// <summary>The page again with what <c>ModelState</c> holds against the sent form: for filters that stop a form before its handler.</summary>
    public async Task<IActionResult> ShowFaultyAsync(CancellationToken ct) =>
        await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Faulty();

    /// <summary>
    /// For POST: refuses faulty fields, asks the gate, hands the permit to the handler, and goes on to <paramref name="done"/> — or shows the page
    /// again with the reason.
    /// </summary>
    protected async Task<IActionResult> DoAsync<TAction, T>(
        TAction action, Func<Permit<TAction>, CancellationToken, Task<Result<T>>> handle, Func<T, IActionResult> done, CancellationToken ct)
        where TAction : IAction
    {
        if (!ModelState.IsValid)
        {
            return await ShowFaultyAsync(ct);
        }

        if ((await Gate.AskAsync(action, ct)).IsRefused(out var no, out var permit) || (await handle(permit, ct)).IsRefused(out no, out var value))
        {
            return await ShowAgainAsync(no, ct);
        }

        return done(value);
    }

    private async Task<IActionResult> ShowAgainAsync(Refusal refusal, CancellationToken ct) =>
        refusal.Kind == RefusalKind.Invalid && await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(refusal);
}
