using System.Runtime.CompilerServices;
using Samkop.Standards.Ubl.Schema;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>The name of an element as written, shared by all elements that bear it.</summary>
internal sealed class UblName
{
    private const int Size = 1024;
    private const int LongestShared = 64;

    // Names are what documents have in common, so they are shared between readings. Slots are overwritten and never grow; threads
    // that race at worst make the same name twice.
    private static readonly UblName?[] Shared = new UblName?[Size];

    private NameInSchema? inSchema;

    private UblName(string local, string uri, string prefix)
    {
        Local = local;
        Uri = uri;
        Prefix = prefix;
        Known = Namespace(uri);
    }

    public string Local { get; }

    public string Uri { get; }

    public string Prefix { get; }

    public UblNamespace Known { get; }

    /// <summary>What the structure of UBL says of elements of this name; looked up once. Threads that race find the same.</summary>
    public NameInSchema InSchema => inSchema ??= NameInSchema.Of(Local);


    /// <summary>The name; the parts come from the reader's table of names, so that the same part is the same object.</summary>
    public static UblName Of(string local, string uri, string prefix)
    {
        ref var slot = ref Shared[Slot(local, uri)];
        if (slot is { } found && ReferenceEquals(found.Local, local) && ReferenceEquals(found.Uri, uri) && ReferenceEquals(found.Prefix, prefix))
        {
            return found;
        }

        var name = new UblName(local, uri, prefix);
        if (local.Length + uri.Length + prefix.Length <= 2 * LongestShared)
        {
            slot = name;
        }

        return name;
    }

    private static int Slot(string local, string uri) => unchecked(RuntimeHelpers.GetHashCode(local) + RuntimeHelpers.GetHashCode(uri)) & (Size - 1);

    private static UblNamespace Namespace(string uri) => uri switch
    {
        UblNamespaces.Basic => UblNamespace.Cbc,
        UblNamespaces.Aggregate => UblNamespace.Cac,
        UblNamespaces.Extension => UblNamespace.Ext,
        UblNamespaces.Sbdh => UblNamespace.Sbdh,
        UblNamespaces.Invoice or UblNamespaces.CreditNote or UblNamespaces.ApplicationResponse
            or UblNamespaces.Order or UblNamespaces.OrderResponse => UblNamespace.Document,
        _ => UblNamespace.Other,
    };
}
