using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Edit;

/// <summary>Puts the terms of the form into a draft, or says what is wrong with them.</summary>
internal static class ContractTermsReading
{
    // A thousand million units, as millionths, leaves room to add thousands of them in a long.
    private const decimal MostQuantity = 1_000_000_000m;

    public static Result<Done> ApplyTo(this ContractTerms terms, Contract contract, SupplierId supplier, Func<Guid> newId)
    {
        if (terms.End <= terms.Start)
        {
            return Refusals.BadPeriod.On(nameof(ContractTerms.End));
        }

        if (terms.PaymentDays < Contract.ShortestPaymentDays)
        {
            return Refusals.ShortPaymentDays.On(nameof(ContractTerms.PaymentDays), Contract.ShortestPaymentDays);
        }

        if (Ceilings(terms).IsRefused(out var no, out var ceilings) || Options(terms, contract, newId).IsRefused(out no, out var options) || Quantities(terms).IsRefused(out no, out var quantities))
        {
            return no;
        }

        (contract.Title, contract.Supplier, contract.Start, contract.End) = (terms.Title.Trim(), supplier, terms.Start!.Value, terms.End!.Value);
        (contract.Freight, contract.AllowsFreight, contract.PaymentDays, contract.Cpv) = (terms.Freight, terms.AllowsFreight, terms.PaymentDays, terms.Cpv);
        (contract.TotalCeiling, contract.QuantityUnit, contract.TotalQuantityMicro) = (ceilings.Total, quantities.Unit, quantities.Total);
        Renew(contract.Participants, terms.Parts.Where(part => part.MayCallOff).Select((part, index) => new Participant
        {
            Id = newId(),
            Contract = contract.Id,
            Entity = part.Entity,
            Basis = part.Basis ?? (part.Entity == contract.Holder ? ParticipationBasis.Own : ParticipationBasis.PowerOfAttorney),
            ShareBasisPoints = (int)decimal.Round((part.SharePercent ?? 0) * 100, MidpointRounding.AwayFromZero),
            Ceiling = ceilings.Parts[index],
            QuantityMicro = quantities.Parts[index],
        }));
        Renew(contract.Options, options);
        Renew(contract.Lots, (terms.Lots ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select((title, index) => new Lot { Id = newId(), Contract = contract.Id, Sequence = index + 1, Title = title }));
        return Done.It;
    }

    private static void Renew<T>(List<T> rows, IEnumerable<T> now)
    {
        List<T> made = [.. now];
        rows.Clear();
        rows.AddRange(made);
    }

    private static Result<(NetAmount? Total, IReadOnlyList<NetAmount?> Parts)> Ceilings(ContractTerms terms)
    {
        var given = new[] { terms.TotalCeiling }.Concat(terms.Parts.Where(part => part.MayCallOff).Select(part => part.Ceiling)).ToList();
        var amounts = new List<NetAmount?>();
        foreach (var one in given)
        {
            if (one is null)
            {
                amounts.Add(null);
            }
            else if (one <= 0 || one > 1_000_000_000_000m || Money.FromDecimal(one.Value).IsRefused(out _, out var money))
            {
                return Refusals.BadCeiling.On(nameof(ContractTerms.TotalCeiling));
            }
            else
            {
                amounts.Add(NetAmount.From(money));
            }
        }

        var sum = amounts.Skip(1).OfType<NetAmount>().Sum(amount => amount.Minor);
        return amounts[0] is { } total && sum > total.Minor ? Refusals.BadCeiling.On(nameof(ContractTerms.TotalCeiling)) : (amounts[0], amounts.GetRange(1, amounts.Count - 1));
    }

    private static Result<(UnitCode? Unit, long? Total, IReadOnlyList<long?> Parts)> Quantities(ContractTerms terms)
    {
        var amounts = new List<long?>();
        foreach (var one in new[] { terms.TotalQuantity }.Concat(terms.Parts.Where(part => part.MayCallOff).Select(part => part.Quantity)))
        {
            var micro = one is > 0 and <= MostQuantity && !Quantity.FromDecimal(one.Value, UnitCode.Each).IsRefused(out _, out var quantity) ? quantity.Micro : (long?)null;
            if (one is not null && micro is null)
            {
                return Refusals.BadQuantityCeiling.On(nameof(ContractTerms.TotalQuantity));
            }

            amounts.Add(micro);
        }

        var isAnyGiven = amounts.Exists(amount => amount is not null);
        if (isAnyGiven != terms.QuantityUnit is not null || (amounts[0] is { } total && amounts.Skip(1).Sum() > total))
        {
            return Refusals.BadQuantityCeiling.On(nameof(ContractTerms.TotalQuantity));
        }

        return (terms.QuantityUnit, amounts[0], amounts.GetRange(1, amounts.Count - 1));
    }

    private static Result<List<ExtensionOption>> Options(ContractTerms terms, Contract contract, Func<Guid> newId)
    {
        var options = new List<ExtensionOption>();
        foreach (var (form, index) in terms.Options.Select((form, index) => (form, index)).Where(one => one.form.Months is not null || one.form.NoticeBy is not null))
        {
            var latest = terms.End!.Value.AddMonths(options.Sum(option => option.Months));
            if (form.Months is not > 0 || form.NoticeBy is not { } notice || notice > latest || notice < terms.Start)
            {
                return Refusals.BadOption.On(FormattableString.Invariant($"{nameof(ContractTerms.Options)}[{index}].{nameof(OptionForm.Months)}"));
            }

            options.Add(new ExtensionOption { Id = newId(), Contract = contract.Id, Sequence = options.Count + 1, Months = form.Months.Value, NoticeBy = notice });
        }

        return options;
    }
}
