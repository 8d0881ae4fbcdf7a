using System.Globalization;

namespace Samkop.Analysis;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Questions = "/revision";

    public const string Sample = "/revision/urval.zip";

    public static string Question(int number) => string.Create(CultureInfo.InvariantCulture, $"/revision/{number}");

    public static string Csv(int number, Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"/revision/{number}.csv?from={period.From:yyyy-MM-dd}&through={period.Through:yyyy-MM-dd}");
}
