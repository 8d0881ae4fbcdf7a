using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Organisation.Absences;
using Samkop.Organisation.AddAttest;
using Samkop.Organisation.Api;
using Samkop.Organisation.Attest;
using Samkop.Organisation.Coding;
using Samkop.Organisation.Decisions;
using Samkop.Organisation.Delegations;
using Samkop.Organisation.Directory;
using Samkop.Organisation.EditEntity;
using Samkop.Organisation.EditUnits;
using Samkop.Organisation.Jobs;
using Samkop.Organisation.Policies;
using Samkop.Organisation.Post;
using Samkop.Organisation.Public;
using Samkop.Organisation.Seed;
using Samkop.Organisation.ShowPeople;
using Samkop.Web;

namespace Samkop.Organisation;

/// <summary>The front door of the module.</summary>
public sealed class OrganisationModule : IModule
{
    /// <inheritdoc />
    public string Name => "Organisation";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Administration, new("Administration", "Administration"), 95, BrowseOrganisation.Kind.OpenTo & ~Roles.Finance)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPeople, People>();
        services.AddScoped<IPersonRegister, PersonRegister>();
        services.AddScoped<IEntities, Entities>();
        services.AddScoped<IAttestRegister, AttestRegister>();
        services.AddScoped<IAbsences, AbsenceList>();
        services.AddScoped<IReferencePatterns, ReferencePatterns>();
        services.AddScoped<IDelegatedDecisions, DelegatedDecisions>();
        services.AddScoped<ImportAttestHandler>();
        services.AddScoped<EndAttestEntryHandler>();
        services.AddScoped<NoteAbsenceHandler>();
        services.AddScoped<RemoveAbsenceHandler>();
        services.AddScoped<GiveRoleHandler>();
        services.AddScoped<EndRoleHandler>();
        services.AddScoped<ProtectPersonHandler>();
        services.AddScoped<ReportDecisionsHandler>();
        services.AddScoped<AddDecisionHandler>();
        services.AddScoped<DelegationKeeping>();
        services.AddScoped<ICoding, CodingBook>();
        services.AddScoped<IPolicies, PolicyBook>();
        services.AddScoped<ChangeEntityHandler>();
        services.AddScoped<AddEntityHandler>();
        services.AddScoped<PatternKeeping>();
        services.AddScoped<UnitKeeping>();
        services.AddScoped<AddAttestEntryHandler>();
        services.AddScoped<CodingKeeping>();
        services.AddScoped<PublishPolicyHandler>();
        services.AddScoped<RunJobHandler>();
        services.AddScoped<ResendMailHandler>();
        services.AddScoped<LetMailGoHandler>();
        services.AddSingleton(new AdministrationPart(Links.Mail, new("E-post", "Mail"), new("Det som väntar på att skickas och det som inte kom fram.", "What waits to be sent and what did not arrive."), BrowseMail.Kind.OpenTo));
        services.AddScoped<ISeeder, OrganisationSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        EntitiesApi.Map(endpoints);
        endpoints.MapGet(Links.AttestFile, AttestDownload.HandleAsync).WithMetadata(new AsksAttribute<BrowseOrganisation>());
        endpoints.MapGet(Links.CodingFile, CodingDownload.HandleAsync).WithMetadata(new AsksAttribute<KeepCoding>());
    }
}
