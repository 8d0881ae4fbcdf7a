using Microsoft.AspNetCore.Http;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Payments.LedgerExport;

/// <summary>What is asked for.</summary>
internal sealed record LedgerQuery(Guid Entity, LedgerForm Form, DateOnly From, DateOnly Through);

/// <summary>The ledger file of a period; equal postings give equal bytes. Each export is logged.</summary>
internal static class LedgerEndpoint
{
    public static async Task<IResult> GetAsync(
        [AsParameters] LedgerQuery query, Gate gate, UnitOfWork work, LedgerFiles files, CancellationToken ct)
    {
        var (entity, form, from, through) = query;
        if ((await gate.AskAsync(new ExportLedger(LegalEntityId.From(entity)), ct)).IsRefused(out var no, out var permit)
            || (await files.MakeAsync(permit, form, from, through, ct)).IsRefused(out no, out var file))
        {
            return no.ToProblem();
        }

        var logged = await work.WriteAsync<ExportLedger, Done>(
            permit,
            session =>
            {
                session.Audit(new AuditNote(permit.Action.About)
                {
                    Entity = permit.Action.Entity,
                    After = new { form = form.ToString(), from = SwedishDates.Iso(from), through = SwedishDates.Iso(through), vouchers = file.Vouchers, debit = file.Debit.Minor },
                });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
        return logged.IsRefused(out no) ? no.ToProblem() : Results.File(file.Content.ToArray(), "application/octet-stream", file.FileName);
    }
}
