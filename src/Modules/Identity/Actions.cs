using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity;

/// <summary>Begin an installation: the first legal entity and its administrator. From the command line only.</summary>
[RoleDecides]
internal sealed record FoundInstallation : IAction
{
    public static ActionKind Kind { get; } = new("identity.installation.found", new("Började installationen", "Began the installation"), Roles.System);

    public ObjectRef About => ObjectRef.All<LegalEntityId>();
}

/// <summary>Make the invitation of the demo world.</summary>
[RoleDecides]
internal sealed record SeedIdentity : IAction
{
    public static ActionKind Kind { get; } = new("identity.seed", new("Fyllde på inbjudan i demovärlden", "Filled the invitation of the demo world"), Roles.System);

    public ObjectRef About => ObjectRef.All<PersonId>();
}

/// <summary>See who can sign in.</summary>
[RoleDecides]
internal sealed record BrowseAccounts : IAction
{
    public static ActionKind Kind { get; } = new("identity.account.browse", new("Såg konton", "Saw accounts"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<PersonId>();
}

/// <summary>Add a person and invite them.</summary>
[RoleDecides]
internal sealed record InviteNewPerson : IAction
{
    public static ActionKind Kind { get; } = new("identity.person.invite", new("Lade upp och bjöd in en person", "Added and invited a person"), Roles.Administrator);

    public ObjectRef About => ObjectRef.All<PersonId>();
}

/// <summary>Invite a person who is known.</summary>
[RoleDecides]
internal sealed record InvitePerson(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.account.invite", new("Bjöd in personen", "Invited the person"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Say at which identity provider a person signs in, and as whom.</summary>
[RoleDecides]
internal sealed record LinkPerson(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.account.link", new("Kopplade personen till organisationens inloggning", "Linked the person to the organisation’s sign-in"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Take away a lost password or second factor.</summary>
[RoleDecides]
internal sealed record ResetFactor(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.account.reset", new("Återställde lösenord och andra faktor", "Reset password and second factor"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>End an account; never one's own.</summary>
internal sealed record EndAccount(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.account.end", new("Avslutade kontot", "Ended the account"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Sign a person out everywhere.</summary>
[RoleDecides]
internal sealed record EndSessions(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.sessions.end", new("Loggade ut personen överallt", "Signed the person out everywhere"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>See and make the API keys of a person.</summary>
[RoleDecides]
internal sealed record MakeApiKey(PersonId Person) : IAction
{
    public static ActionKind Kind { get; } = new("identity.key.make", new("Skapade en API-nyckel", "Made an API key"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}

/// <summary>Take an API key back.</summary>
[RoleDecides]
internal sealed record RevokeApiKey(PersonId Person, Guid Key) : IAction
{
    public static ActionKind Kind { get; } = new("identity.key.revoke", new("Spärrade en API-nyckel", "Revoked an API key"), Roles.Administrator);

    public ObjectRef About => ObjectRef.To(Person);
}
