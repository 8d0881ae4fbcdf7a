using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Start.Domain;
using Samkop.Start.Guidance;
using Samkop.Web;

namespace Samkop.Start.Seed;

/// <summary>A few texts of each kind; shops and addresses are made up.</summary>
internal sealed class HintSeeder(Gate gate, HintKeeping keeping) : ISeeder
{
    public int Order => 125;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        foreach (var input in All)
        {
            var permit = (await gate.AskAsync(Actor.System("demo"), new KeepGuidance(), ct)).OrThrow();
            (await keeping.SaveAsync(permit, id: null, input, ct)).OrThrow();
        }
    }

    private static IEnumerable<HintInput> All =>
    [
        new()
        {
            Kind = HintKind.Guidance, TitleSv = "Mobiltelefon till ny medarbetare", TitleEn = "Mobile phone for a new colleague", // sv-literal
            BodySv = "Chefen beställer telefon och abonnemang tillsammans. Lämna tillbaka den gamla telefonen till IT, den raderas och används igen.", // sv-literal
            BodyEn = "The manager orders phone and subscription together. Return the old phone to IT; it is wiped and used again.", Words = "mobil, telefon, abonnemang, nyanställd", Link = "/bestall?q=telefon", // sv-literal
        },
        new()
        {
            Kind = HintKind.Guidance, TitleSv = "Så köper du en utbildning", TitleEn = "How to buy a course", // sv-literal
            BodySv = "Öppna kurser bokas av deltagaren och betalas mot faktura med enhetens kod som referens. Utbildning för en hel grupp är ett inköpsuppdrag.", // sv-literal
            BodyEn = "Open courses are booked by the participant and paid by invoice with the unit's code as reference. Training for a whole group is a purchase request.", Words = "kurs, konferens, föreläsning", Link = "/inkopsuppdrag/nytt", // sv-literal
        },
        new()
        {
            Kind = HintKind.Shop, TitleSv = "Resor och hotell", TitleEn = "Travel and hotels", // sv-literal
            BodySv = "Tåg, flyg och hotell bokas i resebyråns butik. Fakturan kommer samlad en gång i månaden.", BodyEn = "Trains, flights and hotels are booked in the travel agency's shop. The invoice comes once a month.", // sv-literal
            Words = "resa, tåg, flyg, hotell, boka", Link = "https://resor.example/samkop", // sv-literal
        },
        new()
        {
            Kind = HintKind.Plan, TitleSv = "Nytt avtal för kaffeautomater", TitleEn = "New contract for coffee machines", // sv-literal
            BodySv = "Upphandlingen pågår. Till dess gäller abonnemangen som enheterna har.", BodyEn = "The procurement is under way. Until then the units' subscriptions hold.", Words = "kaffe, automat, fika, vatten", // sv-literal
        },
    ];
}
