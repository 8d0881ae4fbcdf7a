using System.Diagnostics.CodeAnalysis;

namespace Samkop.Kernel;

/// <summary>Nothing to tell but that it was done.</summary>
public readonly record struct Done
{
    /// <summary>The only value.</summary>
    public static Done It => default;
}

/// <summary>Either a value or a <see cref="Refusal"/>. Exceptions are for bugs and broken machines only.</summary>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    private readonly T? value;
    private readonly Refusal? refusal;
    private readonly bool isSet;

    private Result(T value)
    {
        this.value = value;
        isSet = true;
    }

    private Result(Refusal refusal)
    {
        this.refusal = refusal ?? throw new ArgumentNullException(nameof(refusal));
        isSet = true;
    }

    /// <summary>True, with the value, when it went well; false, with the reason, when it was refused.</summary>
    public bool IsGranted([MaybeNullWhen(false)] out T granted, [NotNullWhen(false)] out Refusal? reason)
    {
        ThrowIfUnset();
        granted = value;
        reason = refusal;
        return refusal is null;
    }

    /// <summary>True, with the reason, when it was refused.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? reason)
    {
        ThrowIfUnset();
        reason = refusal;
        return refusal is not null;
    }

    /// <summary>True, with the reason, when it was refused; else the value.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? reason, [MaybeNullWhen(true)] out T granted)
    {
        granted = value;
        return IsRefused(out reason);
    }

    /// <summary>One of two continuations.</summary>
    public TOut Match<TOut>(Func<T, TOut> granted, Func<Refusal, TOut> refused) =>
        IsRefused(out var reason, out var it) ? refused(reason) : granted(it);

    /// <summary>Goes on with the value, or carries the refusal along.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) =>
        IsRefused(out var reason, out var it) ? reason : next(it);

    /// <summary>Changes the value, or carries the refusal along.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> change) =>
        IsRefused(out var reason, out var it) ? reason : change(it);

    /// <summary>The value; throws when it was refused. For tests and for places where a refusal would be a bug.</summary>
    public T OrThrow() => IsRefused(out var reason, out var it) ? throw new RefusedException(reason) : it;

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(refusal);

    /// <inheritdoc />
    public bool Equals(Result<T> other) =>
        EqualityComparer<T?>.Default.Equals(value, other.value) && Equals(refusal, other.refusal) && isSet == other.isSet;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(value, refusal, isSet);

    /// <summary>Equal values or equal refusals.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);

    // default(Result<T>) would be neither yes nor no.
    private void ThrowIfUnset()
    {
        if (!isSet)
        {
            throw new InvalidOperationException("A Result must be made from a value or a refusal.");
        }
    }
}

/// <summary>A refusal where only a bug could refuse. Never caught for control flow.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    /// <summary>The refusal.</summary>
    public Refusal Refusal { get; } = refusal;
}
