namespace Samkop.Kernel;

/// <summary>Shares a whole number by weights so that nothing is lost or made.</summary>
internal static class Shares
{
    public static IReadOnlyList<long> Of(long whole, IReadOnlyList<long> weights)
    {
        ThrowIfUseless(weights);
        var sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);
        var parts = new long[weights.Count];
        var remainders = new (Int128 Left, int Index)[weights.Count];
        var left = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, rest) = Int128.DivRem((Int128)whole * weights[i], sum);
            parts[i] = (long)part;
            remainders[i] = (Int128.Abs(rest), i);
            left -= parts[i];
        }

        // Fewer units are left than there are weights with a remainder, so one each is enough.
        foreach (var (_, index) in remainders.OrderByDescending(r => r.Left).ThenBy(r => r.Index).Take((int)Math.Abs(left)))
        {
            parts[index] += Math.Sign(left);
        }

        return parts;
    }

    private static void ThrowIfUseless(IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
        {
            throw new ArgumentException("Weights must not be negative, and at least one must be positive.", nameof(weights));
        }
    }
}
