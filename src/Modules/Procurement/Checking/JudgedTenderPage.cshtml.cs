using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Web;

namespace Samkop.Procurement.Checking;

/// <summary>One requirement with what the tender answers.</summary>
internal sealed record AnswerLine(Requirement Requirement, Reply? Reply, string Judge);

/// <summary>One tender in the check: its answers, what is asked, and whether it goes on.</summary>
[Asks<SeeTenders>]
internal sealed class JudgedTenderPageModel(Reads reads, IPeople people, TenderChecking checking, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty(SupportsGet = true)]
    public Guid JudgedTender { get; set; }

    // Bound one at a time: each form of the page sends its own fields only.
    public List<JudgedReply> Judged { get; set; } = [];

    public VerdictForm Verdict { get; set; } = new();

    public EnterForm Enter { get; set; } = new();

    public AskForm Ask { get; set; } = new();

    public CloseForm Close { get; set; } = new();

    public JudgedTender Row { get; private set; } = null!;

    public Lot Lot { get; private set; } = null!;

    public EvaluationModel? Evaluation { get; private set; }

    /// <summary>What the tender says; null while prices are hidden from the reader, and while nothing is there.</summary>
    public Tender? Tender { get; private set; }

    public IReadOnlyList<AnswerLine> Lines { get; private set; } = [];

    public IReadOnlyList<Criterion> OwnCriteria { get; private set; } = [];

    public IReadOnlyList<Inquiry> Inquiries { get; private set; } = [];

    public IReadOnlyList<Choice> Grounds { get; private set; } = [];

    public IReadOnlyList<Choice> OpenInquiries { get; private set; } = [];

    public string EnteredBy { get; private set; } = string.Empty;

    public bool MayEnter { get; private set; }

    public bool SeesPrices { get; private set; }

    public bool IsOpen => Case.Phase is CasePhase.Opened or CasePhase.Evaluation;

    public static IReadOnlyList<Choice> Outcomes { get; } = [new(nameof(ReplyOutcome.Met), Words.Of(ReplyOutcome.Met)), new(nameof(ReplyOutcome.NotMet), Words.Of(ReplyOutcome.NotMet))];

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Of<InquiryKind>(Words.Of);

    public static IReadOnlyList<Choice> Verdicts { get; } = [new("true", new("Går vidare", "Goes on")), new("false", new("Går inte vidare", "Does not go on"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        (Ask.On, Close.Day) = (SwedishTime.Today(clock), SwedishTime.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostJudgeAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Judged, nameof(Judged));
        return await DoAsync(new CheckTenders(Id), (permit, token) => checking.JudgeAsync(permit, JudgedTender, Judged, token), _ => Back(new("Bedömningen är sparad.", "The judgement is saved.")), ct);
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Enter, nameof(Enter));
        return await DoAsync(new EnterAnswers(Id), (permit, token) => checking.EnterAsync(permit, JudgedTender, Enter, token), _ => Back(new("Pris och svar är införda.", "Price and answers are entered.")), ct);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Ask, nameof(Ask));
        return await DoAsync(new CheckTenders(Id), (permit, token) => checking.AskAsync(permit, JudgedTender, Ask, token), _ => Back(new("Frågan är noterad.", "The question is noted.")), ct);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Close, nameof(Close));
        return await DoAsync(new CheckTenders(Id), (permit, token) => checking.CloseAsync(permit, JudgedTender, Close, token), _ => Back(new("Svaret är noterat.", "The answer is noted.")), ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Verdict, nameof(Verdict));
        return await DoAsync(new CheckTenders(Id), (permit, token) => checking.DecideAsync(permit, JudgedTender, Verdict, token), _ => Back(new("Beslutet är noterat.", "The decision is noted.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SeeTenders(Id), ct) is { } no)
        {
            return no;
        }

        if (await Db.JudgedTenders.FirstOrDefaultAsync(row => row.Id == JudgedTender && row.Case == Id, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        Row = found;
        Lot = await Db.Lots.SingleAsync(row => row.Id == found.Lot, ct);
        var model = await Db.LotModels.FirstOrDefaultAsync(row => row.Lot == found.Lot, ct);
        Evaluation = model?.Read();
        OwnCriteria = [.. (Evaluation?.Criteria ?? []).Where(criterion => !model!.JudgedIds().Contains(criterion.Id))];
        await LoadAnswersAsync(ct);
        Inquiries = await Db.Inquiries.Where(row => row.JudgedTender == JudgedTender).OrderBy(row => row.Id).ToListAsync(ct);
        OpenInquiries = [.. Inquiries.Where(row => row.IsAccepted is null).Select(row => new Choice(row.Id.ToString(), Text.Same($"{Words.Of(row.Kind)}: {row.Question}")))];
        var today = SwedishTime.Today(clock);
        Grounds = [.. (await Db.RejectionGrounds.ToListAsync(ct)).Where(row => row.HoldsOn(today)).OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => new Choice(row.Code, new Text($"{row.NameSv} {row.Section}".Trim(), $"{row.NameEn} {row.Section}".Trim())))];
        SeesPrices = await MayAsync(new SeePrices(Id), ct);
        MayEnter = IsOpen && (Row.Json.Length == 0 || Row.EnteredBy is not null) && await MayAsync(new EnterAnswers(Id), ct);
        Tender = Row.Json.Length > 0 && SeesPrices ? EvaluationText.ReadTender(Row.Json) : null;
        if (MayEnter && Enter.Tenderer.Length == 0)
        {
            Enter = FormOf(Row.Json.Length > 0 ? EvaluationText.ReadTender(Row.Json) : null);
        }

        return null;
    }

    private async Task LoadAnswersAsync(CancellationToken ct)
    {
        var replies = await Db.Replies.Where(row => row.JudgedTender == JudgedTender).ToDictionaryAsync(row => row.Requirement, ct);
        var asked = RequestFile.Answered(await Db.Requirements.Where(row => row.Case == Id).ToListAsync(ct), Lot).ToList();
        PersonId[] ids = [.. replies.Values.Select(row => row.JudgedBy).Append(Row.EnteredBy).OfType<PersonId>().Distinct()];
        var names = await people.NamesAsync(ids, ct);
        Lines = [.. asked.Select(row => (Row: row, Reply: replies.GetValueOrDefault(row.Id))).Select(line => new AnswerLine(line.Row, line.Reply, line.Reply?.JudgedBy is { } judge ? names.GetValueOrDefault(judge, "–") : string.Empty))];
        EnteredBy = Row.EnteredBy is { } person ? names.GetValueOrDefault(person, "–") : string.Empty;
        if (Judged.Count == 0)
        {
            Judged = [.. Lines.Where(line => line.Reply is { } reply && (reply.Outcome == ReplyOutcome.ToJudge || reply.JudgedBy is not null)).Select(line => new JudgedReply { Reply = line.Reply!.Id, Outcome = line.Reply.Outcome == ReplyOutcome.ToJudge ? null : line.Reply.Outcome, Why = line.Reply.Reason })];
        }
    }

    private EnterForm FormOf(Tender? tender) => new()
    {
        Tenderer = Row.Tenderer,
        Number = Row.OrganisationNumber,
        Price = TypedNumber.Show(tender?.Price),
        Prices = [.. (Evaluation?.Items ?? []).Select(item => tender?.Prices?.TryGetValue(item.Id, out var unit) == true ? TypedNumber.Show(unit) : null)],
        Criteria = [.. OwnCriteria.Select(criterion => tender?.Answers.TryGetValue(criterion.Id, out var answer) == true ? answer.Text : null)],
        Answers = [.. Lines.Select(line => line.Reply?.Answer)],
    };

    /// <summary>The requirement that a judged answer is about.</summary>
    public AnswerLine? LineOf(Guid reply) => Lines.FirstOrDefault(line => line.Reply?.Id == reply);

    private IActionResult Back(Text said) => Done(Links.CheckOffer(Id, JudgedTender), said);
}
