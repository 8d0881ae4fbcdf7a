using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Api;

/// <summary>A legal buyer; others refer to it by its id.</summary>
internal sealed record ApiEntity(Guid Id, string Name, string ShortName, EntityForm Form, string OrganisationNumber, string PeppolId);

/// <summary>The legal buyers for other systems: public facts, so everyone with a role may have them.</summary>
internal static class EntitiesApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ApiRoutes.Version + "/entities", ListAsync).WithTags("entities").Gives<ListEntities, ApiPage<ApiEntity>>(new("Juridiska köpare", "Legal buyers"));

    private static async Task<IResult> ListAsync(Gate gate, IEntities entities, CancellationToken ct) =>
        (await gate.AskAsync(new ListEntities(), ct)).IsRefused(out var no)
            ? no.ToProblem()
            : ApiRoutes.Answer<ApiPage<ApiEntity>>(new ApiPage<ApiEntity>(
                [.. (await entities.AllAsync(ct)).Select(one => new ApiEntity(one.Id.Value, one.Name, one.ShortName, one.Form, one.OrganisationNumber, one.PeppolId))], Next: null));
}
