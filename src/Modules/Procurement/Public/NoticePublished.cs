using Samkop.Kernel.Work;

namespace Samkop.Procurement.Public;

/// <summary>A notice was announced and may go to a notice database.</summary>
/// <param name="Case">The procurement.</param>
/// <param name="Publication">The announcement.</param>
public sealed record NoticePublished(CaseId Case, Guid Publication) : IIntegrationEvent;
