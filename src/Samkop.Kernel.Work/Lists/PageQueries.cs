using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Samkop.Kernel.Work;

/// <summary>
/// Reads lists a page at a time by the keys of the last row shown: as fast at the end as at the beginning, and no row twice or never when others
/// come in between, as it would be by counting.
/// </summary>
public static class PageQueries
{
    private const string After = "e";
    private const string Before = "f";

    /// <summary>One page.</summary>
    /// <param name="rows">All rows of the list.</param>
    /// <param name="order">Its order, the last key unique.</param>
    /// <param name="cursor">What <see cref="Paged{T}.Next"/> or <see cref="Paged{T}.Previous"/> of another page said; anything else gives the first page.</param>
    /// <param name="size">Most rows of a page.</param>
    /// <param name="ct">Cancels.</param>
    public static Task<Paged<T>> PageAsync<T>(this IQueryable<T> rows, ListOrder<T> order, string? cursor, int size, CancellationToken ct)
        where T : class => PageAsync([rows], order, cursor, size, ct);

    /// <summary>One page of what the scope reaches, read by entity: each part follows an index that begins with the entity.</summary>
    public static Task<Paged<T>> PageAsync<T>(
        this IQueryable<T> rows, Scope scope, Expression<Func<T, LegalEntityId>> entity, ListOrder<T> order, string? cursor, int size, CancellationToken ct)
        where T : class => PageAsync(rows.PartsOf(scope, entity), order, cursor, size, ct);

    /// <summary>One page of several disjoint parts, such as the entities of a scope. Each part is sought by its own index and gives at most a page.</summary>
    public static async Task<Paged<T>> PageAsync<T>(IReadOnlyList<IQueryable<T>> parts, ListOrder<T> order, string? cursor, int size, CancellationToken ct)
        where T : class
    {
        if (parts.Count == 0)
        {
            return new Paged<T>([], Previous: null, Next: null);
        }

        var isBackward = cursor is not null && cursor.StartsWith(Before + "~", StringComparison.Ordinal);
        var beyond = isBackward || (cursor is not null && cursor.StartsWith(After + "~", StringComparison.Ordinal)) ? order.Beyond(cursor![2..], isBackward) : null;
        isBackward = isBackward && beyond is not null;
        var found = await Sought(parts, order, beyond, isBackward, size + 1).ToListAsync(ct);
        if (found.Count == 0 && beyond is not null)
        {
            return await PageAsync(parts, order, cursor: null, size, ct);
        }

        var hasMore = found.Count > size;
        List<T> shown = [.. found.Take(size)];
        if (isBackward)
        {
            shown.Reverse();
        }

        var (hasBefore, hasAfter) = isBackward ? (hasMore, true) : (beyond is not null, hasMore);
        return new Paged<T>(
            shown, hasBefore ? $"{Before}~{order.PlaceOf(shown[0])}" : null, hasAfter ? $"{After}~{order.PlaceOf(shown[^1])}" : null);
    }

    /// <summary>One page of a list that is at hand, because its order is computed: the place is the id of the last row shown.</summary>
    public static Paged<T> PageOf<T>(this IReadOnlyList<T> rows, Func<T, Guid> id, string? cursor, int size)
    {
        var isBackward = cursor is not null && cursor.StartsWith(Before + "~", StringComparison.Ordinal);
        var at = cursor is { Length: > 2 } && Guid.TryParse(cursor[2..], out var place) ? rows.Index().FirstOrDefault(row => id(row.Item) == place, (-1, default!)).Index : -1;
        var from = at < 0 ? 0 : isBackward ? Math.Max(0, at - size) : at + 1;
        from = from >= rows.Count ? 0 : from;
        List<T> shown = [.. rows.Skip(from).Take(size)];
        return new Paged<T>(
            shown, from > 0 ? $"{Before}~{id(shown[0])}" : null, from + size < rows.Count ? $"{After}~{id(shown[^1])}" : null);
    }

    /// <summary>The rows of each entity of a scope as a query of its own; the whole table for a scope without bounds.</summary>
    public static IReadOnlyList<IQueryable<T>> PartsOf<T>(this IQueryable<T> rows, Scope scope, Expression<Func<T, LegalEntityId>> entity)
    {
        return scope.IsEverything ? [rows] : [.. scope.Entities.OrderBy(one => one.Value).Select(one => rows.Where(Is(entity, one)))];

        static Expression<Func<T, bool>> Is(Expression<Func<T, LegalEntityId>> entity, LegalEntityId one)
        {
            Expression<Func<LegalEntityId>> captured = () => one;
            return Expression.Lambda<Func<T, bool>>(Expression.Equal(entity.Body, captured.Body), entity.Parameters);
        }
    }

    private static IQueryable<T> Sought<T>(IReadOnlyList<IQueryable<T>> parts, ListOrder<T> order, Expression<Func<T, bool>>? beyond, bool isBackward, int most)
        where T : class
    {
        IQueryable<T> Part(IQueryable<T> rows) => order.Sort(beyond is null ? rows : rows.Where(beyond), isBackward).Take(most);

        return parts.Count == 1 ? Part(parts[0]) : order.Sort(parts.Select(Part).Aggregate((all, part) => all.Concat(part)), isBackward).Take(most);
    }
}
