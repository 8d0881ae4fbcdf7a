using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Organisation.Absences;
using Samkop.Organisation.Attest;
using Samkop.Organisation.Decisions;
using Samkop.Organisation.Directory;
using Samkop.Organisation.Public;
using Samkop.Organisation.Seed;
using Samkop.Web;

namespace Samkop.Organisation;

/// <summary>The front door of the module.</summary>
public sealed class OrganisationModule : IModule
{
    /// <inheritdoc />
    public string Name => "Organisation";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPeople, People>();
        services.AddScoped<IEntities, Entities>();
        services.AddScoped<IAttestRegister, AttestRegister>();
        services.AddScoped<IAbsences, AbsenceList>();
        services.AddScoped<IReferencePatterns, ReferencePatterns>();
        services.AddScoped<IDelegatedDecisions, DelegatedDecisions>();
        services.AddScoped<ISeeder, OrganisationSeeder>();
    }
}
