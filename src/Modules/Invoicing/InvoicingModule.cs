using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Api;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Disposing;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Payable;
using Samkop.Invoicing.Protecting;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Queue;
using Samkop.Invoicing.Receive;
using Samkop.Invoicing.Received;
using Samkop.Invoicing.Rules;
using Samkop.Invoicing.Seed;
using Samkop.Invoicing.TryInvoice;
using Samkop.Invoicing.Workbench;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Invoicing;

/// <summary>The front door of the module.</summary>
public sealed class InvoicingModule : IModule
{
    /// <inheritdoc />
    public string Name => "Invoicing";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(Links.Queue, new("Fakturor", "Invoices"), 70, ListInvoices.Kind.OpenTo),
        new(Links.Own, new("Våra fakturor", "Our invoices"), 70, Roles.Supplier),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IInvoiceRules, PeppolRules>();
        services.AddSingleton<InboundJudge>();
        services.AddScoped<InboundResults>();
        services.AddScoped<OrderMail>();
        services.AddScoped<InvoiceReception>();
        services.AddScoped<IReception>(provider => provider.GetRequiredService<InvoiceReception>());
        services.AddHostedService<InboundSweeper>();
        services.AddScoped<Registers>();
        services.AddScoped<IInvoiceMatcher, LineMatcher>();
        services.AddScoped<Examiner>();
        services.AddScoped<Posting>();
        services.AddScoped<InvoiceTasks>();
        services.AddScoped<ExamineInvoiceHandler>();
        services.AddScoped<AttestRights>();
        services.AddScoped<AttestReceiptHandler>();
        services.AddScoped<AttestExpenditureHandler>();
        services.AddScoped<MendReferenceHandler>();
        services.AddScoped<CodeInvoiceHandler>();
        services.AddScoped<DisputeInvoiceHandler>();
        services.AddScoped<ReturnInvoiceHandler>();
        services.AddScoped<ProtectInvoiceHandler>();
        services.AddScoped<Samkop.Inbox.Public.IMatterActs, InvoiceRowActs>();
        services.AddScoped<Payable.LetGoHandler>();
        services.AddScoped<ISeeder, InvoicingSeeder>();
        services.AddScoped<InvoiceActs>();
        services.AddScoped<IInvoices, InvoicesForPayment>();
        services.AddSingleton<Samkop.Records.Public.IRecordContent, InvoiceContent>();
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("invoicing_inbound_message", "digest", "disposed_on IS NULL"));
        services.AddScoped<InvoiceQueue>();
        services.AddScoped<ToleranceKeeping>();
        services.AddScoped<ProtectionKeeping>();
        services.AddScoped<ReaderKeeping>();
        services.AddScoped<Names>();
        services.AddScoped<InvoiceReading>();
        services.AddScoped<ReceivedFileReading>();
        services.AddScoped<IFileExports, InvoiceExports>();
        services.AddSingleton(AccessPoint.From(configuration));
        services.AddScoped<InvoiceTrials>();
        services.AddScoped<ExampleDocuments>();
        services.AddSingleton(_ => TrialLimit.From(configuration));
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        InvoicesApi.Map(endpoints);
        InboundEndpoint.Map(endpoints);
        TrialEndpoint.Map(endpoints);
        InvoiceFiles.Map(endpoints);
        ReceivedFileReading.Map(endpoints);
    }
}
