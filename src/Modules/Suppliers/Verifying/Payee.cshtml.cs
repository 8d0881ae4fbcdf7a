using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.OwnerChecks;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Suppliers.Verifying;

/// <summary>One payee account: its way from reported to payable, with the two persons' notes.</summary>
[Asks<SeeSupplier>]
internal sealed class PayeeModel(
    Reads reads, IPeople people, IAccountOwnerCheck ownerCheck, VerifyPayeeHandler verify, BlockPayeeHandler block, RecordOwnerCheckHandler record, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public VerifyForm Input { get; set; } = new();

    [BindProperty]
    public OwnerCheckForm Check { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public Payee Payee { get; private set; } = null!;

    public string SupplierName { get; private set; } = string.Empty;

    public IReadOnlyList<string> AlsoUsedBy { get; private set; } = [];

    public string First { get; private set; } = string.Empty;

    public string Second { get; private set; } = string.Empty;

    public Text OwnerCheck { get; private set; }

    public bool MayVerify { get; private set; }

    public bool MayBlock { get; private set; }

    public bool MayCheck { get; private set; }

    public Refusal? WhyNot { get; private set; }

    public DateOnly Today => SwedishTime.Today(clock);

    public IReadOnlyList<Choice> Channels { get; } = Choice.Of<CallBackChannel>(Words.Of);

    public IReadOnlyList<Choice> CheckChannels { get; } = Choice.Of<OwnerCheckChannel>(Words.Of);

    public IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(nameof(OwnerCheckOutcome.Matches), new("Kontot tillhör leverantören", "The account belongs to the supplier")),
        new(nameof(OwnerCheckOutcome.Differs), new("Kontot tillhör någon annan", "The account belongs to somebody else")),
    ];

    public int Step => Payee.StateOn(Today) switch
    {
        PayeeState.Verified => 5,
        PayeeState.CoolingOff => 4,
        _ => Payee.FirstVerifier is null ? 2 : 3,
    };

    public Text State => Payee.StateOn(Today) switch
    {
        PayeeState.Verified => new("Kontot kan betalas till.", "The account may be paid to."),
        PayeeState.CoolingOff => new Text("Verifierat av två personer. Kan betalas till från {0}.", "Verified by two persons. May be paid to from {0}.").With(Show.Date(Payee.ActiveFrom!.Value)),
        PayeeState.Blocked => new("Spärrat. Inget betalas hit.", "Blocked. Nothing is paid here."),
        _ when Payee.FirstVerifier is null => new("Ingen har verifierat kontot än.", "Nobody has verified the account yet."),
        _ => new("En person har verifierat. En annan behövs.", "One person has verified. Another one is needed."),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostVerifyAsync(CancellationToken ct) => DoAsync(
        new VerifyPayee(PayeeId.From(Id)),
        (permit, token) => verify.HandleAsync(permit, Input, token),
        _ => Done(Links.Account(PayeeId.From(Id)), new("Din verifiering är sparad.", "Your verification is saved.")),
        ct);

    public Task<IActionResult> OnPostBlockAsync(CancellationToken ct) => DoAsync(
        new BlockPayee(PayeeId.From(Id)),
        (permit, token) => block.HandleAsync(permit, Reason ?? string.Empty, token),
        _ => Done(Links.Account(PayeeId.From(Id)), new("Kontot är spärrat.", "The account is blocked.")),
        ct);

    public Task<IActionResult> OnPostCheckAsync(CancellationToken ct) => DoAsync(
        new RecordOwnerCheck(PayeeId.From(Id)),
        (permit, token) => record.HandleAsync(permit, Check, token),
        _ => Done(Links.Account(PayeeId.From(Id)), new("Ägarkontrollen är registrerad.", "The owner check is recorded.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        var db = reads.Of<SuppliersDb>();
        var id = PayeeId.From(Id);
        var payee = await db.Payees.FirstOrDefaultAsync(one => one.Id == id, ct);
        if ((await Gate.AskAsync(new SeeSupplier(payee?.Supplier ?? default), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (payee is null)
        {
            return WorkRefusals.NotFound.With();
        }

        Payee = payee;
        var supplier = await db.Suppliers.SingleAsync(one => one.Id == payee.Supplier, ct);
        SupplierName = supplier.Name;
        AlsoUsedBy = await OthersAsync(db, payee, ct);
        var names = await people.NamesAsync([.. new[] { payee.FirstVerifier, payee.SecondVerifier }.OfType<PersonId>()], ct);
        First = Sentence(names, payee.FirstVerifier, payee.FirstVerifiedAt, payee.FirstChannel, payee.FirstNote);
        Second = Sentence(names, payee.SecondVerifier, payee.SecondVerifiedAt, payee.SecondChannel, payee.SecondNote);
        Judge(permit.Actor);
        OwnerCheck = payee.StateOn(Today) != PayeeState.Blocked ? InWords(await ownerCheck.AskAsync(payee.Account, supplier.OrganisationNumber, ct)) : default;
        return null;
    }

    private void Judge(Actor actor)
    {
        if (!actor.HasAny(Roles.Finance))
        {
            return;
        }

        WhyNot = Payee.MayVerify(actor.Person!.Value);
        MayVerify = WhyNot is null;
        MayBlock = Payee.BlockedAt is null;
        MayCheck = Payee.StateOn(Today) == PayeeState.Unverified;
    }

    private static async Task<IReadOnlyList<string>> OthersAsync(SuppliersDb db, Payee payee, CancellationToken ct)
    {
        var others = await db.Payees.Where(one => one.Account.Equals(payee.Account) && one.Supplier != payee.Supplier).Select(one => one.Supplier).ToListAsync(ct);
        return others.Count == 0 ? [] : await db.Suppliers.Where(one => others.Contains(one.Id)).OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(ct);
    }

    private static string Sentence(IReadOnlyDictionary<PersonId, string> names, PersonId? person, Instant? at, CallBackChannel? channel, string note) =>
        person is { } who ? $"{names.GetValueOrDefault(who)}, {Show.Moment(at!.Value)}. {Words.Of(channel!.Value)}. {note}" : string.Empty;

    private static Text InWords(OwnerCheckAnswer answer) => answer.Outcome switch
    {
        OwnerCheckOutcome.Matches => new Text("Kontot tillhör leverantören enligt {0}.", "The account belongs to the supplier according to {0}.").With(answer.Source),
        OwnerCheckOutcome.Differs => new Text("Kontot tillhör {0} enligt {1}.", "The account belongs to {0} according to {1}.").With(answer.Owner, answer.Source),
        _ => new("Ingen ägarkontroll är registrerad.", "No owner check is recorded."),
    };
}
