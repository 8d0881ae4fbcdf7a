using System.Linq.Expressions;

namespace Samkop.Kernel.Work;

/// <summary>
/// How far a permit to look reaches. Every list, search, export and file query takes one, so that nothing leaks across entities.
/// </summary>
public sealed class Scope
{
    private Scope(bool isEverything, IReadOnlySet<LegalEntityId> entities, SupplierId? supplier)
    {
        IsEverything = isEverything;
        Entities = entities;
        Supplier = supplier;
    }

    /// <summary>All entities: for the system only.</summary>
    public static Scope Everything { get; } = new(isEverything: true, new HashSet<LegalEntityId>(), supplier: null);

    /// <summary>Nothing at all.</summary>
    public static Scope Nothing { get; } = Of([]);

    /// <summary>True only for the system.</summary>
    public bool IsEverything { get; }

    /// <summary>The entities whose rows may be seen (empty for a supplier).</summary>
    public IReadOnlySet<LegalEntityId> Entities { get; }

    /// <summary>When set, only this supplier's own rows may be seen.</summary>
    public SupplierId? Supplier { get; }

    /// <summary>The rows of these entities.</summary>
    public static Scope Of(IEnumerable<LegalEntityId> entities) => new(isEverything: false, entities.ToHashSet(), supplier: null);

    /// <summary>A supplier's own rows, in every entity.</summary>
    public static Scope OfSupplier(SupplierId supplier) => new(isEverything: false, new HashSet<LegalEntityId>(), supplier);

    /// <summary>True when rows of the entity may be seen.</summary>
    public bool Covers(LegalEntityId entity) => IsEverything || Entities.Contains(entity);

    /// <summary>True when rows of that supplier and entity may be seen.</summary>
    public bool Covers(LegalEntityId entity, SupplierId? supplier) =>
        Covers(entity) || (Supplier is not null && Supplier == supplier);
}

/// <summary>Applies a scope to a query.</summary>
public static class ScopeQueries
{
    /// <summary>Only rows of the scope's entities. A supplier's scope gives nothing here; use the overload that names the supplier column.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Scope scope, Expression<Func<T, LegalEntityId>> entity)
    {
        if (scope.IsEverything)
        {
            return rows;
        }

        return rows.Where(In(entity, [.. scope.Entities]));
    }

    /// <summary>Only rows of the scope's entities, or of its supplier when it is a supplier's scope.</summary>
    public static IQueryable<T> Within<T>(
        this IQueryable<T> rows, Scope scope, Expression<Func<T, LegalEntityId>> entity, Expression<Func<T, SupplierId>> supplier)
    {
        if (scope.Supplier is not { } own)
        {
            return rows.Within(scope, entity);
        }

        var isOwn = Expression.Equal(supplier.Body, Expression.Constant(own));
        return rows.Where(Expression.Lambda<Func<T, bool>>(isOwn, supplier.Parameters));
    }

    private static Expression<Func<T, bool>> In<T>(Expression<Func<T, LegalEntityId>> entity, LegalEntityId[] allowed)
    {
        // A captured array becomes one parameter of the query, so that its plan is cached whatever the number of entities.
        Expression<Func<LegalEntityId[]>> captured = () => allowed;
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(LegalEntityId)], captured.Body, entity.Body);
        return Expression.Lambda<Func<T, bool>>(contains, entity.Parameters);
    }
}
