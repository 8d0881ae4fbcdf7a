using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Samkop.Web;

/// <summary>Short forms for building elements in tag helpers.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string text, string? css = null)
    {
        var element = new TagBuilder(name);
        if (css is not null)
        {
            element.AddCssClass(css);
        }

        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Element(string name, IHtmlContent content, string? css = null)
    {
        var element = Element(name, string.Empty, css);
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder Closed(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}
