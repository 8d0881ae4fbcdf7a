using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Web;

namespace Samkop.Organisation.Coding;

/// <summary>The values of a coding part as a file that can be mended and imported again.</summary>
internal static class CodingDownload
{
    public static async Task<IResult> HandleAsync(Gate gate, Reads reads, Guid entity, string del, CancellationToken ct)
    {
        if ((await gate.AskAsync(new KeepCoding(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var db = reads.Of<OrganisationDb>();
        var id = LegalEntityId.From(entity);
        if (!permit.Scope.Covers(id) || await db.CodingParts.FirstOrDefaultAsync(one => one.Entity == id && one.Code == del, ct) is not { } part)
        {
            return WorkRefusals.NotFound.With().ToProblem();
        }

        var values = await db.CodingValues.Where(one => one.Part == part.Id).OrderBy(one => one.Code).ThenBy(one => one.ValidFrom).ToListAsync(ct);
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CodingFile.Write(values))];
        return Results.File(bytes, "text/csv; charset=utf-8", $"{part.Code}.csv");
    }
}
