namespace Samkop.Standards.Ubl.Schema;

/// <summary>What the structure of UBL says of a name, whatever stands around it.</summary>
/// <param name="Particles">What a group holds; null for a value.</param>
/// <param name="Namespace">Where the name belongs.</param>
/// <param name="Kind">Data type of a value.</param>
internal sealed record NameInSchema(Particle[]? Particles, UblNamespace Namespace, ValueKind Kind)
{
    public static NameInSchema Of(string name)
    {
        var particles = SchemaTable.Of(name);
        var isExtension = name.StartsWith("UBLExtension", StringComparison.Ordinal) || name.StartsWith("Extension", StringComparison.Ordinal);
        return new NameInSchema(
            particles, isExtension ? UblNamespace.Ext : particles is not null ? UblNamespace.Cac : UblNamespace.Cbc, SchemaTable.KindOf(name));
    }
}
