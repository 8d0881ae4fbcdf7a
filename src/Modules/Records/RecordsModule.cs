using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Records.Archive;
using Samkop.Records.Public;
using Samkop.Records.ReadLog;
using Samkop.Records.Register;
using Samkop.Records.Seed;
using Samkop.Web;

namespace Samkop.Records;

/// <summary>The front door of the module.</summary>
public sealed class RecordsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Records";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IArchive, ArchiveOfBytes>();
        services.AddScoped<IDocuments, Documents>();
        services.AddScoped<IRegister, RegisterOfRecords>();
        services.AddScoped<IReadLog, LogOfReads>();
        services.AddScoped<ISeeder, RecordsSeeder>();
    }
}
