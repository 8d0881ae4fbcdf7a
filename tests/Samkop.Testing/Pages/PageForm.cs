using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samkop.Testing;

/// <summary>
/// A form being filled in. Fields are found by their labels; a field without one is a fault of the page, whatever the test is about.
/// What is sent is what a browser would send, the antiforgery token included.
/// </summary>
public sealed class PageForm
{
    private readonly Visitor visitor;
    private readonly Page page;
    private readonly IHtmlElement button;
    private readonly IHtmlFormElement form;
    private readonly List<(string Field, string Name, byte[] Bytes)> files = [];

    internal PageForm(Visitor visitor, Page page, IHtmlElement button)
    {
        this.visitor = visitor;
        this.page = page;
        this.button = button;
        form = FormOf(button) ?? throw page.Fault($"The button \"{Names.Of(button)}\" belongs to no form.");
        if (Fields.FirstOrDefault(field => Names.LabelOf(field).Length == 0) is { } nameless)
        {
            throw page.Fault($"A field has no label: {nameless.OuterHtml}");
        }
    }

    private IEnumerable<IElement> Fields => form.Elements
        .Where(one => one is IHtmlTextAreaElement or IHtmlSelectElement or IHtmlInputElement { Type: not ("hidden" or "submit" or "button" or "reset" or "image") });

    /// <summary>Writes in a field, or chooses in a list by the text of the choice.</summary>
    public PageForm Fill(string label, string value)
    {
        switch (Find(label))
        {
            case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file") } input:
                input.Value = value;
                return this;
            case IHtmlTextAreaElement area:
                area.Value = value;
                return this;
            case IHtmlSelectElement list:
                Select(list, label, value);
                return this;
            default:
                throw page.Fault($"\"{label}\" is not a field to write in.");
        }
    }

    /// <summary>What a field holds now.</summary>
    public string ValueOf(string label) => Find(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => Page.Clean(list.Options.FirstOrDefault(option => option.IsSelected)?.Text),
        var other => throw page.Fault($"\"{label}\" is a {other.LocalName} without a value."),
    };

    /// <summary>Ticks a box or chooses a radio button.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="group">The legend of its group, where the label alone does not tell.</param>
    public PageForm Choose(string label, string? group = null) => Set(label, group, isChecked: true);

    /// <summary>Takes the tick from a box.</summary>
    public PageForm Clear(string label, string? group = null) => Set(label, group, isChecked: false);

    /// <summary>Attaches a file.</summary>
    public PageForm Attach(string label, string fileName, byte[] bytes)
    {
        var field = Find(label) as IHtmlInputElement;
        files.Add((field is { Type: "file", Name: { } name } ? name : throw page.Fault($"\"{label}\" takes no file."), fileName, bytes));
        return this;
    }

    /// <summary>Presses the button.</summary>
    /// <param name="expect">Status of the page one comes to.</param>
    public Task<Page> Submit(HttpStatusCode expect = HttpStatusCode.OK) => SendAsync(expect);

    /// <summary>Presses the button and comes to a page of any status: for two who press at the same moment, of whom one loses.</summary>
    public Task<Page> Press() => SendAsync(expect: null);

    private async Task<Page> SendAsync(HttpStatusCode? expect)
    {
        var target = new Uri(page.Address, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? string.Empty);
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', Values().Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
            return await visitor.Send(new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri), expect);
        }

        return await visitor.Send(new HttpRequestMessage(HttpMethod.Post, target) { Content = Body() }, expect);
    }

    /// <summary>Presses the button of a form that answers with a file.</summary>
    public async Task<(byte[] Bytes, string Type)> Download()
    {
        var target = new Uri(page.Address, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? string.Empty);
        using var content = Body();
        using var answer = await visitor.Client.PostAsync(target, content);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType?.MediaType ?? string.Empty);
    }

    private HttpContent Body()
    {
        if (!string.Equals(form.Enctype, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return files.Count == 0
                ? new FormUrlEncodedContent(Values())
                : throw page.Fault("The form cannot carry files: it is not multipart/form-data.");
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in Values())
        {
            body.Add(new StringContent(value), Quoted(name));
        }

        foreach (var (field, name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(content, Quoted(field), name);
        }

        return body;
    }

    // The successful controls of the HTML standard: named, not disabled, checked where that matters, and the button that was pressed.
    private IEnumerable<KeyValuePair<string, string>> Values()
    {
        foreach (var field in form.Elements.OfType<IHtmlElement>().Where(field => !IsDisabled(field) && field.GetAttribute("name") is { Length: > 0 }))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return new(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit" or "button" or "reset" or "image") } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement list:
                    foreach (var option in list.Options.Where(option => option.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
        {
            yield return new(pressed, button.GetAttribute("value") ?? string.Empty);
        }
    }

    private IElement Find(string label)
    {
        var found = Fields.Where(field => !IsDisabled(field) && string.Equals(Names.LabelOf(field), label, StringComparison.Ordinal)).ToList();
        if (found.Count == 0)
        {
            found = [.. Fields.Where(field => !IsDisabled(field) && Names.LabelOf(field).StartsWith(label, StringComparison.Ordinal))];
        }

        return found.Count == 1
            ? found[0]
            : throw page.Fault($"{found.Count} fields are called \"{label}\". Fields: {string.Join(", ", Fields.Select(Names.LabelOf))}.");
    }

    private PageForm Set(string label, string? group, bool isChecked)
    {
        var boxes = Fields.OfType<IHtmlInputElement>()
            .Where(box => box.Type is "checkbox" or "radio" && !IsDisabled(box))
            .Where(box => string.Equals(Names.LabelOf(box), label, StringComparison.Ordinal) && (group is null || string.Equals(Names.GroupOf(box), group, StringComparison.Ordinal)))
            .ToList();
        if (boxes.Count != 1)
        {
            throw page.Fault($"{boxes.Count} boxes are called \"{label}\".");
        }

        foreach (var other in form.Elements.OfType<IHtmlInputElement>().Where(other => boxes[0].Type == "radio" && other.Type == "radio" && other.Name == boxes[0].Name))
        {
            other.IsChecked = false;
        }

        boxes[0].IsChecked = isChecked;
        return this;
    }

    private void Select(IHtmlSelectElement list, string label, string choice)
    {
        var option = list.Options.FirstOrDefault(one => string.Equals(Page.Clean(one.Text), choice, StringComparison.Ordinal))
            ?? throw page.Fault($"\"{label}\" does not offer \"{choice}\" but {string.Join(", ", list.Options.Select(one => Page.Clean(one.Text)))}.");
        foreach (var other in list.Options)
        {
            other.IsSelected = false;
        }

        option.IsSelected = true;
    }

    private static IHtmlFormElement? FormOf(IHtmlElement button) =>
        button.GetAttribute("form") is { Length: > 0 } id ? button.Owner!.GetElementById(id) as IHtmlFormElement : button.Closest("form") as IHtmlFormElement;

    private static bool IsDisabled(IElement field) => field.HasAttribute("disabled") || field.Closest("fieldset[disabled]") is not null;

    private static string Quoted(string name) => $"\"{name}\"";
}
