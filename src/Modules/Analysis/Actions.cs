using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Analysis;

/// <summary>Ask one of the auditor's set questions.</summary>
[RoleDecides]
internal sealed record AskAuditQuestion(int Number) : IAction
{
    public static ActionKind Kind { get; } = new("analysis.audit.ask", new("Ställde en revisionsfråga", "Asked an audit question"), Roles.Auditor);

    public ObjectRef About => new("AuditQuestion", $"{Number}");
}

/// <summary>Draw a seeded sample of invoices with documents and trail.</summary>
[RoleDecides]
internal sealed record DrawSample : IAction
{
    public static ActionKind Kind { get; } = new("analysis.audit.sample", new("Drog ett revisionsurval", "Drew an audit sample"), Roles.Auditor);

    public ObjectRef About => new("AuditSample", "*");
}
