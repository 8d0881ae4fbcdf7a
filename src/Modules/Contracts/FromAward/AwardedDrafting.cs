using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Edit;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.RenewPrices;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.FromAward;

/// <summary>
/// Makes a draft of a winning tender by the same reading of terms as the form. The prices are a list that was sent in: another person approves it. How one
/// orders is left empty, so that nobody signs before the owner has written it (CON-004).
/// </summary>
internal sealed class AwardedDrafting(ISuppliers suppliers, IInbox inbox, TimeProvider clock) : IAwardedContracts
{
    // Until the price list says otherwise: goods and most services.
    private const int UsualVatBasisPoints = 2500;

    public string Href(Guid contract) => Links.Contract(ContractId.From(contract));

    public async Task<Result<Guid>> DraftAsync(WriteSession session, NewAwardedContract awarded, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        if (await suppliers.IdentifyAsync(new SupplierKeys(awarded.SupplierNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct) is not { } supplier)
        {
            return Refusals.UnknownSupplier.With();
        }

        if (await db.Contracts.AnyAsync(one => one.Number == awarded.Number, ct))
        {
            return Refusals.NumberTaken.With(awarded.Number);
        }

        var contract = NewContract.Empty(awarded.Number, awarded.Holder, EntityId.New<ContractId>(clock));
        if (TermsOf(awarded).ApplyTo(contract, supplier.Id, NewId).IsRefused(out var faulty))
        {
            return faulty;
        }

        (contract.Summary, contract.Category, contract.Owner, contract.SupplierEmail) = (awarded.Summary, awarded.CaseTitle, awarded.Owner, awarded.SupplierEmail);
        db.Contracts.Add(contract);
        db.Origins.Add(new ContractOrigin { Contract = contract.Id, Case = awarded.Case, Lot = awarded.Lot, RegisterNumber = awarded.RegisterNumber, Decision = awarded.Decision, Title = awarded.CaseTitle });
        db.Terms.AddRange(awarded.Terms.Select((term, index) => new ContractTerm
        {
            Id = NewId(), Contract = contract.Id, Sequence = index + 1, Title = term.Title, Body = term.Body, FollowUpHow = term.How, FollowUpWhen = term.When, FollowUpBy = term.By,
        }));
        if (awarded.Prices.Count > 0)
        {
            var list = PricesOf(awarded, contract, session.Now);
            db.PriceLists.Add(list);
            await inbox.PutAsync(session, PriceListDecisions.Matter(contract, list), ct);
        }

        session.Audit(AuditNote.On(contract.Id, contract.Holder) with
        {
            Ground = awarded.Decision,
            After = new { contract.Number, contract.Title, Supplier = supplier.Id.Value, Case = awarded.RegisterNumber, Terms = awarded.Terms.Count, Prices = awarded.Prices.Count, Ceiling = contract.TotalCeiling?.Minor },
        });
        return contract.Id.Value;
    }

    private static ContractTerms TermsOf(NewAwardedContract awarded) => new()
    {
        Title = awarded.Title,
        SupplierNumber = awarded.SupplierNumber,
        Start = awarded.Start,
        End = awarded.End,
        TotalCeiling = awarded.Ceiling?.Money.ToDecimal(),
        Freight = awarded.Freight,
        Cpv = awarded.Cpv,
        Parts = [.. awarded.Participants.Select(entity => new PartForm { Entity = entity, MayCallOff = true, Basis = entity == awarded.Holder ? ParticipationBasis.Own : ParticipationBasis.Joint })],
        Options = [.. Enumerable.Range(0, awarded.Extensions.Count).Select(index => new OptionForm { Months = 12, NoticeBy = awarded.End.AddMonths((12 * index) - awarded.Extensions.NoticeMonths) })],
    };

    private PriceList PricesOf(NewAwardedContract awarded, Contract contract, Instant now)
    {
        var list = new PriceList
        {
            Id = EntityId.New<PriceListId>(clock), Contract = contract.Id, Sequence = 1, ValidFrom = awarded.Start, FileName = $"utvardering {awarded.RegisterNumber}.json", // sv-literal: a file name
            FileDigest = awarded.PriceSource, ProposedBy = awarded.By, ProposedAt = now,
        };
        list.Lines.AddRange(awarded.Prices.Select(price => new PriceLine
        {
            Id = NewId(), PriceList = list.Id, Article = price.Article, Name = price.Name, Description = string.Empty, Unit = UnitCode.Each, BaseMicro = 1_000_000, Price = price.Price,
            VatRate = VatRate.FromBasisPoints(UsualVatBasisPoints), Cpv = awarded.Cpv,
        }));
        return list;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
