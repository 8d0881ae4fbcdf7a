using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Payments.Release;

/// <summary>The file exactly as it was made at release, however often it is fetched; each fetch is logged.</summary>
internal static class PaymentFileEndpoint
{
    public static async Task<IResult> GetAsync(Guid id, Gate gate, UnitOfWork work, IArchive archive, CancellationToken ct)
    {
        if ((await gate.AskAsync(new FetchPaymentFile(PaymentBatchId.From(id)), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var fetched = await work.WriteAsync<FetchPaymentFile, (byte[] Bytes, string Name)>(
            permit,
            async session =>
            {
                var batch = await session.Of<PaymentsDb>().Batches.AsNoTracking().SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (batch.FileDigest.Length == 0)
                {
                    return Refusals.NotReleased.With();
                }

                session.Audit(AuditNote.On(batch.Id, batch.Entity) with { After = new { file = batch.FileDigest } });
                return (await archive.ReadAsync(session, batch.FileDigest, ct), batch.FileName);
            },
            ct);
        return fetched.Match(file => Results.File(file.Bytes, "application/xml", file.Name), refusal => refusal.ToProblem());
    }
}
