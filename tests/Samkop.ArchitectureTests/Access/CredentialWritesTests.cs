using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Access;

/// <summary>The exception to "no permit, no write" stays in one module.</summary>
public sealed class CredentialWritesTests
{
    [Fact]
    public void Only_signing_in_writes_without_a_permit()
    {
        var users = Sources.Under("src", ".cs", ".cshtml").Where(file => file.Text.Contains("CredentialWrites", StringComparison.Ordinal)).Select(file => file.Path).ToList();
        Assert.Contains(users, path => path.StartsWith("src/Modules/Identity/", StringComparison.Ordinal));
        Faults.None(users.Where(path => !path.StartsWith("src/Modules/Identity/", StringComparison.Ordinal) && !path.StartsWith("src/Samkop.Kernel.Work/", StringComparison.Ordinal)));
    }
}
