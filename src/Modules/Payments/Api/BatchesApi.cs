using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Web;

namespace Samkop.Payments.Api;

/// <summary>A payment batch: no accounts and no payees, which are for those who release it.</summary>
internal sealed record ApiBatch(Guid Id, string Number, Guid EntityId, BatchState State, DateOnly PayOn, decimal Total, int Count, BankState BankState, string FileDigest);

/// <summary>Payment batches for other systems.</summary>
internal static class BatchesApi
{
    private static readonly ListOrder<Batch> Latest = ListOrder.Of<Batch>().Down(batch => batch.Id);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ApiRoutes.Version + "/payment-batches", ListAsync).WithTags("payment-batches").Gives<BrowseBatches, ApiPage<ApiBatch>>(new("Betalningar, senaste först", "Payment batches, latest first"));

    private static async Task<IResult> ListAsync(string? after, Gate gate, Reads reads, CancellationToken ct)
    {
        if ((await gate.AskAsync(new BrowseBatches(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var page = await reads.Of<PaymentsDb>().Batches.PageAsync(permit.Scope, batch => batch.Entity, Latest, after, ApiRoutes.PageSize, ct);
        return ApiRoutes.Answer<ApiPage<ApiBatch>>(ApiPage<ApiBatch>.Of(
            page, one => new ApiBatch(one.Id.Value, one.Number, one.Entity.Value, one.State, one.PayOn, one.Total.Money.ToDecimal(), one.Count, one.BankState, one.FileDigest)));
    }
}
