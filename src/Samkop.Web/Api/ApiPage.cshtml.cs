using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;

namespace Samkop.Web.Api;

/// <summary>How other systems read: the key, the routes, the description.</summary>
[ForEveryone("tells how the API is used; holds no data")]
public sealed class ApiPageModel(EndpointDataSource endpoints) : SamkopPage
{
    /// <summary>The routes, by address.</summary>
    public IReadOnlyList<(string Address, Text Gives)> Routes { get; private set; } = [];

    /// <summary>Shows.</summary>
    public void OnGet() => Routes =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => route.Metadata.GetOrderedMetadata<ApiSummary>().Select(summary => (Address: route.RoutePattern.RawText!.Replace(":guid", string.Empty, StringComparison.Ordinal), summary.Text)))
            .OrderBy(route => route.Address, StringComparer.Ordinal),
    ];
}
