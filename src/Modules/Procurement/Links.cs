using Samkop.Procurement.Public;

namespace Samkop.Procurement;

/// <summary>Addresses of the module's pages.</summary>
internal static class Links
{
    public const string Cases = "/upphandlingar";

    public const string New = "/upphandlingar/ny";

    public const string Library = "/upphandlingar/krav";

    /// <summary>The public list of what is announced.</summary>
    public const string Notices = "/annonser";

    /// <summary>The list in the suppliers' portal.</summary>
    public const string Portal = "/leverantor/upphandlingar";

    public static string Case(CaseId one) => $"/upphandlingar/{one.Value}";

    public static string Facts(CaseId one) => $"/upphandlingar/{one.Value}/uppgifter";

    public static string Lots(CaseId one) => $"/upphandlingar/{one.Value}/omraden";

    public static string Strategy(CaseId one) => $"/upphandlingar/{one.Value}/strategi";

    public static string Participants(CaseId one) => $"/upphandlingar/{one.Value}/deltagare";

    public static string Experts(CaseId one) => $"/upphandlingar/{one.Value}/expertgrupp";

    public static string Dates(CaseId one) => $"/upphandlingar/{one.Value}/tider";

    public static string Calendar(CaseId one) => $"/upphandlingar/{one.Value}/tider.ics";

    public static string Requirements(CaseId one) => $"/upphandlingar/{one.Value}/krav";

    public static string Requirement(CaseId one, RequirementId? requirement) => $"/upphandlingar/{one.Value}/krav/redigera/{requirement?.Value}".TrimEnd('/');

    public static string LibraryRequirement(Guid? line) => $"/upphandlingar/krav/redigera/{line}".TrimEnd('/');

    public static string NewDocument(CaseId one) => $"/upphandlingar/{one.Value}/dokument/nytt";

    public static string Document(CaseId one, Guid document) => $"/upphandlingar/{one.Value}/dokument/{document}";

    public static string Publish(CaseId one) => $"/upphandlingar/{one.Value}/annonsera";

    public static string Change(CaseId one) => $"/upphandlingar/{one.Value}/andra-annonsen";

    public static string Cancel(CaseId one) => $"/upphandlingar/{one.Value}/avbryt";

    public static string Questions(CaseId one) => $"/upphandlingar/{one.Value}/fragor";

    public static string Ask(CaseId one) => $"/leverantor/upphandlingar/{one.Value}/fraga";

    public static string Notice(CaseId one) => $"/annonser/{one.Value}";

    public static string NoticeXml(CaseId one) => $"/annonser/{one.Value}/annons.xml";

    public static string Ocds(CaseId one) => $"/annonser/{one.Value}/ocds.json";

    public static string NoticeDocument(CaseId one, Guid document) => $"/annonser/{one.Value}/dokument/{document}";

    /// <summary>The sealing page: one file, the same for all.</summary>
    public const string SealingPage = "/forsegla";

    public static string Custody(CaseId one) => $"/upphandlingar/{one.Value}/nyckelinnehavare";

    public static string Opening(CaseId one) => $"/upphandlingar/{one.Value}/oppning";

    public static string Headers(CaseId one) => $"/upphandlingar/{one.Value}/oppning/huvuden.seal";

    public static string Protocol(CaseId one) => $"/upphandlingar/{one.Value}/oppning/protokoll.txt";

    public static string TenderFile(CaseId one, Guid file) => $"/upphandlingar/{one.Value}/oppning/fil/{file}";

    public static string Models(CaseId one) => $"/upphandlingar/{one.Value}/utvardering";

    public static string Model(CaseId one, LotId lot) => $"/upphandlingar/{one.Value}/utvardering/{lot.Value}";

    public static string Trial(CaseId one, LotId lot) => $"/upphandlingar/{one.Value}/utvardering/{lot.Value}/prova";

    public static string Check(CaseId one) => $"/upphandlingar/{one.Value}/provning";

    public static string CheckOffer(CaseId one, Guid offer) => $"/upphandlingar/{one.Value}/provning/{offer}";

    public static string Panel(CaseId one) => $"/upphandlingar/{one.Value}/panel";

    public static string Ballot(CaseId one, LotId lot) => $"/upphandlingar/{one.Value}/panel/{lot.Value}";

    public static string Ranked(CaseId one) => $"/upphandlingar/{one.Value}/rangordning";

    public static string EvaluationFile(CaseId one, LotId lot) => $"/upphandlingar/{one.Value}/rangordning/{lot.Value}.json";

    public static string HandIn(CaseId one) => $"/leverantor/upphandlingar/{one.Value}/anbud";

    public static string Award(CaseId one) => $"/upphandlingar/{one.Value}/tilldelning";

    public static string Letters(CaseId one) => $"/upphandlingar/{one.Value}/underrattelse";

    public static string Letter(CaseId one, int number) => $"/upphandlingar/{one.Value}/underrattelse/{number}";

    public static string Standstill(CaseId one) => $"/upphandlingar/{one.Value}/avtalssparr";

    public static string StandstillCalendar(CaseId one) => $"/upphandlingar/{one.Value}/avtalssparr.ics";

    public static string Conclude(CaseId one) => $"/upphandlingar/{one.Value}/avtal";

    public static string Decision(CaseId one) => $"/leverantor/upphandlingar/{one.Value}/beslut";

    public static string DecisionFile(CaseId one) => $"/leverantor/upphandlingar/{one.Value}/beslut.html";

    public static string Evaluation(CaseId one, int lot) => $"/annonser/{one.Value}/utvardering/{lot}.json";

    public static string Receipts(CaseId one) => $"/annonser/{one.Value}/kvitton.json";
}
