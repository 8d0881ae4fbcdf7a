namespace Samkop.Kernel;

/// <summary>What kind of no it is; decides the HTTP status (422, 403, 404, 409).</summary>
public enum RefusalKind
{
    /// <summary>The input or the state does not allow it; the person can mend it (422).</summary>
    Invalid,

    /// <summary>The person lacks the right, or the two-person rule forbids it (403).</summary>
    NotAllowed,

    /// <summary>There is no such thing, or its existence is secret for this person (404).</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile (409).</summary>
    Conflict,
}

/// <summary>
/// One numbered way to say no. Every module lists its own in <c>Refusals.cs</c>, one line each; a number is never used again.
/// </summary>
/// <param name="Code">Stable number such as <c>ORD-017</c>.</param>
/// <param name="Kind">Decides the status.</param>
/// <param name="What">What is wrong, with <c>{0}</c> for the values of the case.</param>
/// <param name="WayOn">What the person can do now.</param>
public sealed record RefusalDefinition(string Code, RefusalKind Kind, Text What, Text WayOn)
{
    /// <summary>The refusal of one case: fills the values into the text.</summary>
    public Refusal With(params object?[] arguments) => new(this, What.With(arguments), WayOn.With(arguments), Field: null);

    /// <summary>The refusal of one case, tied to the form field <paramref name="field"/> so that the page can point at it.</summary>
    public Refusal On(string field, params object?[] arguments) => With(arguments) with { Field = field };
}

/// <summary>A no that a person can do something about. Returned, never thrown.</summary>
/// <param name="Definition">The numbered line it comes from.</param>
/// <param name="What">What is wrong in this case.</param>
/// <param name="WayOn">What to do.</param>
/// <param name="Field">Form field it belongs to, if any.</param>
public sealed record Refusal(RefusalDefinition Definition, Text What, Text WayOn, string? Field)
{
    /// <summary>Stable number such as <c>ORD-017</c>.</summary>
    public string Code => Definition.Code;

    /// <summary>Decides the status.</summary>
    public RefusalKind Kind => Definition.Kind;

    /// <inheritdoc />
    public override string ToString() => $"{Code}: {What} {WayOn}";
}
