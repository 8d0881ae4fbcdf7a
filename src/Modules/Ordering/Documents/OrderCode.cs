using QRCoder;
using Samkop.Web;

namespace Samkop.Ordering.Documents;

/// <summary>The order number as a QR code for the page.</summary>
internal static class OrderCode
{
    private const int Pixels = 128;

    /// <summary>An SVG; the number is also its name for those who do not see it.</summary>
    public static string Svg(string number, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(number, QRCodeGenerator.ECCLevel.M);
        return SquareCode.Svg(code.ModuleMatrix, Pixels, label);
    }
}
