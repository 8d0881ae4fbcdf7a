using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>A slice is read in one sitting: page, handler, database, in at most nine files.</summary>
public sealed class SliceShapeTests
{
    private const int MostFiles = 9;
    private static readonly string[] NoSlices = ["Public", "Domain", "Persistence", "Seed"];

    [Fact]
    public void A_slice_is_at_most_nine_files()
    {
        var slices = Sources.Under("src/Modules", ".cs", ".cshtml")
            .Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 4 && !NoSlices.Contains(parts[3], StringComparer.Ordinal))
            .GroupBy(parts => string.Join('/', parts.Take(4)), StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(slices);
        Faults.None(slices.Where(slice => slice.Count() > MostFiles).Select(slice => $"{slice.Key} has {slice.Count()} files"));
    }

    [Fact]
    public void Every_page_states_an_address_of_its_own()
    {
        var pages = Sources.Under("src", ".cshtml").Where(file => file.Text.Contains("@page", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        var addresses = pages.Select(page => (page.Path, Line: page.Lines.First(line => line.StartsWith("@page", StringComparison.Ordinal)).Trim())).ToList();
        Faults.None([
            .. addresses.Where(page => !page.Line.StartsWith("@page \"/", StringComparison.Ordinal)).Select(page => $"{page.Path} does not state its address"),
            .. addresses.GroupBy(page => page.Line, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(page => page.Path))}"),
        ]);
    }

    [Fact]
    public void Every_page_states_a_title() =>
        Faults.None(Sources.Under("src", ".cshtml")
            .Where(file => file.Text.StartsWith("@page", StringComparison.Ordinal))
            .Where(file => !file.Text.Contains("<sk-head", StringComparison.Ordinal) && !file.Text.Contains("_Problem", StringComparison.Ordinal))
            .Select(file => $"{file.Path} has no <sk-head title=…>"));

    [Fact]
    public void Every_module_says_on_one_page_what_it_is() =>
        Faults.None(
            from module in Projects.Modules
            let readme = System.IO.Path.ChangeExtension(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(module.Path)!, "README"), "md")
            where !File.Exists(Testing.RepositoryRoot.At(readme))
            select $"{readme} is missing");
}
