using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Public;

/// <summary>A contract as others see it.</summary>
public sealed record ContractView
{
    /// <summary>Id.</summary>
    public required ContractId Id { get; init; }

    /// <summary>Number people use: <c>2024-118</c>.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Supplier.</summary>
    public required SupplierId Supplier { get; init; }

    /// <summary>First and last day, options taken included.</summary>
    public required Period Period { get; init; }

    /// <summary>Person who owns it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>How one orders, in plain words.</summary>
    public required string OrderingInstruction { get; init; }

    /// <summary>Freight terms; text shown to orderers ("Fraktfritt").</summary>
    public required string Freight { get; init; }

    /// <summary>True when the contract allows freight to be charged.</summary>
    public required bool AllowsFreight { get; init; }

    /// <summary>Days of payment by contract; at least 30.</summary>
    public required int PaymentDays { get; init; }
}

/// <summary>The price that a contract gives an article on a day.</summary>
/// <param name="Contract">Contract.</param>
/// <param name="ContractNumber">Its number.</param>
/// <param name="Article">Seller's article number.</param>
/// <param name="Price">Net price per <paramref name="Base"/>.</param>
/// <param name="Base">Price base (usually one).</param>
/// <param name="Unit">Unit of price and order.</param>
/// <param name="VatRate">VAT rate.</param>
/// <param name="Valid">When the price holds.</param>
public sealed record ContractPrice(
    ContractId Contract, string ContractNumber, string Article, UnitPrice Price, PriceBase Base, UnitCode Unit, VatRate VatRate, Period Valid);

/// <summary>The contracts and their prices.</summary>
public interface IContracts
{
    /// <summary>One contract.</summary>
    Task<ContractView?> FindAsync(ContractId contract, CancellationToken ct);

    /// <summary>Contracts that the entity may call off from on the day.</summary>
    Task<IReadOnlyList<ContractView>> UsableByAsync(LegalEntityId entity, DateOnly day, CancellationToken ct);

    /// <summary>The contract with this number that the entity may use (BT-12), or <see langword="null"/>.</summary>
    Task<ContractView?> ByNumberAsync(LegalEntityId entity, string number, CancellationToken ct);

    /// <summary>
    /// The contract price of the supplier's article for the entity on the day; <see langword="null"/> when no contract of theirs has it.
    /// Judged on the given reads, so that it can be asked inside a transaction.
    /// </summary>
    Task<ContractPrice?> PriceAsync(IReads reads, LegalEntityId entity, SupplierId supplier, string article, DateOnly day, CancellationToken ct);

    /// <summary>Free search over titles, numbers, suppliers' names and synonyms among contracts the entity may use.</summary>
    Task<IReadOnlyList<ContractView>> SearchAsync(LegalEntityId entity, string text, int take, CancellationToken ct);
}
