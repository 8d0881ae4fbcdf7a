using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Samkop.ArchitectureTests.Reading;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.ArchitectureTests.Access;

/// <summary>Silence is not an option: every route says who may come, and the whole matrix is read in review.</summary>
public sealed class RouteTests(RouteTests.Routes routes) : IClassFixture<RouteTests.Routes>
{
    private static readonly Roles[] Columns = [.. RoleNames.Each(Roles.SignedIn)];

    [Fact]
    public void Every_route_declares_who_may_come()
    {
        Assert.NotEmpty(routes.All);
        Faults.None(routes.All.Where(route => Access(route).Count == 0).Select(route => $"{NameOf(route)} declares nothing"));
    }

    [Fact]
    public void Every_declaration_gives_its_reason() =>
        Faults.None(routes.All.Where(route => Access(route).Any(access => string.IsNullOrWhiteSpace(access.Reason))).Select(NameOf));

    [Fact]
    public void The_access_matrix_is_up_to_date()
    {
        var matrix = new StringBuilder("# Who may come where\n\nWritten by a test from the routes of the running host. A role opens the door; the action's policy judges the case.\n\n");
        matrix.Append($"| Route | Why | everyone | {string.Join(" | ", Columns.Select(role => RoleNames.Of(role).En))} |\n|---|---|---{string.Concat(Columns.Select(_ => "|:-:"))}|\n");
        foreach (var line in routes.All.Select(Line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            matrix.Append(line);
        }

        GeneratedDocument.Check("access-matrix.md", matrix.ToString());
    }

    private static string Line(RouteEndpoint route)
    {
        var access = Access(route);
        var isForEveryone = access.Count > 0 && access.All(one => one.OpenTo == Roles.None);
        var roles = Columns.Select(role => isForEveryone || (access.Count > 0 && access.All(one => one.OpenTo == Roles.None || (one.OpenTo & role) != 0)) ? "×" : " ");
        return $"| {NameOf(route)} | {string.Join("; ", access.Select(one => one.Reason).Distinct(StringComparer.Ordinal))} | {(isForEveryone ? "×" : " ")} | {string.Join(" | ", roles)} |\n";
    }

    private static IReadOnlyList<IRouteAccess> Access(RouteEndpoint route) => route.Metadata.GetOrderedMetadata<IRouteAccess>();

    private static string NameOf(RouteEndpoint route)
    {
        var address = "/" + route.RoutePattern.RawText!.TrimStart('/');
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        return methods is { Count: > 0 } ? $"`{string.Join(' ', methods.Order(StringComparer.Ordinal))} {address}`" : $"`{address}`";
    }

    /// <summary>The routes of a running host.</summary>
    public sealed class Routes : IAsyncLifetime
    {
        private SamkopHost? host;

        /// <summary>All but the files under <c>wwwroot</c>, which are the same for everybody.</summary>
        public IReadOnlyList<RouteEndpoint> All { get; private set; } = [];

        /// <inheritdoc />
        public async ValueTask InitializeAsync()
        {
            host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { World = World.Empty });
            All = [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsNoFile)];
        }

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }

        // "{**path:file}" serves files that were made after the build, outside production only.
        private static bool IsNoFile(RouteEndpoint route) =>
            route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && route.RoutePattern.RawText != "{**path:file}";
    }
}
