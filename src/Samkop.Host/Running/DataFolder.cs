using System.Security.Cryptography;
using System.Text;

namespace Samkop.Host.Running;

/// <summary>The folder that holds everything of one installation: database, keys, archive of received bytes, inbox.</summary>
internal sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string DatabaseFile => System.IO.Path.Combine(Path, "samkop.db");

    public string LockFile => System.IO.Path.Combine(Path, "samkop.lock");

    public bool HasDatabase => File.Exists(DatabaseFile);

    /// <summary>Local socket of the running server. Socket paths end at 107 bytes, so deep folders get a short name in the temporary folder.</summary>
    public string Socket
    {
        get
        {
            var inFolder = System.IO.Path.Combine(Path, "samkop.sock");
            return Encoding.UTF8.GetByteCount(inFolder) <= 100
                ? inFolder
                : System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"samkop-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..24]}.sock");
        }
    }
}
