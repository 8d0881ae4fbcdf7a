using System.Globalization;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>
/// Ids of the demo world that never change, so that same seed gives same world and modules can speak of each other's rows.
/// Kinds: 1 legal entity, 2 unit, 3 person, 4 role, 5 supplier, 6 contract, 7 article, 8 order; modules take further kinds from 20.
/// </summary>
public static class DemoIds
{
    /// <summary>Units of the demo: 1 ward 52, 2 purchasing and 3 finance Sörmland, 4 emergency and 5 finance Västmanland, 6 and 7 dental, 8 property, 9 museum.</summary>
    public const int UnitCount = 9;

    /// <summary>Suppliers of the demo; number 1 is Nordtextil AB.</summary>
    public const int SupplierCount = 60;

    /// <summary>The id of one thing.</summary>
    public static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));

    /// <summary>1 Region Sörmland, 2 Region Västmanland, 3 and 4 their dental companies, 5 the property company, 6 the foundation.</summary>
    public static LegalEntityId Entity(int number) => LegalEntityId.From(Make(1, number));

    /// <summary>A unit, 1 to <see cref="UnitCount"/>.</summary>
    public static UnitId Unit(int number) => UnitId.From(Make(2, number));

    /// <summary>A person: 1–13 show one role each, 20 and above make the attest register whole.</summary>
    public static PersonId Person(int number) => PersonId.From(Make(3, number));

    /// <summary>A supplier, 1 to <see cref="SupplierCount"/>.</summary>
    public static SupplierId Supplier(int number) => SupplierId.From(Make(5, number));
}
