using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Portal;

/// <summary>The supplier answers in the portal: yes, yes with a day or with changes, or no.</summary>
internal sealed class AnswerOrderHandler(UnitOfWork work, AnswerWriting writing)
{
    public async Task<Result<OrderId>> HandleAsync(Permit<AnswerOrder> permit, GivenAnswer given, CancellationToken ct)
    {
        if (FreeWords.Read(given.Note, "Words").IsRefused(out var no, out var note))
        {
            return no;
        }

        if (given.Answer == SupplierAnswer.Declined && note.Length == 0)
        {
            return OrderingRefusals.NoReason.On("Words");
        }

        return await work.WriteAsync<AnswerOrder, OrderId>(
            permit,
            session => writing.WriteAsync(session, permit.Action.Id, given with { Note = note, Number = $"portal-{session.Now}", Channel = "portal" }, ct),
            ct);
    }
}
