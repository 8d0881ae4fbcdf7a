using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Organisation.Post;

/// <summary>Mail that could not be delivered, and mail that waits.</summary>
[Asks<BrowseMail>]
internal sealed class MailListModel(MailBook book, MailSettings settings, ResendMailHandler resend, LetMailGoHandler letGo) : GatedPage
{
    private const int Most = 100;

    public bool IsOn => settings.IsOn;

    public IReadOnlyList<MailRow> Dead { get; private set; } = [];

    public IReadOnlyList<MailRow> Waiting { get; private set; } = [];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public bool MayChange { get; private set; }

    public Text State => (IsOn, Counts.GetValueOrDefault(MailState.Dead), Counts.GetValueOrDefault(MailState.Waiting)) switch
    {
        (false, _, 0) => new("E-post är inte påslagen.", "Mail is not switched on."),
        (false, _, var waiting) => new Text("E-post är inte påslagen. {0} väntar.", "Mail is not switched on. {0} wait.").With(waiting),
        (_, 0, 0) => new("Allt är skickat.", "Everything is sent."),
        (_, var dead, var waiting) => new Text("{0} kom inte fram, {1} väntar.", "{0} did not arrive, {1} wait.").With(dead, waiting),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostResendAsync(Guid mail, CancellationToken ct) => DoAsync(
        new ResendMail(MailId.From(mail)), resend.HandleAsync, _ => Done(Links.Mail, new("Mejlet skickas igen.", "The mail is sent again.")), ct);

    public Task<IActionResult> OnPostLetGoAsync(Guid mail, CancellationToken ct) => DoAsync(
        new LetMailGo(MailId.From(mail)), letGo.HandleAsync, _ => Done(Links.Mail, new("Mejlet skickas inte.", "The mail is not sent.")), ct);

    /// <summary>Why it stands still: the server's own words, or ours.</summary>
    public static Text ReasonOf(MailRow mail) => mail.Answer switch
    {
        MailReasons.NoAddress => new("Mottagaren har ingen e-postadress som går att använda.", "The receiver has no address that can be used."),
        MailReasons.TooOld => new("Det blev för gammalt innan det kunde skickas.", "It grew too old before it could be sent."),
        MailReasons.Sealed => new("Nyckeln till den krypterade texten saknas.", "The key of the encrypted text is missing."),
        MailReasons.NoFile => new("Bilagan gick inte att göra.", "The attachment could not be made."),
        MailReasons.BrokenOff => new("Servern har stannat mitt i för många gånger.", "The server has stopped in the middle too many times."),
        "" => new("Inte försökt än.", "Not tried yet."),
        var words => Text.Same(words),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseMail(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayChange = permit.Actor.HasAny(Roles.Administrator);
        Counts = await book.CountsAsync(permit.Scope, ct);
        Dead = await book.ListAsync(MailState.Dead, permit.Scope, Most, ct);
        Waiting = await book.ListAsync(MailState.Waiting, permit.Scope, Most, ct);
        return null;
    }
}
