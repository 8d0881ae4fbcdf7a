using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Attest;

/// <summary>The named persons who may read protected invoices.</summary>
internal static class ProtectedReaders
{
    private const string FirstReader = "Skyddade en faktura som första läsare"; // sv-literal

    /// <summary>Adds a person last, from today on; does nothing when the person is one already.</summary>
    public static async Task AddAsync(OpenInvoice open, PersonId person, CancellationToken ct)
    {
        var known = await open.Db.ProtectedReaders.Where(reader => reader.Entity == open.Invoice.Entity).ToListAsync(ct);
        var today = open.Session.Now.DateInSweden();
        if (!known.Exists(reader => reader.Person == person && !(reader.ValidThrough < today)))
        {
            open.Db.ProtectedReaders.Add(new ProtectedReader
            {
                Id = Guid.CreateVersion7(open.Clock.GetUtcNow()),
                Entity = open.Invoice.Entity,
                Person = person,
                Place = known.Count + 1,
                ValidFrom = today,
                Source = FirstReader,
            });
        }
    }
}
