using System.Globalization;
using System.Runtime.CompilerServices;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>The values in a finding, written only when the rule fires: most rules hold for most lines.</summary>
[InterpolatedStringHandler]
internal ref struct LazyDetail
{
    private DefaultInterpolatedStringHandler text;

    public LazyDetail(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        text = isNeeded ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted(string? value) => text.AppendFormatted(value);

    public string Take() => text.ToStringAndClear();
}
