using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>Record an emergency purchase, or another one beside the contract, as a direct award.</summary>
[Asks<RecordDirectAward>]
internal sealed class NewDirectAwardModel(Reads reads, IEntities entities, ISuppliers suppliers, DirectAwardRecording recording, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty(Name = nameof(Input))]
    public DirectAwardInput Input { get; set; } = new();

    public Contract Contract { get; private set; } = null!;

    public IReadOnlyList<Choice> Participants { get; private set; } = [];

    public IReadOnlyList<Choice> Grounds { get; } = [.. Enum.GetValues<DirectAwardGround>().Select(ground => new Choice(ground.ToString(), NameOf(ground)))];

    public static Text NameOf(DirectAwardGround ground) => ground switch
    {
        DirectAwardGround.ExtremeUrgency => new("Synnerlig brådska, nödköp (LOU 6 kap. 15 §)", "Extreme urgency, emergency purchase (LOU chapter 6 section 15)"),
        DirectAwardGround.OnlySupplier => new("Bara en leverantör kan leverera (LOU 6 kap. 14 §)", "Only one supplier can deliver (LOU chapter 6 section 14)"),
        DirectAwardGround.BelowLimit => new("Under direktupphandlingsgränsen (LOU 19 a kap.)", "Below the direct award limit (LOU chapter 19 a)"),
        _ => new("Synnerliga skäl (LOU 19 a kap.)", "Special reasons (LOU chapter 19 a)"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input.From = SwedishTime.Today(clock);
        Input.SupplierNumber = (await suppliers.FindAsync(Contract.Supplier, ct))?.OrganisationNumber.ToDisplay() ?? string.Empty;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new RecordDirectAward(Id),
        (permit, token) => recording.HandleAsync(permit, Input, token),
        _ => Done(Links.Contract(Id) + "#direktupphandlingar", new("Direktupphandlingen är dokumenterad och diarieförd. Beställ nu med en rad i fritext.", "The direct award is documented and registered. Now order by a free-text line.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new RecordDirectAward(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Contract = await reads.Of<ContractsDb>().Contracts.Include(one => one.Participants).SingleAsync(one => one.Id == Id, ct);
        Participants = await Contract.Participants.Where(part => part.MayCallOff).ChoicesAsync(entities, ct);
        return null;
    }
}
