using Microsoft.AspNetCore.Mvc;
using Samkop.Inbox.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Inbox.ShowInbox;

/// <summary>Everything that waits for the reader, grouped by when it is due.</summary>
[Asks<ReadInbox>]
internal sealed class InboxModel(Matters matters, TimeProvider clock) : GatedPage
{
    private const int Most = 200;

    public IReadOnlyList<(Text Heading, IReadOnlyList<Matter> Matters)> Groups { get; private set; } = [];

    public int Count { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadInbox(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var open = await matters.ListAsync(permit.Actor.Person!.Value, Most, ct);
        Count = open.Count;
        var today = SwedishTime.Today(clock);
        Groups = [.. open.GroupBy(matter => Urgency(matter.Due, today)).OrderBy(group => group.Key).Select(group => (Headings[group.Key], (IReadOnlyList<Matter>)[.. group]))];
        return null;
    }

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
