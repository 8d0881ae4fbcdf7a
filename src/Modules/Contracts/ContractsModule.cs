using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Contracts.Api;
using Samkop.Contracts.Browse;
using Samkop.Contracts.Decide;
using Samkop.Contracts.DecideAwards;
using Samkop.Contracts.DirectAwards;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Documents;
using Samkop.Contracts.Edit;
using Samkop.Contracts.FromAward;
using Samkop.Contracts.Import;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Limits;
using Samkop.Contracts.MoveRoom;
using Samkop.Contracts.Public;
using Samkop.Contracts.Raise;
using Samkop.Contracts.Remind;
using Samkop.Contracts.RenewPrices;
using Samkop.Contracts.Seed;
using Samkop.Contracts.ShowAwards;
using Samkop.Contracts.View;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Contracts;

/// <summary>The front door of the module: contracts, price lists and the ceiling ledger.</summary>
public sealed class ContractsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Contracts";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(Links.Contracts, new("Avtal", "Contracts"), 30, BrowseContracts.Kind.OpenTo),
        new(Links.Own, new("Våra avtal", "Our contracts"), 80, Roles.Supplier),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("contracts_contract_document", "digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("contracts_price_list", "file_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("contracts_direct_award_quote", "digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("contracts_contract_import", "file_digest"));
        services.AddScoped<IContracts, ContractDirectory>();
        services.AddScoped<IPriceLists, PriceLists>();
        services.AddScoped<ICallOffLedger, CallOffLedger>();
        services.AddScoped<CeilingAlarm>();
        services.AddSingleton<CeilingOpening>();
        services.AddScoped<RegisterEntry>();
        services.AddScoped<ContractList>();
        services.AddScoped<ContractFiles>();
        services.AddScoped<ContractDecisions>();
        services.AddScoped<ContractEditing>();
        services.AddScoped<RoomMoving>();
        services.AddScoped<CeilingRaising>();
        services.AddScoped<DocumentAdding>();
        services.AddScoped<DirectAwardRecording>();
        services.AddScoped<DirectAwardDeciding>();
        services.AddScoped<BoughtBeforeKeeping>();
        services.AddScoped<LimitKeeping>();
        services.AddScoped<ContractImporting>();
        services.AddScoped<ContractImportSurroundings>();
        services.AddScoped<OpeningBalances>();
        services.AddScoped<LateReminders>();
        services.AddScoped<PriceListDecisions>();
        services.AddScoped<IAwardedContracts, AwardedDrafting>();
        services.AddScoped<IContractReminders, ContractReminders>();
        services.AddScoped<ISeeder, ContractsSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        ContractsApi.Map(endpoints);
        endpoints.MapGet("/avtal/{id:guid}/prislista.csv", PriceListExport.GetAsync).WithMetadata(new AsksAttribute<ReadContract>());
        endpoints.MapGet("/avtal/{id:guid}/dokument/{document:guid}", DocumentDownload.GetAsync).WithMetadata(new AsksAttribute<ReadContract>());
        endpoints.MapGet("/direktupphandlingar/{id:guid}/anbud/{quote:guid}", QuoteDownload.GetAsync).WithMetadata(new AsksAttribute<ReadDirectAward>());
        endpoints.MapGet(Links.ImportTemplate, ContractTemplate.GetAsync).WithMetadata(new AsksAttribute<ImportContracts>());
    }
}
