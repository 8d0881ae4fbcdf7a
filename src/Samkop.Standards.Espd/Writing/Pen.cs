using System.Globalization;
using System.Xml;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Writing;

/// <summary>Puts down elements of UBL as ESPD wants them: each code with its list, each identifier with its agency.</summary>
internal sealed class Pen(XmlWriter xml)
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    // Attributes by what a value is: list or scheme, agency, version. As the example documents of the model have them.
    private static readonly Dictionary<string, (string List, string Agency, string Version)> Lists = new(StringComparer.Ordinal)
    {
        ["procedure"] = (Authority + "procurement-procedure-type", "OP", "20250924-0"),
        ["country"] = (Authority + "country", "OP", "20250924-0"),
        ["criterion"] = (Authority + "criterion", "OP", "20240612-0"),
        ["language"] = (Authority + "language", "OP", "20250618-0"),
        ["group"] = ("property-group-type", "OP", EspdCriteria.Version),
        ["element"] = ("criterion-element-type", "OP", EspdCriteria.Version),
        ["data"] = ("response-data-type", "OP", EspdCriteria.Version),
        ["control"] = ("boolean-gui-control-type", "OP", EspdCriteria.Version),
        ["ratio"] = ("financial-ratio-type", "OP", EspdCriteria.Version),
        ["occupation"] = (Authority + "occupation", "EMPL", "20221214-0"),
        ["role"] = (Authority + "eo-role-type", "OP", "20211208-0"),
        ["size"] = (Authority + "economic-operator-size", "OP", "20250924-0"),
        ["access"] = (Authority + "access-right", "OP", "20250924-0"),
    };

    public Pen Open(string name)
    {
        xml.WriteStartElement("cac", name, EspdXml.Cac.NamespaceName);
        return this;
    }

    public void Close() => xml.WriteEndElement();

    /// <summary>A basic element; left out when empty.</summary>
    public void Put(string name, string? value, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (value is null or "")
        {
            return;
        }

        xml.WriteStartElement("cbc", name, EspdXml.Cbc.NamespaceName);
        foreach (var (attribute, text) in attributes)
        {
            xml.WriteAttributeString(attribute, text);
        }

        xml.WriteString(value);
        xml.WriteEndElement();
    }

    public void Put(string name, DateOnly value) => Put(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Number(string name, decimal value, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Put(name, value.ToString("0.######", CultureInfo.InvariantCulture), attributes);

    /// <summary>An identifier of the criterion model.</summary>
    public void Id(string name, string value) => Put(name, value, ("schemeID", "Criterion"), ("schemeAgencyID", "OP"), ("schemeVersionID", EspdCriteria.Version));

    /// <summary>An identifier of somebody's own.</summary>
    public void OwnId(string name, string value, string agency) => Put(name, value, ("schemeAgencyID", agency));

    public void Code(string name, string value, string list)
    {
        var (id, agency, version) = Lists[list];
        Put(name, value, ("listID", id), ("listAgencyID", agency), ("listVersionID", version));
    }

    public void Period(DateOnly from, DateOnly through)
    {
        Open("ApplicablePeriod");
        Put("StartDate", from);
        Put("EndDate", through);
        Close();
    }
}
