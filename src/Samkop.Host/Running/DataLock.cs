using Samkop.Host.Verbs;

namespace Samkop.Host.Running;

/// <summary>
/// One process at a time owns a data folder: the server while it runs, or a writing verb. The operating system lets go of the lock when the
/// process ends, however it ends.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder, or <see langword="null"/> when another process has it.</summary>
    public static DataLock? TryTake(DataFolder data)
    {
        Directory.CreateDirectory(data.Path);
        try
        {
            return new DataLock(new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Takes the folder, or says in one line that it is taken.</summary>
    public static DataLock Take(DataFolder data) =>
        TryTake(data) ?? throw new WrongUseException($"another samkop runs on {data.Path}; stop it first, or use another --data folder.");

    public void Dispose() => file.Dispose();
}
