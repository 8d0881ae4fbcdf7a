using System.Diagnostics.CodeAnalysis;

namespace Samkop.Kernel;

/// <summary>
/// A number or code that the world outside has given. One EF converter, one model binder and one JSON converter serve all kinds:
/// they write <see cref="object.ToString"/> and read by <see cref="Read"/>.
/// </summary>
public interface IIdentifier<TSelf>
    where TSelf : class, IIdentifier<TSelf>
{
    /// <summary>Reads what a person or a document wrote; refuses with a number what cannot be such an identifier.</summary>
    static abstract Result<TSelf> Read(string? text);

    /// <summary>As Swedes are used to seeing it.</summary>
    string ToDisplay();
}

/// <summary>
/// What all identifiers share: one canonical text that decides equality. A class and not a struct, because a default struct would be
/// an invalid number; constructors are private, so whoever holds one knows that it was checked.
/// </summary>
public abstract class Identifier<TSelf> : IEquatable<TSelf>, IParsable<TSelf>
    where TSelf : Identifier<TSelf>, IIdentifier<TSelf>
{
    private readonly string canonical;

    private protected Identifier(string canonical) => this.canonical = canonical;

    /// <summary>As Swedes are used to seeing it; the canonical form where there is no other habit.</summary>
    public virtual string ToDisplay() => canonical;

    /// <summary>The canonical form: stored, compared, written to files.</summary>
    public sealed override string ToString() => canonical;

    /// <inheritdoc />
    public bool Equals(TSelf? other) => other is not null && string.Equals(canonical, other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc />
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(canonical);

    /// <summary>Same canonical form.</summary>
    public static bool operator ==(Identifier<TSelf>? left, Identifier<TSelf>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Different canonical forms.</summary>
    public static bool operator !=(Identifier<TSelf>? left, Identifier<TSelf>? right) => !(left == right);

    // Hidden, so that nobody thinks that an identifier is read differently in another culture.
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>As <see cref="IIdentifier{TSelf}.Read"/>; for code that is sure.</summary>
    /// <exception cref="FormatException">The text was refused.</exception>
    public static TSelf Parse(string s) =>
        TSelf.Read(s).Match(value => value, refusal => throw new FormatException(refusal.ToString()));

    /// <summary>As <see cref="IIdentifier{TSelf}.Read"/>, for the framework.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        !TSelf.Read(s).IsRefused(out _, out result);
}
