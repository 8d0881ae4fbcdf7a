using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Reporting;

/// <summary>Puts an account in the register by hand, unverified, as one that stood on an invoice would be.</summary>
internal sealed class ReportPayeeHandler(UnitOfWork work, IPayees payees)
{
    public async Task<Result<Done>> HandleAsync(Permit<ReportPayee> permit, AccountForm form, CancellationToken ct)
    {
        if (PayeeAccount.Read($"{form.Kind}:{form.Number}").IsRefused(out var no, out var account))
        {
            return no with { Field = nameof(form.Number) };
        }

        return await work.WriteAsync<ReportPayee, Done>(
            permit,
            async session =>
            {
                var supplier = permit.Action.Supplier;
                if (!await session.Of<SuppliersDb>().Suppliers.AnyAsync(one => one.Id == supplier, ct))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (await payees.StateOfAsync(session, supplier, account, ct) != PayeeState.Unknown)
                {
                    return Refusals.AccountExists.With();
                }

                await payees.ReportAsync(session, supplier, account, permit.Actor.HomeEntity!.Value, permit.Action.About, ct);
                return Done.It;
            },
            ct);
    }
}
