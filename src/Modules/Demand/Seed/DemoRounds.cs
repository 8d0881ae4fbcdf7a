using Samkop.Demand.Public;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Seed;

/// <summary>A lot of the demo.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Cpv">Kind; the articles of the demo's price lists lie within it.</param>
/// <param name="Yearly">What all buy in a year.</param>
/// <param name="Price">About what one costs, in kronor.</param>
/// <param name="Weights">How the volume lies on the six entities; nought buys nothing.</param>
/// <param name="PriceSteps">Price by yearly volume.</param>
internal sealed record DemoLot(string Name, string Unit, string Cpv, int Yearly, decimal Price, int[] Weights, string PriceSteps = "");

/// <summary>A round of the demo, and how far it has come.</summary>
/// <param name="Number">1 and 2 are rounds without the museum: tests of foreign objects go by that.</param>
/// <param name="Subject">What is procured.</param>
/// <param name="About">What the participants are told.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="OpenedDaysAgo">When it opened; negative when it will.</param>
/// <param name="Invited">Numbers of the entities.</param>
/// <param name="Lots">Its lots.</param>
internal sealed record DemoRound(int Number, string Subject, string About, RoundPhase Phase, int OpenedDaysAgo, int[] Invited, IReadOnlyList<DemoLot> Lots)
{
    public RoundId Id => RoundId.From(DemoIds.Make(40, Number));
}

/// <summary>Seven rounds, one at least in every phase. Subjects are what two regions with dental companies, property and a museum buy.</summary>
internal static class DemoRounds
{
    private static readonly int[] All6 = [1, 2, 3, 4, 5, 6];

    public static IReadOnlyList<DemoRound> All { get; } =
    [
        new(1, "Patientkläder och sänglinne", "Patientkläder, lakan och handdukar som vi köper och tvättar själva. Hyrtextil upphandlas för sig.", RoundPhase.Live, 520, [1, 2, 3, 4], // sv-literal
            [
                new("Patientkläder", "EA", "33199000", 26_000, 95, [52, 46, 1, 1, 0, 0], "0=128 2000=112 10000=98 20000=92"), // sv-literal
                new("Lakan och örngott", "EA", "39512000", 41_000, 52, [55, 45, 0, 0, 0, 0], "0=68 5000=58 20000=51"), // sv-literal
                new("Handdukar, filtar och täcken", "EA", "39510000", 33_000, 64, [50, 44, 4, 2, 0, 0], "0=88 2000=76 15000=63"), // sv-literal
            ]),
        new(2, "Städkemikalier och städmaterial", "Rengöringsmedel, papper och säckar för egen lokalvård. Städtjänst ingår inte.", RoundPhase.Closed, 40, [1, 2, 3, 4, 5], // sv-literal
            [
                new("Rengöringsmedel", "EA", "39831200", 15_500, 44, [38, 34, 8, 8, 12, 0], "0=58 1000=51 5000=45 12000=41"), // sv-literal
                new("Papper och torkrullar", "XBX", "33763000", 5_200, 240, [40, 40, 8, 8, 4, 0], "0=288 500=266 3000=244"), // sv-literal
                new("Säckar och påsar", "XRO", "19640000", 12_800, 41, [37, 33, 7, 7, 16, 0], "0=52 2000=46 8000=40"), // sv-literal
            ]),
        new(3, "Kontorsmaterial", "Papper, pennor och toner till alla arbetsplatser. Möbler och IT-tillbehör ingår inte.", RoundPhase.Frozen, 70, All6, // sv-literal
            [
                new("Kopieringspapper", "XBX", "30197643", 9_400, 236, [41, 37, 8, 7, 4, 3], "0=268 300=255 1500=244 6000=233"), // sv-literal
                new("Pennor", "EA", "30192000", 68_000, 4, [43, 39, 7, 6, 2, 3], "0=5,20 5000=4,40 40000=3,60"), // sv-literal
                new("Toner", "EA", "30125110", 2_900, 1_240, [40, 38, 8, 8, 4, 2], "0=1590 100=1420 800=1290 2000=1210"), // sv-literal
            ]),
        new(4, "Arbetskläder och skor", "Vårdkläder, skor och skyddskläder. Profilkläder ingår inte.", RoundPhase.Tendered, 150, All6, // sv-literal
            [
                new("Vårdkläder", "EA", "18110000", 19_000, 139, [45, 39, 8, 7, 1, 0], "0=182 1000=160 8000=138"), // sv-literal
                new("Arbetsskor", "PR", "18830000", 4_300, 489, [44, 38, 8, 8, 2, 0], "0=620 300=560 2000=485"), // sv-literal
                new("Skyddskläder", "EA", "18143000", 1_600, 260, [28, 26, 0, 0, 40, 6]), // sv-literal
            ]),
        new(5, "IT-tillbehör", "Möss, tangentbord, headset, dockor och kablar. Datorer och skärmar ligger på eget avtal.", RoundPhase.Open, 9, All6, // sv-literal
            [
                new("Möss och tangentbord", "EA", "30237400", 6_400, 285, [42, 38, 7, 7, 3, 3], "0=389 200=340 2000=289"), // sv-literal
                new("Headset", "EA", "32342100", 3_700, 690, [43, 40, 6, 5, 3, 3], "0=940 100=810 1500=690"), // sv-literal
                new("Dockningsstationer", "EA", "30237000", 1_900, 1_190, [46, 42, 5, 5, 2, 0], "0=1490 50=1340 800=1180"), // sv-literal
                new("Kablar", "EA", "32421000", 4_200, 55, [40, 38, 8, 7, 4, 3]), // sv-literal
            ]),
        new(6, "Hyrtextil", "Hyra och tvätt av vårdkläder och mattor. Det vi äger och tvättar själva ingår inte.", RoundPhase.Open, 16, [1, 2, 3, 4, 5], // sv-literal
            [
                new("Hyrda vårdkläder", "EA", "98310000", 238_000, 9, [50, 44, 3, 3, 0, 0], "0=13,50 10000=11,20 100000=8,90"), // sv-literal
                new("Entrémattor, byten", "EA", "98312000", 21_000, 62, [36, 33, 9, 9, 13, 0]), // sv-literal
            ]),
        new(7, "Kontors- och vårdmöbler", "Stolar, bord och förvaring, nya och rekonditionerade. Titta först i återbruket.", RoundPhase.Announced, -12, All6, // sv-literal
            [
                new("Stolar", "EA", "39112000", 1_150, 2_700, [41, 36, 8, 7, 5, 3], "0=3480 50=3120 600=2690"), // sv-literal
                new("Skrivbord", "EA", "39121100", 620, 3_650, [43, 39, 6, 5, 4, 3]), // sv-literal
                new("Förvaring", "EA", "39122000", 840, 2_350, [42, 38, 7, 7, 4, 2]), // sv-literal
            ]),
    ];

    /// <summary>Who joins for an entity of the demo, and the deputy.</summary>
    public static (int First, int Second) PersonsOf(int entity) => entity switch
    {
        1 => (21, 20),
        2 => (26, 25),
        3 => (29, 12),
        4 => (32, 31),
        5 => (34, 35),
        _ => (37, 38),
    };
}
