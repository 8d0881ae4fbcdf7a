using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Samkop.Kernel.Work;

namespace Samkop.Host.Mail;

/// <summary>Seals with the keys that also protect cookies: they lie in the data folder, not in the database.</summary>
internal sealed class MailSeal(IDataProtectionProvider keys) : IMailSeal
{
    private readonly IDataProtector protector = keys.CreateProtector("samkop.mail");

    public string Seal(string text) => protector.Protect(text);

    public string? Open(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
