using System.Globalization;

namespace Samkop.Organisation.Seed;

/// <summary>Ids of the demo world that never change, so that same seed gives same world.</summary>
internal static class DemoIds
{
    public static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));
}
