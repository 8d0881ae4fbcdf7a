using Microsoft.Extensions.DependencyInjection;

namespace Samkop.Kernel.Work;

/// <summary>The one place where permits are made.</summary>
public sealed class Gate(ICurrentActor current, Reads reads, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Asks for the person of this request.</summary>
    public async ValueTask<Result<Permit<TAction>>> AskAsync<TAction>(TAction action, CancellationToken ct)
        where TAction : IAction => await AskAsync(await current.GetAsync(ct), action, ct);

    /// <summary>Asks for a given actor: jobs and imports pass <see cref="Actor.System"/>.</summary>
    public async ValueTask<Result<Permit<TAction>>> AskAsync<TAction>(Actor actor, TAction action, CancellationToken ct)
        where TAction : IAction
    {
        var judgement = await JudgeAsync(services, actor, action, reads, ct);
        return judgement.Refusal is { } refusal
            ? refusal
            : new Permit<TAction>(actor, action, judgement.Scope!, judgement.Ground, Instant.Now(clock));
    }

    internal static async ValueTask<Judgement> JudgeAsync<TAction>(
        IServiceProvider services, Actor actor, TAction action, IReads reads, CancellationToken ct)
        where TAction : IAction
    {
        if (actor.Kind == ActorKind.Anonymous && TAction.Kind.OpenTo != Roles.None)
        {
            return WorkRefusals.NotSignedIn.With();
        }

        // The system may ask for everything, but it passes the policy like everyone else.
        if (actor.Kind != ActorKind.System && TAction.Kind.OpenTo != Roles.None && !actor.HasAny(TAction.Kind.OpenTo))
        {
            return WorkRefusals.RoleMissing.With(RoleNames.List(TAction.Kind.OpenTo));
        }

        return await services.GetRequiredService<IPolicy<TAction>>().JudgeAsync(actor, action, reads, ct);
    }
}
