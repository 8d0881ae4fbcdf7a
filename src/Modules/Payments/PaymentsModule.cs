using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Payments.Api;
using Samkop.Payments.BankAnswers;
using Samkop.Payments.LedgerExport;
using Samkop.Payments.OwnAccount;
using Samkop.Payments.Propose;
using Samkop.Payments.Release;
using Samkop.Payments.Seed;
using Samkop.Web;

namespace Samkop.Payments;

/// <summary>The front door of the module: batches, payment files and the ledger.</summary>
public sealed class PaymentsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Payments";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Batches, new("Betalningar", "Payments"), 75, Roles.Finance)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("payments_batch", "file_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("payments_bank_answer", "digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("payments_ledger_receipt", "digest"));
        services.AddScoped<ProposeBatchHandler>();
        services.AddScoped<ReleaseBatchHandler>();
        services.AddScoped<EnterPayerAccountHandler>();
        services.AddScoped<DecidePayerAccountHandler>();
        services.AddScoped<DiscardBatchHandler>();
        services.AddScoped<TakeBankAnswerHandler>();
        services.AddScoped<LedgerReceiptHandler>();
        services.AddScoped<LedgerFiles>();
        services.AddScoped<IFileExports, PaymentExports>();
        services.AddScoped<ISeeder, PaymentsSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        BatchesApi.Map(endpoints);
        endpoints.MapGet("/betalningar/{id:guid}/betalfil.xml", PaymentFileEndpoint.GetAsync).WithMetadata(new AsksAttribute<FetchPaymentFile>());
        endpoints.MapGet("/betalningar/bokforing/fil", LedgerEndpoint.GetAsync).WithMetadata(new AsksAttribute<ExportLedger>());
    }
}
