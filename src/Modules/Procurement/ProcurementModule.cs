using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Procurement.Announce;
using Samkop.Procurement.Award;
using Samkop.Procurement.Browse;
using Samkop.Procurement.Change;
using Samkop.Procurement.Checking;
using Samkop.Procurement.Conclude;
using Samkop.Procurement.Custody;
using Samkop.Procurement.Dates;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Documents;
using Samkop.Procurement.Experts;
using Samkop.Procurement.Facts;
using Samkop.Procurement.HandIn;
using Samkop.Procurement.Letters;
using Samkop.Procurement.Library;
using Samkop.Procurement.Making;
using Samkop.Procurement.Models;
using Samkop.Procurement.Opening;
using Samkop.Procurement.OpenTenders;
using Samkop.Procurement.Panels;
using Samkop.Procurement.Participate;
using Samkop.Procurement.Public;
using Samkop.Procurement.Publish;
using Samkop.Procurement.Questions;
using Samkop.Procurement.Ranked;
using Samkop.Procurement.Requirements;
using Samkop.Procurement.Seed;
using Samkop.Procurement.Standstill;
using Samkop.Procurement.Strategies;
using Samkop.Procurement.View;
using Samkop.Standards.Seal;
using Samkop.Web;

namespace Samkop.Procurement;

/// <summary>The front door of the module: procurements from need to published notice.</summary>
public sealed class ProcurementModule : IModule
{
    /// <inheritdoc />
    public string Name => "Procurement";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => 
    [
        new(Links.Cases, new("Upphandlingar", "Procurements"), 28, BrowseCases.Kind.OpenTo),
        new(Links.Portal, new("Upphandlingar", "Procurements"), 60, Roles.Supplier),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_case_document", "digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_publication", "xml_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_publication", "release_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_tender_opening", "protocol_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_awarded_lot", "evaluation_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("procurement_award_letter", "html_digest"));
        services.AddScoped<CaseList>();
        services.AddScoped<CaseWriting>();
        services.AddScoped<CaseOpening>();
        services.AddScoped<CaseShaping>();
        services.AddScoped<StrategySetting>();
        services.AddScoped<ParticipantKeeping>();
        services.AddScoped<ExpertSeating>();
        services.AddScoped<DateChoosing>();
        services.AddScoped<RequirementWriting>();
        services.AddScoped<LibraryKeeping>();
        services.AddScoped<DocumentAdding>();
        services.AddSingleton(NoticeSettings.Read(configuration));
        services.AddScoped<NoticeMaking>();
        services.AddScoped<OpenData>();
        services.AddScoped<ModelSetting>();
        services.AddScoped<ModelPublishing>();
        services.AddScoped<TenderChecking>();
        services.AddScoped<PanelScoring>();
        services.AddScoped<LotRankings>();
        services.AddScoped<Announcing>();
        services.AddScoped<Publishing>();
        services.AddScoped<NoticeChanging>();
        services.AddScoped<QuestionHandling>();
        services.AddScoped<CaseMoving>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<INoticeDatabase, NoticeFolder>();
        services.AddScoped<IProcurementExports, ProcurementExports>();
        services.AddScoped<IFileExports, ProcurementExports>();
        services.AddScoped<CustodyKeeping>();
        services.AddScoped<DemoKeys>();
        services.AddScoped<DemoAward>();
        services.AddScoped<DemoSteps>();
        services.AddScoped<TenderVault>();
        services.AddScoped<ReceiptKey>();
        services.AddScoped<TenderIntake>();
        services.AddScoped<TenderOpener>();
        services.AddScoped<CloseTendering>();
        services.AddScoped<DemoTenders>();
        services.AddScoped<AwardProposing>();
        services.AddScoped<IAwardStanding, AwardStanding>();
        services.AddScoped<ContractMaking>();
        services.AddScoped<ResultReading>();
        services.AddScoped<ResultAnnouncing>();
        services.AddScoped<LetterWriting>();
        services.AddScoped<LetterSending>();
        services.AddScoped<ReviewKeeping>();
        services.AddScoped<ISeeder, ProcurementSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/upphandlingar/{id:guid}/tider.ics", CalendarFile.GetAsync).WithMetadata(new AsksAttribute<ReadCase>());
        endpoints.MapGet("/annonser/{id:guid}/annons.xml", NoticeFiles.XmlAsync).WithMetadata(new ForEveryoneAttribute("announced notices are public"));
        endpoints.MapGet("/annonser/{id:guid}/ocds.json", NoticeFiles.OcdsAsync).WithMetadata(new ForEveryoneAttribute("open contracting data"));
        endpoints.MapGet("/annonser/{id:guid}/dokument/{document:guid}", NoticeFiles.DocumentAsync).WithMetadata(new ForEveryoneAttribute("procurement documents are public once announced"));
        endpoints.MapGet("/upphandlingar/{id:guid}/dokument/{document:guid}", DocumentDownload.GetAsync).WithMetadata(new AsksAttribute<ReadCase>());
        endpoints.MapGet(Links.SealingPage, OpeningFiles.Page).WithMetadata(new ForEveryoneAttribute("tenderers and custodians anywhere seal and open with it"), new ContentPolicyAttribute(SealingPage.Policy));
        endpoints.MapGet("/annonser/kvittonyckel.pem", OpeningFiles.ReceiptKeyPem).WithMetadata(new ForEveryoneAttribute("anyone can check the signature of a receipt"));
        endpoints.MapGet("/upphandlingar/{id:guid}/oppning/huvuden.seal", OpeningFiles.HeadersAsync).WithMetadata(new AsksAttribute<OpenTendersOf>());
        endpoints.MapGet("/upphandlingar/{id:guid}/oppning/protokoll.txt", OpeningFiles.ProtocolAsync).WithMetadata(new AsksAttribute<SeeTenders>());
        endpoints.MapGet("/upphandlingar/{id:guid}/rangordning/{lot:guid}.json", RankedFiles.GetAsync).WithMetadata(new AsksAttribute<SeePrices>());
        endpoints.MapGet("/upphandlingar/{id:guid}/oppning/fil/{file:guid}", OpeningFiles.FileAsync).WithMetadata(new AsksAttribute<SeeTenders>());
        endpoints.MapGet("/upphandlingar/{id:guid}/underrattelse/{number:int}", LetterFiles.SentAsync).WithMetadata(new AsksAttribute<SendLetters>());
        endpoints.MapGet("/leverantor/upphandlingar/{id:guid}/beslut.html", LetterFiles.OwnAsync).WithMetadata(new AsksAttribute<ReadDecision>());
        endpoints.MapGet("/upphandlingar/{id:guid}/avtalssparr.ics", StandstillCalendar.GetAsync).WithMetadata(new AsksAttribute<ReadCase>());
        endpoints.MapGet("/annonser/{id:guid}/utvardering/{lot:int}.json", NoticeFiles.EvaluationAsync).WithMetadata(new ForEveryoneAttribute("an award that is told can be computed again by anyone"));
        endpoints.MapGet("/annonser/{id:guid}/kvitton.json", NoticeFiles.ReceiptsAsync).WithMetadata(new ForEveryoneAttribute("the receipts are public once the award is told"));
    }
}
