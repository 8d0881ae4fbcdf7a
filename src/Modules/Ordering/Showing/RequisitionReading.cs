using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Showing;

/// <summary>A requisition as pages show it.</summary>
internal sealed record ShownRequisition(Requisition Requisition, IReadOnlyList<RequisitionLine> Lines, IReadOnlyList<Order> Orders)
{
    public required UnitView Unit { get; init; }

    public required EntityView Entity { get; init; }

    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    public NetAmount Net => Lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net);

    public string NameOf(PersonId? person) => person is { } id ? Names.GetValueOrDefault(id, string.Empty) : string.Empty;

    public Text Title => Requisition.Purpose.Length > 0 ? Text.Same(Requisition.Purpose) : new("Rekvisition", "Requisition");
}

/// <summary>Reads a requisition with what belongs to it. The caller has asked the gate.</summary>
internal sealed class RequisitionReading(Reads reads, IEntities entities, IPeople people)
{
    public async Task<ShownRequisition> LoadAsync(RequisitionId id, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        var found = await db.Requisitions.SingleAsync(one => one.Id == id, ct);
        PersonId?[] involved = [found.Orderer, found.RoutedTo, found.Approver];
        return new ShownRequisition(
            found,
            await db.RequisitionLines.Where(line => line.Requisition == id).OrderBy(line => line.Number).ToListAsync(ct),
            await db.Orders.Where(order => order.Requisition == id).OrderBy(order => order.Number).ToListAsync(ct))
        {
            Unit = (await entities.FindUnitAsync(found.Unit, ct))!,
            Entity = await entities.GetAsync(found.Entity, ct),
            Names = await people.NamesAsync([.. involved.OfType<PersonId>().Distinct()], ct),
        };
    }

    /// <summary>Why the line has its price and contract, in one sentence.</summary>
    public static Text Why(RequisitionLine line) => line switch
    {
        { Kind: not LineKind.Article } => new("Fritext: högsta värde, inget avtalspris.", "Free text: maximum value, no contract price."),
        { PriceThrough: { } end } => new Text("Avtal {0}, pris gäller till {1}.", "Contract {0}, price holds until {1}.").With(line.ContractNumber, end.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => new Text("Avtal {0}, pris gäller tills vidare.", "Contract {0}, price holds until further notice.").With(line.ContractNumber),
    };
}
