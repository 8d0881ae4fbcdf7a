namespace Samkop.Kernel.Work;

/// <summary>Where the rows before and after those shown are; the texts stand in addresses.</summary>
public interface IPaged
{
    /// <summary>Leads to the rows before; null at the beginning.</summary>
    string? Previous { get; }

    /// <summary>Leads to the rows after; null at the end.</summary>
    string? Next { get; }
}

/// <summary>Some rows of a list.</summary>
/// <param name="Rows">The rows, in the list's order.</param>
/// <param name="Previous">Leads to the rows before; null at the beginning.</param>
/// <param name="Next">Leads to the rows after; null at the end.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, string? Previous, string? Next) : IPaged
{
    /// <summary>Rows of another form in the same places.</summary>
    public Paged<TOther> Select<TOther>(Func<T, TOther> form) => new([.. Rows.Select(form)], Previous, Next);
}
