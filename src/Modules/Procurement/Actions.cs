using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement;

/// <summary>An action on one case.</summary>
internal interface ICaseAction : IAction
{
    CaseId Case { get; }
}

/// <summary>See the list of procurements.</summary>
[RoleDecides]
internal sealed record BrowseCases : IAction
{
    public static ActionKind Kind { get; } = new("procurement.case.browse", new("Såg upphandlingarna", "Saw the procurements"), Roles.Buyer | Roles.ContractManager | Roles.Approver | Roles.Sustainability | Roles.Registrar | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<CaseId>();
}

/// <summary>See one procurement.</summary>
internal sealed record ReadCase(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.case.read", new("Såg upphandlingen", "Saw the procurement"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Begin a procurement that an entity leads.</summary>
internal sealed record OpenCase(LegalEntityId? Entity) : IAction
{
    public static ActionKind Kind { get; } = new("procurement.case.open", new("Påbörjade upphandlingen", "Began the procurement"), Roles.Buyer);

    public ObjectRef About => ObjectRef.All<CaseId>();
}

/// <summary>State what is bought: facts, lots.</summary>
internal sealed record ShapeCase(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.case.shape", new("Ändrade uppgifterna", "Changed the facts"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Decide on the strategy.</summary>
internal sealed record SetStrategy(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.strategy.set", new("Ändrade strategin", "Changed the strategy"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Go on to another phase.</summary>
internal sealed record MoveCase(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.case.move", new("Gick vidare till nästa fas", "Went on to the next phase"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Add a participant, or change what is said of it.</summary>
internal sealed record InviteParticipant(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.participant.invite", new("Ändrade deltagarna", "Changed the participants"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Approve for one's entity that it takes part.</summary>
internal sealed record ApproveParticipation(CaseId Case, LegalEntityId Entity) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.participant.approve", new("Godkände deltagandet", "Approved the participation"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Give or take a seat in the expert group.</summary>
internal sealed record SeatExpert(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.expert.seat", new("Ändrade expertgruppen", "Changed the expert group"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Declare interests and secrecy for one's own seat.</summary>
internal sealed record DeclareInterests(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.expert.declare", new("Lämnade jävs- och sekretessförklaring", "Declared interests and secrecy"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Choose procedure and dates.</summary>
internal sealed record PlanDates(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.dates.plan", new("Valde förfarande och datum", "Chose procedure and dates"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Write, take over or remove requirements.</summary>
internal sealed record SetRequirements(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.requirements.set", new("Ändrade kraven", "Changed the requirements"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Choose how tenders are evaluated.</summary>
internal sealed record SetModel(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.model.set", new("Ändrade utvärderingsmodellen", "Changed the evaluation model"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Write a version of a requirement in the library.</summary>
[RoleDecides]
internal sealed record KeepLibrary(Guid Line) : IAction
{
    public static ActionKind Kind { get; } = new("procurement.library.keep", new("Ändrade kravbiblioteket", "Changed the library of requirements"), Roles.Buyer);

    public ObjectRef About => new("LibraryRequirement", Line.ToString());
}

/// <summary>Add a document or take one out.</summary>
internal sealed record AttachCaseDocument(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.document.attach", new("Ändrade dokumenten", "Changed the documents"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Publish the notice.</summary>
internal sealed record PublishNotice(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.notice.publish", new("Annonserade upphandlingen", "Published the procurement"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Announce a change.</summary>
internal sealed record ChangeNotice(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.notice.change", new("Annonserade en ändring", "Announced a change"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Cancel the procurement.</summary>
internal sealed record CancelProcurement(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.case.cancel", new("Avbröt upphandlingen", "Cancelled the procurement"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Write back the numbers that the notice database gave.</summary>
internal sealed record NoteNumbers(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.notice.number", new("Noterade annonsdatabasens nummer", "Noted the numbers of the notice database"), Roles.Buyer | Roles.Registrar);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Answer a question, to all.</summary>
internal sealed record AnswerQuestion(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.question.answer", new("Besvarade en fråga", "Answered a question"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Ask a question about what is announced.</summary>
internal sealed record AskQuestion(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.question.ask", new("Ställde en fråga", "Asked a question"), Roles.Supplier);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>See what is announced, and one's own questions.</summary>
[RoleDecides]
internal sealed record ListAnnounced : IAction
{
    public static ActionKind Kind { get; } = new("procurement.announced.list", new("Såg annonserade upphandlingar", "Saw announced procurements"), Roles.Supplier);

    public ObjectRef About => ObjectRef.All<CaseId>();
}

/// <summary>Appoint custodians and fix their list.</summary>
internal sealed record KeepCustody(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.custody.keep", new("Ändrade nyckelinnehavarna", "Changed the custodians"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Leave one's own public key.</summary>
internal sealed record LeaveKey(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.custody.key", new("Lämnade sin öppna nyckel", "Left the public key"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Come to the page where tenders are left.</summary>
internal sealed record LeaveTender(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.leave", new("Öppnade sidan för anbud", "Came to the page for tenders"), Roles.Supplier);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Store, replace or withdraw a sealed tender: done by the system, so that the log does not say who tenders.</summary>
[RoleDecides]
internal sealed record TakeTender(CaseId Case) : IAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.take", new("Tog emot ett förseglat anbud", "Received a sealed tender"), Roles.System);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>End the time for tenders and publish the root.</summary>
[RoleDecides]
internal sealed record EndTendering(CaseId Case) : IAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.close", new("Stängde anbudstiden", "Ended the time for tenders"), Roles.System);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Hand in shares at the opening.</summary>
internal sealed record OpenTendersOf(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.open", new("Lämnade andelar vid anbudsöppningen", "Handed in shares at the opening"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Read opened tenders.</summary>
internal sealed record SeeTenders(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.see", new("Såg anbuden", "Saw the tenders"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Check opened tenders and tenderers, and go on to the evaluation.</summary>
internal sealed record CheckTenders(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.check", new("Prövade anbud", "Checked tenders"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Enter what a tender's own file lacks.</summary>
internal sealed record EnterAnswers(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.tender.enter", new("Förde in ett anbuds pris och svar", "Entered price and answers of a tender"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Judge quality in the panel, blind.</summary>
internal sealed record ScoreQuality(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.quality.score", new("Bedömde kvalitet", "Judged quality"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Note what the panel agreed on.</summary>
internal sealed record SettleQuality(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.quality.settle", new("Noterade panelens samsyn", "Noted the consensus of the panel"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>See prices and ranking: when quality is signed.</summary>
internal sealed record SeePrices(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.price.see", new("Såg priser och rangordning", "Saw prices and ranking"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>See the award before it is told.</summary>
internal sealed record ReadAward(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.read", new("Såg tilldelningen", "Saw the award"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Propose who wins, or take the proposal or the decision back.</summary>
internal sealed record ProposeAward(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.propose", new("Ändrade förslaget till tilldelning", "Changed the proposal of award"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Decide on the award; never the proposer.</summary>
internal sealed record DecideAward(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.decide", new("Beslutade om tilldelning", "Decided on the award"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Tell all tenderers at the same time.</summary>
internal sealed record SendLetters(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.send", new("Skickade underrättelse om beslut", "Sent the letters of decision"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Register a review, an order and the outcome.</summary>
internal sealed record KeepReview(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.review.keep", new("Registrerade överprövning", "Registered a review"), Roles.Buyer | Roles.Registrar);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Make the contracts of the winning tenders.</summary>
internal sealed record ConcludeContracts(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.conclude", new("Skapade avtal ur anbuden", "Made contracts of the tenders"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Take over the contracts from the procurement: who is named owner does.</summary>
internal sealed record TakeOverContracts(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.take-over", new("Tog över avtalen", "Took over the contracts"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Announce the result.</summary>
internal sealed record AnnounceResult(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.notice.result", new("Annonserade resultatet", "Announced the result"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Read the letter to one's own company.</summary>
internal sealed record ReadDecision(CaseId Case) : ICaseAction
{
    public static ActionKind Kind { get; } = new("procurement.award.read-letter", new("Läste underrättelse om beslut", "Read the letter of decision"), Roles.Supplier);

    public ObjectRef About => ObjectRef.To(Case);
}

/// <summary>Watch the days after an award.</summary>
[RoleDecides]
internal sealed record WatchAwards : IAction
{
    public static ActionKind Kind { get; } = new("procurement.award.watch", new("Bevakade dagarna efter tilldelningen", "Watched the days after the award"), Roles.System);

    public ObjectRef About => ObjectRef.All<CaseId>();
}

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedCases : IAction
{
    public static ActionKind Kind { get; } = new("procurement.seed", new("Fyllde på upphandlingarna", "Filled the procurements"), Roles.System);

    public ObjectRef About => ObjectRef.All<CaseId>();
}
