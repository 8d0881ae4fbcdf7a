using Samkop.Kernel;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Accounts;

/// <summary>An installation without an agreement on owner checks.</summary>
internal sealed class NoOwnerCheck : IAccountOwnerCheck
{
    public Task<OwnerCheckAnswer> AskAsync(PayeeAccount account, OrganisationNumber organisation, CancellationToken ct) =>
        Task.FromResult(new OwnerCheckAnswer(OwnerCheckOutcome.NotAvailable, string.Empty, string.Empty));
}
