using Microsoft.AspNetCore.Http;
using Samkop.Kernel;

namespace Samkop.Web;

/// <summary>
/// A question that has to be answered before a form is taken, such as what to do with a personal number that was found in it. It is shown in
/// the form that was sent, whatever page that is.
/// </summary>
/// <param name="Name">Name of the answer in the form.</param>
/// <param name="Legend">The question.</param>
/// <param name="Choices">The answers.</param>
public sealed record FormQuestion(string Name, Text Legend, IReadOnlyList<(string Value, Text Label)> Choices)
{
    private static readonly object Key = new();

    /// <summary>Lets the page that is shown again ask it.</summary>
    public void Ask(HttpContext context) => context.Items[Key] = this;

    internal static FormQuestion? Of(HttpContext context) => context.Items[Key] as FormQuestion;
}

/// <summary>The field holds a number or name by rule, no free text: what looks like a personal number in it is none, or is meant.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotFreeTextAttribute(string why) : Attribute
{
    /// <summary>Why, for the reader of the code.</summary>
    public string Why => why;
}

/// <summary>What is written on the page leaves us or is seen by many: a personal number can be hidden or removed, never kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverKeepsPersonalNumbersAttribute(string why) : Attribute
{
    /// <summary>Why, for the reader of the code.</summary>
    public string Why => why;
}
