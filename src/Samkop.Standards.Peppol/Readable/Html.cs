using System.Globalization;
using System.Net;
using System.Text;
using Samkop.Kernel;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Readable;

/// <summary>Writes HTML in which every value from a document is encoded.</summary>
internal sealed class Html(CultureInfo culture, ReadableLimits? limits = null)
{
    private readonly StringBuilder text = new();

    public CultureInfo Culture { get; } = culture;

    public ReadableLimits Limits { get; } = limits ?? ReadableLimits.None;

    public Html Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Html Write(string? value)
    {
        // Control characters cannot come out of XML; everything else is encoded.
        text.Append(WebUtility.HtmlEncode(value is not null && value.Length > Limits.MostCharacters ? value[..Limits.MostCharacters] + "…" : value));
        return this;
    }

    public Html Write(Text value) => Write(value.In(Culture));

    public Html Tag(string name, string? value, string? cssClass = null)
    {
        Open(name, cssClass);
        return Write(value).Raw("</" + name + ">");
    }

    public Html Tag(string name, Text value, string? cssClass = null) => Tag(name, value.In(Culture), cssClass);

    public Html Open(string name, string? cssClass = null) =>
        Raw(cssClass is null ? "<" + name + ">" : "<" + name + " class=\"" + cssClass + "\">");

    public Html Close(string name) => Raw("</" + name + ">");

    /// <summary>A term with its value; left out when there is no value.</summary>
    public Html Fact(Text term, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return this;
        }

        return Open("div").Tag("dt", term).Tag("dd", value).Close("div");
    }

    public string Amount(UblNumber? amount) => amount is { Value: { } value } ? value.ToString("#,##0.00####", Culture) : amount?.Text ?? "";

    public string Number(UblNumber? number) => number is { Value: { } value } ? value.ToString("#,##0.######", Culture) : number?.Text ?? "";

    public override string ToString() => text.ToString();
}
