using System.Collections.Concurrent;
using Samkop.Kernel;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Cli;

/// <summary>
/// The verb <c>validate</c>: judges files on both cores and writes the results in the order of the input, folders sorted by path.
/// </summary>
internal static class ValidateCommand
{
    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        if (ValidateOptions.Parse(arguments, out var wrong) is not { } options)
        {
            return Usage.Print(errors, wrong);
        }

        try
        {
            if (options.Format == OutputFormat.Html)
            {
                Directory.CreateDirectory(options.Out!);
            }

            return Find(options.Paths, out var files) is { } missing
                ? NotThere(errors, missing)
                : Judge(files, options, output, errors, SwedishTime.Today(clock));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be read or written: what was asked for cannot be done in full.
            errors.WriteLine(fault.Message);
            return Usage.Wrong;
        }
    }

    // All files, or the first path that is not there.
    private static string? Find(IReadOnlyList<string> paths, out List<string> files)
    {
        files = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                return path;
            }
        }

        return null;
    }

    private static int NotThere(TextWriter errors, string path)
    {
        errors.WriteLine($"No such file or folder: {path}");
        return Usage.Wrong;
    }

    private static int Judge(List<string> files, ValidateOptions options, TextWriter output, TextWriter errors, DateOnly today)
    {
        var done = new ConcurrentDictionary<int, (string Text, bool IsValid)>();
        var next = 0;
        var allValid = true;
        var writing = new Lock();
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            done[i] = One(files[i], i, options, Read(files[i], errors), today);
            lock (writing)
            {
                // Whoever finishes writes all that is ready, so that output keeps the order of the input and starts at once.
                while (done.TryRemove(next, out var ready))
                {
                    output.Write(ready.Text);
                    allValid &= ready.IsValid;
                    next++;
                }
            }
        });
        output.Flush();
        return allValid ? 0 : 1;
    }

    private static (string Text, bool IsValid) One(string file, int number, ValidateOptions options, UblReading reading, DateOnly today)
    {
        var release = options.RuleSet switch
        {
            null => RuleSets.InForce(today),
            "next" => RuleSets.Newest,
            "auto" => RuleSets.InForce(reading.Document?.Root.Cbc("IssueDate") is { } issued ? new UblDate(issued.Text.Trim()).Value ?? today : today),
            var name => Release.Parse(name),
        };
        var report = PeppolValidator.Validate(reading, release, new ValidationOptions { ChecksSchema = options.ChecksSchema });
        var text = options.Format switch
        {
            OutputFormat.Jsonl => JsonLine.Of(file, report, options.ChecksSchema),
            OutputFormat.Html => Page(file, number, report, options.Out!),
            _ => ReadableReport.ToText(report, file),
        };
        return (text, report.IsValid);
    }

    private static UblReading Read(string file, TextWriter errors)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
            return UblReader.Read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // One file that cannot be opened must not hide the verdict on the others; it counts as empty, and the reason is told.
            lock (errors)
            {
                errors.WriteLine(fault.Message);
            }

            return UblReader.Read(ReadOnlyMemory<byte>.Empty);
        }
    }

    private static string Page(string file, int number, ValidationReport report, string folder)
    {
        // Files of one name may come from several folders; the number keeps them apart.
        var name = $"{number + 1:0000}-{Path.GetFileNameWithoutExtension(file)}.html";
        File.WriteAllText(Path.Combine(folder, name), ReadableReport.ToHtml(report, System.Globalization.CultureInfo.GetCultureInfo("sv-SE")));
        return $"{file}: {(report.IsValid ? "valid" : "invalid")} → {name}{Environment.NewLine}";
    }
}
