// sv-literal: made-up documents
namespace Samkop.Procurement.Seed;

/// <summary>What the documents of the demo say.</summary>
internal static class DemoPapers
{
    public const string Dialogue = """
        MINNESANTECKNINGAR FRÅN MARKNADSDIALOGEN

        Tre leverantörer och två tillverkare hördes var för sig, med samma frågor.
        - Ledtiderna från tillverkning till lager är tolv till sexton veckor. Ett säkerhetslager på sex veckor bedöms som rimligt.
        - Tunnare handskar ger mindre avfall men behöver provas i drift.
        - Alla kan visa spårbarhet till fabrik. Två har egna inspektörer på plats.
        """;

    public const string Powers = """
        FULLMAKT

        Undertecknad organisation ger Region Sörmland rätt att genomföra upphandlingen, fatta tilldelningsbeslut och underteckna avtal för vår räkning.
        Fullmakten gäller den här upphandlingen och till dess avtal är tecknat.
        """;

    public static string Rules(string title) => $"""
        ADMINISTRATIVA FÖRESKRIFTER

        {title}

        1. Upphandlingen görs enligt lagen (2016:1145) om offentlig upphandling.
        2. Anbud lämnas elektroniskt senast den dag som annonsen anger. Anbudet är bindande i sex månader.
        3. Frågor ställs genom upphandlingens sida. Svar ges till alla, utan att visa vem som har frågat.
        4. Bevis för uteslutningsgrunder och kvalificering begärs bara av den som tilldelas avtal.
        5. Anbuden utvärderas enligt de kriterier som annonsen anger. Priset anges utan moms.
        """;
}
