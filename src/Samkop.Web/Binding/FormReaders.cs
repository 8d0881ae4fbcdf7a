using System.Collections.Concurrent;
using System.Reflection;

namespace Samkop.Web;

/// <summary>Reads what was typed: the value, or what is wrong with it in the reader's language.</summary>
internal delegate (object? Value, string? Fault) FormReader(string typed);

/// <summary>How each of our types is read from a form; one place, so that a field needs to know no type.</summary>
internal static class FormReaders
{
    private static readonly ConcurrentDictionary<Type, FormReader?> Known = new();

    /// <summary>The reader of a type, or null when the framework reads it.</summary>
    public static FormReader? For(Type type) => Known.GetOrAdd(type, Find);

    private static FormReader? Find(Type type)
    {
        if (type == typeof(decimal))
        {
            return Amount(amount => (amount, null));
        }

        if (type == typeof(DateOnly))
        {
            return typed => FormInput.Date(typed) is { } date ? (date, null) : (null, ValidationTexts.Date);
        }

        return Priced(type) ?? Identified(type);
    }

    private static FormReader? Priced(Type type)
    {
        if (type == typeof(Money))
        {
            return Amount(amount => Outcome(Money.FromDecimal(amount)));
        }

        if (type == typeof(NetAmount))
        {
            return Amount(amount => Outcome(Money.FromDecimal(amount).Map(NetAmount.From)));
        }

        if (type == typeof(GrossAmount))
        {
            return Amount(amount => Outcome(Money.FromDecimal(amount).Map(GrossAmount.From)));
        }

        return type == typeof(UnitPrice) ? Amount(amount => Outcome(UnitPrice.FromDecimal(amount))) : null;
    }

    private static FormReader? Identified(Type type)
    {
        if (FieldText.IsEntityId(type))
        {
            return typed => Guid.TryParse(typed, out var id) ? (FieldText.ToEntityId(type, id), null) : (null, ValidationTexts.Unknown);
        }

        return Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType
                && candidate.GetGenericTypeDefinition() == typeof(IIdentifier<>)
                && candidate.GenericTypeArguments[0] == type)
            ? (FormReader)typeof(FormReaders).GetMethod(nameof(Identifier), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(obj: null, parameters: null)!
            : null;
    }

    private static FormReader Identifier<T>()
        where T : class, IIdentifier<T> => typed => Outcome(T.Read(typed));

    private static FormReader Amount(Func<decimal, (object?, string?)> read) =>
        typed => FormInput.Amount(typed) is { } amount ? read(amount) : (null, ValidationTexts.Amount);

    private static (object? Value, string? Fault) Outcome<T>(Result<T> result) =>
        result.Match<(object?, string?)>(value => (value, null), refusal => (null, $"{refusal.What} {refusal.WayOn}"));
}
