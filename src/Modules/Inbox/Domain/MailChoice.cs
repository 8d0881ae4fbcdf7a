using Samkop.Kernel.Work;

namespace Samkop.Inbox.Domain;

/// <summary>Whether a person wants the morning mail.</summary>
internal sealed class MailChoice : IVersioned
{
    public PersonId Person { get; init; }

    public bool IsOn { get; set; }

    public int RowVersion { get; set; }
}
