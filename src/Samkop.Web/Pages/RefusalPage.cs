using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Samkop.Web;

/// <summary>What a page without the thing asked for says.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Heading.</param>
/// <param name="What">What is wrong.</param>
/// <param name="WayOn">What to do now.</param>
/// <param name="Code">Number of the refusal, or null.</param>
/// <param name="TraceId">Number to tell the support when the fault is ours, or null.</param>
public sealed record ProblemText(int Status, Text Title, Text What, Text WayOn, string? Code, string? TraceId);

/// <summary>Refusals as pages and as JSON problems, with the same number.</summary>
public static class RefusalPage
{
    /// <summary>The HTTP status of a kind of refusal.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of refusal."),
    };

    /// <summary>The page of a refusal that cannot be mended on the page where it arose.</summary>
    public static IActionResult For(Refusal refusal) => For(new ProblemText(
        StatusOf(refusal.Kind), TitleOf(StatusOf(refusal.Kind)), refusal.What, refusal.WayOn, refusal.Code, TraceId: null));

    /// <summary>
    /// The refusal of a request that no page has seen, such as an answer of a foreign server that middleware takes: leaves status and refusal, and the page
    /// of problems tells it. For people's addresses; the body must not have begun.
    /// </summary>
    public static void Refuse(this HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = StatusOf(refusal.Kind);
        context.Features.Set(refusal);
    }

    /// <summary>The refusal as RFC 9457 problem for the API; the reader's language, the same number.</summary>
    public static IResult ToProblem(this Refusal refusal) => refusal.ToProblem(StatusOf(refusal.Kind));

    /// <summary>The same with a status of its own, where HTTP has a more exact one than the kind: 413, 429.</summary>
    public static IResult ToProblem(this Refusal refusal, int status) => Results.Problem(
        statusCode: status,
        title: refusal.What.ToString(),
        detail: refusal.WayOn.ToString(),
        type: $"urn:samkop:refusal:{refusal.Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = refusal.Code,
            ["field"] = refusal.Field,
        });

    internal static IActionResult For(ProblemText problem) => new ViewResult
    {
        ViewName = "/Problems/_Problem.cshtml",
        StatusCode = problem.Status,
        ViewData = new ViewDataDictionary<ProblemText>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = problem },
    };

    internal static Text TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("Frågan gick inte att läsa", "The request could not be read"),
        StatusCodes.Status401Unauthorized => new("Du behöver logga in", "You need to sign in"),
        StatusCodes.Status403Forbidden => new("Du får inte göra det här", "You may not do this"),
        StatusCodes.Status404NotFound => new("Sidan finns inte", "There is no such page"),
        StatusCodes.Status405MethodNotAllowed => new("Det går inte att göra så här", "This cannot be done this way"),
        StatusCodes.Status409Conflict => new("Någon annan hann före", "Somebody else was faster"),
        StatusCodes.Status413PayloadTooLarge => new("Filen är för stor", "The file is too large"),
        StatusCodes.Status429TooManyRequests => new("För många försök", "Too many attempts"),
        _ => new("Något gick fel hos oss", "Something went wrong on our side"),
    };
}
