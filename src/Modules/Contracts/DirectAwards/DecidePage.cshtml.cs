using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>Decide on a direct award: one form, with the count against the limits.</summary>
[Asks<DecideDirectAward>]
[RequestSizeLimit(MostFiles * UploadedDocument.MostRequestBytes)]
internal sealed class DecideDirectAwardModel(IEntities entities, DirectAwardDeciding deciding, TimeProvider clock) : GatedPage
{
    private const int MostFiles = 5;

    [BindProperty]
    public DirectAwardForm Input { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<IFormFile> Upload { get; set; } = [];

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Grounds { get; } = Choice.Of<DirectAwardGround>(NewDirectAwardModel.NameOf);

    /// <summary>Shown when it was asked for.</summary>
    public ValueCount? Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Input.Entity, Input.From) = ((await ActorAsync(ct)).HomeEntity, SwedishTime.Today(clock));
        ModelState.Clear();
        return await ShowAsync(ct);
    }

    /// <summary>Only counts; needs the entity, the kind and the value.</summary>
    public async Task<IActionResult> OnPostCountAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new DecideDirectAward(Input.Entity), ct)).IsRefused(out var no, out var permit))
        {
            return Refuse(no);
        }

        string[] needed = [nameof(Input.Entity), nameof(Input.Cpv), nameof(Input.Value), nameof(Input.Options)];
        foreach (var other in ModelState.Keys.Where(key => !needed.Contains(key.Split('.')[^1], StringComparer.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }

        if (!ModelState.IsValid)
        {
            return await ShowFaultyAsync(ct);
        }

        if ((await deciding.CountAsync(permit, Input, ct)).IsRefused(out no, out var count))
        {
            return Refuse(no);
        }

        Count = count;
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new DecideDirectAward(Input.Entity),
        async (permit, token) =>
        {
            var quotes = new List<UploadedDocument>();
            foreach (var file in Upload.Take(MostFiles))
            {
                if ((await UploadedDocument.ReadAsync(file, Refusals.BadDocument, token)).IsRefused(out var no, out var read))
                {
                    return no;
                }

                quotes.Add(read);
            }

            return await deciding.DecideAsync(permit, Input, quotes, token);
        },
        id => Done(Links.Award(id), new("Direktupphandlingen är beslutad och diarieförd.", "The direct award is decided and registered.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new DecideDirectAward(Entity: null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Entities.Contains(entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        return null;
    }
}
