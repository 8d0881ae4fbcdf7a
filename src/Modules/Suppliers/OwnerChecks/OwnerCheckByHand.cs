using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.OwnerChecks;

/// <summary>The port's adapter for an installation without an agreement on owner checks: answers with what a person read and recorded.</summary>
internal sealed class OwnerCheckByHand(Reads reads, IPeople people) : IAccountOwnerCheck
{
    public async Task<OwnerCheckAnswer> AskAsync(PayeeAccount account, OrganisationNumber organisation, CancellationToken ct)
    {
        var db = reads.Of<SuppliersDb>();
        var payees = await db.Payees.Where(payee => db.Suppliers.Any(supplier => supplier.Id == payee.Supplier && supplier.OrganisationNumber.Equals(organisation))).ToListAsync(ct);
        if (payees.Find(payee => payee.Account == account) is not { } found
            || OwnerCheck.Holding(await db.OwnerChecks.Where(one => one.Payee == found.Id).ToListAsync(ct)) is not { } check)
        {
            return new OwnerCheckAnswer(OwnerCheckOutcome.NotAvailable, string.Empty, string.Empty);
        }

        var who = (await people.NamesAsync([check.Person], ct)).GetValueOrDefault(check.Person, "–");
        return new OwnerCheckAnswer(check.Outcome, check.Owner, $"{Words.Of(check.Channel)}, {SwedishDates.Iso(check.CheckedOn)} ({who})");
    }
}
