using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Checking;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;
using Samkop.Web;

namespace Samkop.Procurement.Models;

/// <summary>An invented tender as it is typed; without a price it is none.</summary>
internal sealed class InventedTender
{
    public string? Price { get; set; }

    /// <summary>By row of the price form.</summary>
    public List<string?> Prices { get; set; } = [];

    /// <summary>By criterion: the id of a step, or a number.</summary>
    public List<string?> Answers { get; set; } = [];
}

/// <summary>Tries a lot's model on invented tenders: who wins, and where price stops mattering. Nothing is kept; the address holds it all.</summary>
[Asks<ReadCase>]
internal sealed class TrialPageModel(Reads reads) : CaseWorkPage(reads)
{
    private const int Invented = 4;

    [BindProperty(SupportsGet = true)]
    public LotId Lot { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<InventedTender> Bids { get; set; } = [];

    public Lot Found { get; private set; } = null!;

    public EvaluationModel Evaluation { get; private set; } = null!;

    public RehearsalResult? Result { get; private set; }

    /// <summary>Why nothing could be tried.</summary>
    public Refusal? Fault { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Steps to choose from; none when the answer is a number.</summary>
    public static IReadOnlyList<Choice> StepsOf(Criterion criterion) => [.. (criterion.Steps ?? []).Select(step => new Choice(step.Id, step.Name))];

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        if (await Db.Lots.FirstOrDefaultAsync(row => row.Id == Lot && row.Case == Id, ct) is not { } found
            || await Db.LotModels.FirstOrDefaultAsync(row => row.Lot == Lot, ct) is not { } row)
        {
            return WorkRefusals.NotFound.With();
        }

        (Found, Evaluation) = (found, row.Read());
        if (Bids.Count == 0)
        {
            Bids = Invent(row.Spread() ?? Guess(found));
        }

        Bids.ForEach(Widen);
        if (ReadBids().IsRefused(out var bad, out var tenders) || ModelRehearsal.Of(Evaluation, tenders).IsRefused(out bad, out var result))
        {
            Fault = bad;
            return null;
        }

        Result = result;
        return null;
    }

    private static (Fraction Low, Fraction High) Guess(Lot lot)
    {
        var estimate = Fraction.FromDecimal(lot.Estimate?.Money.ToDecimal() ?? 1_000_000m);
        return (estimate * Fraction.Parse("0.8"), estimate);
    }

    private void Widen(InventedTender bid)
    {
        while (bid.Answers.Count < Evaluation.Criteria.Count)
        {
            bid.Answers.Add(null);
        }

        while (bid.Prices.Count < (Evaluation.Items?.Count ?? 0))
        {
            bid.Prices.Add(null);
        }
    }

    // From the cheapest with the worst answers to the dearest with the best: what a model shows most of.
    private List<InventedTender> Invent((Fraction Low, Fraction High) spread) =>
        [.. Enumerable.Range(0, Invented).Select(place =>
        {
            var share = Fraction.Of(place, Invented - 1);
            var price = Evaluation.FixedPrice ?? spread.Low + (share * (spread.High - spread.Low));
            var volume = (Evaluation.Participants ?? []).SelectMany(static one => one.Volumes).Aggregate(Fraction.Zero, static (sum, one) => sum + one.Expected);
            return new InventedTender
            {
                Price = Evaluation.Items is null ? price.ToText(2).Replace('.', ',') : null,
                Prices = [.. (Evaluation.Items ?? []).Select(_ => volume.Sign == 0 ? null : (price / volume).ToText(4).Replace('.', ','))],
                Answers = [.. Evaluation.Criteria.Select(criterion => AnswerOf(criterion, share))],
            };
        })];

    private static string? AnswerOf(Criterion criterion, Fraction share)
    {
        if (criterion.Steps is { Count: > 0 } steps)
        {
            var order = steps.OrderBy(static step => step.Value).ToList();
            return order[(int)(share * Fraction.Of(order.Count - 1)).Rounded(0)].Id;
        }

        return criterion is { Least: { } least, Most: { } most } ? TypedNumber.Show(Fraction.Parse((least + (share * (most - least))).ToText(2))) : TypedNumber.Show(criterion.Baseline ?? Fraction.Zero);
    }

    private Result<IReadOnlyList<Tender>> ReadBids()
    {
        var tenders = new List<Tender>();
        foreach (var (place, bid) in Bids.Take(10).Index())
        {
            if (TypedNumber.Read(bid.Price, string.Empty).IsRefused(out var no, out var price))
            {
                return no;
            }

            var prices = new Dictionary<string, Fraction>(StringComparer.Ordinal);
            foreach (var (item, typed) in (Evaluation.Items ?? []).Zip(bid.Prices))
            {
                if (TypedNumber.Read(typed, string.Empty).IsRefused(out no, out var unit))
                {
                    return no;
                }

                if (unit is { } known)
                {
                    prices[item.Id] = known;
                }
            }

            if (price is null && prices.Count == 0)
            {
                continue;
            }

            var answers = Evaluation.Criteria.Zip(bid.Answers).ToDictionary(static one => one.First.Id, static one => TenderChecking.AnswerOf(one.First, one.Second), StringComparer.Ordinal);
            var id = string.Create(CultureInfo.InvariantCulture, $"A{place + 1}");
            tenders.Add(new Tender(id, id, answers, Evaluation.Items is null ? price : null, Evaluation.Items is null ? null : prices, DateTimeOffset.UnixEpoch.AddDays(place)));
        }

        return tenders;
    }
}
