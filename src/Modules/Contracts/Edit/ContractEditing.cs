using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.Edit;

/// <summary>Begins a contract, or changes it as far as its state allows.</summary>
internal sealed class ContractEditing(UnitOfWork work, ISuppliers suppliers, IEntities entities, TimeProvider clock)
{
    public async Task<Result<ContractId>> CreateAsync(Permit<CreateContract> permit, string number, ContractTerms terms, ContractCare care, CancellationToken ct)
    {
        if ((await SupplierAsync(terms, ct)).IsRefused(out var no, out var supplier))
        {
            return no;
        }

        return await work.WriteAsync<CreateContract, ContractId>(
            permit,
            async session =>
            {
                var db = session.Of<ContractsDb>();
                var wanted = number.Trim();
                if (await db.Contracts.AnyAsync(one => one.Number == wanted, ct))
                {
                    return Refusals.NumberTaken.On("Number", wanted);
                }

                var contract = NewContract.Empty(wanted, permit.Action.Holder!.Value, EntityId.New<ContractId>(clock));
                if (terms.ApplyTo(contract, supplier, NewId).IsRefused(out var faulty))
                {
                    return faulty;
                }

                care.ApplyTo(contract);
                db.Contracts.Add(contract);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with { After = Facts(contract) });
                return contract.Id;
            },
            ct);
    }

    /// <summary>Terms only in a draft (CON-010 else); care always.</summary>
    public async Task<Result<Done>> ChangeAsync(Permit<ChangeContract> permit, ContractTerms? terms, ContractCare care, CancellationToken ct)
    {
        var supplier = default(SupplierId);
        if (terms is not null && (await SupplierAsync(terms, ct)).IsRefused(out var no, out supplier))
        {
            return no;
        }

        return await work.WriteAsync<ChangeContract, Done>(
            permit,
            async session =>
            {
                var contract = await session.Of<ContractsDb>().Contracts.AsTracking()
                    .Include(one => one.Participants).Include(one => one.Options).Include(one => one.Lots).AsSplitQuery()
                    .SingleAsync(one => one.Id == permit.Action.Contract, ct);
                var before = Facts(contract);
                if (terms is not null && contract.State != ContractState.Draft)
                {
                    return Refusals.SignedIsFixed.With();
                }

                if (terms is not null && await ApplyAsync(session, terms, contract, supplier, ct) is { } faulty)
                {
                    return faulty;
                }

                care.ApplyTo(contract);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with { Before = before, After = Facts(contract) });
                return Done.It;
            },
            ct);
    }

    // Children are replaced: the old rows must be gone before new ones with the same natural key come.
    private async Task<Refusal?> ApplyAsync(WriteSession session, ContractTerms terms, Contract contract, SupplierId supplier, CancellationToken ct)
    {
        contract.Participants.Clear();
        contract.Options.Clear();
        contract.Lots.Clear();
        await session.FlushAsync(ct);
        return terms.ApplyTo(contract, supplier, NewId).IsRefused(out var no) ? no : null;
    }

    // Also sees to it that each participant is one of ours, and there once: what is hidden in a form can be forged.
    private async Task<Result<SupplierId>> SupplierAsync(ContractTerms terms, CancellationToken ct)
    {
        var known = (await entities.AllAsync(ct)).Select(entity => entity.Id).ToHashSet();
        terms.Parts = [.. terms.Parts.Where(part => known.Contains(part.Entity)).DistinctBy(part => part.Entity)];
        var found = await suppliers.IdentifyAsync(new SupplierKeys(terms.SupplierNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct);
        return found is null ? Refusals.UnknownSupplier.On(nameof(ContractTerms.SupplierNumber)) : found.Id;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    private static object Facts(Contract contract) => new
    {
        contract.Number,
        contract.Title,
        Supplier = contract.Supplier.Value,
        Start = SwedishDates.Iso(contract.Start),
        End = SwedishDates.Iso(contract.End),
        Ceiling = contract.TotalCeiling?.Minor,
        QuantityUnit = contract.QuantityUnit?.ToString(),
        Quantity = contract.TotalQuantityMicro,
        Participants = contract.Participants.Select(part => new { Entity = part.Entity.Value, part.MayCallOff, Ceiling = part.Ceiling?.Minor, part.QuantityMicro }).ToArray(),
        contract.PaymentDays,
        contract.Freight,
        Owner = contract.Owner.Value,
        Deputy = contract.Deputy?.Value,
    };
}
