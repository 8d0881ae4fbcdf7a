using Microsoft.AspNetCore.Authorization;
using Samkop.Kernel.Work;

namespace Samkop.Web;

/// <summary>What a route declares about who may come: read by the access matrix and by the authorization middleware.</summary>
public interface IRouteAccess
{
    /// <summary>Roles that may come; <see cref="Roles.None"/> = everyone, also visitors.</summary>
    Roles OpenTo { get; }

    /// <summary>Why, or which action is asked.</summary>
    string Reason { get; }
}

/// <summary>The route asks the gate for this action; roles that can never get it are turned away at the door.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute<TAction> : AuthorizeAttribute, IRouteAccess, IAuthorizationRequirementData
    where TAction : IAction
{
    /// <inheritdoc />
    public Roles OpenTo => TAction.Kind.OpenTo;

    /// <inheritdoc />
    public string Reason => TAction.Kind.Verb;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RoleRequirement(OpenTo)];
}

/// <summary>Everyone may come, also visitors; says why.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForEveryoneAttribute(string reason) : Attribute, IRouteAccess, IAllowAnonymous
{
    /// <inheritdoc />
    public Roles OpenTo => Roles.None;

    /// <inheritdoc />
    public string Reason => reason;
}

/// <summary>Everyone who is signed in may come; what they see is their own. Says why.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInOnlyAttribute(string reason) : AuthorizeAttribute, IRouteAccess, IAuthorizationRequirementData
{
    /// <inheritdoc />
    public Roles OpenTo => Kernel.Work.Roles.SignedIn;

    /// <inheritdoc />
    public string Reason => reason;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RoleRequirement(OpenTo, AlsoWithoutRole: true)];
}

/// <summary>At least one of the roles, anywhere.</summary>
/// <param name="OpenTo">The roles.</param>
/// <param name="AlsoWithoutRole">True when whoever has signed in needs no role, as for one's own account.</param>
public sealed record RoleRequirement(Roles OpenTo, bool AlsoWithoutRole = false) : IAuthorizationRequirement;

/// <summary>Judges <see cref="RoleRequirement"/> by the actor of the request.</summary>
public sealed class RoleRequirementHandler(ICurrentActor current) : AuthorizationHandler<RoleRequirement>
{
    /// <inheritdoc />
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        var actor = await current.GetAsync(CancellationToken.None);
        if (actor.Kind != ActorKind.Anonymous && (requirement.AlsoWithoutRole || actor.HasAny(requirement.OpenTo)))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>The log line of the request does not say who: what the route takes must not be tied to a person.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NamelessInLogAttribute : Attribute;
