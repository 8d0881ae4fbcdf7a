using Samkop.Demand.Public;

namespace Samkop.Demand;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Rounds = "/volymer";

    public const string New = "/volymer/ny";

    public const string History = "/volymer/historik";

    public const string HistoryTemplate = "/volymer/historik/mall.csv";

    public const string Plan = "/inkopsplan";

    public const string PublicPlan = "/inkopsplan/publik";

    public const string NewPlanRow = "/inkopsplan/ny";

    public const string Capacity = "/inkopsplan/timmar";

    public static string Round(RoundId round) => $"{Rounds}/{round.Value}";

    public static string Join(RoundId round) => $"{Round(round)}/anslut";

    public static string Decide(RoundId round) => $"{Round(round)}/beslut";

    public static string Table(RoundId round) => $"{Round(round)}/tabell";

    public static string TableFile(RoundId round) => $"{Round(round)}/tabell.csv";

    public static string Outcome(RoundId round) => $"{Round(round)}/utfall";

    public static string PlanRow(PlanRowId row) => $"{Plan}/{row.Value}";
}
