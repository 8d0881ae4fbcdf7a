namespace Samkop.Kernel.Work;

/// <summary>What a signed-in principal carries; who it is and nothing else, because rights are looked up at each request.</summary>
public static class SignedInClaim
{
    /// <summary>Claim with the person's id.</summary>
    public const string Person = "samkop:person";
}
