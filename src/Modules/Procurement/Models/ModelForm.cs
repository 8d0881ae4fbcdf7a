using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Web;

namespace Samkop.Procurement.Models;

/// <summary>A criterion as it is typed; without steps and rate it is not part of the model.</summary>
internal sealed class CriterionForm
{
    public string? Id { get; set; }

    /// <summary>From the requirement.</summary>
    public string? Name { get; set; }

    public bool IsJudged { get; set; }

    /// <summary>One step a line: name = value.</summary>
    [StringLength(4000), NotFreeText("names of steps and amounts")]
    public string? Steps { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? Rate { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? Baseline { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? Least { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? Most { get; set; }

    /// <summary>Money added to the price instead of quality.</summary>
    public bool IsCost { get; set; }

    [Range(0, 100)]
    public int FromYear { get; set; }

    [Range(0, 100)]
    public int ToYear { get; set; }
}

/// <summary>A row of the price form as it is typed; without a name it is none.</summary>
internal sealed class ItemForm
{
    public string? Id { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    /// <summary>By participant: expected, or expected; lowest; highest.</summary>
    [NotFreeText("volumes")]
    public List<string?> Volumes { get; set; } = [];
}

/// <summary>A model as it is typed.</summary>
internal sealed class ModelForm
{
    [Required]
    public ModelKind? Kind { get; set; }

    public List<CriterionForm> Criteria { get; set; } = [];

    public List<ItemForm> Items { get; set; } = [];

    [StringLength(40), NotFreeText("a number")]
    public string? PriceWeight { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? PriceFloor { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? PriceRoof { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? FixedPrice { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? DiscountRate { get; set; }

    [Required]
    public TieKey? FirstKey { get; set; }

    [Required, StringLength(200), NotFreeText("the seed of a draw")]
    public string DrawSeed { get; set; } = string.Empty;

    [StringLength(40), NotFreeText("a number")]
    public string? SpreadLow { get; set; }

    [StringLength(40), NotFreeText("a number")]
    public string? SpreadHigh { get; set; }

    /// <summary>The form of a model that is kept, with empty rows for more.</summary>
    public static ModelForm Of(LotModel? row, EvaluationModel model, IReadOnlyList<Requirement> asked, IReadOnlyList<string> participants)
    {
        var judged = row?.JudgedIds() ?? new HashSet<string>(StringComparer.Ordinal);
        return new ModelForm
        {
            Kind = model.Kind,
            Criteria = [.. asked.Select(requirement => Of(requirement, model.Criteria.FirstOrDefault(one => one.Id == LotModels.IdOf(requirement)), judged))],
            Items = [.. (model.Items ?? []).Select(item => Of(item, model, participants)), new ItemForm { Volumes = Empty(participants) }, new ItemForm { Volumes = Empty(participants) }],
            PriceWeight = TypedNumber.Show(model.PriceWeight),
            PriceFloor = TypedNumber.Show(model.PriceFloor),
            PriceRoof = TypedNumber.Show(model.PriceRoof),
            FixedPrice = TypedNumber.Show(model.FixedPrice),
            DiscountRate = TypedNumber.Show(model.DiscountRate),
            FirstKey = model.TieKeys[0],
            DrawSeed = model.DrawSeed,
            SpreadLow = row?.SpreadLow.Replace('.', ','),
            SpreadHigh = row?.SpreadHigh.Replace('.', ','),
        };
    }

    /// <summary>The model that the form says, or what cannot be read (PRO-084 to PRO-086). Whether it means something is asked after.</summary>
    public Result<EvaluationModel> Read(IReadOnlyList<Requirement> asked, IReadOnlyList<string> participants, IReadOnlyList<AcceptedFinding>? accepted)
    {
        var criteria = new List<Criterion>();
        foreach (var (index, form) in Criteria.Index())
        {
            if (Kind == ModelKind.LowestPrice || asked.FirstOrDefault(row => LotModels.IdOf(row) == form.Id) is not { } requirement || (string.IsNullOrWhiteSpace(form.Steps) && string.IsNullOrWhiteSpace(form.Rate)))
            {
                continue;
            }

            if (Read(form, requirement, string.Create(CultureInfo.InvariantCulture, $"Input.Criteria[{index}]")).IsRefused(out var bad, out var criterion))
            {
                return bad;
            }

            criteria.Add(criterion);
        }

        if (ReadItems(participants).IsRefused(out var no, out var priced))
        {
            return no;
        }

        if (TypedNumber.Read(PriceWeight, "Input.PriceWeight").IsRefused(out no, out var weight) || TypedNumber.Read(PriceFloor, "Input.PriceFloor").IsRefused(out no, out var floor)
            || TypedNumber.Read(PriceRoof, "Input.PriceRoof").IsRefused(out no, out var roof) || TypedNumber.Read(FixedPrice, "Input.FixedPrice").IsRefused(out no, out var given)
            || TypedNumber.Read(DiscountRate, "Input.DiscountRate").IsRefused(out no, out var discount))
        {
            return no;
        }

        var isScored = Kind is ModelKind.AbsolutePoints or ModelKind.LowestPriceOverPrice or ModelKind.MinMax;
        var kept = accepted is { Count: > 0 } ? accepted : null;
        TieKey[] keys = FirstKey is null or TieKey.Draw ? [TieKey.Draw] : [FirstKey.Value, TieKey.Draw];
        return new EvaluationModel(
            Kind!.Value, criteria, keys, DrawSeed.Trim(), "SEK", priced.Items, priced.Participants, isScored ? weight : null,
            Kind == ModelKind.AbsolutePoints ? floor : null, Kind == ModelKind.AbsolutePoints ? roof : null, Kind == ModelKind.FixedPrice ? given : null,
            Kind == ModelKind.LifeCycleCost ? discount : null, Energy: null, kept);
    }

    private static CriterionForm Of(Requirement requirement, Criterion? criterion, IReadOnlySet<string> judged) => new()
    {
        Id = LotModels.IdOf(requirement),
        Name = requirement.Title,
        IsJudged = judged.Contains(LotModels.IdOf(requirement)),
        Steps = string.Join('\n', (criterion?.Steps ?? []).Select(step => $"{(step.Name.Sv == step.Name.En ? step.Name.Sv : $"{step.Name.Sv} / {step.Name.En}")} = {TypedNumber.Show(step.Value)}")),
        Rate = TypedNumber.Show(criterion?.Rate),
        Baseline = TypedNumber.Show(criterion?.Baseline),
        Least = TypedNumber.Show(criterion?.Least),
        Most = TypedNumber.Show(criterion?.Most),
        IsCost = criterion is null ? requirement.Measure == AwardMeasure.Cost : criterion.Role == CriterionRole.Cost,
        FromYear = criterion?.FromYear ?? 0,
        ToYear = criterion?.ToYear ?? 0,
    };

    private static ItemForm Of(PricedItem item, EvaluationModel model, IReadOnlyList<string> participants) => new()
    {
        Id = item.Id,
        Name = item.Name.Sv,
        Volumes = [.. participants.Select(name => model.Participants?.FirstOrDefault(one => one.Name == name)?.Volumes.FirstOrDefault(volume => volume.Item == item.Id)).Select(Written)],
    };

    private static string? Written(Volume? volume) =>
        volume is null ? null
        : volume.Low is null && volume.High is null ? TypedNumber.Show(volume.Expected)
        : string.Join("; ", TypedNumber.Show(volume.Expected), TypedNumber.Show(volume.Low ?? volume.Expected), TypedNumber.Show(volume.High ?? volume.Expected));

    private static List<string?> Empty(IReadOnlyList<string> participants) => [.. participants.Select(static _ => (string?)null)];

    private Result<Criterion> Read(CriterionForm form, Requirement requirement, string field)
    {
        var role = form.IsCost && Kind == ModelKind.LifeCycleCost ? CriterionRole.Cost : CriterionRole.Quality;
        var (from, to) = role == CriterionRole.Cost ? (form.FromYear, form.ToYear) : (0, 0);
        var bare = new Criterion(LotModels.IdOf(requirement), Text.Same(requirement.Title), role, FromYear: from, ToYear: to);
        if (!string.IsNullOrWhiteSpace(form.Steps))
        {
            return ReadSteps(form.Steps, field + ".Steps").Map(steps => bare with { Steps = steps });
        }

        if (TypedNumber.Read(form.Rate, field + ".Rate").IsRefused(out var no, out var rate) || TypedNumber.Read(form.Baseline, field + ".Baseline").IsRefused(out no, out var baseline)
            || TypedNumber.Read(form.Least, field + ".Least").IsRefused(out no, out var least) || TypedNumber.Read(form.Most, field + ".Most").IsRefused(out no, out var most))
        {
            return no;
        }

        return bare with { Rate = rate, Baseline = baseline, Least = least, Most = most };
    }

    private static Result<IReadOnlyList<Step>> ReadSteps(string typed, string field)
    {
        var steps = new List<Step>();
        foreach (var line in typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf('=');
            if (at < 1 || TypedNumber.Read(line[(at + 1)..], field).IsRefused(out _, out var value) || value is null)
            {
                return Refusals.BadStep.On(field, line);
            }

            var names = line[..at].Split(" / ", 2, StringSplitOptions.TrimEntries);
            steps.Add(new Step(string.Create(CultureInfo.InvariantCulture, $"s{steps.Count + 1}"), new Text(names[0], names[^1]), value.Value));
        }

        return steps;
    }

    private Result<(IReadOnlyList<PricedItem>? Items, IReadOnlyList<ParticipantVolumes>? Participants)> ReadItems(IReadOnlyList<string> participants)
    {
        var items = new List<PricedItem>();
        var volumes = participants.Select(static _ => new List<Volume>()).ToList();
        var taken = Items.Select(static form => form.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (index, form) in Items.Index().Where(static row => !string.IsNullOrWhiteSpace(row.Item.Name)))
        {
            var id = form.Id ?? Enumerable.Range(1, 10_000).Select(static number => string.Create(CultureInfo.InvariantCulture, $"pris-{number}")).First(taken.Add); // sv-literal: an id in a Swedish file
            items.Add(new PricedItem(id, Text.Same(form.Name!.Trim())));
            foreach (var (place, typed) in form.Volumes.Take(participants.Count).Index())
            {
                if (ReadVolume(id, typed, string.Create(CultureInfo.InvariantCulture, $"Input.Items[{index}].Volumes[{place}]")).IsRefused(out var no, out var volume))
                {
                    return no;
                }

                volumes[place].AddRange(volume is null ? [] : [volume]);
            }
        }

        return items.Count == 0
            ? ((IReadOnlyList<PricedItem>?)null, (IReadOnlyList<ParticipantVolumes>?)null)
            : (items, [.. participants.Zip(volumes, static (name, held) => new ParticipantVolumes(name, held)).Where(static one => one.Volumes.Count > 0)]);
    }

    private static Result<Volume?> ReadVolume(string item, string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (Volume?)null;
        }

        var parts = typed.Split(';');
        var read = new List<Fraction>();
        foreach (var part in parts)
        {
            if (TypedNumber.Read(part, field).IsRefused(out _, out var value) || value is null)
            {
                return Refusals.BadVolume.On(field, typed);
            }

            read.Add(value.Value);
        }

        return read.Count switch
        {
            1 => new Volume(item, read[0]),
            3 => new Volume(item, read[0], read[1], read[2]),
            _ => Refusals.BadVolume.On(field, typed),
        };
    }
}
