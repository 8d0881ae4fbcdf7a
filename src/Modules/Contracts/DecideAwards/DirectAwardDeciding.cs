using System.ComponentModel.DataAnnotations;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.DecideAwards;

/// <summary>A direct award as typed. What the law wants documented is demanded from the limit of documentation on.</summary>
internal sealed class DirectAwardForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required, StringLength(200)]
    public string What { get; set; } = string.Empty;

    [Required]
    public CpvCode? Cpv { get; set; }

    /// <summary>For the whole time, in kronor without VAT.</summary>
    [Required]
    public decimal? Value { get; set; }

    public decimal? Options { get; set; }

    /// <summary>Organisation number of a supplier in the register.</summary>
    [Required, StringLength(20)]
    public string SupplierNumber { get; set; } = string.Empty;

    [Required, Range(1, 99)]
    public int? Asked { get; set; }

    [Required, Range(1, 99)]
    public int? Answered { get; set; }

    [StringLength(2000)]
    public string? Competition { get; set; }

    [StringLength(2000)]
    public string? Reason { get; set; }

    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public DateOnly? Through { get; set; }

    public DirectAwardGround Ground { get; set; } = DirectAwardGround.BelowLimit;
}

/// <summary>Decides on a direct award that stands alone: counted, documented, with a register number of its own.</summary>
internal sealed class DirectAwardDeciding(UnitOfWork work, Reads reads, ISuppliers suppliers, IRegister register, IDelegatedDecisions decisions, IArchive archive, TimeProvider clock)
{
    private const decimal MostKronor = 1_000_000_000m;

    private const int LeastWords = 20;

    /// <summary>The count for what is typed; refuses values that are none (CON-039).</summary>
    public async Task<Result<ValueCount>> CountAsync(Permit<DecideDirectAward> permit, DirectAwardForm form, CancellationToken ct) =>
        WholeOf(form).IsRefused(out var no, out var values)
            ? no
            : await ValueCounting.CountAsync(reads.Of<ContractsDb>(), permit.Action.Entity!.Value, form.Cpv!, values.Value + values.Options, SwedishTime.Today(clock), ct);

    public async Task<Result<Guid>> DecideAsync(Permit<DecideDirectAward> permit, DirectAwardForm form, IReadOnlyList<UploadedDocument> quotes, CancellationToken ct)
    {
        if (WholeOf(form).IsRefused(out var no, out var values))
        {
            return no;
        }

        if (await suppliers.IdentifyAsync(new SupplierKeys(form.SupplierNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct) is not { } supplier)
        {
            return Refusals.UnknownSupplier.On(nameof(form.SupplierNumber));
        }

        return await work.WriteAsync<DecideDirectAward, Guid>(
            permit,
            async session =>
            {
                // The number first: the entity's series is then held until the end, so that of two who decide at the same time the second counts the first.
                var id = Guid.CreateVersion7(clock.GetUtcNow());
                var (_, number) = await register.RegisterAsync(
                    session, new NewRecord { About = new ObjectRef(nameof(DirectAward), id.ToString()), Entity = permit.Action.Entity!.Value, Type = "decision", NeedsNumber = true, Title = $"Direktupphandling: {form.What.Trim()}" }, ct); // sv-literal
                var count = await ValueCounting.CountAsync(session.Of<ContractsDb>(), permit.Action.Entity.Value, form.Cpv!, values.Value + values.Options, session.Now.DateInSweden(), ct);
                if (Judge(form, count) is { } refused)
                {
                    return refused;
                }

                var award = Award(permit, form, count, (id, supplier.Id, number, values), session.Now);
                session.Of<ContractsDb>().DirectAwards.Add(award);
                await AttachAsync(session, award, quotes, ct);
                await decisions.NoteAsync(session, Act(award), ct);
                session.Audit(new AuditNote(new ObjectRef(nameof(DirectAward), id.ToString()))
                {
                    Entity = award.Entity,
                    Ground = award.Reason.Length > 0 ? award.Reason : null,
                    After = new { number, Supplier = supplier.Id.Value, award.WholeMinor, Cpv = award.Cpv!.ToString(), count.BeforeMinor, Limit = count.Limit.Value, Ground = award.Ground.ToString(), quotes = quotes.Count },
                });
                return id;
            },
            ct);
    }

    private static Refusal? Judge(DirectAwardForm form, ValueCount count)
    {
        var isBelow = form.Ground == DirectAwardGround.BelowLimit;
        if (isBelow && count.IsOver)
        {
            return Refusals.AboveDirectAwardLimit.On(nameof(form.Value), Show.Amount(count.TotalMinor / 100m), Show.Amount(count.Limit.Value / 100m), count.Group);
        }

        var mustSay = !isBelow || count.MustBeDocumented;
        return mustSay && (form.Reason?.Trim().Length ?? 0) < LeastWords ? Refusals.MustBeDocumented.On(nameof(form.Reason), Show.Amount(count.Documented.Value / 100m))
            : mustSay && string.IsNullOrWhiteSpace(form.Competition) ? Refusals.MustBeDocumented.On(nameof(form.Competition), Show.Amount(count.Documented.Value / 100m))
            : form.Answered > form.Asked ? Refusals.MoreAnsweredThanAsked.On(nameof(form.Answered))
            : null;
    }

    private static Result<(long Value, long Options)> WholeOf(DirectAwardForm form)
    {
        if (form.Value is not (> 0 and <= MostKronor) || Money.FromDecimal(form.Value.Value).IsRefused(out _, out var value) || form.Through < form.From)
        {
            return Refusals.BadDirectAward.On(nameof(form.Value));
        }

        return form.Options is not (null or (>= 0 and <= MostKronor)) || Money.FromDecimal(form.Options ?? 0).IsRefused(out _, out var options)
            ? Refusals.BadDirectAward.On(nameof(form.Options))
            : (value.Minor, options.Minor);
    }

    private static DelegatedAct Act(DirectAward award) => new()
    {
        Kind = DelegatedKind.DirectAward,
        About = new ObjectRef(nameof(DirectAward), award.Id.ToString()),
        Entity = award.Entity,
        What = $"Direktupphandling: {award.What}, {NetAmount.FromMinor(award.WholeMinor)}", // sv-literal
        Person = award.DecidedBy,
        RegisterNumber = award.RegisterNumber,
    };

    private async Task AttachAsync(WriteSession session, DirectAward award, IReadOnlyList<UploadedDocument> quotes, CancellationToken ct)
    {
        foreach (var quote in quotes)
        {
            var stored = await archive.StoreAsync(session, quote.Bytes, ct);
            session.Of<ContractsDb>().DirectAwardQuotes.Add(new DirectAwardQuote
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), Award = award.Id, FileName = quote.FileName, MediaType = quote.MediaType, Digest = stored.Digest, Length = stored.Length,
            });
        }
    }

    private static DirectAward Award(Permit<DecideDirectAward> permit, DirectAwardForm form, ValueCount count, (Guid Id, SupplierId Supplier, string Number, (long Value, long Options) Worth) made, Instant now) => new()
    {
        Id = made.Id,
        Entity = permit.Action.Entity!.Value,
        Supplier = made.Supplier,
        What = form.What.Trim(),
        Cpv = form.Cpv,
        ValueMinor = made.Worth.Value,
        OptionsMinor = made.Worth.Options,
        Ground = form.Ground,
        Reason = form.Reason?.Trim() ?? string.Empty,
        Competition = form.Competition?.Trim() ?? string.Empty,
        Asked = form.Asked!.Value,
        Answered = form.Answered!.Value,
        SameKindMinor = count.BeforeMinor,
        LimitMinor = count.Limit.Value,
        From = form.From!.Value,
        Through = form.Through!.Value,
        RegisterNumber = made.Number,
        DecidedOn = now.DateInSweden(),
        DecidedBy = permit.Actor.Person,
        DecidedAt = now,
    };
}
