using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Register;

/// <inheritdoc cref="ISuppliers" />
internal sealed class RegisterOfSuppliers(Reads reads) : ISuppliers
{
    /// <summary>The order of lists.</summary>
    public static readonly ListOrder<Supplier> ByName = ListOrder.Of<Supplier>().Up(one => one.Name).Up(one => one.Id);

    private IQueryable<Supplier> All => reads.Of<SuppliersDb>().Suppliers;

    public async Task<SupplierView?> FindAsync(SupplierId supplier, CancellationToken ct) =>
        await All.FirstOrDefaultAsync(one => one.Id == supplier, ct) is { } found ? View(found) : null;

    public async Task<IReadOnlyDictionary<SupplierId, string>> NamesAsync(IReadOnlyCollection<SupplierId> suppliers, CancellationToken ct)
    {
        SupplierId[] ids = [.. suppliers.Distinct()];
        return await All.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, ct);
    }

    public async Task<SupplierView?> IdentifyAsync(SupplierKeys keys, CancellationToken ct)
    {
        var found = new List<Supplier>();
        if (OrganisationNumber.TryParse(keys.OrganisationNumber, provider: null, out var number))
        {
            found.AddRange(await All.Where(one => one.OrganisationNumber.Equals(number)).ToListAsync(ct));
        }

        if (VatNumber.TryParse(keys.VatNumber, provider: null, out var vat))
        {
            var inside = vat.OrganisationNumber;
            found.AddRange(await All.Where(one => one.VatNumber!.Equals(vat) || (inside != null && one.OrganisationNumber.Equals(inside))).ToListAsync(ct));
        }

        if (!PeppolParticipantId.Read(keys.EndpointScheme, keys.EndpointId).IsRefused(out _, out var participant))
        {
            var inside = participant.OrganisationNumber;
            found.AddRange(await All.Where(one => one.PeppolId!.Equals(participant) || (inside != null && one.OrganisationNumber.Equals(inside))).ToListAsync(ct));
        }

        if (Gln.TryParse(keys.Gln, provider: null, out var gln))
        {
            found.AddRange(await All.Where(one => one.Gln!.Equals(gln)).ToListAsync(ct));
        }

        // Two keys that mean two suppliers mean none: nothing is guessed where money is concerned.
        return found.DistinctBy(one => one.Id).ToList() is [var only] ? View(only) : null;
    }

    public async Task<IReadOnlyList<SupplierView>> SearchAsync(string text, int take, CancellationToken ct)
    {
        var query = Matching(All, text);
        var first = text.Trim().ToLowerInvariant();
        // Without a word all are equally good, and the index gives them in order.
        var sorted = first.Length == 0 ? query.OrderBy(one => one.Name) : query.OrderBy(one => one.SearchKey.StartsWith(first) ? 0 : 1).ThenBy(one => one.Name);
        var rows = await sorted.ThenBy(one => one.Id).Take(take).ToListAsync(ct);
        return [.. rows.Select(View)];
    }

    /// <summary>Every word must occur in name, town or number.</summary>
    internal static IQueryable<Supplier> Matching(IQueryable<Supplier> suppliers, string text) =>
        text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => OrganisationNumber.TryParse(word, provider: null, out var number) ? number.ToString() : word)
            .Aggregate(suppliers, (rows, word) => rows.Where(one => one.SearchKey.Contains(word)));

    internal static SupplierView View(Supplier row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        OrganisationNumber = row.OrganisationNumber,
        VatNumber = row.VatNumber,
        PeppolId = row.PeppolId,
        Email = row.Email,
        Street = row.Street,
        PostalCode = row.PostalCode,
        City = row.City,
        Country = row.Country,
        HasFTax = row.HasFTax,
        FTaxCheckedOn = row.FTaxCheckedOn,
    };
}
