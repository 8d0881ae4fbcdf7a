using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;

namespace Samkop.Ordering.Filling;

/// <summary>Proposes the account of the coding by the entity's own rules.</summary>
internal static class AccountRules
{
    /// <summary>The account of the longest CPV prefix that fits on the day; empty when the entity has no rule.</summary>
    public static async Task<string> ProposeAsync(OrderingDb db, LegalEntityId entity, CpvCode? cpv, DateOnly day, CancellationToken ct)
    {
        var rules = await db.AccountRules.AsNoTracking().Where(rule => rule.Entity == entity && rule.From <= day).ToListAsync(ct);
        var code = cpv?.ToString() ?? string.Empty;
        return rules
            .Where(rule => code.StartsWith(rule.CpvPrefix, StringComparison.Ordinal))
            .OrderByDescending(rule => rule.CpvPrefix.Length)
            .ThenByDescending(rule => rule.From)
            .Select(rule => rule.Account)
            .FirstOrDefault(string.Empty);
    }
}
