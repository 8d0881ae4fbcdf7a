using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Register;
using Samkop.Web;

namespace Samkop.Suppliers.Api;

/// <summary>A supplier; the number of a sole trader is masked.</summary>
internal sealed record ApiSupplier(
    Guid Id, string Name, string OrganisationNumber, string? VatNumber, string? PeppolId, string? Gln, string Email, string Street, string PostalCode, string City, string Country, bool HasFTax, DateOnly? FTaxCheckedOn);

/// <summary>The register of suppliers for other systems.</summary>
internal static class SuppliersApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ApiRoutes.Version + "/suppliers", ListAsync).WithTags("suppliers").Gives<BrowseSuppliers, ApiPage<ApiSupplier>>(new("Leverantörer efter namn", "Suppliers by name"));

    private static async Task<IResult> ListAsync(string? after, Gate gate, Reads reads, CancellationToken ct)
    {
        if ((await gate.AskAsync(new BrowseSuppliers(), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var page = await reads.Of<SuppliersDb>().Suppliers.PageAsync(RegisterOfSuppliers.ByName, after, ApiRoutes.PageSize, ct);
        return ApiRoutes.Answer<ApiPage<ApiSupplier>>(ApiPage<ApiSupplier>.Of(page, Form));
    }

    // A sole trader's VAT number and Peppol id are made of the personal number.
    private static ApiSupplier Form(Domain.Supplier one) => new(
        one.Id.Value, one.Name, one.OrganisationNumber.ToMasked(), one.OrganisationNumber.IsPersonal ? null : one.VatNumber?.ToString(), one.OrganisationNumber.IsPersonal ? null : one.PeppolId?.ToString(), one.Gln?.ToString(),
        one.Email, one.Street, one.PostalCode, one.City, one.Country, one.HasFTax, one.FTaxCheckedOn);
}
