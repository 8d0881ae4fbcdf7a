using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Approval;

/// <summary>What lands in whose inbox on a requisition's way.</summary>
internal static class Matters
{
    public const string Approve = "approve";

    public const string Answer = "answer";

    public static NewMatter ToApprover(Requisition requisition, IReadOnlyCollection<RequisitionLine> lines, AttestRight right) => new()
    {
        About = ObjectRef.To(requisition.Id),
        Step = Approve,
        What = new Text("Rekvisition, {0} rader: {1}", "Requisition, {0} lines: {1}").With(lines.Count, requisition.Purpose.Length > 0 ? requisition.Purpose : lines.First().Name),
        WhyYou = Why(requisition, right),
        To = Addressee.To(right.Person, requisition.Entity),
        Amount = lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net),
        Fit = Fit(lines),
        IsFlagged = lines.Any(line => line.Contract is null),
        Due = requisition.NeededBy,
        Href = Links.Approve(requisition.Id),
    };

    public static NewMatter ToOrderer(Requisition requisition, Text what, Text why) => new()
    {
        About = ObjectRef.To(requisition.Id),
        Step = Answer,
        What = what,
        WhyYou = why,
        To = Addressee.To(requisition.Orderer, requisition.Entity),
        Due = requisition.NeededBy,
        Href = Links.Requisition(requisition.Id),
    };

    public static Text Why(Requisition requisition, AttestRight right) => right.SubstituteFor is null
        ? new Text("Du är beslutsattestant för ansvar {0} ({1}).", "You approve expenditure for cost code {0} ({1}).").With(requisition.CostCode, right.Ground)
        : new Text("Du är ersättare för beslutsattestanten på ansvar {0} ({1}).", "You are substitute of the approver for cost code {0} ({1}).").With(requisition.CostCode, right.Ground);

    private static Text Fit(IReadOnlyCollection<RequisitionLine> lines)
    {
        var free = lines.Count(line => line.Contract is null);
        return free == 0
            ? new("Alla rader på avtal till avtalspris.", "All lines on contract at contract price.")
            : new Text("{0} av {1} rader utan avtal.", "{0} of {1} lines without contract.").With(free, lines.Count);
    }
}
