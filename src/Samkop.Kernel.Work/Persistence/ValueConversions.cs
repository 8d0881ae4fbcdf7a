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

    // Sealed classes that print and parse their canonical form: organisation numbers, GLN, CPV codes …
    private static bool IsTextIdentifier(Type type) =>
        type is { IsClass: true, IsSealed: true }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));
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
