using Samkop.Kernel;

namespace Samkop.Standards.Ubl.Schema;

/// <summary>Walks one document along the table.</summary>
internal sealed class SchemaCheck
{
    private readonly List<UblSchemaError> errors = [];

    public IReadOnlyList<UblSchemaError> Errors => errors;

    private bool IsFull => errors.Count >= UblSchema.MostErrors;

    public void Document(UblDocument document)
    {
        var particles = document.Kind is UblDocumentKind.Invoice or UblDocumentKind.CreditNote or UblDocumentKind.ApplicationResponse
            ? SchemaTable.Of(document.Root.Name)
            : null;
        if (particles is null)
        {
            Add(document.Root, SchemaTexts.UnknownDocument.With(document.Root.Name));
            return;
        }

        Group(document.Root, particles);
    }

    private void Group(UblElement group, Particle[] particles)
    {
        foreach (var attribute in group.Attributes)
        {
            Attribute(group, attribute, []);
        }

        if (group.TextNodes > 0 && !string.IsNullOrWhiteSpace(group.Text))
        {
            Add(group, SchemaTexts.TextInGroup.With(group.Name));
        }

        if (!ReferenceEquals(particles, SchemaTable.Open))
        {
            Children(group, particles);
        }
    }

    private void Children(UblElement group, Particle[] particles)
    {
        var at = 0;
        var count = 0;
        foreach (var child in group.Children)
        {
            if (IsFull)
            {
                return;
            }

            var found = Find(particles, at, child);
            if (found < 0)
            {
                Add(child, Misplaced(particles, at, child, group));
                continue;
            }

            if (found != at)
            {
                Missing(group, particles.AsSpan(at, found - at), count);
                at = found;
                count = 0;
            }

            if (++count == 2 && !particles[at].IsRepeated)
            {
                Add(child, SchemaTexts.TooMany.With(child.Name, group.Name));
            }

            Child(child);
        }

        Missing(group, particles.AsSpan(at), count);
    }

    private static int Find(Particle[] particles, int from, UblElement child)
    {
        for (var i = from; i < particles.Length; i++)
        {
            if (string.Equals(particles[i].Name, child.Name, StringComparison.Ordinal))
            {
                return child.Namespace == child.InSchema.Namespace ? i : -1;
            }
        }

        return -1;
    }

    // The count belongs to the first of the particles; those after it have not been seen.
    private void Missing(UblElement group, ReadOnlySpan<Particle> particles, int count)
    {
        for (var i = 0; i < particles.Length; i++)
        {
            if ((i == 0 ? count : 0) < particles[i].Least)
            {
                Add(group, SchemaTexts.Missing.With(particles[i].Name, group.Name));
            }
        }
    }

    private static Text Misplaced(Particle[] particles, int at, UblElement child, UblElement group)
    {
        for (var i = 0; i < at; i++)
        {
            if (string.Equals(particles[i].Name, child.Name, StringComparison.Ordinal))
            {
                return SchemaTexts.OutOfOrder.With(child.Name, group.Name);
            }
        }

        return SchemaTexts.Unknown.With(child.Name, group.Name);
    }

    private void Child(UblElement child)
    {
        if (child.Is(UblNamespace.Ext, "ExtensionContent"))
        {
            Extension(child);
        }
        else if (child.InSchema.Particles is { } particles)
        {
            Group(child, particles);
        }
        else
        {
            Value(child);
        }
    }

    // UBL asks for one element of another namespace and does not look into it.
    private void Extension(UblElement content)
    {
        if (content.FirstChild is null || content.FirstChild.NextSibling is not null || content.FirstChild.Namespace == UblNamespace.Ext)
        {
            Add(content, SchemaTexts.Extension);
        }
    }

    private void Value(UblElement value)
    {
        var kind = value.InSchema.Kind;
        var allowed = SchemaTable.AttributesOf(kind);
        foreach (var attribute in value.Attributes)
        {
            Attribute(value, attribute, allowed);
        }

        if (SchemaTable.RequiredAttribute(kind) is { } required && value.Attribute(required) is null)
        {
            Add(value, SchemaTexts.MissingAttribute.With(required, value.Name));
        }

        if (value.FirstChild is not null)
        {
            Add(value, SchemaTexts.ElementInValue.With(value.Name));
        }
        else if (!IsValid(kind, value))
        {
            Add(value, SchemaTexts.WrongType(kind).With(value.Name, value.Text.Length > 60 ? value.Text[..60] + "…" : value.Text));
        }
    }

    private static bool IsValid(ValueKind kind, UblElement value) =>
        kind == ValueKind.BinaryObject && value.LongText is { } bytes ? Lexical.IsBase64(bytes) : Lexical.IsValid(kind, value.Text);

    private void Attribute(UblElement element, UblAttribute attribute, ReadOnlySpan<string> allowed)
    {
        if (string.Equals(attribute.NamespaceUri, UblNamespaces.SchemaInstance, StringComparison.Ordinal)
            && attribute.Name is "schemaLocation" or "noNamespaceSchemaLocation")
        {
            return;
        }

        if (attribute.NamespaceUri.Length > 0 || !allowed.Contains(attribute.Name))
        {
            Add(element, SchemaTexts.UnknownAttribute.With(attribute.Name, element.Name));
        }
        else if (attribute.Name is "languageID" && !Lexical.IsLanguage(attribute.Value))
        {
            Add(element, SchemaTexts.WrongLanguage.With(attribute.Value, element.Name));
        }
    }

    private void Add(UblElement element, Text message)
    {
        if (!IsFull)
        {
            errors.Add(new UblSchemaError(element, message));
        }
    }
}
