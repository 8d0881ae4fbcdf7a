using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.Edit;

/// <summary>Changes a contract: a draft in all, a signed one in what may change.</summary>
[Asks<ChangeContract>]
internal sealed class ChangeContractModel(IEntities entities, IPeople people, ISuppliers suppliers, Reads reads, ContractEditing editing) : ContractFormPage(entities, people)
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    public Contract Contract { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input.Care = ContractCare.Of(Contract);
        Input.Terms = Contract.State == ContractState.Draft ? TermsOf(Contract, await suppliers.FindAsync(Contract.Supplier, ct)) : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new ChangeContract(Id),
            (permit, token) => editing.ChangeAsync(permit, Input.Terms, Input.Care, token),
            _ => Done(Links.Contract(Id), new("Avtalet är ändrat.", "The contract has been changed.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ChangeContract(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Contract = await reads.Of<ContractsDb>().Contracts.Include(one => one.Participants).Include(one => one.Options).Include(one => one.Lots).AsSplitQuery().SingleAsync(one => one.Id == Id, ct);
        await LoadChoicesAsync(Contract.Holder, ct);
        return null;
    }

    private ContractTerms TermsOf(Contract contract, SupplierView? supplier)
    {
        var terms = EmptyTerms();
        (terms.Title, terms.SupplierNumber, terms.Start, terms.End) = (contract.Title, supplier?.OrganisationNumber.ToDisplay() ?? string.Empty, contract.Start, contract.End);
        (terms.TotalCeiling, terms.Freight, terms.AllowsFreight) = (contract.TotalCeiling?.Money.ToDecimal(), contract.Freight, contract.AllowsFreight);
        (terms.PaymentDays, terms.Cpv) = (contract.PaymentDays, contract.Cpv);
        (terms.QuantityUnit, terms.TotalQuantity) = (contract.QuantityUnit, contract.TotalQuantityMicro / 1_000_000m);
        terms.Lots = string.Join('\n', contract.Lots.OrderBy(lot => lot.Sequence).Select(lot => lot.Title));
        foreach (var part in terms.Parts)
        {
            var held = contract.Participants.Find(one => one.Entity == part.Entity);
            (part.MayCallOff, part.Ceiling, part.Quantity) = (held?.MayCallOff ?? false, held?.Ceiling?.Money.ToDecimal(), held?.QuantityMicro / 1_000_000m);
            (part.Basis, part.SharePercent) = (held?.Basis, held is { ShareBasisPoints: > 0 } ? held.ShareBasisPoints / 100m : null);
        }

        foreach (var option in contract.Options.OrderBy(option => option.Sequence).Take(OptionRows))
        {
            terms.Options[option.Sequence - 1] = new OptionForm { Months = option.Months, NoticeBy = option.NoticeBy };
        }

        return terms;
    }
}
