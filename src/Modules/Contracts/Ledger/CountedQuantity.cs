using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Kernel;

namespace Samkop.Contracts.Ledger;

/// <summary>
/// A call-off in the unit of the contract's ceiling. An announced largest quantity ends a framework as an announced value does
/// (EU Court C-216/17 and C-23/20), so an order that cannot be counted is refused; a due invoice is booked with what can be counted.
/// </summary>
internal static class CountedQuantity
{
    /// <summary>Millionths of the contract's unit; nought when it has no ceiling in quantity. Refuses lines that cannot be converted, or none at all (CON-028).</summary>
    public static Result<long> Of(Contract contract, CallOff callOff)
    {
        if (contract.QuantityUnit is not { } unit)
        {
            return 0L;
        }

        if (callOff.Quantities.Count == 0)
        {
            return Refusals.UncountedUnit.With(contract.Number, unit.Name, new Text("något annat", "something else"));
        }

        var sum = 0L;
        foreach (var quantity in callOff.Quantities)
        {
            if (UnitConversion.Between(quantity.Unit, unit).IsRefused(out _, out var conversion))
            {
                return Refusals.UncountedUnit.With(contract.Number, unit.Name, quantity.Unit.Name);
            }

            sum += conversion.Convert(quantity, Rounding.HalfAwayFromZero).Micro;
        }

        return sum;
    }

    /// <summary>The same without refusing: what cannot be counted counts nothing.</summary>
    public static long Convertible(Contract contract, CallOff callOff)
    {
        var known = contract.QuantityUnit is { } unit ? callOff.Quantities.Where(quantity => !UnitConversion.Between(quantity.Unit, unit).IsRefused(out _, out _)).ToList() : [];
        return known.Count == 0 ? 0 : Of(contract, callOff with { Quantities = known }).OrThrow();
    }
}
