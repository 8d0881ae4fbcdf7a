using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Samkop.Standards.Ubl;

/// <summary>An identifier with the scheme that says whose number it is.</summary>
/// <param name="Value">The number.</param>
/// <param name="Scheme">Scheme such as <c>0007</c>; null when none is given.</param>
public sealed record UblIdentifier(string Value, string? Scheme = null)
{
    /// <inheritdoc />
    public override string ToString() => Scheme is null ? Value : $"{Scheme}:{Value}";
}

/// <summary>
/// A number as written in a document: its text and, when it is a plain decimal number, its exact value. Equality is by text, so
/// that 10.0 and 10.00 are different documents.
/// </summary>
public abstract record UblNumber
{
    /// <summary>The number as written.</summary>
    public required string Text { get; init; }

    /// <summary>Exact value; null when the text is no decimal number or too large for 28 digits.</summary>
    public decimal? Value => TryParse(Text, out var value) ? value : null;

    /// <summary>Reads an XML Schema decimal: sign, digits, full stop; no exponent, no thousands separator.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out decimal value) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture, out value);

    private protected static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An amount of money with its currency.</summary>
public sealed record UblAmount : UblNumber
{
    /// <summary>ISO 4217 code; null when the attribute is missing.</summary>
    public string? Currency { get; init; }

    /// <summary>An amount from a number.</summary>
    public static UblAmount Of(decimal value, string? currency) => new() { Text = Format(value), Currency = currency };

    /// <inheritdoc />
    public override string ToString() => Currency is null ? Text : $"{Text} {Currency}";
}

/// <summary>A quantity with its unit.</summary>
public sealed record UblQuantity : UblNumber
{
    /// <summary>UN/ECE Recommendation 20 or 21 code; null when the attribute is missing.</summary>
    public string? Unit { get; init; }

    /// <summary>A quantity from a number.</summary>
    public static UblQuantity Of(decimal value, string? unit) => new() { Text = Format(value), Unit = unit };

    /// <inheritdoc />
    public override string ToString() => Unit is null ? Text : $"{Text} {Unit}";
}

/// <summary>A percentage or factor.</summary>
public sealed record UblPercent : UblNumber
{
    /// <summary>A percentage from a number.</summary>
    public static UblPercent Of(decimal value) => new() { Text = Format(value) };

    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>A date as written, with its value when it is a real date in the form year-month-day.</summary>
/// <param name="Text">As written.</param>
public sealed record UblDate(string Text)
{
    /// <summary>The date, or null.</summary>
    public DateOnly? Value => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date from a value.</summary>
    public static UblDate Of(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>A list that is equal to another with equal members in the same order, so that whole documents can be compared.</summary>
/// <typeparam name="T">Member.</typeparam>
[CollectionBuilder(typeof(UblList), nameof(UblList.Create))]
public sealed class UblList<T> : IReadOnlyList<T>, IEquatable<UblList<T>>
{
    private readonly T[] items;

    internal UblList(T[] items) => this.items = items;

    /// <summary>The empty list.</summary>
    public static UblList<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => items.Length;

    /// <inheritdoc />
    public T this[int index] => items[index];

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc />
    public bool Equals(UblList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as UblList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Makes lists: <c>UblList&lt;string&gt; notes = ["one", "two"];</c>.</summary>
public static class UblList
{
    /// <summary>A list of these members.</summary>
    public static UblList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? UblList<T>.Empty : new(items.ToArray());

    /// <summary>A list of these members.</summary>
    public static UblList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
