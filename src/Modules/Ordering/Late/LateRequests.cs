using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Late;

/// <summary>A purchase request whose promised answer is late goes to all buyers of the entity: the requester waits, and one buyer may be away.</summary>
internal sealed class LateRequests(Gate gate, UnitOfWork work, IInbox inbox, IPeople people) : IClockJob
{
    public const string Step = "request-late";
    private static readonly RequestState[] Waiting = [RequestState.Assigned, RequestState.Quoting];

    public string Name => "request-late";

    public Text Title { get; } = new("För vidare inköpsuppdrag vars utlovade svar är försenat", "Passes on purchase requests whose promised answer is late");

    public TimeOnly At => new(6, 10);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new PassOnLateRequests(), ct)).OrThrow();
        return (await work.WriteAsync<PassOnLateRequests, int>(permit, session => PassOnAsync(session, permit.Action.About, ct), ct)).OrThrow();
    }

    private async Task<Result<int>> PassOnAsync(WriteSession session, ObjectRef about, CancellationToken ct)
    {
        var today = session.Now.DateInSweden();
        var late = await session.Of<OrderingDb>().Requests.AsNoTracking().Where(request => Waiting.Contains(request.State) && request.AnswerBy < today).ToListAsync(ct);
        var open = await LateMatters.OpenAsync(inbox, session, about.Kind, Step, ct);
        var names = await people.NamesAsync([.. late.Select(request => request.Buyer).OfType<PersonId>().Distinct()], ct);
        var put = 0;
        foreach (var request in late.Where(request => !open.Contains(ObjectRef.To(request.Id))))
        {
            await inbox.PutAsync(session, MatterOf(request, request.Buyer is { } buyer ? names.GetValueOrDefault(buyer, string.Empty) : string.Empty), ct);
            put++;
        }

        await LateMatters.CloseAsync(inbox, session, open.Except(late.Select(request => ObjectRef.To(request.Id))), Step, ct);
        session.Audit(new AuditNote(about) { After = new { day = SwedishDates.Iso(today), late = late.Count, passedOn = put } });
        return put;
    }

    private static NewMatter MatterOf(PurchaseRequest request, string buyer) => new()
    {
        About = ObjectRef.To(request.Id),
        Step = Step,
        What = new Text("Svaret på inköpsuppdraget {0} är försenat", "The answer to the purchase request {0} is late").With(request.Title),
        WhyYou = new Text("Du är inköpare hos köparen. {0} lovade svar senast {1}.", "You are a buyer of the entity. {0} promised an answer by {1}.").With(buyer, SwedishDates.Iso(request.AnswerBy!.Value)),
        To = Addressee.ToRole(Roles.Buyer, request.Entity),
        Due = request.AnswerBy,
        Href = Links.Request(request.Id),
        IsFlagged = true,
    };
}

/// <summary>What jobs about lateness share: they put once, and take away what is late no more.</summary>
internal static class LateMatters
{
    public static async Task<HashSet<ObjectRef>> OpenAsync(IInbox inbox, WriteSession session, string kind, string step, CancellationToken ct) =>
        [.. (await inbox.DueAsync(session, kind, session.Now.DateInSweden(), ct)).Where(matter => string.Equals(matter.Step, step, StringComparison.Ordinal)).Select(matter => matter.About)];

    public static async Task CloseAsync(IInbox inbox, WriteSession session, IEnumerable<ObjectRef> gone, string step, CancellationToken ct)
    {
        foreach (var about in gone)
        {
            await inbox.CloseAsync(session, about, step, ct);
        }
    }
}
