namespace Samkop.Standards.EForms.Metadata;

/// <summary>Ways between places in a notice.</summary>
internal static class PathText
{
    /// <summary>Splits a path at its slashes, but not within brackets, and writes out <c>EXT</c>.</summary>
    public static List<string> Split(string path)
    {
        var steps = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is '[' or ']')
            {
                depth += path[i] is '[' ? 1 : -1;
            }

            if (i == path.Length || (path[i] is '/' && depth == 0))
            {
                Add(steps, path[start..i]);
                start = i + 1;
            }
        }

        return steps;
    }

    /// <summary>The relative path from one place to another, over the nearest place that holds both.</summary>
    public static string Between(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var shared = 0;
        while (shared < from.Count && shared < to.Count && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        var way = Enumerable.Repeat("..", from.Count - shared).Concat(to.Skip(shared));
        var text = string.Join('/', way);
        return text.Length == 0 ? "." : text;
    }

    private static void Add(List<string> steps, string step)
    {
        if (step is "EXT")
        {
            steps.AddRange(Names.ExtensionSteps);
        }
        else if (step.Length > 0 && step is not "*")
        {
            steps.Add(step);
        }
    }
}
