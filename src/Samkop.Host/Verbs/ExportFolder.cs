using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Host.Verbs;

/// <summary>The folder that an export is written in; each file is told as one line: kind, path and id, with tabs between.</summary>
internal sealed class ExportFolder
{
    private readonly string path;
    private readonly TextWriter output;

    private ExportFolder(string path, TextWriter output) => (this.path, this.output) = (path, output);

    /// <summary>How many files were written.</summary>
    public int Count { get; private set; }

    /// <summary>The folder, made when missing; refused when it holds anything (HST-003).</summary>
    public static Result<ExportFolder> Open(string folder, TextWriter output)
    {
        var full = Path.GetFullPath(folder);
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
        {
            return HostRefusals.FolderNotEmpty.With(full);
        }

        Directory.CreateDirectory(full);
        return new ExportFolder(full, output);
    }

    public async Task WriteAsync(ExportedFile file, CancellationToken ct)
    {
        // Names come from data: none of them may lead out of the folder.
        var folder = Directory.CreateDirectory(Path.Combine(path, Safe(file.Folder)));
        var name = Path.Combine(folder.FullName, Safe(file.Name));
        await using (var stream = new FileStream(name, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(file.Bytes, ct);
        }

        Count++;
        await output.WriteLineAsync(string.Join('\t', file.Folder, name, string.Concat(file.Id.Select(letter => char.IsControl(letter) ? ' ' : letter))));
    }

    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')).TrimStart('.');
        return safe.Length > 0 ? safe : "-";
    }
}
