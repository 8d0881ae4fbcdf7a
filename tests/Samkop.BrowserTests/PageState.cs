namespace Samkop.BrowserTests;

/// <summary>One state of one page, as a person comes to it.</summary>
/// <param name="Route">The route as the page states it.</param>
/// <param name="Name">What state it is: one, many, empty, faulty.</param>
/// <param name="Path">
/// Where to begin, and after each <c>&gt;</c> a selector of the link to follow. What begins with a slash is short for
/// the first link in the content whose address begins so.
/// </param>
/// <param name="Press">A button whose press the page must refuse (422), for a faulty state.</param>
public sealed record PageState(string Route, string Name, string Path, string? Press = null);
