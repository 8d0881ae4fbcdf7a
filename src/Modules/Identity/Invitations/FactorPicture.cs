using System.Globalization;
using System.Text;
using QRCoder;

namespace Samkop.Identity.Invitations;

/// <summary>The address for the authenticator as a QR code: a picture without script or style, black on white in every theme.</summary>
internal static class FactorPicture
{
    private const int Side = 224;

    /// <summary>An SVG; the label is its name for those who do not see it, and who are given the secret as text beside it.</summary>
    public static string Svg(string address, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
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

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Side}" height="{Side}" viewBox="0 0 {side} {side}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path fill="#000" d="{path}"/></svg>""");
    }
}
