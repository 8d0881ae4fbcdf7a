using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Samkop.Web;

namespace Samkop.Procurement.HandIn;

/// <summary>
/// The key pair that signs receipts (ECDSA P-256, SHA-256), in the data folder beside the keys that protect it. The public half is published, so that
/// a receipt can be shown to a court without asking the server.
/// </summary>
internal sealed class ReceiptKey(InstallationFacts installation, IDataProtectionProvider protection)
{
    private const string Purpose = "Samkop.Procurement.Receipts";

    private static readonly Lock Making = new();

    /// <summary>The public half as PEM.</summary>
    public string PublicPem()
    {
        using var key = Load();
        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>Signs; the signature is in the form of IEEE P1363, base64url.</summary>
    public string Sign(string text)
    {
        using var key = Load();
        return System.Buffers.Text.Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    private ECDsa Load()
    {
        var path = Path.Combine(installation.DataFolder, "keys", "receipts.key");
        var protector = protection.CreateProtector(Purpose);
        lock (Making)
        {
            if (!File.Exists(path))
            {
                using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var unfinished = path + "." + Guid.NewGuid().ToString("N");
                File.WriteAllBytes(unfinished, protector.Protect(made.ExportPkcs8PrivateKey()));

                // Another process may have made one meanwhile: the first one stands.
                try
                {
                    File.Move(unfinished, path, overwrite: false);
                }
                catch (IOException) when (File.Exists(path))
                {
                    File.Delete(unfinished);
                }
            }
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(File.ReadAllBytes(path)), out _);
        return key;
    }
}
