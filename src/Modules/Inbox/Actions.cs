using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox;

/// <summary>See one's own inbox.</summary>
[RoleDecides]
internal sealed record ReadInbox : IAction
{
    public static ActionKind Kind { get; } = new("inbox.read", new("Såg sin inkorg", "Saw the own inbox"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<MatterId>();
}

/// <summary>Choose whether to have the morning mail.</summary>
[RoleDecides]
internal sealed record ChooseMail : IAction
{
    public static ActionKind Kind { get; } = new("inbox.mail.choose", new("Valde om inkorgen ska komma med e-post", "Chose whether the inbox comes by mail"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<MatterId>();
}

/// <summary>Remind of what is due soon.</summary>
[RoleDecides]
internal sealed record RemindOfDue : IAction
{
    public static ActionKind Kind { get; } = new("inbox.remind", new("Påminde om det som snart ska vara klart", "Reminded of what is due soon"), Roles.System);

    public ObjectRef About => ObjectRef.All<MatterId>();
}

/// <summary>Send the morning mail.</summary>
[RoleDecides]
internal sealed record SendMorningMail : IAction
{
    public static ActionKind Kind { get; } = new("inbox.mail.send", new("Skickade morgonens e-post", "Sent the morning mail"), Roles.System);

    public ObjectRef About => ObjectRef.All<MatterId>();
}
