using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// States the head of the page: title, state in a sentence, crumbs, tabs, primary action, "Mer". Written by the layout.
/// Every page has exactly one.
/// </summary>
[HtmlTargetElement("sk-head")]
public sealed class SkHead : TagHelper
{
    /// <summary>What the page is about.</summary>
    public Text Title { get; set; }

    /// <summary>Its state in a sentence.</summary>
    public Text? State { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Title.Sv), "sk-head needs a title.");
        var head = new PageHead { Title = Title, State = State };
        context.Items[typeof(PageHead)] = head;
        await output.GetChildContentAsync();
        head.Announce(ViewContext.HttpContext);
        output.SuppressOutput();
    }

    internal static PageHead Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(PageHead), out var head)
            ? (PageHead)head
            : throw new InvalidOperationException($"<{context.TagName}> belongs inside <sk-head>.");
}

/// <summary>One step of the way here, inside <c>sk-head</c>.</summary>
[HtmlTargetElement("sk-crumb", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SkCrumb : TagHelper
{
    /// <summary>Address.</summary>
    public string Href { get; set; } = string.Empty;

    /// <summary>What it says.</summary>
    public Text Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        SkHead.Around(context).Crumbs.Add(new MenuLink(Href, Label));
        output.SuppressOutput();
    }
}

/// <summary>One part of an object, inside <c>sk-head</c>.</summary>
[HtmlTargetElement("sk-tab", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SkTab : TagHelper
{
    /// <summary>Address.</summary>
    public string Href { get; set; } = string.Empty;

    /// <summary>What it says.</summary>
    public Text Label { get; set; }

    /// <summary>Whether this part is being shown.</summary>
    public bool Current { get; set; }

    /// <summary>Number of things in it.</summary>
    public int? Count { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        SkHead.Around(context).Tabs.Add(new PageTab(Href, Label, Current, Count));
        output.SuppressOutput();
    }
}

/// <summary>The one primary action of the page, inside <c>sk-head</c>; fixed at the bottom on a phone.</summary>
[HtmlTargetElement("sk-primary")]
public sealed class SkPrimary : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var head = SkHead.Around(context);
        if (head.Primary is not null)
        {
            throw new InvalidOperationException("A page has one primary action; the rest belongs in <sk-more>.");
        }

        context.Items[typeof(SkPrimary)] = true;
        head.Primary = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The other actions of the page, inside <c>sk-head</c>.</summary>
[HtmlTargetElement("sk-more")]
public sealed class SkMore : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        SkHead.Around(context).More = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
