using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;

namespace Samkop.Web;

/// <summary>Draws a QR code without script or style, black on white in every theme.</summary>
public static class SquareCode
{
    /// <summary>The code as SVG.</summary>
    /// <param name="modules">Its rows, true where black, with the quiet zone of four modules (ISO/IEC 18004).</param>
    /// <param name="pixels">Width and height on the page.</param>
    /// <param name="label">Its name for those who do not see it; any text.</param>
    public static string Svg(IReadOnlyList<BitArray> modules, int pixels, string label)
    {
        var side = modules.Count;
        var path = new StringBuilder();
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (modules[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}" viewBox="0 0 {side} {side}" role="img" aria-label="{WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path fill="#000" d="{path}"/></svg>""");
    }
}
