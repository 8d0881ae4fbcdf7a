using Samkop.Contracts.Public;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>A draft with nothing in it but its number and holder; the form or a file fills it.</summary>
internal static class NewContract
{
    public static Contract Empty(string number, LegalEntityId holder, ContractId id) => new()
    {
        Id = id,
        Number = number,
        Holder = holder,
        Title = string.Empty,
        Summary = string.Empty,
        Category = string.Empty,
        OrderingInstruction = string.Empty,
        Freight = string.Empty,
        SupplierContact = string.Empty,
        SupplierEmail = string.Empty,
        SupplierPhone = string.Empty,
    };
}
