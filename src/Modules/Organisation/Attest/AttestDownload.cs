using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Web;

namespace Samkop.Organisation.Attest;

/// <summary>The register as a file that can be mended and imported again.</summary>
internal static class AttestDownload
{
    public static async Task<IResult> HandleAsync(Gate gate, Reads reads, CancellationToken ct)
    {
        if ((await gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var db = reads.Of<OrganisationDb>();
        var entries = await db.AttestEntries.Within(permit.Scope, one => one.Entity).ToListAsync(ct);
        var mails = await db.People.ToDictionaryAsync(one => one.Id, one => one.Email, ct);
        var numbers = await db.Entities.ToDictionaryAsync(one => one.Id, one => one.OrganisationNumber, ct);
        var rows = entries.OrderBy(one => numbers[one.Entity], StringComparer.Ordinal).ThenBy(one => one.Act).ThenBy(one => one.Area, StringComparer.Ordinal);
        var text = AttestFile.Write(rows, mails, numbers);
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), "text/csv; charset=utf-8", "attestforteckning.csv");
    }
}
