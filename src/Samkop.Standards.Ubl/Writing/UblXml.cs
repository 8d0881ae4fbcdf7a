using System.Xml;

namespace Samkop.Standards.Ubl.Writing;

/// <summary>Writes single values and groups; leaves out what is null.</summary>
internal sealed class UblXml(XmlWriter writer)
{
    public void Value(string name, string? value)
    {
        if (value is not null)
        {
            Start(name);
            End(value);
        }
    }

    public void Value(string name, UblDate? value) => Value(name, value?.Text);

    public void Value(string name, UblPercent? value) => Value(name, value?.Text);

    public void Value(string name, bool? value) => Value(name, value switch { true => "true", false => "false", null => null });

    public void Value(string name, UblIdentifier? value) => Attributed(name, value?.Value, "schemeID", value?.Scheme);

    public void Value(string name, UblAmount? value) => Attributed(name, value?.Text, "currencyID", value?.Currency);

    public void Value(string name, UblQuantity? value) => Attributed(name, value?.Text, "unitCode", value?.Unit);

    public void Attributed(string name, string? value, string attribute, string? attributeValue)
    {
        if (value is not null)
        {
            Start(name);
            Attribute(attribute, attributeValue);
            End(value);
        }
    }

    public void Start(string name) => writer.WriteStartElement("cbc", name, UblNamespaces.Basic);

    public void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteAttributeString(name, value);
        }
    }

    public void End(string value)
    {
        writer.WriteString(value);
        writer.WriteEndElement();
    }

    public void Group(string name, Action content)
    {
        writer.WriteStartElement("cac", name, UblNamespaces.Aggregate);
        content();
        writer.WriteEndElement();
    }

    /// <summary>A group with one value in it, such as a document reference; left out when the value is null.</summary>
    public void Group(string name, string inner, string? value)
    {
        if (value is not null)
        {
            Group(name, () => Value(inner, value));
        }
    }

    public void Group(string name, string inner, UblIdentifier? value)
    {
        if (value is not null)
        {
            Group(name, () => Value(inner, value));
        }
    }

    public void Group<T>(string name, T? content, Action<T> write)
        where T : class
    {
        if (content is not null)
        {
            Group(name, () => write(content));
        }
    }
}
