using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Web;

/// <summary>A link in the frame, shown to those who hold one of the roles.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Order">Place from the left.</param>
/// <param name="OpenTo">Roles that see it.</param>
public sealed record MenuEntry(string Href, Text Label, int Order, Roles OpenTo);

/// <summary>The front door of a module: what the host needs to know of it.</summary>
public interface IModule
{
    /// <summary>Its name, as in the solution.</summary>
    string Name { get; }

    /// <summary>Links in the frame.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>Registers handlers and the ports that the module offers.</summary>
    void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps endpoints that are not pages.</summary>
    void Map(IEndpointRouteBuilder endpoints)
    {
    }
}

/// <summary>
/// Fills the demo world, in the order of the modules. Each draws from its own stream of the seed, so that later modules never shift earlier data.
/// Goes through the module's own handlers as far as time allows, so that seeded data is lawful data.
/// </summary>
public interface ISeeder
{
    /// <summary>Place in the order; modules use their place in modules.txt times ten.</summary>
    int Order { get; }

    /// <summary>Fills.</summary>
    Task SeedAsync(SeedRequest request, CancellationToken ct);
}

/// <summary>What to fill and with which seed.</summary>
/// <param name="Seed">Same seed, same world.</param>
/// <param name="IsFull">True for a portfolio of full size.</param>
/// <param name="DataFolder">The data folder, for files such as the invoice inbox.</param>
/// <param name="Today">The Swedish date the world is built around.</param>
public sealed record SeedRequest(int Seed, bool IsFull, string DataFolder, DateOnly Today)
{
    /// <summary>The random stream of one module.</summary>
    public Random StreamOf(string module)
    {
        // A stable hash of our own: string.GetHashCode differs between runs.
        var hash = module.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter));
        return new Random(unchecked((Seed * 7919) + hash));
    }
}
