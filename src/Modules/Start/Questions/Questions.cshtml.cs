using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Start.Domain;
using Samkop.Start.Persistence;
using Samkop.Web;

namespace Samkop.Start.Questions;

/// <summary>One question at a time, by links and forms alone; the answers stand in the address, so that back goes back.</summary>
[Asks<SearchEverything>]
internal sealed class QuestionsModel(Reads reads, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "akut")]
    public string? Urgent { get; set; }

    [BindProperty(SupportsGet = true, Name = "avtal")]
    public string? Contract { get; set; }

    [BindProperty(SupportsGet = true, Name = "varde")]
    public string? Value { get; set; }

    [BindProperty(SupportsGet = true, Name = "aterkommer")]
    public string? Often { get; set; }

    public Question? Question { get; private set; }

    public Ending? End { get; private set; }

    public int Step { get; private set; }

    /// <summary>The answers so far, to be carried in the next form.</summary>
    public IEnumerable<(string Name, string Value)> Given =>
        new (string Name, string? Value)[] { ("q", Query), ("akut", Urgent), ("avtal", Contract), ("varde", Value), ("aterkommer", Often) }
            .Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Name, one.Value!));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SearchEverything(), ct)).IsRefused(out var no))
        {
            return no;
        }

        var today = SwedishTime.Today(clock);
        var limit = await reads.Of<StartDb>().Limits.Where(one => one.ValidFrom <= today).OrderByDescending(one => one.ValidFrom).Select(one => one.Kronor).FirstAsync(ct);
        var answers = new Answers(Known(Urgent), Known(Contract), Known(Value), Known(Often));
        (Question, End) = WayOn.Next(answers, limit);
        Step = WayOn.Answered(answers) + 1;
        return null;
    }

    private static string? Known(string? answer) => answer is "ja" or "nej" or "vet-ej" ? answer : null;
}
