using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Web;

/// <summary>Some rows of a list, and where the rest is.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">What to send as <c>after</c> for the next rows; null at the end.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, [property: Description("Send it as ?after= for the next rows; null at the end.")] string? Next)
{
    /// <summary>A page of a list as the API gives it.</summary>
    public static ApiPage<T> Of<TRow>(Paged<TRow> page, Func<TRow, T> form) => new([.. page.Rows.Select(form)], page.Next);
}

/// <summary>Reading routes of the API: each asks the gate for the same action as the page that shows the same.</summary>
public static class ApiRoutes
{
    /// <summary>Everything under it answers programs.</summary>
    public const string Top = "/api";

    /// <summary>The version that is served. What is added keeps it; what is taken away or means something else gets a new one.</summary>
    public const string Version = "/api/v1";

    /// <summary>Rows of a page.</summary>
    public const int PageSize = 100;

    /// <summary>Says of a route what it gives: <typeparamref name="TAnswer"/>, or a problem.</summary>
    /// <typeparam name="TAction">The action that the handler asks the gate for.</typeparam>
    /// <typeparam name="TAnswer">What is answered with 200.</typeparam>
    /// <param name="route">Mapped below <see cref="Version"/>; its handler answers with <see cref="Answer{T}"/>.</param>
    /// <param name="summary">What it gives, in a few words.</param>
    /// <remarks>The route is mapped by the module itself: only there the compiler knows the handler and writes its binding, which would else be made at each start.</remarks>
    public static RouteHandlerBuilder Gives<TAction, TAnswer>(this RouteHandlerBuilder route, Text summary)
        where TAction : IAction =>
        route
            .WithMetadata(new AsksAttribute<TAction>(), new ApiSummary(summary))
            .WithSummary(summary.En)
            .Produces<TAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>A result as an answer: the value, or the refusal as a problem.</summary>
    public static IResult Answer<T>(Result<T> result) => result.IsRefused(out var no, out var value) ? no.ToProblem() : Results.Json(value, ApiJson.Options);
}

/// <summary>What a route of the API gives, for the page that lists them.</summary>
public sealed record ApiSummary(Text Text);
