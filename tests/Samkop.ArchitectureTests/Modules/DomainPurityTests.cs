using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>The domain can be read and tested without a database, a web server or a file system.</summary>
public sealed partial class DomainPurityTests
{
    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies([.. Compiled.Modules]).Build();

    [Fact]
    public void The_domain_knows_no_database_no_web_and_no_files()
    {
        var domain = Architecture.Types.Where(type => Domain().IsMatch(NamespaceOf(type))).ToList();
        Assert.NotEmpty(domain);
        Faults.None(
            from type in domain
            from dependency in type.Dependencies
            where Outside().IsMatch(NamespaceOf(dependency.Target))
            select $"{type.FullName} uses {dependency.Target.FullName}");
    }

    [Fact]
    public void Modules_use_only_the_public_part_of_each_other()
    {
        var between = (
            from type in Architecture.Types
            from dependency in type.Dependencies
            let own = ModuleOf(type)
            let other = ModuleOf(dependency.Target)
            where own is not null && other is not null && own != other
            select (type, dependency.Target, IsPublic: NamespaceOf(dependency.Target) == $"Samkop.{other}.Public")).ToList();
        Assert.NotEmpty(between);
        Faults.None(between.Where(one => !one.IsPublic).Select(one => $"{one.type.FullName} uses {one.Target.FullName}"));
    }

    // Types that the compiler makes may have none.
    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? string.Empty;

    private static string? ModuleOf(IType type)
    {
        var parts = NamespaceOf(type).Split('.');
        return parts.Length > 1 && parts[0] == "Samkop" && Projects.Modules.Any(module => module.Name == parts[1]) ? parts[1] : null;
    }

    [GeneratedRegex(@"^Samkop\.\w+\.Domain(\.|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();

    [GeneratedRegex(@"^(Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|Microsoft\.Data|Npgsql|Dapper|System\.Net|System\.IO|Samkop\.Web|Samkop\.\w+\.Persistence)(\.|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outside();
}
