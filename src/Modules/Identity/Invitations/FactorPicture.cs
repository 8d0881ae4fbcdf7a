using QRCoder;
using Samkop.Web;

namespace Samkop.Identity.Invitations;

/// <summary>The address for the authenticator as a QR code.</summary>
internal static class FactorPicture
{
    private const int Pixels = 224;

    /// <summary>An SVG; the label is its name for those who do not see it, and who are given the secret as text beside it.</summary>
    public static string Svg(string address, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return SquareCode.Svg(code.ModuleMatrix, Pixels, label);
    }
}
