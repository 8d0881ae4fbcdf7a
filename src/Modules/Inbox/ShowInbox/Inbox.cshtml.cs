using Microsoft.AspNetCore.Mvc;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Public;
using Samkop.Inbox.Remind;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Inbox.ShowInbox;

/// <summary>Everything that waits for the reader, grouped by when it is due.</summary>
[Asks<ReadInbox>]
internal sealed class InboxModel(Matters matters, RowActs acts, MailReaders readers, ChooseMailHandler chooseMail, TimeProvider clock) : GatedPage
{
    private const int PageSize = 100;

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Matter> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<(Text Heading, IReadOnlyList<Matter> Matters)> Groups { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>The language in which the person gets the morning mail; <see langword="null"/> when the person gets none.</summary>
    public string? MailLanguage { get; private set; }

    /// <summary>True when it comes in another language than that of the page.</summary>
    public bool MailDiffers => MailLanguage is { } language && language != Domain.MailLanguage.Current;

    /// <summary>What can be done in the rows.</summary>
    public RowActs Acts => acts;

    /// <summary>True when something can be approved together with others.</summary>
    public bool HasMany => Groups.SelectMany(group => group.Matters).Count(matter => acts.ApprovalOf(matter) is not null) > 1;

    /// <summary>What is written to go with an act, by matter.</summary>
    [BindProperty(Name = "Words")]
    public Dictionary<Guid, string?> Words { get; set; } = [];

    /// <summary>The marked matters.</summary>
    [BindProperty(Name = "id")]
    public Guid[] Marked { get; set; } = [];

    public async Task<IActionResult> OnPostActAsync(Guid matter, string act, CancellationToken ct)
    {
        var said = Words.GetValueOrDefault(matter);
        return await DoAsync(
            new ReadInbox(), (permit, token) => acts.DoAsync(permit.Actor.Person!.Value, MatterId.From(matter), act, said, token), done => Done("/inkorg", done.Done), ct);
    }

    public Task<IActionResult> OnPostManyAsync(CancellationToken ct) => DoAsync(
        new ReadInbox(), (permit, token) => acts.ApproveAsync(permit.Actor.Person!.Value, [.. Marked.Select(MatterId.From)], token), many => Done("/inkorg", TextOf(many)), ct);

    public Task<IActionResult> OnPostMailAsync(bool on, CancellationToken ct) => DoAsync(
        new ChooseMail(),
        (permit, token) => chooseMail.HandleAsync(permit, on, token),
        _ => Done("/inkorg", on ? new("Du får ett mejl varje arbetsdag när något väntar.", "You get a mail each working day when something waits.") : new("Du får inget mejl.", "You get no mail.")),
        ct);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadInbox(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MailLanguage = await readers.LanguageAsync(permit.Actor, ct);
        (Shown, Count) = await matters.ListAsync(permit.Actor.Person!.Value, Place, PageSize, ct);
        var today = SwedishTime.Today(clock);
        Groups = [.. Shown.Rows.GroupBy(matter => Urgency(matter.Due, today)).OrderBy(group => group.Key).Select(group => (Headings[group.Key], (IReadOnlyList<Matter>)[.. group]))];
        return null;
    }

    private static Text TextOf(ManyDone many) => many.Refused.Count == 0
        ? new Text("{0} attesterade.", "{0} approved.").With(many.Done)
        : new Text("{0} attesterade, {1} gick inte: {2}", "{0} approved, {1} could not be: {2}").With(many.Done, many.Refused.Count, many.Refused[0].What);

    private static readonly Text[] Headings =
    [
        new("Försenat", "Overdue"), new("I dag", "Today"), new("Inom en vecka", "Within a week"), new("Senare", "Later"), new("Utan sista dag", "Without a last day"),
    ];

    private static int Urgency(DateOnly? due, DateOnly today) => due switch
    {
        null => 4,
        { } day when day < today => 0,
        { } day when day == today => 1,
        { } day when day <= today.AddDays(7) => 2,
        _ => 3,
    };
}
