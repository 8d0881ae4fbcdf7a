using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Records.Archive;
using Samkop.Records.Disposing;
using Samkop.Records.Exporting;
using Samkop.Records.Plan;
using Samkop.Records.Privacy;
using Samkop.Records.Public;
using Samkop.Records.ReadLog;
using Samkop.Records.Register;
using Samkop.Records.Seed;
using Samkop.Records.ShowRecord;
using Samkop.Web;

namespace Samkop.Records;

/// <summary>The front door of the module.</summary>
public sealed class RecordsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Records";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Register, new("Diarium", "Register"), 92, Roles.Registrar | Roles.Auditor | Roles.Buyer | Roles.ContractManager)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IArchive, ArchiveOfBytes>();
        services.AddScoped<IDocuments, Documents>();
        services.AddScoped<IRegister, RegisterOfRecords>();
        services.AddScoped<IReadLog, LogOfReads>();
        services.AddSingleton<IPersonalDataCheck, PersonalDataCheck>();
        services.Configure<MvcOptions>(options => options.Filters.Add<PersonalDataFilter>());
        services.AddSingleton<ByteErasing>();
        services.AddSingleton<IRecordContent, MessageContent>();
        services.AddScoped<DisposalMaking>();
        services.AddScoped<OrderDisposalHandler>();
        services.AddScoped<ApproveDisposalHandler>();
        services.AddScoped<WithdrawDisposalHandler>();
        services.AddScoped<DisposalErasing>();
        services.AddScoped<DisposalListWriter>();
        services.AddScoped<ExportCaseHandler>();
        services.AddScoped<ImportPlanHandler>();
        services.AddScoped<ISeeder, RecordsSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.Register + "/dokument/{id:guid}", DocumentDownload.HandleAsync).WithMetadata(new AsksAttribute<SeeRecord>());
        endpoints.MapGet(Links.Register + "/{id:guid}/paket", ExportCaseHandler.EndpointAsync).WithMetadata(new AsksAttribute<ExportCase>());
    }
}
