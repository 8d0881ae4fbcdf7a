using System.Globalization;
using System.Text;
using QRCoder;

namespace Samkop.Ordering.Documents;

/// <summary>The order number as a QR code for the page: a picture without script or style, black on white in every theme.</summary>
internal static class OrderCode
{
    /// <summary>An SVG of 128 by 128 pixels; the number is also its name for those who do not see it.</summary>
    public static string Svg(string number, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(number, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        // The matrix brings its own quiet zone of four modules (ISO/IEC 18004).
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 {side} {side}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path fill="#000" d="{path}"/></svg>""");
    }
}
