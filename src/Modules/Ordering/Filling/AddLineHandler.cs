using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Filling;

/// <summary>Goods or a service in free words.</summary>
internal sealed record FreeLine(LineKind Kind, SupplierId Supplier, string Name, NetAmount Maximum, VatRate VatRate);

/// <summary>Adds lines to the draft of the person, and makes the draft when there is none.</summary>
internal sealed class AddLineHandler(UnitOfWork work, IArticles articles, ISuppliers suppliers, IEntities entities, TimeProvider clock)
{
    private const int MostOfOneLine = 1_000_000;

    /// <summary>An article on contract; more of one that is there already raises its quantity.</summary>
    public async Task<Result<RequisitionId>> AddArticleAsync(Permit<AddLine> permit, ArticleId article, decimal quantity, CancellationToken ct)
    {
        if (permit.Actor.HomeEntity is not { } entity || await articles.FindAsync(entity, article, ct) is not { } found)
        {
            return OrderingRefusals.NotOrderable.With();
        }

        if (quantity is <= 0 or > MostOfOneLine || Quantity.FromDecimal(quantity, found.Price.Unit).IsRefused(out _, out var wanted))
        {
            return OrderingRefusals.BadQuantity.On("Quantity");
        }

        if (quantity < found.MinimumQuantity)
        {
            return OrderingRefusals.BelowMinimum.On("Quantity", found.Name, found.MinimumQuantity);
        }

        return await InDraftAsync(permit, found.Cpv, (draft, lines) => AddArticle(draft, lines, found, wanted), ct);
    }

    /// <summary>Free text: who sells it, what it is, what it may cost at most.</summary>
    public async Task<Result<RequisitionId>> AddFreeAsync(Permit<AddLine> permit, FreeLine line, CancellationToken ct)
    {
        if (FreeWords.Read(line.Name, "Name").IsRefused(out var no, out var name))
        {
            return no;
        }

        if (name.Length == 0)
        {
            return OrderingRefusals.NoName.On("Name");
        }

        if (line.Maximum.Minor <= 0)
        {
            return OrderingRefusals.NoMaximum.On("Maximum");
        }

        if (await suppliers.FindAsync(line.Supplier, ct) is not { } supplier)
        {
            return OrderingRefusals.NoSuchSupplier.On("Supplier");
        }

        return await InDraftAsync(permit, cpv: null, (draft, lines) => MakeFree(draft, lines.Count + 1, line with { Name = name }, supplier.Name), ct);
    }

    private async Task<Result<RequisitionId>> InDraftAsync(
        Permit<AddLine> permit, CpvCode? cpv, Func<Requisition, IReadOnlyList<RequisitionLine>, RequisitionLine?> add, CancellationToken ct)
    {
        if (permit.Actor is not { Person: { } person, HomeEntity: { } entity, HomeUnit: { } unit } || await entities.FindUnitAsync(unit, ct) is not { } home)
        {
            return OrderingRefusals.NoUnit.With();
        }

        return await work.WriteAsync<AddLine, RequisitionId>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var draft = await DraftOf(db, person, entity).FirstOrDefaultAsync(ct) ?? db.Requisitions.Add(NewDraft(person, home, session.Now)).Entity;
                if (draft.Account.Length == 0)
                {
                    draft.Account = await AccountRules.ProposeAsync(db, entity, cpv, session.Now.DateInSweden(), ct);
                }

                var lines = await db.RequisitionLines.Where(line => line.Requisition == draft.Id).OrderBy(line => line.Number).ToListAsync(ct);
                var added = add(draft, lines);
                if (added is not null)
                {
                    db.RequisitionLines.Add(added);
                }

                session.Audit(AuditNote.On(draft.Id, entity) with { After = new { lines = lines.Count + (added is null ? 0 : 1) } });
                return draft.Id;
            },
            ct);
    }

    /// <summary>The draft that a person is filling in an entity.</summary>
    public static IQueryable<Requisition> DraftOf(OrderingDb db, PersonId person, LegalEntityId entity) =>
        db.Requisitions.Where(one => one.Orderer == person && one.Entity == entity && one.State == RequisitionState.Draft).OrderBy(one => one.CreatedAt);

    private Requisition NewDraft(PersonId person, UnitView home, Instant now) => new()
    {
        Id = EntityId.New<RequisitionId>(clock),
        Entity = home.Entity,
        Unit = home.Id,
        Orderer = person,
        Purpose = string.Empty,
        CostCode = home.CostCode,
        Account = string.Empty,
        CreatedAt = now,
    };

    private RequisitionLine? AddArticle(Requisition draft, IReadOnlyList<RequisitionLine> lines, ArticleView found, Quantity wanted)
    {
        if (lines.FirstOrDefault(line => line.Article == found.Id && line.UnitCode == wanted.Unit) is { } same)
        {
            same.QuantityMicro += wanted.Micro;
            return null;
        }

        return new RequisitionLine
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Requisition = draft.Id,
            Number = lines.Count + 1,
            Kind = LineKind.Article,
            Supplier = found.Supplier,
            SupplierName = found.SupplierName,
            Article = found.Id,
            ArticleNumber = found.Number,
            Gtin = found.Gtin,
            Name = found.Name,
            QuantityMicro = wanted.Micro,
            UnitCode = wanted.Unit,
            Price = found.Price.Price,
            BaseMicro = found.Price.Base.Micro,
            VatRate = found.Price.VatRate,
            Contract = found.Price.Contract,
            ContractNumber = found.Price.ContractNumber,
            PriceThrough = found.Price.Valid.End,
            IsClinical = found.IsClinical,
        };
    }

    private RequisitionLine MakeFree(Requisition draft, int number, FreeLine line, string supplierName) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Requisition = draft.Id,
        Number = number,
        Kind = line.Kind,
        Supplier = line.Supplier,
        SupplierName = supplierName,
        ArticleNumber = string.Empty,
        Name = line.Name,
        QuantityMicro = Quantity.Of(1, UnitCode.Each).Micro,
        UnitCode = UnitCode.Each,
        Price = UnitPrice.FromMicro(checked(line.Maximum.Minor * 10_000)),
        BaseMicro = PriceBase.One(UnitCode.Each).Micro,
        VatRate = line.VatRate,
        MaximumValue = line.Maximum,
    };
}
