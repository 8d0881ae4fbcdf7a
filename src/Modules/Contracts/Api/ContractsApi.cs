using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Contracts.Browse;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Api;

/// <summary>A contract in the list. TakenShare is what is ordered and invoiced of the ceiling, 1 = all of it; null without a ceiling.</summary>
internal sealed record ApiContract(Guid Id, string Number, string Title, string Supplier, ContractStage Stage, DateOnly End, decimal? TakenShare);

/// <summary>A contract. Amounts are in SEK, without VAT.</summary>
internal sealed record ApiContractWithParts(
    Guid Id, string Number, string RegisterNumber, string Title, string Summary, Guid SupplierId, string? Supplier, Guid HolderId, string? Cpv, ContractStage Stage, DateOnly Start, DateOnly End, int PaymentDays, bool AllowsFreight,
    IReadOnlyList<ApiParticipant> Participants, IReadOnlyList<ApiCeiling> Ceilings);

/// <summary>Who may call off, and the share of the volume, 1 = all of it.</summary>
internal sealed record ApiParticipant(Guid EntityId, bool MayCallOff, decimal Share);

/// <summary>A ceiling: of the whole contract without an entity, else of a participant.</summary>
internal sealed record ApiCeiling(Guid? EntityId, decimal? Limit, decimal Ordered, decimal Invoiced);

/// <summary>Contracts for other systems.</summary>
internal static class ContractsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ApiRoutes.Version + "/contracts", ListAsync).WithTags("contracts").Gives<BrowseContracts, ApiPage<ApiContract>>(new("Avtal efter rubrik", "Contracts by title"));
        endpoints.MapGet(ApiRoutes.Version + "/contracts/{id:guid}", OneAsync).WithTags("contracts").Gives<ReadContract, ApiContractWithParts>(new("Ett avtal med parter och tak", "A contract with participants and ceilings"));
    }

    private static async Task<IResult> ListAsync(string? after, Gate gate, ContractList list, CancellationToken ct)
    {
        if ((await gate.AskAsync(new BrowseContracts(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var page = await list.OfAsync(permit, ContractChoice.All, search: null, after, ct);
        return ApiRoutes.Answer<ApiPage<ApiContract>>(ApiPage<ApiContract>.Of(
            page, row => new ApiContract(row.Id.Value, row.Number, row.Title, row.Supplier, row.Stage, row.End, row.TakenShare)));
    }

    private static async Task<IResult> OneAsync(Guid id, Gate gate, ContractFiles files, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ReadContract(ContractId.From(id)), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var file = await files.LoadAsync(permit, ct);
        var (contract, isStaff) = (file.Contract, permit.Actor.Kind == ActorKind.Person);
        return ApiRoutes.Answer<ApiContractWithParts>(new ApiContractWithParts(
            contract.Id.Value, contract.Number, contract.RegisterNumber, contract.Title, contract.Summary, contract.Supplier.Value, file.Supplier?.Name, contract.Holder.Value, contract.Cpv?.ToString(),
            isStaff ? file.Stage : ContractStates.AsSuppliersSee(file.Stage), contract.Start, contract.End, contract.PaymentDays, contract.AllowsFreight,
            [.. contract.Participants.Select(part => new ApiParticipant(part.Entity.Value, part.MayCallOff, part.ShareBasisPoints / 10_000m))],
            [.. file.Ceilings.Select(row => new ApiCeiling(row.Entity?.Value, row.Limit, row.Ordered, row.Used))]));
    }
}
