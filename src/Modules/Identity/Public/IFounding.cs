using Samkop.Kernel;

namespace Samkop.Identity.Public;

/// <summary>The first administrator of an installation, and the legal entity.</summary>
public sealed record Founder
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address; the login.</summary>
    public required string Email { get; init; }

    /// <summary>Name of the first legal entity.</summary>
    public required string Entity { get; init; }

    /// <summary>Its organisation number.</summary>
    public required OrganisationNumber Number { get; init; }
}

/// <summary>Begins an installation from the command line, or lets an administrator in again who has lost the way.</summary>
public interface IFounding
{
    /// <summary>
    /// In an empty database: makes the legal entity and its administrator. In another: invites the person anew if they are an administrator today,
    /// and is refused otherwise (IDN-030). Either way the answer is the path where password and second factor are chosen, once, within seven days.
    /// </summary>
    Task<Result<string>> InviteAdministratorAsync(Founder founder, CancellationToken ct);
}
