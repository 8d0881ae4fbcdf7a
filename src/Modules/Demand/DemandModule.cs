using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand.Announce;
using Samkop.Demand.Browse;
using Samkop.Demand.Decide;
using Samkop.Demand.Follow;
using Samkop.Demand.History;
using Samkop.Demand.Join;
using Samkop.Demand.Plan;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Demand.Seed;
using Samkop.Demand.Table;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Demand;

/// <summary>The front door of the module: joint volumes and the procurement plan.</summary>
public sealed class DemandModule : IModule
{
    /// <inheritdoc />
    public string Name => "Demand";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(Links.Rounds, new("Volymer", "Volumes"), 26, Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor),
        new(Links.Plan, new("Inköpsplan", "Plan"), 27, BrowsePlan.Kind.OpenTo & ~Roles.Approver),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RoundList>();
        services.AddScoped<RoundMatters>();
        services.AddScoped<RoundMoves>();
        services.AddScoped<AnnounceRoundHandler>();
        services.AddScoped<JoiningHandler>();
        services.AddScoped<VolumeDecisions>();
        services.AddScoped<VolumeMemory>();
        services.AddScoped<HistoryLoading>();
        services.AddScoped<PlanKeeping>();
        services.AddScoped<IVolumeHistory, LoadedHistory>();
        services.AddScoped<IFrozenVolumes, FrozenVolumes>();
        services.AddScoped<DemoVolumes>();
        services.AddScoped<DemoAnswers>();
        services.AddScoped<ISeeder, DemandSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/volymer/{id:guid}/tabell.csv", FrozenTableFile.GetAsync).WithMetadata(new AsksAttribute<SeeRound>());
        endpoints.MapGet(Links.HistoryTemplate, HistoryPageModel.TemplateAsync).WithMetadata(new AsksAttribute<LoadHistory>());
    }
}
