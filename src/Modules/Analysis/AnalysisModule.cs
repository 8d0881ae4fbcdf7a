using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Analysis.AuditQuestions;
using Samkop.Analysis.Purchases;
using Samkop.Analysis.SampleExport;
using Samkop.Demand.Public;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Analysis;

/// <summary>The front door of the module: follow-up across modules, by their published views.</summary>
public sealed class AnalysisModule : IModule
{
    /// <inheritdoc />
    public string Name => "Analysis";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Questions, new("Revision", "Audit"), 92, Roles.Auditor)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AuditQuestionReader>();
        services.AddScoped<SampleReader>();
        services.AddScoped<IVolumeHistory, BoughtVolumes>();
        services.AddScoped<IEndingContracts, EndingContracts>();
        services.AddScoped<SampleEndpoint>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/revision/{number:int}.csv", AuditCsvEndpoint.GetAsync).WithMetadata(new AsksAttribute<AskAuditQuestion>());
        endpoints.MapGet(Links.Sample, SampleEndpoint.GetAsync).WithMetadata(new AsksAttribute<DrawSample>());
    }
}
