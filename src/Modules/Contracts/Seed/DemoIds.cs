using System.Globalization;

namespace Samkop.Contracts.Seed;

/// <summary>Ids of the demo world that never change (kinds 1 entity, 3 person, 5 supplier, 6 contract, 15–19 this module's rows).</summary>
internal static class DemoIds
{
    public static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));
}
