using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samkop.Kernel.Work;

/// <summary>How our values lie in the database: one converter per kind, applied to every module alike.</summary>
internal static class ValueConversions
{
    private static readonly ConcurrentDictionary<Assembly, Type[]> Known = new();

    public static void Apply(ModelConfigurationBuilder builder, Assembly module, bool isSqlite)
    {
        foreach (var type in Known.GetOrAdd(module, FindIds))
        {
            builder.Properties(type).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(type));
        }

        foreach (var type in typeof(Text).Assembly.GetExportedTypes().Where(IsTextIdentifier))
        {
            builder.Properties(type).HaveConversion(typeof(TextIdentifierConverter<>).MakeGenericType(type));
        }

        builder.Properties<NetAmount>().HaveConversion<NetAsMinor>();
        builder.Properties<VatAmount>().HaveConversion<VatAsMinor>();
        builder.Properties<GrossAmount>().HaveConversion<GrossAsMinor>();
        builder.Properties<UnitPrice>().HaveConversion<PriceAsMicro>();
        builder.Properties<VatRate>().HaveConversion<RateAsBasisPoints>();
        if (isSqlite)
        {
            builder.Properties<Instant>().HaveConversion<InstantAsText>();
        }
        else
        {
            builder.Properties<Instant>().HaveConversion<InstantAsTimestamp>();
        }
    }

    private static Type[] FindIds(Assembly module) =>
        [.. Reachable(module)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))];

    private static HashSet<Assembly> Reachable(Assembly start)
    {
        var found = new HashSet<Assembly>();
        var queue = new Queue<Assembly>([start, typeof(PersonId).Assembly]);
        while (queue.TryDequeue(out var assembly))
        {
            if (!found.Add(assembly))
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Samkop.", StringComparison.Ordinal)))
            {
                queue.Enqueue(Assembly.Load(reference));
            }
        }

        return found;
    }

    // Classes that print and parse their canonical form: organisation numbers, GLN, CPV codes, payee accounts …
    private static bool IsTextIdentifier(Type type) =>
        type is { IsClass: true, IsGenericTypeDefinition: false }
        && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GenericTypeArguments[0] == type);
}

// Expression trees cannot call static interface members, so one method stands between.
internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}

internal sealed class TextIdentifierConverter<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Make(text))
    where T : class, IParsable<T>
{
    private static T Make(string text) => T.Parse(text, CultureInfo.InvariantCulture);
}

internal sealed class InstantAsText() : ValueConverter<Instant, string>(instant => instant.ToString(), text => Instant.Parse(text));

internal sealed class InstantAsTimestamp() : ValueConverter<Instant, DateTimeOffset>(
    instant => instant.ToDateTimeOffset(), moment => Instant.From(moment));

// Columns of these types hold Swedish kronor only: another currency would be lost silently, so it throws; documents in other currencies
// keep minor units and the currency in two columns of their own.
internal sealed class NetAsMinor() : ValueConverter<NetAmount, long>(amount => Sek.Minor(amount.Money), minor => NetAmount.FromMinor(minor, Currency.Sek));

internal sealed class VatAsMinor() : ValueConverter<VatAmount, long>(amount => Sek.Minor(amount.Money), minor => VatAmount.FromMinor(minor, Currency.Sek));

internal sealed class GrossAsMinor() : ValueConverter<GrossAmount, long>(amount => Sek.Minor(amount.Money), minor => GrossAmount.FromMinor(minor, Currency.Sek));

internal sealed class PriceAsMicro() : ValueConverter<UnitPrice, long>(price => Sek.Micro(price), micro => UnitPrice.FromMicro(micro, Currency.Sek));

internal sealed class RateAsBasisPoints() : ValueConverter<VatRate, int>(rate => rate.BasisPoints, points => VatRate.FromBasisPoints(points));

internal static class Sek
{
    public static long Minor(Money money) => money.Currency == Currency.Sek ? money.Minor : throw NotSek(money.Currency);

    public static long Micro(UnitPrice price) => price.Currency == Currency.Sek ? price.Micro : throw NotSek(price.Currency);

    private static InvalidOperationException NotSek(Currency currency) => new($"A column in kronor cannot hold {currency}.");
}
