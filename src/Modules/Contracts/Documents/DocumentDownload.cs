using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Contracts.Documents;

/// <summary>The exact bytes of a document, to those who may read the contract; what is for staff only is not there for the supplier.</summary>
internal static class DocumentDownload
{
    public static async Task<IResult> GetAsync(Guid id, Guid document, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        var contract = ContractId.From(id);
        if ((await gate.AskAsync(new ReadContract(contract), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var isStaff = permit.Actor.Kind != ActorKind.SupplierPerson;
        return await reads.Of<ContractsDb>().Documents.FirstOrDefaultAsync(one => one.Id == document && one.Contract == contract && (isStaff || !one.IsForStaffOnly), ct) is { } found
            ? Results.File(await archive.ReadAsync(reads, found.Digest, ct), found.MediaType, found.FileName)
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
