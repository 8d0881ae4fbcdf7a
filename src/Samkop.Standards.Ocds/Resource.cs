namespace Samkop.Standards.Ocds;

/// <summary>The lists that are built into the library.</summary>
internal static class Resource
{
    /// <summary>The lines of a list, without remarks and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
