using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>The modules, upstream first: the order of migrations and of the demo world.</summary>
internal static class SamkopModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new Organisation.OrganisationModule(),
        new Identity.IdentityModule(),
        new Records.RecordsModule(),
        new Inbox.InboxModule(),
        new Suppliers.SuppliersModule(),
        new Demand.DemandModule(),
        new Procurement.ProcurementModule(),
        new Contracts.ContractsModule(),
        new Catalogue.CatalogueModule(),
        new Ordering.OrderingModule(),
        new Invoicing.InvoicingModule(),
        new Payments.PaymentsModule(),
        new Start.StartModule(),
        new Transparency.TransparencyModule(),
        new Analysis.AnalysisModule(),
    ];
}
