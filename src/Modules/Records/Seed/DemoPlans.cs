using Samkop.Records.Domain;

namespace Samkop.Records.Seed;

/// <summary>
/// Records plan of the demo, modelled on what regions publish. Vouchers of accounts are kept seven years after the year
/// (lagen om kommunal bokföring och redovisning 2018:597, 3 kap. 13 §); the rest is the entity's own decision.
/// </summary>
internal static class DemoPlans
{
    public const string Csv = """
        typ;rubrik;gallras_efter_ar;raknas_fran;beslut
        case;Ärende hos inköpsfunktionen;;registered;Demo: dokumenthanteringsplan 2025
        contract;Avtal och förlängningar;;registered;Demo: dokumenthanteringsplan 2025
        decision;Delegationsbeslut och tilldelningsbeslut;;registered;Demo: dokumenthanteringsplan 2025
        order;Order och ordersvar;7;year-end;Demo: dokumenthanteringsplan 2025, räkenskapsinformation
        invoice;Leverantörsfaktura och kreditfaktura;7;year-end;LKBR 2018:597 3 kap. 13 §
        payment;Betalningsförslag och betalfil;7;year-end;LKBR 2018:597 3 kap. 13 §
        message;Rutinmässig korrespondens;2;registered;Demo: dokumenthanteringsplan 2025
        read-note;Logg över läsning av skyddade uppgifter;5;registered;Demo: dokumenthanteringsplan 2025
        """; // sv-literal
}
