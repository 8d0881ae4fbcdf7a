using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Standards.Seal;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>
/// The joint framework after a real opening, in evaluation. Lot 1: Nordtextil wins before Steriltvätten and Rent Sjukhus Service, and a company outside the
/// register is rejected. Lot 2: one tender. Lot 3: none.
/// </summary>
internal sealed class AwardWorld : IAsyncDisposable
{
    public const string Stranger = "Okänd Handel AB";

    private const string Lot1 = """
        {
          "kind": "deductions",
          "criteria": [{ "id": "delivery", "name": { "sv": "Leveranstid", "en": "Time of delivery" }, "role": "quality", "steps": [
            { "id": "five-days", "name": { "sv": "Fem dagar", "en": "Five days" }, "value": 0 },
            { "id": "four-days", "name": { "sv": "Fyra dagar", "en": "Four days" }, "value": 6500 },
            { "id": "three-days", "name": { "sv": "Tre dagar", "en": "Three days" }, "value": 15000 }] }],
          "tieKeys": ["lowest-price", "draw"], "drawSeed": "frö", "currency": "SEK",
          "items": [{ "id": "small", "name": { "sv": "Handske, liten", "en": "Glove, small" } }, { "id": "large", "name": { "sv": "Handske, stor", "en": "Glove, large" } }],
          "participants": [
            { "name": "Region Sörmland", "volumes": [{ "item": "small", "expected": 100000 }, { "item": "large", "expected": 200000 }] },
            { "name": "Region Västmanland", "volumes": [{ "item": "small", "expected": 50000 }, { "item": "large", "expected": 150000 }] }]
        }
        """;

    private const string Lot2 = """{ "kind": "lowest-price", "criteria": [], "tieKeys": ["draw"], "drawSeed": "frö", "currency": "SEK" }""";

    private AwardWorld(SealWorld sealedWorld) => Sealed = sealedWorld;

    public SealWorld Sealed { get; }

    public SamkopHost Host => Sealed.Host;

    public static string Award { get; } = ProcurementSteps.Case(1) + "/tilldelning";

    public static string Letters { get; } = ProcurementSteps.Case(1) + "/underrattelse";

    public static string Standstill { get; } = ProcurementSteps.Case(1) + "/avtalssparr";

    public static string Conclude { get; } = ProcurementSteps.Case(1) + "/avtal";

    public static string Decision { get; } = "/leverantor" + ProcurementSteps.Case(1) + "/beslut";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<AwardWorld> StartAsync(DatabaseKind database)
    {
        var world = new AwardWorld(await SealWorld.StartAsync(database));
        var supplier = await world.Host.SignInAs("Nils Fager");
        var envelopes = new List<byte[]>();
        foreach (var lot in (string[])["LOT-0001", "LOT-0001", "LOT-0001", "LOT-0001", "LOT-0002"])
        {
            envelopes.Add(await world.Sealed.SealAsync(EnvelopeContext.DrawPseudonym(), 1, lot, ("anbud.txt", "anbud"u8.ToArray())));
            await world.Sealed.LeaveAsync(supplier, envelopes[^1]);
        }

        await world.Sealed.EndAsync();
        await world.Sealed.HandAsync(world.Sealed.First, await world.Sealed.SharesAsync(world.Sealed.First, envelopes), "Har lämnat");
        await world.Sealed.HandAsync(world.Sealed.Second, await world.Sealed.SharesAsync(world.Sealed.Second, envelopes), "Anbuden är öppnade");
        var buyer = await world.Host.SignInAs("Samira Haddad");
        await (await world.Sealed.SeatAsync(buyer, "Samira Haddad")).Form("Lämna förklaringen").Choose("Nej", "Är du jävig?").Submit();
        await world.EvaluateAsync();
        return world;
    }

    /// <summary>Writes to the module's tables what the pages of check and evaluation write.</summary>
    public async Task ChangeAsync(Func<ProcurementDb, Task> change)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedCases(), Ct)).OrThrow();
        (await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<SeedCases, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
                await change(db);
                session.Audit(new AuditNote(permit.Action.About) { After = new { test = true } });
                return Done.It;
            },
            Ct)).OrThrow();
    }

    public async Task<T> ReadAsync<T>(Func<ProcurementDb, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IReads>().Of<ProcurementDb>());
    }

    /// <summary>Proposed by the buyer and decided by the head of purchasing.</summary>
    public async Task DecideAsync()
    {
        var page = await (await Host.SignInAs("Samira Haddad")).Open(Award);
        await Proposal(page).Submit();
        var decider = await Host.SignInAs("Anders Vikström");
        (await (await decider.Open(Award)).Form("Besluta om tilldelning").Fill("På uppdrag av", "Regionstyrelsen").Fill("Punkt i delegationsordningen", "4.2").Submit()).Shows("Beslutet är fattat");
    }

    /// <summary>One winner of lot 1, the only tender of lot 2, and none of lot 3.</summary>
    public static PageForm Proposal(Page page) => page.Form("Lägg förslaget")
        .Choose("Ett anbud: Nordtextil AB", "Vem vinner Undersökningshandskar av nitril?")
        .Fill("Skäl, Förkläden och skoskydd", "Inget anbud kom in");

    public async Task SendAsync(string means)
    {
        var page = await (await Host.SignInAs("Samira Haddad")).Open(Letters);
        (await page.Form("Skicka till alla").Choose(means, "Hur skickas breven?").Choose("Publicera utvärderingsfilerna. Jag har kontrollerat att inget i dem är affärshemligt (OSL 31 kap. 16 §).").Submit()).Shows("Alla är underrättade");
    }

    public ValueTask DisposeAsync() => Sealed.DisposeAsync();

    public static string Number(string name) => name switch
    {
        "Nordtextil AB" => NumberOf(1),
        "Steriltvätten AB" => NumberOf(35),
        "Rent Sjukhus Service AB" => NumberOf(7),
        "Kontorsmaterial Mälaren AB" => NumberOf(2),
        _ => "5560160680",
    };

    private static readonly Dictionary<int, string> Known = [];

    private static string NumberOf(int supplier) => Known[supplier];

    private async Task EvaluateAsync()
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            foreach (var number in (int[])[1, 2, 7, 35])
            {
                Known[number] = (await scope.ServiceProvider.GetRequiredService<ISuppliers>().FindAsync(DemoIds.Supplier(number), Ct))!.OrganisationNumber.ToString();
            }
        }

        await ChangeAsync(async db =>
        {
            var one = await db.Cases.SingleAsync(row => row.Id == Sealed.Id, Ct);
            one.Phase = CasePhase.Evaluation;
            var lots = await db.Lots.Where(row => row.Case == one.Id).OrderBy(row => row.Sequence).ToListAsync(Ct);
            // What the opening itself has read of these empty tenders makes way.
            await db.Replies.Where(row => row.Case == one.Id).ExecuteDeleteAsync(Ct);
            await db.JudgedTenders.Where(row => row.Case == one.Id).ExecuteDeleteAsync(Ct);
            await db.LotModels.Where(row => row.Case == one.Id).ExecuteDeleteAsync(Ct);
            db.LotModels.AddRange(
                new LotModel { Lot = lots[0].Id, Case = one.Id, Json = Lot1 },
                new LotModel { Lot = lots[1].Id, Case = one.Id, Json = Lot2 });
            var opened = await db.OpenedTenders.Where(row => row.Case == one.Id).OrderBy(row => row.Lot).ThenBy(row => row.Id).ToListAsync(Ct);
            Add(db, opened[0], lots[0], "A1", "Nordtextil AB", Priced("A1", "Nordtextil AB", "four-days", "0.41", "0.43"));
            Add(db, opened[1], lots[0], "A2", "Steriltvätten AB", Priced("A2", "Steriltvätten AB", "five-days", "0.40", "0.44"));
            Add(db, opened[2], lots[0], "A3", "Rent Sjukhus Service AB", Priced("A3", "Rent Sjukhus Service AB", "three-days", "0.50", "0.50"));
            Add(db, opened[3], lots[0], "A4", Stranger, string.Empty).Reason = "Handsken är inte puderfri";
            Add(db, opened[4], lots[1], "A5", "Kontorsmaterial Mälaren AB", """{ "id": "A5", "tenderer": "Kontorsmaterial Mälaren AB", "answers": {}, "price": 1234567.89 }""");
        });
    }

    private static JudgedTender Add(ProcurementDb db, OpenedTender opened, Lot lot, string mark, string tenderer, string json)
    {
        var offer = new JudgedTender
        {
            Id = opened.Id, Case = opened.Case, Lot = lot.Id, Mark = mark, Tenderer = tenderer, OrganisationNumber = Number(tenderer), Json = json, State = json.Length > 0 ? JudgedTenderState.Admitted : JudgedTenderState.TenderRejected,
        };
        db.JudgedTenders.Add(offer);
        return offer;
    }

    private static string Priced(string mark, string tenderer, string delivery, string small, string large) =>
        $$"""{ "id": "{{mark}}", "tenderer": "{{tenderer}}", "answers": { "delivery": "{{delivery}}" }, "prices": { "small": {{small}}, "large": {{large}} } }""";
}
