using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Samkop.Kernel.Work;

namespace Samkop.Web;

/// <summary>
/// A dense table that scrolls inside its own region, with sticky heads. Children are thead, tbody and tfoot.
/// On a phone each row becomes a card: the cells of the columns marked <c>decides</c> stand first.
/// </summary>
[HtmlTargetElement("sk-table")]
public sealed class SkTable : TagHelper
{
    /// <summary>What the table shows. Demanded.</summary>
    public Text Caption { get; set; }

    /// <summary>Whether the caption is only read out, since a heading above says the same.</summary>
    public bool QuietCaption { get; set; }

    /// <summary>Whether rows become cards on a phone; false keeps the table and lets it scroll.</summary>
    public bool Cards { get; set; } = true;

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Caption.Sv), "sk-table needs a caption.");
        context.Items[typeof(TableColumns)] = new TableColumns(Cards);
        var rows = await output.GetChildContentAsync();
        // Not the tag helper's own unique id: that is one a place in the page, and a place in a loop is written many times.
        var items = ViewContext.HttpContext.Items;
        var number = items.TryGetValue(typeof(SkTable), out var written) ? (int)written! + 1 : 1;
        items[typeof(SkTable)] = number;
        var id = string.Create(CultureInfo.InvariantCulture, $"table-{number}");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("tabindex", "0");
        var table = Html.Element("table", Html.Element("caption", Caption.ToString(), QuietCaption ? "ds-sr-only" : null).With("id", id), "ds-table")
            .With("data-size", "sm")
            .With("data-cards", Cards ? string.Empty : null);
        table.InnerHtml.AppendHtml(rows);
        output.Content.AppendHtml(table);
    }
}

/// <summary>What the head of a table has said about its columns.</summary>
internal sealed class TableColumns(bool cards)
{
    public bool HasCards { get; } = cards;

    public List<TableColumn> Columns { get; } = [];

    public int Next { get; set; }

    public bool IsHeadDone { get; set; }

    public static TableColumns? Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(TableColumns), out var columns) ? (TableColumns)columns : null;
}

/// <summary>One column.</summary>
internal sealed record TableColumn(string Label, bool IsNumeric, bool Decides);

/// <summary>Counts the cells of a row.</summary>
[HtmlTargetElement("tr")]
public sealed class TableRow : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        if (TableColumns.Around(context) is { } columns)
        {
            columns.IsHeadDone = columns.Columns.Count > 0;
            columns.Next = 0;
        }
    }
}

/// <summary>
/// A head of a column: <c>num</c> right-aligns the column, <c>decides</c> puts it first on a phone's card,
/// <c>sort="key"</c> makes it a link that sorts and keeps the rest of the address. Inside the body a head of a row.
/// </summary>
[HtmlTargetElement("th")]
public sealed class TableHead : TagHelper
{
    /// <summary>Key of the sort order that the link asks for (<c>?sort=key</c>, descending <c>?sort=-key</c>).</summary>
    public string? Sort { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (TableColumns.Around(context) is not { } columns)
        {
            return;
        }

        if (columns.IsHeadDone)
        {
            TableCell.Dress(columns, output, isRowHead: true);
            return;
        }

        var column = new TableColumn(
            (await output.GetChildContentAsync()).GetContent().Trim(),
            output.Attributes.RemoveAll("num"),
            output.Attributes.RemoveAll("decides"));
        columns.Columns.Add(column);
        output.Attributes.SetAttribute("scope", "col");
        if (column.IsNumeric)
        {
            output.Attributes.SetAttribute("data-num", string.Empty);
        }

        if (Sort is not null)
        {
            Link(output, column.Label);
        }
    }

    private void Link(TagHelperOutput output, string label)
    {
        var request = ViewContext.HttpContext.Request;
        var now = request.Query["sort"].ToString();
        var isUp = string.Equals(now, Sort, StringComparison.Ordinal);
        var isDown = string.Equals(now, "-" + Sort, StringComparison.Ordinal);
        var query = request.Query
            .Where(pair => pair.Key is not ("sort" or "after" or "before"))
            .Append(new KeyValuePair<string, StringValues>("sort", isUp ? "-" + Sort : Sort));
        var link = new TagBuilder("a").With("href", QueryHelpers.AddQueryString(request.Path, query));
        link.AddCssClass("sk-sort");
        link.InnerHtml.AppendHtml(label).AppendHtml(SkIcon.Svg(isUp ? "up" : isDown ? "down" : "sort"));
        if (isUp || isDown)
        {
            output.Attributes.SetAttribute("aria-sort", isUp ? "ascending" : "descending");
        }

        output.Content.SetHtmlContent(link);
    }
}

/// <summary>A cell: takes alignment and, for cards, the label from the head of its column.</summary>
[HtmlTargetElement("td")]
public sealed class TableCell : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (TableColumns.Around(context) is { } columns)
        {
            Dress(columns, output, isRowHead: false);
        }
    }

    internal static void Dress(TableColumns columns, TagHelperOutput output, bool isRowHead)
    {
        var span = output.Attributes.TryGetAttribute("colspan", out var given)
            && int.TryParse(given.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var wide) ? wide : 1;
        var index = columns.Next;
        columns.Next += span;
        if (isRowHead)
        {
            output.Attributes.SetAttribute("scope", "row");
        }

        if (index + span > columns.Columns.Count)
        {
            return;
        }

        var column = columns.Columns[index + span - 1];
        if (column.IsNumeric && span == 1)
        {
            output.Attributes.SetAttribute("data-num", string.Empty);
        }

        // A head with elements in it (an icon, words only for reading aloud) gives its cells no label.
        if (columns.HasCards && span == 1 && column.Label.Length > 0 && !column.Label.Contains('<', StringComparison.Ordinal))
        {
            // The label was encoded when it was written in the head.
            output.Attributes.SetAttribute(new TagHelperAttribute("data-label", new HtmlString(column.Label), HtmlAttributeValueStyle.DoubleQuotes));
        }

        if (column.Decides)
        {
            output.Attributes.SetAttribute("data-decides", string.Empty);
        }
    }
}

/// <summary>To earlier and later rows of a long list, by key. Shows nothing when there is one page.</summary>
[HtmlTargetElement("sk-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkPages : TagHelper
{
    /// <summary>Address of the rows before, or null at the beginning.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the rows after, or null at the end.</summary>
    public string? Next { get; set; }

    /// <summary>What is shown of how much: "1–50 av 1 284".</summary>
    public Text? Showing { get; set; }

    /// <summary>The rows shown: gives both addresses, this page's own with its filters and another place in the list.</summary>
    public IPaged? Of { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (Previous, Next) = (Previous ?? AddressOf(Of?.Previous), Next ?? AddressOf(Of?.Next));
        if (Previous is null && Next is null && Showing is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-pages");
        output.Attributes.SetAttribute("aria-label", new Text("Sidor", "Pages").ToString());
        if (Showing is { } showing)
        {
            output.Content.AppendHtml(Html.Element("span", showing.ToString(), "sk-pages-showing"));
        }

        Add(output, Previous, "prev", new Text("Föregående", "Previous"), "left");
        Add(output, Next, "next", new Text("Nästa", "Next"), "right");
    }

    private string? AddressOf(string? place)
    {
        if (place is null)
        {
            return null;
        }

        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(one => one.Key != PageFrom.Name && one.Key != "handler")) { { PageFrom.Name, place } };
        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static void Add(TagHelperOutput output, string? href, string rel, Text label, string icon)
    {
        if (href is null)
        {
            return;
        }

        var link = Html.Element("a", string.Empty, "ds-button").With("data-variant", "secondary").With("href", href).With("rel", rel);
        link.InnerHtml.AppendHtml(SkIcon.Svg(icon)).Append(label.ToString());
        output.Content.AppendHtml(link);
    }
}
