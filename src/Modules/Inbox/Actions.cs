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
