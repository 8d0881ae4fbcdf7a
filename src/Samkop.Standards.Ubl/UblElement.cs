using System.Globalization;
using System.Text;
using Samkop.Standards.Ubl.Reading;
using Samkop.Standards.Ubl.Schema;

namespace Samkop.Standards.Ubl;

/// <summary>One attribute of an element; namespace declarations are left out.</summary>
/// <param name="Name">Local name.</param>
/// <param name="NamespaceUri">Empty for the attributes that UBL defines.</param>
/// <param name="Value">Value after the parser's normalisation.</param>
public readonly record struct UblAttribute(string Name, string NamespaceUri, string Value);

/// <summary>
/// An element of the document as read: name, attributes, text, children and place. Immutable once reading is done and therefore
/// safe to share between threads. Children are a linked list, because rules walk them and never index them.
/// </summary>
public class UblElement
{
    private const int Alone = -1;

    private static readonly UblAttribute[] NoAttributes = [];

    private readonly UblName name;
    private object text = "";
    private int place;
    private ushort textNodes;

    // Ten thousand lines are a third of a million elements, so that every field here is a megabyte or two: what names share stands
    // in the name, and what a walk can find out is not kept.
    internal UblElement(UblName name, UblElement? parent, int line, int column)
    {
        this.name = name;
        Parent = parent;
        Line = line;
        Column = column;
    }

    /// <summary>Local name.</summary>
    public string Name => name.Local;

    /// <summary>The known namespace, or <see cref="UblNamespace.Other"/>.</summary>
    public UblNamespace Namespace => name.Known;

    internal NameInSchema InSchema => name.InSchema;

    /// <summary>Namespace as written.</summary>
    public string NamespaceUri => name.Uri;

    /// <summary>Prefix as written.</summary>
    public string Prefix => name.Prefix;

    /// <summary>The element around this one; null for the document element.</summary>
    public UblElement? Parent { get; internal set; }

    /// <summary>First child element.</summary>
    public UblElement? FirstChild { get; internal set; }

    /// <summary>Next element with the same parent.</summary>
    public UblElement? NextSibling { get; internal set; }

    /// <summary>
    /// The element's own text, of all its text nodes together; comments and processing instructions are left out. For an attachment
    /// of many megabytes each call makes the string anew: <see cref="LongText"/> has it without that.
    /// </summary>
    public string Text
    {
        get => text as string ?? Encoding.ASCII.GetString((byte[])text);
        internal set => text = value;
    }

    /// <summary>The text of an attachment, one byte a character; null where the text is kept as a string.</summary>
    internal byte[]? LongText
    {
        get => text as byte[];
        set => text = value ?? (object)"";
    }

    /// <summary>
    /// How many text nodes the text came in: more than one when a comment or an element splits it. Rules that ask for
    /// <c>text()</c> stop with an error on two.
    /// </summary>
    public int TextNodes
    {
        get => textNodes;
        internal set => textNodes = (ushort)Math.Min(value, ushort.MaxValue);
    }

    internal UblAttribute[] AttributeArray { get; set; } = NoAttributes;

    /// <summary>Attributes in the order written.</summary>
    public ReadOnlySpan<UblAttribute> Attributes => AttributeArray;

    /// <summary>Line of the start tag, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the start tag, from 1.</summary>
    public int Column { get; }

    /// <summary>Child elements in order.</summary>
    public UblChildren Children => new(this);

    /// <summary>
    /// The children of a document element without its lines; null for other elements. Rules ask the document element for some
    /// hundred things, and must not pass ten thousand lines each time.
    /// </summary>
    internal virtual List<UblElement>? Heads => null;

    /// <summary>Text of the element and everything inside it, in order (XPath's string value).</summary>
    public string StringValue => FirstChild is null ? Text : Collect();

    /// <summary>Has this local name, in this known namespace.</summary>
    public bool Is(UblNamespace ns, string name) => Namespace == ns && string.Equals(Name, name, StringComparison.Ordinal);

    /// <summary>No text but blanks.</summary>
    internal bool IsBlank => text is byte[] bytes
        ? bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0
        : ((string)text).AsSpan().IndexOfAnyExcept(" \t\r\n") < 0;

    /// <summary>First child with this name, or null.</summary>
    public UblElement? Child(UblNamespace ns, string name)
    {
        for (var child = FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Is(ns, name))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>First single value (<c>cbc</c>) with this name, or null.</summary>
    public UblElement? Cbc(string name) => Child(UblNamespace.Cbc, name);

    /// <summary>First group (<c>cac</c>) with this name, or null.</summary>
    public UblElement? Cac(string name) => Child(UblNamespace.Cac, name);

    /// <summary>Value of an attribute without namespace, or null when it is not there.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in AttributeArray)
        {
            if (attribute.NamespaceUri.Length == 0 && string.Equals(attribute.Name, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>
    /// Path from the document element with the usual prefixes, for people and tools:
    /// <c>/Invoice/cac:InvoiceLine[2]/cbc:ID</c>. A number stands where the element has siblings of its name.
    /// </summary>
    public string XPath
    {
        get
        {
            var path = new StringBuilder();
            Append(path, this);
            return path.ToString();
        }
    }

    /// <inheritdoc />
    public override string ToString() => XPath;

    private static void Append(StringBuilder path, UblElement element)
    {
        if (element.Parent is { } parent)
        {
            Append(path, parent);
        }

        path.Append('/').Append(element.Namespace switch
        {
            UblNamespace.Cbc => "cbc:",
            UblNamespace.Cac => "cac:",
            UblNamespace.Ext => "ext:",
            _ => "",
        }).Append(element.Name);
        if (element.Place() is { } place)
        {
            path.Append('[').Append(place.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }

    // The number among siblings of the same name, or null for the only one. Numbered for all siblings at once and kept, so that ten
    // thousand findings on ten thousand lines do not walk the lines each time. Threads that race write the same numbers.
    private int? Place()
    {
        if (Parent is null)
        {
            return null;
        }

        if (place == 0)
        {
            Number(Parent);
        }

        return place > 0 ? place : null;
    }

    private static void Number(UblElement parent)
    {
        var counts = new Dictionary<(UblNamespace Namespace, string Name), (int Count, UblElement First)>();
        foreach (var child in parent.Children)
        {
            var key = (child.Namespace, child.Name);
            var (count, first) = counts.TryGetValue(key, out var known) ? known : (0, child);
            counts[key] = (count + 1, first);
            child.place = count == 0 ? Alone : count + 1;
            if (count == 1)
            {
                first.place = 1;
            }
        }
    }

    private string Collect()
    {
        var whole = new StringBuilder(Text);
        foreach (var child in Children)
        {
            whole.Append(child.StringValue);
        }

        return whole.ToString();
    }
}

/// <summary>The child elements of one element; enumerates without allocation.</summary>
public readonly struct UblChildren : IEquatable<UblChildren>
{
    private readonly UblElement parent;

    internal UblChildren(UblElement parent) => this.parent = parent;

    /// <summary>Starts at the first child.</summary>
    public Enumerator GetEnumerator() => new(parent.FirstChild);

    /// <inheritdoc />
    public bool Equals(UblChildren other) => ReferenceEquals(parent, other.parent);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is UblChildren other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => parent.GetHashCode();

    /// <summary>Same parent.</summary>
    public static bool operator ==(UblChildren left, UblChildren right) => left.Equals(right);

    /// <summary>Other parent.</summary>
    public static bool operator !=(UblChildren left, UblChildren right) => !left.Equals(right);

    /// <summary>Walks the children in order.</summary>
    public struct Enumerator
    {
        private UblElement? next;

        internal Enumerator(UblElement? first)
        {
            next = first;
            Current = null!;
        }

        /// <summary>The child at hand.</summary>
        public UblElement Current { get; private set; }

        /// <summary>Goes on to the next child.</summary>
        public bool MoveNext()
        {
            if (next is null)
            {
                return false;
            }

            Current = next;
            next = next.NextSibling;
            return true;
        }
    }
}
