using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>A data folder for one measurement.</summary>
internal sealed class TemporaryData : IDisposable
{
    public TemporaryData()
    {
        Path = RepositoryRoot.At($"artifacts/bench/data-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
