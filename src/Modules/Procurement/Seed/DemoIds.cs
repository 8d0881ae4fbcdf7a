using System.Globalization;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Seed;

/// <summary>Ids of the demo world that never change (kinds 1 entity, 2 unit, 3 person, 5 supplier, 40–49 this module's rows).</summary>
internal static class DemoIds
{
    public static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));

    public static LegalEntityId Entity(int number) => LegalEntityId.From(Make(1, number));

    public static UnitId Unit(int number) => UnitId.From(Make(2, number));

    public static PersonId Person(int number) => PersonId.From(Make(3, number));

    public static SupplierId Supplier(int number) => SupplierId.From(Make(5, number));

    public static CaseId Case(int number) => CaseId.From(Make(40, number));

    public static LotId Lot(int number) => LotId.From(Make(41, number));

    public static Guid Paper(CaseId id, int number) => Make(46, (id.Value.ToByteArray()[15] * 10) + number);
}
