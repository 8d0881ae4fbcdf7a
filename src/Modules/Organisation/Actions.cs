using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;

namespace Samkop.Organisation;

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedOrganisation : IAction
{
    public static ActionKind Kind { get; } = new("organisation.seed", new("Fyllde på organisationen", "Filled the organisation"), Roles.System);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>See entities, units, people, roles and the attest register.</summary>
[RoleDecides]
internal sealed record BrowseOrganisation : IAction
{
    public static ActionKind Kind { get; } = new("organisation.browse", new("Såg organisationen", "Saw the organisation"), Roles.Administrator | Roles.Auditor | Roles.Finance | Roles.Registrar);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Take in rows that a board has decided into the attest register.</summary>
[RoleDecides]
internal sealed record ImportAttest : IAction
{
    public static ActionKind Kind { get; } = new("organisation.attest.import", new("Läste in attestförteckningen", "Imported the attest register"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<AttestEntryId>();
}

/// <summary>End a row of the attest register from today.</summary>
[RoleDecides]
internal sealed record EndAttestEntry(AttestEntryId Entry) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.attest.end", new("Avslutade attesträtten", "Ended the attest right"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Entry);
}

/// <summary>Give a person a role, or end one; never one's own.</summary>
internal sealed record ChangeRoles(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.roles.change", new("Ändrade roller", "Changed roles"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Protect a person's identity, or end the protection.</summary>
internal sealed record ProtectPerson(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.person.protect", new("Ändrade skyddet av en persons uppgifter", "Changed the protection of a person's data"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Note when one is away and who stands in; one's own absence only.</summary>
internal sealed record NoteAbsence(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.absence.note", new("Ändrade frånvaro", "Changed an absence"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>See the list of delegated decisions.</summary>
[RoleDecides]
internal sealed record BrowseDecisions : IAction
{
    public static ActionKind Kind { get; } = new("organisation.decisions.browse", new("Såg delegationsbesluten", "Saw the delegated decisions"), Roles.Administrator | Roles.Auditor | Roles.Registrar | Roles.Approver | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Note that the listed decisions have been reported to the board.</summary>
[RoleDecides]
internal sealed record ReportDecisions : IAction
{
    public static ActionKind Kind { get; } = new("organisation.decisions.report", new("Anmälde delegationsbesluten", "Reported the delegated decisions"), Roles.Registrar);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Put a decision that was taken outside the system on the list.</summary>
[RoleDecides]
internal sealed record AddDecision : IAction
{
    public static ActionKind Kind { get; } = new("organisation.decisions.add", new("Lade till ett delegationsbeslut", "Added a delegated decision"), Roles.Registrar);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Keep which board has delegated which decisions, and by which point.</summary>
[RoleDecides]
internal sealed record KeepDelegation : IAction
{
    public static ActionKind Kind { get; } = new("organisation.delegation.keep", new("Lade in en beslutspunkt i delegationsordningen", "Recorded a point of the delegation of authority"), Roles.Registrar | Roles.Administrator);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Change a legal entity: names, addresses, number series and reference patterns.</summary>
[RoleDecides]
internal sealed record ChangeEntity(LegalEntityId Entity) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.entity.change", new("Ändrade den juridiska personen", "Changed the legal entity"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Entity);
}

/// <summary>Add a legal entity.</summary>
[RoleDecides]
internal sealed record AddEntity : IAction
{
    public static ActionKind Kind { get; } = new("organisation.entity.add", new("Lade upp en juridisk person", "Added a legal entity"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Add, change, move or end a unit.</summary>
[RoleDecides]
internal sealed record KeepUnits : IAction
{
    public static ActionKind Kind { get; } = new("organisation.unit.keep", new("Ändrade en enhet", "Changed a unit"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<UnitId>();
}

/// <summary>Add a row to the attest register by form; never for oneself.</summary>
[RoleDecides]
internal sealed record AddAttestEntry : IAction
{
    public static ActionKind Kind { get; } = new("organisation.attest.add", new("Lade till en attesträtt", "Added an attest right"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<AttestEntryId>();
}

/// <summary>Change coding parts and charts of accounts.</summary>
[RoleDecides]
internal sealed record KeepCoding : IAction
{
    public static ActionKind Kind { get; } = new("organisation.coding.keep", new("Ändrade kontodelar", "Changed coding parts"), Roles.Administrator | Roles.Finance);

    public ObjectRef About => new("CodingPart", "*");
}

/// <summary>Publish a version of a policy or guideline.</summary>
[RoleDecides]
internal sealed record PublishPolicy : IAction
{
    public static ActionKind Kind { get; } = new("organisation.policy.publish", new("Publicerade en policy", "Published a policy"), Roles.Administrator | Roles.ContractManager);

    public ObjectRef About => new("Policy", "*");
}

/// <summary>See what the system does by itself.</summary>
[RoleDecides]
internal sealed record BrowseJobs : IAction
{
    public static ActionKind Kind { get; } = new("organisation.jobs.browse", new("Såg jobben", "Saw the jobs"), Roles.Administrator | Roles.Auditor | Roles.Finance | Roles.Registrar);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Run a daily job now.</summary>
[RoleDecides]
internal sealed record RunJob : IAction
{
    public static ActionKind Kind { get; } = new("organisation.job.run", new("Startade ett jobb", "Started a job"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>See mail that waits or did not arrive.</summary>
[RoleDecides]
internal sealed record BrowseMail : IAction
{
    public static ActionKind Kind { get; } = new("organisation.mail.browse", new("Såg utgående e-post", "Saw outgoing mail"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<MailId>();
}

/// <summary>Send a mail again that did not arrive.</summary>
[RoleDecides]
internal sealed record ResendMail(MailId Mail) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.mail.resend", new("Lät skicka e-post igen", "Had mail sent again"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Mail);
}

/// <summary>Let a mail go.</summary>
[RoleDecides]
internal sealed record LetMailGo(MailId Mail) : IAction
{
    public static ActionKind Kind { get; } = new("organisation.mail.let-go", new("Lät e-post vara", "Let mail go"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Mail);
}

/// <summary>Take away the traces of old mail.</summary>
[RoleDecides]
internal sealed record PruneMail : IAction
{
    public static ActionKind Kind { get; } = new("organisation.mail.prune", new("Tog bort uppgifter om gammal e-post", "Took away traces of old mail"), Roles.System);

    public ObjectRef About => ObjectRef.All<MailId>();
}

/// <summary>List the legal buyers.</summary>
[RoleDecides]
internal sealed record ListEntities : IAction
{
    public static ActionKind Kind { get; } = new("organisation.entity.list", new("Såg juridiska personer", "Saw legal entities"), Roles.SignedIn);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}
