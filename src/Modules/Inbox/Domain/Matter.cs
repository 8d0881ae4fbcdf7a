using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Domain;

/// <summary>A matter as stored.</summary>
internal sealed class Matter : IVersioned
{
    public MatterId Id { get; init; }

    public required string ObjectKind { get; init; }

    public required string ObjectId { get; init; }

    public required string Step { get; init; }

    public required string WhatSv { get; set; }

    public required string WhatEn { get; set; }

    public required string WhySv { get; set; }

    public required string WhyEn { get; set; }

    public string? FitSv { get; set; }

    public string? FitEn { get; set; }

    public PersonId? Person { get; set; }

    public Roles Role { get; set; }

    public LegalEntityId Entity { get; set; }

    public NetAmount? Amount { get; set; }

    public DateOnly? Due { get; set; }

    public required string Href { get; set; }

    public bool IsProtected { get; set; }

    /// <summary>Something deviates: to be opened before it is decided on.</summary>
    public bool IsFlagged { get; set; }

    public ObjectRef About => new(ObjectKind, ObjectId);

    /// <summary>When the one who is waited for was reminded that the day is near.</summary>
    public DateOnly? RemindedOn { get; set; }

    public Instant ArrivedAt { get; init; }

    public Instant? ClosedAt { get; set; }

    public int RowVersion { get; set; }

    public void Update(NewMatter matter)
    {
        // Another person or another day: nobody has been reminded of that.
        RemindedOn = ClosedAt is null && Person == matter.To.Person && Due == matter.Due ? RemindedOn : null;
        (WhatSv, WhatEn) = (matter.What.Sv, matter.What.En);
        (WhySv, WhyEn) = (matter.WhyYou.Sv, matter.WhyYou.En);
        (FitSv, FitEn) = (matter.Fit?.Sv, matter.Fit?.En);
        (Person, Role, Entity) = (matter.To.Person, matter.To.Role, matter.To.Entity);
        (Amount, Due, Href, IsProtected) = (matter.Amount, matter.Due, matter.Href, matter.IsProtected);
        IsFlagged = matter.IsFlagged || matter.IsProtected;
        ClosedAt = null;
    }
}
